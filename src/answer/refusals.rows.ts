import type { Quote } from '../corpus/page.ts'
import type { Asked } from '../language/asking.rows.ts'
import { bearingOf } from '../language/bearing.ts'
import { pieceAt } from '../language/clauses.ts'
import { namesSame } from '../language/contrasts.ts'
import { namesYear } from '../language/days.ts'
import { type Met, worthIn } from './evidence.ts'
import { asksFigure, LIKENS } from './likened.ts'
import { folded, type Held, type Refusal } from './refusal.ts'

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

/** Whether somebody whom the question names stands in the sentence. */
const isTheirs = ({ question: { people }, sentence }: Held): boolean =>
  people.some(({ names }) => names.some((name) => sentence.includes(name)))

/** 甲、乙4家单位: as many as asked for, and called so in the very number behind them. */
const isCountedSo = ({ question: { count, noun = '' }, quotes, behind }: Held): boolean =>
  count !== undefined &&
  noun.length > 1 &&
  quotes.length === count &&
  /^等?[两三四五六七八九十\d]+[\u4e00-\u9fff]/.test(behind) &&
  behind.slice(0, 14).includes(noun.slice(-2))

/** 另有120家线上参会: what the question tells apart is named in the sentence, so that it is of the same event. */
const isOfMember = ({ question: { folded }, sentence }: Held): boolean =>
  namesSame(folded, sentence)

/** Asks of one year or one time, and of all of them. */
const THIS_TIME = /今年|本年|本次|此次|[这那]次|[这那]回|当[天日]/
const SUMMED = /累计|总共|一共|以来|至今|到现在/

/** Tells of all years or times together. */
const SUM = /^(?:.*累计|.*总共|多年来|历年|.*\d年来)/

/** Says, anywhere before a figure in its sentence, that it is of this year or this time. */
const WITHIN =
  /今年|本年|本次|此次|年初|[上下]半年|季度|[1一]月?[-至到—][\d一二三四五六七八九十]+月/

