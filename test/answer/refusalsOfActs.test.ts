import { describe, expect, test } from 'vitest'
import { REFUSALS_OF_ACTS } from '../../src/answer/refusals.acts.rows.ts'
import { REFUSALS_OF_FIGURES } from '../../src/answer/refusals.figures.rows.ts'
import { REFUSALS_OF_SORTS } from '../../src/answer/refusals.sorts.rows.ts'
import { refusedOn, type Shown } from './refused.ts'

const PAGE = `# 竹溪县召开河长制工作推进会

本报讯 5月6日,竹溪县召开河长制工作推进会,认真贯彻落实省委、市委部署要求,总结去年工作。县长欧云生主持会议,副县长康小满、农志远参加会议。

会上,县水利局局长骆北辰对去年河长制工作进行点评,白水镇、枫林镇作表态发言。会议宣读了《竹溪县河道管护办法》。

欧云生强调,要着眼当前的清淤和长远的治理,列好任务清单、责任清单,推行净水工程、“一河一策”机制,让护河员和沿河村民都参与进来。

根据协议,下游的石桥县今年给竹溪县补偿200万元。老水厂在竹溪县城东,建于1982年,将改建为水文化馆。

记者 谷一鸣

# 竹溪县检查学校食堂

本报讯 6月2日,副县长农志远带领县教育局、县市场监管局到白水镇检查学校食堂,查看了白水镇中心小学、白水镇第二中学,详细了解食材采购、留样登记。

镇食安办干部覃远山对食堂管理进行了介绍。覃远山说,食堂每天公开菜单。去年食堂改造投入30万元,今年的主题是“光盘”。农志远要求,要全面落实校长陪餐。

能够当场整改的,当场整改;不能当场整改的,由镇政府盯办。本次食材展签约采购11家,上届食材展签约采购7家。教师代表骆小禾、谷大川、欧雪先后发言。各供货单位6月底前补齐证照。

【更正】本报5月3日《护河忙》一文中,“护河员128名”应为“护河员182名”。

记者 谷一鸣

# 竹溪县举办茶文化节

本报讯 7月8日,竹溪县举办茶文化节活动。记者走进云雾茶园,同茶农聊了一个上午。

茶文化节上亮相的是一块重2吨的茶砖。节会让“人人爱茶”成为风气。主办方要把“不忘来路、不负茶山”落到实处,同县委、县政府一道办好节会。节会分给茶农每户茶苗60棵、现金500元。

茶棚坍塌了。县应急局对搭棚的单位予以处罚。

因为茶山连年丰收,节会听取了关于茶苗的汇报、关于茶油的汇报、

记者 谷一鸣
`

const refusalsOf = refusedOn(PAGE)

