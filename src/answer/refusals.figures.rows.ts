import type { Asked } from '../language/asking.rows.ts'
import { pieceAt } from '../language/clauses.ts'
import { folded, type Refusal } from './refusal.ts'

/** The name of a spot or a body: of another one nothing may be told. */
const NAMED = /^.{2,}(?:[镇乡村县]|街道|社区|医院|学校|小学|中学|公司|水库|公园|大桥|[路馆])$/

/** Asks of what has happened. */
const HAPPENED = /走访|看望|慰问|调研|视察|考察|检查|督导|召开|举行|举办|开的|去的|来的/

/** What is told to be not meant: 不要房的, 不给粮、直接给钱. */
const NOT_MEANT =
  /(?:不[要给发是算含]|不包括|除[去开])(?<noun>[\u4e00-\u9fff]{1,4}?)(?=的(?!话)|、|,|直接|而|只|之外|以外|外)/

/** The years that a text names by their distance. */
const yearsIn = (folded: string): string[] =>
  [...folded.matchAll(/去年|上年|今年|本年|明年|前年|后年/g)].map(([year]) =>
    year.replace('上', '去').replace('本', '今'),
  )

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
  {
    // 不要房的那部分多少: not 新建安置房12万平方米.
    name: 'the very thing that is not meant',
    of: new Set<Asked>(['number']),
    refuses: ({ question, quotes: [first] }) => {
      const not = NOT_MEANT.exec(question.folded)?.groups?.['noun']
      return (
        not !== undefined &&
        first !== undefined &&
        (/[^,。;、]{0,10}$/.exec(first.from.folded.slice(0, first.span.start))?.[0] ?? '').includes(
          not,
        )
      )
    },
  },
  {
    // 去年的主题是什么: not 今年的主题是….
    name: 'this year, for another',
    of: new Set<Asked>(['day', 'clause', 'list', 'document', 'place', 'event']),
    refuses: ({ question, quotes: [first] }) => {
      const [year, ...others] = yearsIn(question.folded)
      if (first === undefined || year === undefined || others.length > 0) return false
      const { folded: text } = first.from
      const { start } = pieceAt(text, 'clause', first.span.start)
      const told = yearsIn(text.slice(start, first.span.end))
      return told.length > 0 && !told.includes(year)
    },
  },
  {
    // 哪天去企业走访的: not 要求4月底前完成.
    name: 'a deadline for the day of an event',
    of: new Set<Asked>(['day']),
    refuses: ({ question, quotes }) =>
      HAPPENED.test(question.folded) &&
      !/[要前将]|完成|计划|打算|期限|截止|最[迟晚]/.test(question.folded) &&
      quotes.every((one) => /前$/.test(folded(one))),
  },
  {
    // “大棚12座”应为“大棚21座”: the former was wrong.
    name: 'what a correction takes back',
    refuses: ({ question, behind }) =>
      !/错|误|原[来先]/.test(question.folded) && /^[^,。;“”]{0,6}”?应[为是]“/.test(behind),
  },
]
