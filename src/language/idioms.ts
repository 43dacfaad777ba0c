import type { Span } from '../corpus/text.ts'

/** What speakers say in a whole turn of speech, often with a word that asks, and the print in a noun. */
export interface Idiom {
  readonly name: string
  readonly pattern: RegExp
  /** What the print says. */
  readonly printed: readonly string[]
  readonly weight: number
  readonly claims: readonly (readonly [question: string, words: string])[]
  readonly spares: readonly string[]
}

export const IDIOMS: readonly Idiom[] = [
  {
    name: 'how far something has come',
    pattern:
      /(?:干|盖|建|修|做|搞|办|装|弄|进行|推进|进展)到(?:了)?(?:哪(?:一?步|一?地步|个?程度|一?阶段)|(?:什么|啥)(?:程度|地步|阶段))了?/g,
    printed: ['进度', '进展'],
    weight: 0.9,
    claims: [
      ['桥修到哪一步了,哪家来讲', '修到哪一步了'],
      ['谁汇报大楼盖到什么程度了', '盖到什么程度了'],
    ],
    spares: ['路修到哪个村', '搬到哪里了'],
  },
  {
    name: 'how well something was done',
    pattern: /(?:干|做|搞|办|弄)得(?:怎么样|怎样|咋样|如何|好不好|好坏|好赖|好还是坏)/g,
    printed: ['成效', '成绩', '情况', '效果'],
    weight: 0.2,
    claims: [['去年干得怎样,谁点评的', '干得怎样']],
    spares: ['干得很好', '做得晚'],
  },
  {
    name: 'to give into hands',
    pattern: /(?:交|送|发|递)到[^,。?!到]{0,6}?(?<![动双])手[上里中]|拿到手(?:[上里])?/g,
    printed: ['交付', '移交', '交房', '发放', '送达', '领取'],
    weight: 0.4,
    claims: [
      ['今年要把多少套房交到住户手上', '交到住户手上'],
      ['补贴什么时候发到大家手里', '发到大家手里'],
      ['新房子哪天能拿到手', '拿到手'],
    ],
    spares: ['车开到手术室门口', '把材料交到窗口'],
  },
]

/** The idioms of a folded question, with what the print says for each. */
export const idiomsIn = (
  folded: string,
): { word: string; printed: readonly string[]; weight: number; span: Span }[] =>
  IDIOMS.flatMap(({ pattern, printed, weight }) =>
    [...folded.matchAll(pattern)].map(({ index, 0: word }) => ({
      word,
      printed,
      weight,
      span: { start: index, end: index + word.length },
    })),
  )
