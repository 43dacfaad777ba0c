import { expect, test } from 'vitest'
import { chainOf } from '../../src/answer/chained.ts'
import { library } from '../../src/answer/library.ts'
import { readQuestion } from '../../src/language/question.ts'
import { gist } from './street.ts'

const { known } = library([])
const read = (question: string) => readQuestion(question, known)

/** Questions as residents ask them: of causes, permission, money, and of two things at once. */
const QUESTIONS: readonly (readonly [question: string, expected: string])[] = [
  ['3号楼的水管为啥先换', '因接口锈蚀,3号楼的水管先行更换'],
  ['居民要不要承担改造费用', 'no: 居民不需要承担改造费用'],
  ['居民不用承担改造费用对吧', 'yes: 居民不需要承担改造费用'],
  ['施工期间行人能过吗', 'yes: 行人可从东门通过'],
  ['施工期间机动车能不能进北门', 'no: 机动车禁止驶入北门'],
  ['有没有发现食物中毒', 'no: 未发现食物中毒等聚集病例'],
  ['叶知秋参加了古镇集中开工活动吗', 'no: 区委书记叶知秋作批示'],
  ['沈一舟在古镇集中开工活动上吗', 'yes: 区长沈一舟宣布开工'],
  ['古镇集中开工几个项目,总投资多少', '12个项目;88亿元'],
  ['沈一舟去了柳荫小区吗,讲了啥', 'silent'],
  [
    '古镇集中开工活动通过了哪两个文件',
    '《古镇停车管理办法》;《古镇消防三年行动方案(2024—2026年)》',
  ],
  ['古镇集中开工活动用的是啥船', 'related'],
  ['写谷雨的那篇文章标题叫啥', '老琴师说琴 一把琴弹了六十年'],
  // One of the two is printed: no claim for either.
  ['柳荫小区和北坡小区更换的水管分别是多少', 'silent'],
  ['行人过东门要不要买票', 'related'],
  ['叶知秋对停水提了哪条建议', 'silent'],
  ['老琴师怎么看古琴热', '热是好事,急不得'],
  ['北坡的茶为啥比外地便宜', '他说,今年雨水足,所以产量高,茶价就比外地低'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))

const CHAINS: readonly (readonly [question: string, first: string, second: string])[] = [
  ['合唱团编了几首歌、谁教的课', '合唱团编了几首歌', '谁教的课'],
  ['夜查整改了几条隐患,立案几家', '夜查整改了几条隐患', '立案几家'],
]

for (const [question, first, second] of CHAINS)
  test(`${question} asks twice`, () => expect(chainOf(read(question))).toEqual({ first, second }))

/** One thing asked in two ways, a choice, and parts of one answer. */
const SINGLE = [
  '清路那篇稿子谁写的,哪位记者',
  '工地上没出啥乱子,指的是哪几个月',
  '秘书长选了谁?什么单位的',
  '停车难怎么解决,局长咋说的',
  '谁主持的,张三还是李四',
  '推进会谁讲的话',
  '新码头修到哪一步了,会上由哪家汇报',
  '窗口能办哪些事、怎么考核,是谁在会上解释的',
  '创建工作干得咋样,是谁给点评的',
]

for (const question of SINGLE)
  test(`${question} asks once`, () => expect(chainOf(read(question))).toBeUndefined())
