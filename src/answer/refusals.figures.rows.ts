import type { Asked } from '../language/asking.rows.ts'
import { pieceAt } from '../language/clauses.ts'
import { folded, type Refusal } from './refusal.ts'

/** The name of a spot or a body: of another one nothing may be told. */
const NAMED = /^.{2,}(?:[镇乡村县]|街道|社区|医院|学校|小学|中学|公司|水库|公园|大桥|[路馆])$/

/** Figures that are of another thing or another time than the one asked about. Rows are tried from the top. */
export const REFUSALS_OF_FIGURES: readonly Refusal[] = [
  {
    // 这块玉值多少钱: not 一块.
    name: 'a piece for a price',
    of: new Set<Asked>(['number']),
    refuses: ({ question, quotes }) =>
      /多少钱|什么价/.test(question.folded) &&
      !quotes.some((one) => /元|万|亿|钱|角|[分毛]$/.test(folded(one))),
  },
  {
    // 柳湾镇有几个问题: an article that does not name 柳湾镇 tells of others.
    name: 'of a spot that the article does not name',
    of: new Set<Asked>(['number', 'day', 'person']),
    refuses: ({ met }) =>
      met.some(
        ({ term, supports }) =>
          term.sort === 'noun' && NAMED.test(term.word) && (supports[0]?.worth ?? 0) < 0.4,
      ),
  },
  {
    // 这回签了几个项目: not 上届签约9个.
    name: 'the time before, for this one',
    of: new Set<Asked>(['number']),
    refuses: ({ question, quotes: [first] }) => {
      if (first === undefined || /[上前]一?[届次轮]|往[届年]/.test(question.folded)) return false
      const { folded: text } = first.from
      const { start } = pieceAt(text, 'clause', first.span.start)
      return /^(?:而|与)?(?:上一?[届次轮]|往[届年])/.test(text.slice(start, first.span.start))
    },
  },
]
