import { BODIES, EVENTS, OFFICES, wordBefore } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { sayWhen } from '../language/days.ts'
import type { Span } from '../corpus/text.ts'
import { type Parts, PARTS_RULES } from './parts.rows.ts'
import { isExact } from './scope.ts'

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
  // 甲区和乙区的会上都…: of each district there is one such event.
  const events = run.every(({ isEvent }) => isEvent) || /会(?:议|上|中)+都.*(?:哪|谁)/.test(tail)
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

/** 第三届, 第六轮. */
const ORDINAL = /第[\d一二三四五六七八九十百]+[届轮次期批场季](?:度)?/g

/** The longest run of like things joined by 和: days, districts, people, ordinals; offices, bodies, events. */
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
    [...text.matchAll(ORDINAL)].map(({ index, 0: said }) =>
      plain({ start: index, end: index + said.length }),
    ),
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

/** Two offices, bodies or events by their last words: 临河办和东屏办, 推进会和学习会. */
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
