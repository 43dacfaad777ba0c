import { describe, expect, test } from 'vitest'
import { REFUSALS_OF_PEOPLE } from '../../src/answer/refusals.people.rows.ts'
import { REFUSALS_OF_THINGS } from '../../src/answer/refusals.rows.ts'
import { refusedOn, type Shown } from './refused.ts'

const PAGE = `# 竹溪县召开重点项目调度会

本报讯 5月6日,竹溪县召开重点项目调度会,听取石料厂、茶博园、古桥修缮等项目进展汇报。县长欧云生主持会议,副县长康小满、农志远参加会议。

会议通报,截至4月底,全县62个续建工程完成投资7.2亿元,占年度计划的三成。今年安排新项目18个,总投资23亿元。

副县长康小满要求,茶博园明年要新建一条步道。会议宣读了《竹溪县茶园管护办法》《竹溪县步道养护办法》,详见《竹溪日报》。

欧云生强调,要打响“竹溪好茶”口号,让更多游客走进茶园。

记者 谷一鸣

# 竹溪县医院举行会议

本报讯 4月3日,竹溪县医院举行会议,宣布覃远山任县医院院长。康小满到会祝贺。

院长覃远山,男,1970年3月出生。

记者 谷一鸣

# 竹溪县两家茶企投产

本报讯 6月2日,云雾茶业、青竹茶业两家企业投产。云雾茶业年产干茶90吨,青竹茶业年产干茶40吨。

副县长农志远赴枫林镇、白水县检查,财政和审计局、两个工作组随行。县投资促进局副局长骆北辰陪同。

今年全县投放干茶1200吨,增长6.5%,其中出口茶300吨。

记者 谷一鸣

# 竹溪县助学金颁发

本报讯 8月9日,青禾助学金在白水县颁发,今年12名新生接受资助。青禾助学金多年来累计资助新生340名。

晚会在合唱《稻浪》中落幕,小品、相声等节目受到好评。志愿者宣读了《共护青山》倡议书,白水县团委发出号召。

全省种植油菜52万亩,白水县种植油菜3.6万亩。2015年,尹大同利用担任白水县粮站站长的职务之便收受财物。站长尹大同当庭认罪。

记者 谷一鸣

# 竹溪县举行医疗合作签约仪式

本报讯(记者 葛小川)7月1日,竹溪县举行医疗合作签约仪式。副县长康小满宣读合作名单,县人民医院院长覃远山、省肿瘤医院副院长何平代表双方签字。
`

const refusalsOf = refusedOn(PAGE)