/** Answers that are of another thing than the one asked about. Rows are tried from the top. */
export const REFUSALS_OF_THINGS: readonly Refusal[] = [
  {
    // 用什么精神抢时间: none that is printed as no 精神.
    name: 'a bearing that is not called so',
    refuses: ({ question, quotes, behind }) => {
      const nouns = bearingOf(question.folded)?.nouns
      return (
        nouns !== undefined &&
        !nouns.some(
          (noun) =>
            quotes.some((one) => folded(one).endsWith(noun)) ||
            /^[”的]{0,2}/.exec(behind)?.[0].length === behind.indexOf(noun),
        )
      )
    },
  },
  {
    // 把茶园比作什么: nothing is likened there.
    name: 'no figure of speech',
    refuses: ({ question, quotes, before, behind }) =>
      asksFigure(question) &&
      !quotes.every((one) => LIKENS.test(folded(one))) &&
      !/(?:“|比作|比喻[成为]|好比|如同|犹如|像|当作|看作)$/.test(before) &&
      !behind.startsWith('”'),
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
      if (isCoined) return true
      return (
        far.length > 0 &&
        held.share < LEAST_SHARE &&
        !isTheirs(held) &&
        !isCountedSo(held) &&
        !isOfMember(held)
      )
    },
  },
  {
    // 木棉台风在哪登陆: not from an article that tells of no landing, where another does.
    name: 'another article tells more',
    of: new Set<Asked>(['person', 'day', 'place', 'number', 'event']),
    refuses: ({ coverage, most }) => coverage < most - 0.2,
  },
  {
    // 农村网格多少个: 全市1.4万个网格,其中农村网格7565个.
    name: 'the whole for a part that is told behind it',
    of: new Set<Asked>(['number']),
    refuses: ({ met, before, behind }) => {
      const part = behind.slice(behind.indexOf('其中') < 0 ? behind.length : behind.indexOf('其中'))
      return met.some(
        ({ term, supports }) =>
          term.sort === 'noun' &&
          worthIn(supports, before) < 0.4 &&
          (worthIn(supports, part) > 0.6 ||
            (/(?<!^.)(?:[镇乡村县市]|街道|(?<!社|小|辖)区)$/.test(term.word) &&
              worthIn(supports, behind) > 0.6)),
      )
    },
  },
  {
    // 2020年总投资多少: 2021年总投资8亿元, 去年完成投资3亿元.
    name: 'another measure of the year asked for',
    of: new Set<Asked>(['number']),
    refuses: ({ question: { days }, met, sentence }) =>
      days.some(({ when }) => namesYear(when)) &&
      met.some(
        ({ term, supports }) =>
          term.beside === true &&
          term.sort === 'noun' &&
          /^总.{2}/.test(term.word) &&
          (supports[0]?.worth ?? 0) === 1 &&
          worthIn(supports, sentence) < 1,
      ),
  },
  {
    // 哪两个工作组: none of 成员, 负责人.
    name: 'a body of another sort',
    of: new Set<Asked>(['body']),
    refuses: ({ question: { noun = '' }, quotes }) =>
      /[组队局厅所站团院庭]$/.test(noun) &&
      !quotes.every((one) => folded(one).endsWith(noun.slice(-1))),
  },
  {
    // 哪个方案和哪个办法, 分别是谁, 几个项目多少户: two are asked for.
    name: 'one of two',
    refuses: ({ question: { folded: asked, asked: what }, quotes }) =>
      isSingle(quotes) &&
      (/哪[一]?(?:个|份|条|位|家|所)[^,。]{1,6}(?:和|与|跟|、)哪/.test(asked) ||
        /分别|各自|各(?:是|有)?(?:多少|几|谁|哪)/.test(asked) ||
        (what === 'number' && [...asked.matchAll(/多少|(?<![十好])几(?![点月号日])/g)].length > 1)),
  },
  {
    name: 'a newspaper for a document',
    of: new Set<Asked>(['document']),
    refuses: ({ question, quotes }) =>
      /(?:文件|办法|方案|通知|意见|细则|规定|条例)$/.test(question.noun ?? '') &&
      quotes.some((one) => /报》$/.test(folded(one))),
  },
  {
    // 接下来打算建什么: not by what stands there.
    name: 'what is, for what is planned',
    of: new Set<Asked>(['clause', 'list', 'said']),
    refuses: ({ question, sentence }) =>
      /打算|接下来|下一步|明年(?:有|要|还|准备)/.test(question.folded) &&
      !/将|拟|计划|打算|准备|下一步|今后|要|力争|明年|争取|继续|有望|预计|想|后续|希望|盼/.test(
        sentence,
      ),
  },
  {
    // 今年资助几人: not 累计已资助170人, but 上半年,全县累计资助12人.
    name: 'the sum of the years, for this one',
    of: new Set<Asked>(['number']),
    refuses: ({ question, quotes: [first] }) => {
      if (first === undefined || !THIS_TIME.test(question.folded)) return false
      if (SUMMED.test(question.folded)) return false
      const { folded: text } = first.from
      const [clause, sentence] = (['clause', 'sentence'] as const).map((grain) =>
        text.slice(pieceAt(text, grain, first.span.start).start, first.span.end),
      )
      return SUM.test(clause ?? '') && !WITHIN.test(sentence ?? '')
    },
  },
  {
    // 竹溪种了多少亩: not 全省种植40万亩.
    name: 'the figure of a wider land',
    of: new Set<Asked>(['number']),
    refuses: ({ question: { districts, folded: asked }, quotes: [first] }) => {
      if (first === undefined || districts.length === 0 || /全[省国球]|第几|排|占/.test(asked))
        return false
      const { folded: text } = first.from
      const { start } = pieceAt(text, 'clause', first.span.start)
      const led = text.slice(start, first.span.start)
      return (
        /^(?:.*年)?全[省国球](?!第|排|前)/.test(led) &&
        !districts.some(({ said, known }) => [said, ...known].some((name) => led.includes(name)))
      )
    },
  },
  {
    // 最后一个节目是什么: not by what is told of all of them.
    name: 'all, for the last of them',
    of: new Set<Asked>(['clause', 'document', 'event']),
    refuses: ({ question, sentence }) =>
      /(?:最后|末)一?[个项道站场步件](?!月|季|年)|压轴/.test(question.folded) &&
      !/最后|压轴|尾声|落幕|收官|末|终|结束|闭幕|谢幕/.test(sentence),
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
]
