import type { Span } from '../corpus/text.ts'
import { isOrdinary } from './districtsNamed.ts'
import { OFFICES, SURNAMES } from './lexicon.ts'
import { soundsLike } from './pinyin.ts'
import type { Known } from './question.ts'
import { dictionaryWords, tagged } from './segment.ts'
import { canBeName, strangersIn } from './strangers.ts'

/** A person whom a question names. */
export interface Named {
  /** As it stands in the question's `folded`; as typed for somebody unknown. */
  readonly said: string
  /** Who it can be; empty where the archive knows nobody of that name. */
  readonly names: readonly string[]
  readonly span: Span
}

/** Where a name stands that the archive does not know: at the head, or beside what people do. */
const standsAsName = (folded: string, start: number, end: number): boolean =>
  (start === 0 || /[,。:;\s和与跟、的是]/.test(folded.charAt(start - 1))) &&
  /^(?:$|[,。?!、\s]|主持|出席|参加|说|讲|强调|去|在|是|的|职务|什么|怎么|当|带|和|与|有|现在|讲话|先生|女士|同志)/.test(
    folded.slice(end),
  )

const TITLE =
  /^(?:常务副|副)?(?:书记|主任|区长|县长|市长|局长|市长|州长|部长|校长|院长|行长|厂长|博士|师傅|大夫|主席|处长|科长|组长|总经理|董事长|经理|总|所长|站长|队长|镇长|乡长|秘书长|检察长|厅长|省长|会长|教授|老师|医生)/

/** 王五是谁: who is asked after and nothing else. */
const LONE =
  /^(?:请问|问下)?(?<name>[\u4e00-\u9fff]{2,3})(?:同志|这个人)?(?:是谁|是哪位|是什么人|是何许人|是干(?:什么|啥)的|(?:是)?什么来头)[?]?$/

/** A name that the dictionary cuts, alone before 是谁: a surname and what is no word of the lexicon. */
function loneName(folded: string): Span | undefined {
  const { name } = LONE.exec(folded)?.groups ?? {}
  if (name === undefined || !SURNAMES.has(name.charAt(0)) || TITLE.test(name.slice(1)))
    return undefined
  const words = dictionaryWords(name)
  if (words.length === 1 || words.some(({ word }) => word.length > 1 && isOrdinary(word)))
    return undefined
  const start = folded.indexOf(name)
  return { start, end: start + name.length }
}

