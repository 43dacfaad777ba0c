import { BODIES, EVENTS, OFFICES, wordBefore } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { sayWhen } from '../language/days.ts'
import type { Span } from '../corpus/text.ts'
import { isExact } from './scope.ts'

/** A question that asks several things at once, as the questions it is made of. */
export interface Parts {
  /**
   * `each`: the answers side by side. `both`: what all answers hold. `sets`: those of the first list
   * that are in the others, or are not (`except`), all at one event. `same`: whether the answers are
   * alike. `one`: a single question, freed of another that is asked along with it.
   */
  readonly makes: 'each' | 'both' | 'sets' | 'same' | 'one'
  /** What each part is about, in the words of the question: 3月14日, 京航办. */
  readonly items: readonly string[]
  /** The parts as questions of their own; for `sets`, the words of what was done. */
  readonly asks: readonly string[]
  /** For `sets`: those who did these are left out. */
  readonly except?: readonly string[]
  /** For `sets`: what sort of thing the list holds (单位, 办事处). */
  readonly noun?: string
}

/** One way in which a question is several. */
export interface PartsRule {
  readonly name: string
  readonly pattern: RegExp
  readonly parts: (groups: Readonly<Record<string, string>>) => Parts
  /** A question and the questions it is made of. */
  readonly claims: readonly (readonly [question: string, asks: readonly string[]])[]
  readonly spares: readonly string[]
}

const YEAR = '去年|今年|明年|前年|(?:19|20)\\d\\d年'

/** 哪几个办事处 before what they did. */
const WHICH = /哪(?:些|几[个家位])(?<noun>[^,。交发参出到签]{1,6})/

/** 都没Q、也没R → Q, R. */
const negated = (words: string): string[] =>
  words
    .split(/[,、\s]*(?:也|又|还|都)?(?:没有?|未|不)/)
    .map((part) => part.replace(/[,、\s的]+$/, ''))
    .filter((part) => part !== '')