/** Of each refusal: answers that it holds back, and answers of the like that it lets through. */
const SHOWN: readonly Shown[] = [
  {
    name: 'a clause for a name',
    refuses: [
      ['重点项目调度会是哪个单位办的', '竹溪县召开重点项目调度会'],
      [
        '尹大同案是哪个单位办的',
        '尹大同利用担任白水县粮站站长的职务之便收受财物。站长尹大同当庭认罪',
      ],
    ],
    spares: [['哪两家企业投产', '云雾茶业|青竹茶业']],
  },
  {
    name: 'told of somebody else',
    refuses: [['康小满哪年出生', '1970年3月']],
    spares: [['覃远山哪年出生', '1970年3月']],
  },
  {
    name: 'words of the question',
    refuses: [
      ['重点项目调度会由谁主持', '主持'],
      ['竹溪县要打响什么口号', '竹溪'],
    ],
    spares: [['重点项目调度会由谁主持', '欧云生']],
  },
  {
    name: 'who wrote it for who did it',
    refuses: [['签约仪式上名单是谁念的', '葛小川']],
    spares: [
      ['签约仪式上名单是谁念的', '康小满'],
      ['签约仪式的报道是哪个记者写的', '葛小川'],
    ],
  },
  {
    name: 'bodies for people',
    refuses: [['合作协议是哪两位签的字', '县人民医院|省肿瘤医院']],
    spares: [['合作协议是哪两位签的字', '覃远山|何平']],
  },
  {
    name: 'the thing for its place',
    refuses: [['古桥在哪里', '古桥']],
    spares: [
      ['古桥修缮去了哪里检查', '古桥'],
      ['茶博园在哪里', '竹溪县'],
    ],
  },
  {
    name: 'told of another thing',
    refuses: [['古桥修缮总共要投多少钱', '7.2亿元']],
    spares: [['全县续建工程完成投资多少', '7.2亿元']],
  },
  {
    name: 'another article tells more',
    refuses: [['云雾茶业投产是哪天', '5月6日']],
    spares: [['云雾茶业投产是哪天', '6月2日']],
  },
  {
    name: 'another measure of the year asked for',
    refuses: [['2023年续建工程总投资多少', '7.2亿元']],
    spares: [
      ['2024年新项目总投资多少', '23亿元'],
      ['2024年续建工程完成投资多少', '7.2亿元'],
    ],
  },
  {
    name: 'a bearing that is not called so',
    refuses: [['欧云生要用什么精神打响口号', '让更多游客走进茶园']],
    spares: [['欧云生要打响什么口号', '竹溪好茶']],
  },
  {
    name: 'no figure of speech',
    refuses: [['欧云生把茶园比作什么', '让更多游客走进茶园']],
    spares: [['欧云生把茶园比作什么', '竹溪好茶']],
  },
  {
    name: 'the whole for a part that is told behind it',
    refuses: [['出口茶增长百分之几', '6.5%']],
    spares: [
      ['出口茶多少吨', '300吨'],
      ['投放干茶增长百分之几', '6.5%'],
    ],
  },
  {
    name: 'a body of another sort',
    refuses: [['农志远检查时哪个工作组随行', '审计局']],
    spares: [['农志远检查时哪个工作组随行', '两个工作组']],
  },
  {
    name: 'nobody with the title asked for',
    refuses: [['重点项目调度会是哪位处长参加的', '农志远']],
    spares: [['重点项目调度会是哪位副县长参加的', '农志远']],
  },
  {
    name: 'what somebody did, for his office',
    refuses: [['尹大同2015年担任什么职务', '尹大同利用担任白水县粮站站长的职务之便']],
    spares: [['尹大同2015年担任什么职务', '白水县粮站站长']],
  },
  {
    name: 'the sum of the years, for this one',
    refuses: [['今年青禾助学金资助了几名新生', '340名']],
    spares: [
      ['今年青禾助学金资助了几名新生', '12名'],
      ['青禾助学金累计资助了几名新生', '340名'],
    ],
  },
  {
    name: 'the figure of a wider land',
    refuses: [['白水县种了多少亩油菜', '52万亩']],
    spares: [
      ['白水县种了多少亩油菜', '3.6万亩'],
      ['全省种了多少亩油菜', '52万亩'],
    ],
  },
  {
    name: 'all, for the last of them',
    refuses: [['晚会最后一个节目是啥', '尹大同当庭认罪']],
    spares: [['晚会最后一个节目是啥', '合唱《稻浪》']],
  },
  {
    name: 'said by somebody else',
    refuses: [
      ['康小满强调要打响什么口号', '竹溪好茶'],
      ['农志远说要让更多游客走进哪里', '茶园'],
    ],
    spares: [
      ['欧云生强调要打响什么口号', '竹溪好茶'],
      ['康小满要求茶博园明年建什么', '一条步道'],
      ['要打响什么口号', '竹溪好茶'],
    ],
  },
  {
    name: 'one of two',
    refuses: [
      ['调度会宣读了哪个办法和哪个规定', '《竹溪县茶园管护办法》'],
      ['两家茶企年产干茶各多少', '90吨'],
      ['调度会的副县长分别是谁', '康小满'],
    ],
    spares: [
      ['调度会宣读了哪个办法和哪个规定', '《竹溪县茶园管护办法》|《竹溪县步道养护办法》'],
      ['两家茶企年产干茶各多少', '90吨|40吨'],
      ['云雾茶业年产干茶多少吨', '90吨'],
    ],
  },
  {
    name: 'a newspaper for a document',
    refuses: [['调度会宣读了哪份文件', '《竹溪日报》']],
    spares: [['调度会宣读了哪份文件', '《竹溪县步道养护办法》']],
  },
  {
    name: 'what is, for what is planned',
    refuses: [['云雾茶业明年有什么打算', '云雾茶业年产干茶90吨']],
    spares: [['茶博园明年有什么打算', '茶博园明年要新建一条步道']],
  },
  {
    name: 'a county for a spot',
    refuses: [['农志远检查了哪几个点', '白水县']],
    spares: [['农志远检查了哪几个点', '枫林镇|白水县']],
  },
]

test('every refusal is shown', () =>
  expect(SHOWN.map(({ name }) => name).sort()).toEqual(
    [...REFUSALS_OF_PEOPLE, ...REFUSALS_OF_THINGS].map(({ name }) => name).sort(),
  ))

for (const { name, refuses, spares } of SHOWN)
  describe(name, () => {
    for (const [question, words] of refuses)
      test(`${question}: not ${words}`, () => expect(refusalsOf(question, words)).toContain(name))
    for (const [question, words] of spares)
      test(`${question}: ${words}`, () => expect(refusalsOf(question, words)).not.toContain(name))
  })