/** The people whom a folded question names, outside the spans that say something else, in its order. */
export function peopleNamed(folded: string, known: Known, outside: readonly Span[]): Named[] {
  const found: Named[] = []
  const free = ({ start, end }: Span): boolean =>
    [...found.map(({ span }) => span), ...outside].every(
      (span) => end <= span.start || span.end <= start,
    )
  const add = (start: number, end: number, names: readonly string[]): void => {
    const span = { start, end }
    if (free(span)) found.push({ said: folded.slice(start, end), names, span })
  }
  for (const { form, names } of partedIn(folded, known.names)) {
    const at = folded.indexOf(form)
    if (at >= 0) add(at, at + form.length, names)
  }
  for (const length of [4, 3, 2])
    for (let at = 0; at + length <= folded.length; at++) {
      const name = folded.slice(at, at + length)
      if (known.names.has(name)) add(at, at + length, [name])
    }
  for (let at = 0; at < folded.length; at++) {
    const surname = [2, 1].map((n) => folded.slice(at, at + n)).find((s) => SURNAMES.has(s))
    if (surname === undefined) continue
    const title = TITLE.exec(folded.slice(at + surname.length))?.[0]
    if (title === undefined || isOfficeWord(folded, at)) continue
    const names = known.holders(surname, title)
    if (names.length > 0) add(at, at + surname.length + title.length, names)
  }
  // 大山书记: a given name before a title that its bearer holds.
  for (let at = 0; at < folded.length; at++) {
    const title = TITLE.exec(folded.slice(at + 2))?.[0]
    if (title === undefined) continue
    const names = namesGiven(known.names, folded.slice(at, at + 2)).filter((name) =>
      known.holders(name.charAt(0), title).includes(name),
    )
    if (names.length > 0) add(at, at + 2 + title.length, names)
  }
  for (const { word, tag, start, end } of tagged(folded)) {
    if (!/^(?:nr|x)/.test(tag) || word.length < 2 || word.length > 4) continue
    if (!SURNAMES.has(word.charAt(0)) && !SURNAMES.has(word.slice(0, 2))) continue
    if (OFFICES.has(word) || known.contains(word) || isOrdinary(word) || !canBeName(word)) continue
    if (!standsAsName(folded, start, end)) continue
    const sounds = soundsLike(word, known.namesLike(word))
    // x: what the dictionary lacks is a name only where it sounds like one that is known.
    if (sounds !== undefined || tag !== 'x') add(start, end, sounds === undefined ? [] : [sounds])
  }
  for (const { start, end } of strangersIn(folded, known, free)) {
    const word = folded.slice(start, end)
    const sounds = soundsLike(word, known.namesLike(word))
    add(start, end, sounds === undefined ? [] : [sounds])
  }
  const lone = found.length > 0 ? undefined : loneName(folded)
  if (lone !== undefined) add(lone.start, lone.end, [])
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** What a reader may type of names with a middle dot; the least `order` is tried first. */
interface Parted {
  readonly form: string
  readonly names: readonly string[]
  readonly order: number
}

/** Names by parts of them, worked out once for each list of names. */
interface Parts {
  /** Those with a middle dot: whole, without the dot, one long part, by the first two characters. */
  readonly parted: ReadonlyMap<string, readonly Parted[]>
  /** Those of three characters, by the last two. */
  readonly given: ReadonlyMap<string, readonly string[]>
}

const parts = new WeakMap<ReadonlySet<string>, Parts>()

const partsOf = (names: ReadonlySet<string>): Parts => {
  let found = parts.get(names)
  if (found === undefined)
    parts.set(names, (found = { parted: partedOf(names), given: givenOf(names) }))
  return found
}

function partedOf(names: ReadonlySet<string>): Parts['parted'] {
  const all = new Map<string, string[]>()
  for (const name of names)
    if (name.includes('·'))
      for (const form of [name, name.replaceAll('·', ''), ...name.split('·')])
        if (form.length > 2) all.set(form, [...(all.get(form) ?? []), name])
  const sorted = [...all].sort(([a], [b]) => b.length - a.length)
  return gathered(sorted.map(([form, names], order) => [form.slice(0, 2), { form, names, order }]))
}

const givenOf = (names: ReadonlySet<string>): Parts['given'] =>
  gathered([...names].flatMap((name) => (name.length === 3 ? [[name.slice(1), name]] : [])))

function gathered<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const all = new Map<string, T[]>()
  for (const [key, value] of pairs) {
    const like = all.get(key)
    if (like === undefined) all.set(key, [value])
    else like.push(value)
  }
  return all
}

/** Names of three characters that end so, in their order. */
const namesGiven = (names: ReadonlySet<string>, given: string): readonly string[] =>
  partsOf(names).given.get(given) ?? []

/** The forms that may stand in a text, the longest first. */
function partedIn(folded: string, names: ReadonlySet<string>): Parted[] {
  const begun = new Set(Array.from({ length: folded.length }, (_, at) => folded.slice(at, at + 2)))
  const { parted } = partsOf(names)
  return [...begun].flatMap((two) => parted.get(two) ?? []).sort((a, b) => a.order - b.order)
}

/** 高主任 in 最高主任 is no surname; neither is 任 in 主任书记. */
const isOfficeWord = (folded: string, at: number): boolean =>
  OFFICES.has(folded.slice(at - 1, at + 1)) || OFFICES.has(folded.slice(at, at + 2))