/** Of each refusal: answers that it holds back, and answers of the like that it lets through. */
const SHOWN: readonly Shown[] = [
  {
    name: 'words of another form',
    refuses: [['竹溪县想让哪六个字成为风气', '竹溪县举办茶文化节活动']],
    spares: [['竹溪县想让什么成为风气', '竹溪县举办茶文化节活动']],
  },
  {
    name: 'bodies for what is done',
    refuses: [
      ['竹溪县把护河跟哪几项工作一起抓', '省委、市委'],
      ['茶文化节要同哪几项工作一道办', '县委、县政府'],
    ],
    spares: [
      ['茶文化节要同哪几个单位一道办', '县委、县政府'],
      ['竹溪县把护河跟哪几项工作一起抓', '当前的清淤和长远的治理'],
      ['竹溪县落实了哪些上级的部署', '省委、市委'],
    ],
  },
  {
    name: 'a clause for names',
    refuses: [['名字带“中学”的是哪几个', '详细了解食材采购、留样登记']],
    spares: [['名字带“中学”的是哪几个', '白水镇中心小学、白水镇第二中学']],
  },
  {
    name: 'no address',
    refuses: [['老水厂的地址在哪', '竹溪县']],
    spares: [['老水厂在哪里', '竹溪县城东']],
  },
  {
    name: 'somebody who did something else',
    refuses: [
      ['河长制工作推进会上谁作的点评', '欧云生'],
      ['河长制工作推进会上作点评的是哪位', '康小满'],
      ['推进会上哪几个单位发了言', '县教育局|县市场监管局'],
    ],
    spares: [
      ['河长制工作推进会上谁作的点评', '骆北辰'],
      ['推进会上哪两个镇发了言', '白水镇|枫林镇'],
      ['作了表态发言的推进会谁主持', '欧云生'],
    ],
  },
  {
    name: 'what somebody did, for what he is',
    refuses: [
      ['覃远山是干什么的', '覃远山对食堂管理进行了介绍'],
      ['覃远山是干什么的', '覃远山说,食堂每天公开菜单'],
    ],
    spares: [['覃远山是干什么的', '镇食安办干部']],
  },
  {
    name: 'a sentence that tells nothing of what is asked',
    refuses: [['老水厂要改成什么', '下游的石桥县今年给竹溪县补偿200万元']],
    spares: [
      ['老水厂要改成什么', '将改建为水文化馆'],
      ['石桥县给了什么', '下游的石桥县今年给竹溪县补偿200万元'],
    ],
  },
  {
    name: 'nothing that is called so',
    refuses: [
      ['欧云生说要列好哪些清单', '着眼当前的清淤和长远的治理'],
      ['欧云生说要推行什么工程', '着眼当前的清淤和长远的治理'],
    ],
    spares: [
      ['欧云生说要列好哪些清单', '任务清单、责任清单'],
      ['欧云生说要推行什么工程', '净水'],
      ['欧云生说要推行什么机制', '一河一策'],
    ],
  },
  {
    name: 'words of obedience',
    refuses: [['推进会上部署了哪些工作', '认真贯彻落实省委、市委部署要求']],
    spares: [
      ['推进会贯彻落实了哪些要求', '认真贯彻落实省委、市委部署要求'],
      ['农志远要求落实哪些制度', '全面落实校长陪餐'],
    ],
  },
  {
    name: 'no paper',
    refuses: [['竹溪县跟石桥县签了什么协议', '下游的石桥县今年给竹溪县补偿200万元']],
    spares: [['推进会宣读了什么办法', '《竹溪县河道管护办法》']],
  },
  {
    name: 'one of several named side by side',
    refuses: [['检查食堂时哪些教师代表发了言', '骆小禾']],
    spares: [['检查食堂时哪些教师代表发了言', '骆小禾|谷大川|欧雪']],
  },
  {
    name: 'somebody for something',
    refuses: [['河长制推进会针对哪些方面', '副县长康小满、农志远参加会议']],
    spares: [['欧云生说要列好哪些清单', '任务清单、责任清单']],
  },
  {
    name: 'no name',
    refuses: [
      ['推进会由谁主持', '认真贯彻落实省委、市委部署要求'],
      ['农志远检查学校食堂时看了哪两个地方', '详细了解食材采购、留样登记'],
    ],
    spares: [['推进会由谁主持', '欧云生']],
  },
  {
    name: 'a piece for a price',
    refuses: [['亮相的茶砖值多少钱', '一块']],
    spares: [['石桥县补偿竹溪县多少钱', '200万元']],
  },
  {
    name: 'of a spot that the article does not name',
    refuses: [['石门水库食材展签约采购多少家', '11家']],
    spares: [['白水镇检查那次食材展签约采购多少家', '11家']],
  },
  {
    name: 'the time before, for this one',
    refuses: [['本次食材展签约采购多少家', '7家']],
    spares: [
      ['本次食材展签约采购多少家', '11家'],
      ['上届食材展签约采购多少家', '7家'],
    ],
  },
  {
    name: 'a deadline for the day of an event',
    refuses: [['农志远哪天检查的学校食堂', '6月底前']],
    spares: [
      ['农志远哪天检查的学校食堂', '6月2日'],
      ['食堂的供货单位什么时候补齐证照', '6月底前'],
    ],
  },
  {
    name: 'what a correction takes back',
    refuses: [['护河员有多少名', '128名']],
    spares: [
      ['护河员有多少名', '182名'],
      ['护河员错印成多少名', '128名'],
    ],
  },
  {
    name: 'the land for a spot in it',
    refuses: [
      ['农志远检查了白水镇哪里', '白水镇'],
      ['农志远检查了白水哪些地方', '白水镇'],
    ],
    spares: [
      ['农志远检查了白水镇哪里', '白水镇中心小学|白水镇第二中学'],
      ['农志远去哪里检查了', '白水镇'],
    ],
  },
  {
    name: 'next to nothing of the question',
    refuses: [['为什么要检查学校食堂的食材采购和留样登记', '因为茶山连年丰收']],
    spares: [['茶山节会为什么办起来', '因为茶山连年丰收']],
  },
  {
    name: 'the very thing that is not meant',
    refuses: [['不要茶苗的那部分每户给多少', '60棵']],
    spares: [['不要茶苗的那部分每户给多少', '500元']],
  },
  {
    name: 'this year, for another',
    refuses: [['去年的主题是什么', '今年的主题是“光盘”']],
    spares: [
      ['今年的主题是什么', '今年的主题是“光盘”'],
      ['主题是什么', '今年的主题是“光盘”'],
    ],
  },
]

test('every refusal of acts, sorts and figures is shown', () =>
  expect(SHOWN.map(({ name }) => name).sort()).toEqual(
    [...REFUSALS_OF_ACTS, ...REFUSALS_OF_SORTS, ...REFUSALS_OF_FIGURES]
      .map(({ name }) => name)
      .sort(),
  ))

for (const { name, refuses, spares } of SHOWN)
  describe(name, () => {
    for (const [question, words] of refuses)
      test(`${question}: not ${words}`, () => expect(refusalsOf(question, words)).toContain(name))
    for (const [question, words] of spares)
      test(`${question}: ${words}`, () => expect(refusalsOf(question, words)).not.toContain(name))
  })
