import type { Asked } from '../language/asking.rows.ts'
import { BODIES, wordBefore } from '../language/lexicon.ts'
import { everydayFor } from './called.ts'
import { titlesAsked } from './filters.ts'
import { folded, type Refusal } from './refusal.ts'

/** What is told of one person, where others have the like: 出生于1970年3月. */
const DATED: ReadonlySet<Asked> = new Set(['day', 'number'])

/** Whose words are asked for may be named further up. */
const SPEAKS = /要求|提出|强调|介绍|表示|[说讲]/

/** Behind whoever is asked for his words: 某某强调的, 某某在会上说. */
const SAYS =
  /^(?:同志|书记|主任|[县区市镇局部]长)?(?:又|还|都|也)?(?:在[^,。]{1,10}[上时中])?(?:说|讲|要求|强调|指出|提的|提出|表示|介绍|认为|希望|叮嘱|建议|提醒|让)/

/** What is done, outside the marks of a name. */
const CLAUSE = /^[^“《(]*(?:[,;。:!?]|(?<!基)因|显示|获悉|被|召开|举[行办]|进行|开展|签[订定署])/

/** Inside the brackets of a dateline: 本报讯(记者, 某某网3月5日电(. */
const WRITES = /^[^。]{0,40}(?:讯|电|报道|消息|记者|通讯员)\s*[(（][^)。]*$/

/** Behind a thing whose place is asked. */
const LIES =
  /^(?:[建设坐开]|位于|地址|选址|落户)?(?:[建设坐落立放开]*在|的?(?:地址|位置)(?:是|在)?|位于)(?:哪|什么地方|啥地方|何处|何地)/

/** Answers that are of somebody else than the one asked about. Rows are tried from the top. */
export const REFUSALS_OF_PEOPLE: readonly Refusal[] = [
  {
    // 防汛工作由谁部署: whoever does it is none of the words that ask.
    name: 'words of the question',
    of: new Set<Asked>(['person', 'body', 'clause', 'said']),
    refuses: ({ question, quotes }) =>
      !/还是|是不是|吗|吧|[和跟与、].*哪/.test(question.folded) &&
      quotes.every((one) => question.folded.includes(folded(one))),
  },
  {
    // 名单是谁念的: not who wrote the report, whom the lead names in brackets.
    name: 'who wrote it for who did it',
    of: new Set<Asked>(['person']),
    refuses: ({ question, quotes }) =>
      !/记者|通讯员|[写采拍摄]|报道/.test(question.folded) &&
      quotes.every(
        ({ from, span }) =>
          from.place === 1 && WRITES.test(from.folded.slice(0, span.start)) && span.start < 60,
      ),
  },
  {
    // 哪两位签的字: two bodies are no people.
    name: 'bodies for people',
    of: new Set<Asked>(['person']),
    refuses: ({ question, quotes, read }) =>
      /哪(?:几|[两俩二三四五六])?位/.test(question.folded) &&
      quotes.every(
        ({ from, span, text }) =>
          wordBefore(BODIES, text, text.length) !== undefined &&
          from === read?.paragraph &&
          !read.people.some(({ start, end }) => start >= span.start && end <= span.end),
      ),
  },
  {
    // 水闸纪念馆建在什么地方: the thing itself, alone or among others, is no place where it is.
    name: 'the thing for its place',
    of: new Set<Asked>(['place']),
    refuses: ({ question, quotes }) =>
      quotes.some((one) => {
        const at = question.folded.indexOf(folded(one))
        return at >= 0 && LIES.test(question.folded.slice(at + folded(one).length))
      }),
  },
  {
    // 尹镇长哪年出生: not by the sentence that tells when another was born.
    name: 'told of somebody else',
    of: new Set<Asked>(['day', 'number', 'place', 'said', 'clause', 'list']),
    refuses: ({ question, quotes: [first], people, sentence }) => {
      const names = question.people.flatMap(({ said, names }) => [said, ...names])
      if (first === undefined || names.length === 0) return false
      if (names.some((name) => sentence.includes(name))) return false
      if (people.length > 0) return true
      if (!DATED.has(question.asked) || SPEAKS.test(question.folded)) return false
      return !names.some((name) => first.from.folded.includes(name))
    },
  },
  {
    // 尹大同说要坚持哪三条: not from the speech of another.
    name: 'said by somebody else',
    of: new Set<Asked>(['said', 'clause', 'list', 'document', 'reason', 'place']),
    refuses: ({ question, speakers, sentence }) => {
      const who = question.people.find(({ span }) => SAYS.test(question.folded.slice(span.end)))
      return (
        who !== undefined &&
        speakers.length > 0 &&
        !who.names.some((name) => speakers.includes(name) || sentence.includes(name))
      )
    },
  },
  {
    // 哪位处长宣读的: the article prints no 处长.
    name: 'nobody with the title asked for',
    of: new Set<Asked>(['person']),
    refuses: ({ question, article }) => {
      const titles = titlesAsked(question)
      return (
        titles.length > 0 &&
        titles.every((one) => everydayFor(one) === undefined && !article.includes(one.slice(-2)))
      )
    },
  },
  {
    // 尹大同2011年担任什么职务: not that he took money in it.
    name: 'what somebody did, for his office',
    of: new Set<Asked>(['office']),
    refuses: ({ question, quotes }) =>
      /职[务位]|头衔|什么官|啥官/.test(question.folded) &&
      quotes.every((one) =>
        question.people.some(({ names }) => names.some((name) => folded(one).includes(name))),
      ),
  },
  {
    // 在哪个法庭调解: not that one took another to court.
    name: 'a clause for a name',
    of: new Set<Asked>(['person', 'body']),
    refuses: ({ quotes }) => quotes.some((one) => CLAUSE.test(folded(one))),
  },
]
