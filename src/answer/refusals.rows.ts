import type { Quote } from '../corpus/page.ts'
import type { Read } from '../facts/reading.ts'
import { pieceAt } from '../language/clauses.ts'
import type { Asked } from '../language/asking.rows.ts'
import type { Question } from '../language/question.ts'
import { isCalled } from './called.ts'
import { type Met, worthIn } from './evidence.ts'
import type { Proposal } from './proposal.ts'

/** Words that may answer, beside the question and the print that stands around them. */
export interface Held {
  readonly question: Question
  readonly quotes: readonly Quote[]
  readonly details: NonNullable<Proposal['details']>
  readonly met: readonly Met[]
  /** The share of the question that the article meets. */
  readonly coverage: number
  /** The paragraph of the first words, as it was read. */
  readonly read: Read | undefined
  /** The sentence of the first words. */
  readonly sentence: string
  /** That sentence, the one before it, and the head of the article. */
  readonly near: string
  /** How much of the question that sentence has, against the one of its article that has most. */
  readonly share: number
}

/** A way in which words fail a question that they seem to answer. */
export interface Refusal {
  readonly name: string
  readonly of?: ReadonlySet<Asked>
  readonly refuses: (held: Held) => boolean
}

const folded = ({ from, span }: Quote): string => from.folded.slice(span.start, span.end)

/** Whether the words are one thing and no list of several. */
const isSingle = (quotes: readonly Quote[]): boolean =>
  quotes.length === 1 && quotes.every((one) => !/[、,;和与及]|”“|》《/.test(folded(one)))

/** A noun this heavy is what is told of. */
const HEAVY = 0.75

/** A sentence that has less of the question than this share of what another has speaks of another thing. */
const LEAST_SHARE = 0.35

/** Nouns of the question that stand in the article, and not near the words. */
const farOff = ({ met, near }: Held): Met[] =>
  met.filter(
    ({ term, supports }) =>
      term.sort === 'noun' &&
      term.weight >= HEAVY &&
      supports.length > 0 &&
      worthIn(supports, near) < 0.4,
  )

/** So much of the question an article must meet where nobody of it is named beside the words. */
const LEAST = { list: 0.67, place: 0.71 } as const

/** Whether somebody whom the question names stands in the sentence. */
const isTheirs = ({ question: { people }, sentence }: Held): boolean =>
  people.some(({ names }) => names.some((name) => sentence.includes(name)))

/** What is told of one person, where others have the like: 出生于1970年3月. */
const DATED: ReadonlySet<Asked> = new Set(['day', 'number'])

/** Whose words are asked for may be named further up. */
const SPEAKS = /要求|提出|强调|介绍|表示|[说讲]/

/** What is excepted from those asked for: 除了镇长, 县委常委不算. */
const EXCEPTED =
  /(?:除了?|除去|除开|不算|不包括)(?<first>[\u4e00-\u9fff]{2,8}?)(?:之外|以外|外|还|,|、)|(?<last>[\u4e00-\u9fff]{2,6})(?:的)?(?:不算|除外)/

/** What is no person: its name is asked for, not that of who made it. */
const THING =
  /(?:倡议书|报告|通报|讲座|歌曲?|节目|文件|方案|办法|品牌|平台|工程|集团|公司|企业)(?:有几[家个])?[,的]?(?:叫(?:做)?|是)(?:什么|啥)|哪[一]?(?:个|份|部|首|项)(?:通报|文件|报告|方案|办法|集团|活动|项目|措施)|(?:集团|公司|企业)有(?:几[家个]|哪些)[,]?(?:都)?(?:叫|是)/