export const PARTS_RULES: readonly PartsRule[] = [
  {
    name: 'two years side by side',
    pattern: new RegExp(
      `^(?<head>.*?)(?<one>${YEAR})(?<first>[^,。]*?)(?:和|跟|与|同|比|、|,)(?<two>${YEAR})(?<second>[^,。]*?)[,\\s]*(?:各自?(?:是|有)?(?:多少|几)|分别|哪个|哪一个|谁)`,
    ),
    parts: ({ head = '', one = '', first = '', two = '', second = '' }) => ({
      makes: 'each',
      items: [one, two],
      asks: [
        `${head}${one}${first === '' ? second : first}是多少`,
        `${head}${two}${second === '' ? first : second}是多少`,
      ],
    }),
    claims: [
      ['水库去年修的和今年要修的各是多少', ['水库去年修的是多少', '水库今年要修的是多少']],
      ['2022年和2023年粮食产量哪个高', ['2022年粮食产量是多少', '2023年粮食产量是多少']],
    ],
    spares: ['去年修了多少', '水库比去年多了多少', '今年和谁签了约'],
  },
  {
    name: 'before and now',
    pattern:
      /^(?<head>.*?)(?:原来|以前|之前|过去|当初|现在|目前)(?<first>[^,。]*?(?:多少|几)[^,。]{0,4})[,、\s]+(?:那)?(?:现在|如今|目前|以后|今后|后来|将来)(?<second>[^,。]*(?:多少|几)[^,。]*)$/,
    parts: ({ head = '', first = '', second = '' }) => ({
      makes: 'each',
      items: [first, second],
      asks: [`${head}原来${first}`, `${head}现在${second === '多少' ? first : second}`],
    }),
    claims: [
      ['水费原来多少,现在多少', ['水费原来多少', '水费现在多少']],
      ['路灯现在一盏补多少钱,以后补多少', ['路灯原来一盏补多少钱', '路灯现在补多少']],
    ],
    spares: ['现在多少钱一斤'],
  },
  {
    name: 'one office or two',
    pattern:
      /^(?<one>[^,。的]{2,8}?)(?:和|跟|与|、)(?<two>[\u4e00-\u9fff]{2,8}?)的?(?:职务|职位|身份|官职)(?:是不是|是否)?(?:一样|相同|同样|一致)/,
    parts: ({ one = '', two = '' }) => ({
      makes: 'same',
      items: [one, two],
      asks: [`${one}是什么职务`, `${two}是什么职务`],
    }),
    claims: [['王芳和李大山的职务一样吗', ['王芳是什么职务', '李大山是什么职务']]],
    spares: ['王芳和李大山分别是什么职务'],
  },
  {
    name: 'what differs, and then one thing of it',
    pattern:
      /^(?<head>.*?)(?:有|是)?(?:啥|什么|哪些|哪里)(?:不一样|不同|区别|差别)[,。?\s]+(?<ask>(?:谁|哪).+)$/,
    parts: ({ head = '', ask = '' }) => ({
      makes: 'one',
      items: [head],
      asks: [`${/^[\u4e00-\u9fff]{2,4}?[区县市]/.exec(head)?.[0] ?? ''}${ask}`],
    }),
    claims: [['东城区书记和区长检查有啥不一样 谁是夜查', ['东城区谁是夜查']]],
    spares: ['两个方案有什么不同'],
  },
  {
    name: 'which of two has more',
    pattern:
      /^(?<one>[^,。的]{2,10}?)(?:和|跟|与|、)(?<two>[\u4e00-\u9fff]{2,8}?)(?:相比|比)?,?(?:是)?(?:哪一?[个家]|谁)(?<what>[^,。]*?)(?:更)?(?:多|大|高|少|长|快)(?:一?些|一点)?(?:[,\s]*(?:各自?|分别)(?:是|有)?(?<ask>几个|几家|多少[\u4e00-\u9fff]{0,3}|几[\u4e00-\u9fff]))?$/,
    parts: ({ one = '', two = '', what = '', ask }) => ({
      makes: 'each',
      items: [one, two],
      asks: [one, two].map((item) => `${item}${what}${ask ?? '多少'}`),
    }),
    claims: [
      ['东村和西村哪个村种的树多 各几棵', ['东村村种的树几棵', '西村村种的树几棵']],
      ['甲公司和乙公司谁的投资大', ['甲公司的投资多少', '乙公司的投资多少']],
    ],
    spares: ['哪个村种的树多', '王芳和李大山谁主持的会'],
  },
  {
    name: 'in both lists',
    pattern:
      /^(?<head>.*?)既(?<first>[^,。]+?)[,、]?(?:又|也|还|并且?)(?<second>[^,。的]+?)(?:的(?<noun>[^,。的]{1,8}?))?(?:都)?(?:有|是)?(?:哪些|哪几[个家位]|谁|哪[两俩三]个)?$/,
    parts: ({ head = '', first = '', second = '', noun }) => ({
      makes: 'sets',
      items: [first, second],
      asks: [first, second],
      ...nounOf(noun ?? /(?:哪些|哪几个|哪几家)(?<noun>[^,。]+)$/.exec(head)?.groups?.['noun']),
    }),
    claims: [
      ['会上既发言又递交承诺书的单位', ['发言', '递交承诺书']],
      ['哪些公司既汇报了又签了约', ['汇报了', '签约']],
    ],
    spares: ['既然开了会,谁讲的话'],
  },
  {
    name: 'in one list and not in the other',
    pattern:
      /^(?!.*吗$)(?<first>.+?)[,、\s]*(?:但是?|却|可是?|不过|而)(?:也|都|又)?(?<rest>(?:没有?|未).+?)(?:的(?<noun>[^,。的]{1,8}?))?(?:都)?(?:有|是|叫)?(?:谁|哪些|哪几[个家位]|哪[两俩三][个位家])?$/,
    parts: ({ first = '', rest = '', noun }) => ({
      makes: 'sets',
      items: [first],
      asks: [first.replace(WHICH, '')],
      except: negated(rest),
      ...nounOf(
        noun?.replace(/^[两俩三四几]?[个位名家]/, '') ?? WHICH.exec(first)?.groups?.['noun'],
      ),
    }),
    claims: [
      ['哪几个镇交了材料但没发言', ['交了材料']],
      ['到了会、但没讲话、也没主持的领导是谁', ['到了会']],
    ],
    spares: ['会开了但没说什么时候结束吗', '有没有发言'],
  },
]

const nounOf = (noun: string | undefined): Pick<Parts, 'noun'> =>
  noun === undefined || noun === '' ? {} : { noun }

/** The question as several; `undefined` for one that asks one thing. */
export function partsOf(question: Question): Parts | undefined {
  if (question.asked === 'writer') return undefined
  const text = question.folded.replace(/[?!。,;\s]+$/, '')
  for (const { pattern, parts } of PARTS_RULES) {
    const groups = pattern.exec(text)?.groups
    if (groups !== undefined) return parts(groups)
  }
  return coordinated(question, text)
}

/** Words that ask for one answer to each of several things. */
const EACH =
  /分别|各自|各(?!级|项|部|单位|有关|相关|街|乡|镇|办|地|类|界|区|县|市|个|种|位|方|大|人|家|相)/

const BOTH = /(?:两次|两个会)?都/

const AND = /^\s*(?:以及|还有|和|跟|与|、|及|同)\s*$/

