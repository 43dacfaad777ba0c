import { expect, test } from 'vitest'
import { gist } from './harbour.ts'

const QUESTIONS: readonly (readonly [question: string, expected: string])[] = [
  // A phase, a part of the year, what is left, the largest: the figure must be led by the same.
  ['月牙港一期去年吞吐量多少', '21万标箱'],
  ['月牙港二期去年吞吐量多少', 'related'],
  ['月牙港二期1到4月干了多少投资', '3.2亿元'],
  ['还有几艘渔船没回港', '22艘'],
  ['有多少艘渔船回港', '840艘回港'],
  ['投资最大的那个项目投了多少钱', '4.6亿元'],
  // What is counted does something.
  ['签了责任书的渔业公司有几家', '6家渔业公司'],
  ['月牙港交了多少税', '1.8亿元'],
  // What stands behind the verb, up to the noun asked for.
  ['林听潮要求青螺村实行什么机制', '“一周一议”机制'],
  ['林听潮说要打造什么圈', '“半小时渔获圈”'],
  ['方小螺反映的是啥问题', '冷库太远,鱼运不出去'],
  // A pronoun speaks for whom the sentence before names.
  ['林听潮希望渔业公司怎么做', '把冷库建到码头上'],
  ['林听潮盼着渔业公司接下来怎么做', '把冷库建到码头上'],
  // Days that the day of issue makes plain, terms, and an hour with its day.
  ['观潮亭哪天重新开放的', '昨天下午'],
  ['观潮亭重新开放是8月4号吗', 'yes: 本报讯 昨天下午'],
  ['观潮亭重新开放是8月3号吗', 'no: 本报讯 昨天下午'],
  ['夜市听证会报名哪天截止', '8月12日'],
  ['代表最晚什么时候提交意见', '8月20日18时'],
  ['车队是几号几点出发的', '8月4日凌晨5点'],
  // Two things of one sentence, each with its figure; the one that has more; before and now.
  ['东湾码头和西湾码头分别更换多少根缆桩', '120根;86根'],
  ['东湾跟西湾,哪个换的缆桩多', '东湾码头;120根'],
  ['东湾锚地和西湾锚地哪边避风锚位少', '西湾锚地;96处'],
  ['东湾锚地和西湾锚地各有多少处避风锚位', '140处;96处'],
  ['东湾锚地和北湾锚地各有多少处避风锚位', 'related'],
  ['旧缆桩回收原来每根多少钱,现在多少', '30元;45元'],
  // A dateline tells no event of 近日, and 何 is a surname.
  ['青螺村小学赶海课哪天办的', 'related'],
  ['何大潮出席开课仪式了没有', 'yes: 何大潮出席开课仪式'],
  // By what means, for what, and with an eye on what.
  ['偷网的船是靠什么找到的', '民警通过一段监控锁定偷网的船'],
  ['老船工为啥埋怨方小螺', '老船工曾埋怨他把钱都花在渔网上'],
  ['渔业公司为啥留在青螺村', '渔业公司留在青螺村,看中的是码头的水深'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))