/** Rows are tried from the top. */
export const REFUSALS: readonly Refusal[] = [
  {
    // 尹镇长哪年出生: not by the sentence that tells when another was born.
    name: 'told of somebody else',
    of: new Set<Asked>(['day', 'number', 'place', 'said', 'clause', 'list']),
    refuses: ({ question, quotes: [first], read, sentence }) => {
      const names = question.people.flatMap(({ said, names }) => [said, ...names])
      if (first === undefined || names.length === 0) return false
      if (names.some((name) => sentence.includes(name))) return false
      const { start, end } = pieceAt(first.from.folded, 'sentence', first.span.start)
      if ((read?.people ?? []).some((one) => one.start >= start && one.end <= end)) return true
      if (!DATED.has(question.asked) || SPEAKS.test(question.folded)) return false
      return !names.some((name) => first.from.folded.includes(name))
    },
  },
  {
    // 石料厂总投资多少: the article names it in passing, and the figure is that of all projects.
    name: 'told of another thing',
    of: new Set<Asked>(['day', 'number', 'place', 'list', 'body']),
    refuses: (held) => {
      const far = farOff(held)
      const isCoined = far.some(({ term }) =>
        /[“"]$/.test(held.question.folded.slice(0, term.span.start)),
      )
      return isCoined || (far.length > 0 && held.share < LEAST_SHARE && !isTheirs(held))
    },
  },
  {
    // 打扫哪三个圈子: a list of something else, in an article of the same people.
    name: 'too little of the question',
    of: new Set<Asked>(['list', 'place']),
    refuses: (held) =>
      held.coverage < (held.question.asked === 'list' ? LEAST.list : LEAST.place) &&
      !isTheirs(held),
  },
  {
    name: 'somebody excepted',
    of: new Set<Asked>(['person']),
    refuses: ({ question, quotes, details }) => {
      const { first, last } = EXCEPTED.exec(question.folded)?.groups ?? {}
      const but = first ?? last
      return (
        but !== undefined &&
        quotes.some((one, i) => folded(one) === but || isCalled(details[i] ?? '', but))
      )
    },
  },
  {
    name: 'a maker for the thing made',
    of: new Set<Asked>(['person']),
    refuses: ({ question, quotes, read }) =>
      THING.test(question.folded) &&
      quotes.some(({ span }) => read?.people.some(({ start }) => start === span.start) === true),
  },
  {
    // 哪个方案和哪个办法, 分别是谁, 几个项目多少户: two are asked for.
    name: 'one of two',
    refuses: ({ question: { folded: asked, asked: what }, quotes }) =>
      isSingle(quotes) &&
      (/哪[一]?(?:个|份|条|位|家|所)[^,。]{1,6}(?:和|与|跟|、)哪/.test(asked) ||
        /分别|各自|各(?:是|有)?(?:多少|几|谁|哪)/.test(asked) ||
        (what === 'number' && [...asked.matchAll(/多少|几(?![点月号日])/g)].length > 1)),
  },
  {
    name: 'a newspaper for a document',
    of: new Set<Asked>(['document']),
    refuses: ({ question, quotes }) =>
      /(?:文件|办法|方案|通知|意见|细则|规定|条例)$/.test(question.noun ?? '') &&
      quotes.some((one) => /报》$/.test(folded(one))),
  },
  {
    // 哪句话, 什么口号: printed in marks.
    name: 'no saying',
    refuses: ({ question, quotes: [first] }) =>
      /哪句话|(?:什么|啥|哪个)(?:口号|标语|称号|绰号|外号)/.test(question.folded) &&
      first !== undefined &&
      !/[“《]/.test(folded(first)) &&
      !first.from.folded.slice(0, first.span.start).endsWith('“'),
  },
  {
    // 接下来打算建什么: not by what stands there.
    name: 'what is, for what is planned',
    of: new Set<Asked>(['clause', 'list', 'said']),
    refuses: ({ question, sentence }) =>
      /打算|接下来|下一步|明年(?:有|要|还|准备)/.test(question.folded) &&
      !/将|拟|计划|打算|准备|下一步|今后|要|力争|明年|争取|继续|有望|预计|想|后续/.test(sentence),
  },
  {
    // 跑了哪几个点: the counties are where they lie.
    name: 'a county for a spot',
    of: new Set<Asked>(['place']),
    refuses: ({ question, quotes }) =>
      question.many &&
      /^(?:单位|点|点位|企业|项目|工地|厂)$/.test(question.noun ?? '') &&
      quotes.every((one) => /[市县区]$/.test(folded(one))),
  },
  {
    name: 'what somebody became, for what he was before',
    refuses: ({ question, quotes, sentence }) => {
      const became =
        /(?:当上?|任|做|成为|担任)(?<office>[\u4e00-\u9fff]{2,12}?)(?:之前|以前|前)/.exec(
          question.folded,
        )?.groups?.['office']
      return (
        became !== undefined &&
        !/曾任|历任|此前|原任|先后/.test(sentence) &&
        quotes.some((one) => folded(one).includes(became.slice(-4)))
      )
    },
  },
]