/** 甲和乙分别…, 甲和乙都…: one question for each, with the words around them. */
function coordinated(question: Question, text: string): Parts | undefined {
  const run = runOf(question, text)
  const [first] = run
  const last = run.at(-1)
  if (first === undefined || last === undefined || run.length < 2) return undefined
  const tail = text.slice(last.end)
  const each = EACH.test(tail)
  const events = run.every(({ isEvent }) => isEvent)
  if (!each && !(events && BOTH.test(tail))) return undefined
  const head = text.slice(0, first.start)
  return {
    makes: each ? 'each' : 'both',
    items: run.map(({ said }) => said),
    asks: run.map(({ said }) => `${head}${said}${each ? tail.replace(EACH, '') : tail}`),
  }
}

interface Item extends Span {
  /** The item, complete in itself: `25日` behind `3月14日和` is 3月25日. */
  readonly said: string
  readonly isEvent: boolean
}

/** The longest run of like things joined by 和: days, districts, people; offices, bodies, events. */
function runOf(question: Question, text: string): Item[] {
  const { days, districts, people } = question
  const plain = ({ start, end }: Span): Item => ({
    start,
    end,
    said: text.slice(start, end),
    isEvent: false,
  })
  const dated = days
    .filter(isExact)
    .map(({ start, end, when }) => ({ start, end, said: sayWhen(when, 'zh'), isEvent: true }))
  const kinds = [
    dated,
    districts.map(({ span }) => plain(span)),
    people.map(({ span }) => plain(span)),
  ]
  for (const items of kinds) {
    const run = joinedIn(items, text)
    if (run.length > 1) return run
  }
  return datedEvents(dated, text) ?? named(text) ?? []
}

function joinedIn(items: readonly Item[], text: string): Item[] {
  const sorted = [...items].sort((a, b) => a.start - b.start)
  let run: Item[] = []
  for (const item of sorted) {
    const last = run.at(-1)
    if (last !== undefined && AND.test(text.slice(last.end, item.start))) run.push(item)
    else if (run.length < 2) run = [item]
  }
  return run
}

const ENDS_ITEM = /分别|各|都|的|谁|哪|[,\s]/

/** 3月5日检查和3月8日督导都…: events named by their days and their words. */
function datedEvents(days: readonly Item[], text: string): Item[] | undefined {
  const [one, two] = days
  if (one === undefined || two === undefined || days.length !== 2) return undefined
  const between = /^(?<event>.{1,12}?)(?:和|跟|与|、|及)$/.exec(text.slice(one.end, two.start))
  const event = between?.groups?.['event']
  const tail = text.slice(two.end)
  const end = ENDS_ITEM.exec(tail)?.index
  if (event === undefined || end === undefined) return undefined
  return [
    { ...one, end: one.end + event.length, said: `${one.said}${event}` },
    { ...two, end: two.end + end, said: `${two.said}${tail.slice(0, end)}` },
  ]
}

const EVENT_WORDS: ReadonlySet<string> = new Set(EVENTS.keys())

/** What a phrase names by its last word. */
function kindOf(words: string): 'event' | 'office' | 'body' | undefined {
  if (words.length < 2) return undefined
  if (wordBefore(OFFICES, words, words.length) !== undefined) return 'office'
  if (/(?:办|局|部|委|公司|街道|社区|小区|村|镇|乡|学校|组|银行|集团|项目)$/.test(words))
    return 'body'
  if (wordBefore(BODIES, words, words.length) !== undefined) return 'body'
  return /会$/.test(words) || (wordBefore(EVENT_WORDS, words, words.length)?.length ?? 0) > 1
    ? 'event'
    : undefined
}

/** Two offices, bodies or events by their last words: 京航办和前程办, 推进会和学习会. */
function named(text: string): Item[] | undefined {
  for (const { index, 0: and } of text.matchAll(/和|跟|与|、/g)) {
    const behind = text.slice(index + and.length)
    const length = ENDS_ITEM.exec(behind)?.index ?? behind.length
    const right = behind.slice(0, length)
    const left = /[^的,\s和跟与、]*$/.exec(text.slice(0, index))?.[0] ?? ''
    const kind = kindOf(right)
    if (kind === undefined || kindOf(left) !== kind) continue
    const start = index - left.length
    const district = kind === 'office' ? (/^.{2,4}?区(?=..)/.exec(left)?.[0] ?? '') : ''
    const isEvent = kind === 'event'
    return [
      { start, end: index, said: left, isEvent },
      {
        start: index + and.length,
        end: index + and.length + length,
        said: /^.{2,4}?区(?=..)/.test(right) ? right : `${district}${right}`,
        isEvent,
      },
    ]
  }
  return undefined
}
