import type { Span } from '../corpus/text.ts'
import { BODIES, OFFICES, wordBefore } from './lexicon.ts'
import { isNamed, isOrdinary, type Naming, POINTS } from './naming.ts'
import { namingsIn } from './namings.ts'
import { segment, tagged } from './segment.ts'
import { wideAt } from './wide.ts'

/** A person named in a text. */
export interface Person extends Span {
  readonly name: string
  /** The office printed directly before the name, several parted by 、 included. */
  readonly office: Span | undefined
}

/** How much speaks for each name: the points of the places that it was found in, `SOLE` for each where it stood alone. */
export type NameEvidence = ReadonlyMap<string, number>

/** What a place speaks with that leaves no other name; all others of a name never come to as much. */
const SOLE = 1_000_000

/** What texts and bylines say for names of people, before it is decided which of them are any. */
export function evidenceOfNames(texts: Iterable<string>, bylines: Iterable<string>): NameEvidence {
  const points = new Map<string, number>()
  const count = ({ name, how, sole }: Naming): void =>
    void points.set(name, (points.get(name) ?? 0) + POINTS[how] + (sole ? SOLE : 0))
  for (const name of bylines) if (name.length > 1) count({ name, how: 'byline', sole: true })
  for (const text of texts) namingsIn(text).forEach(count)
  return points
}

/**
 * Whether a name stays, given what speaks for it, for it without its last character, and for those
 * one character longer: where 李明 and 李明主 both could be, what more places speak for is the name.
 * 李明 and 李明远 who stand alone somewhere are two people, however often either is named.
 */
export const isName = (mine: number, shorter: number, longer: Iterable<number>): boolean =>
  mine >= SOLE || (shorter <= mine && [...longer].every((theirs) => theirs < mine))

/** The names that the evidence of a whole archive speaks for. */
export function namesFrom(evidence: NameEvidence): ReadonlySet<string> {
  const longer = new Map<string, number[]>()
  for (const [name, theirs] of evidence) {
    const shorter = name.slice(0, -1)
    longer.set(shorter, [...(longer.get(shorter) ?? []), theirs])
  }
  return new Set(
    [...evidence].flatMap(([name, mine]) =>
      isName(mine, evidence.get(name.slice(0, -1)) ?? 0, longer.get(name) ?? []) ? [name] : [],
    ),
  )
}

/** Reads the people of a text, given the names the archive is known to hold. */
export function peopleReader(names: Iterable<string>): (folded: string) => Person[] {
  const known = new Set(names)
  const heads = new Map<string, number[]>()
  for (const name of known) {
    const lengths = heads.get(name.charAt(0)) ?? []
    if (!lengths.includes(name.length)) lengths.push(name.length)
    heads.set(
      name.charAt(0),
      lengths.sort((a, b) => b - a),
    )
  }
  return (folded) => {
    const people: Person[] = []
    for (let at = 0; at < folded.length; at++) {
      const lengths = heads.get(folded.charAt(at))
      if (lengths === undefined) continue
      const close = lengths.find((n) => known.has(folded.slice(at, at + n)))
      const wide = close === undefined ? wideAt(folded, at, (one) => known.has(one)) : undefined
      const length = close ?? wide?.length
      if (length === undefined) continue
      const since = people.at(-1)?.end ?? 0
      const last = people.at(-1)
      const name = wide?.name ?? folded.slice(at, at + length)
      // 一级调研员甲、乙: the office before a list of names is that of each.
      const shared =
        last?.end === at - 1 && folded.charAt(at - 1) === '、' ? last.office : undefined
      // 区委书记由林远之担任: the office stands before 由.
      const held = folded.charAt(at - 1) === '由' && HOLDS.test(folded.slice(at + length))
      const office = officeBefore(folded, held ? at - 1 : at, since) ?? shared
      if (
        wide !== undefined &&
        office === undefined &&
        /[\u4e00-\u9fff]/.test(folded.charAt(at - 1))
      )
        continue
      if (office !== undefined || !isOrdinary(name) || isNamed(folded, at, name))
        people.push({ name, start: at, end: at + length, office })
      at += length - 1
    }
    return people
  }
}

/** What somebody does with an office that stands before 由. */
const HOLDS = /^(?:同志)?(?:担任|兼任|接任|出任|继任|代理)[,。;]/

/** What an office cannot reach across to its left: marks, and verbs that govern it. */
const GOVERNS =
  /^.*(?:[。;:!?,、”\s()\[\]【】]|(?<!自)由|(?<!方)向(?![阳东前])|图为|(?<![根证数票依收凭占论])据|带领|率领|陪同|邀请|听取|审议|任命|选举|推选|聘请|会见|看望|慰问|介绍|感谢|记者从|当选|担任|时任|现任|新任|日前|近日|近期|上午|下午|晚上|一大早|指出|认为|表示|告诉|获悉|召开|会议|出席|收到|产生|授予|随后|其中|以及|还有|包括|除了|来自|的|了)(?=.)/s

/** Prepositions and joining words that govern an office, where they are words by themselves. */
const SMALL = new Set('在 对 与 及 让 被 请 将 把 为 从 据 跟 同'.split(' '))

/** 实习生甲乙通讯员: what stands before the last of several that write. */
const PRESS = /^.*(?:记者|通讯员|实习生).*(?=记者$|通讯员$|实习生$)/

/** Quoted words and short brackets inside an office: 高新区(新市区)建设局局长. */
const QUOTED =
  /“[^”。,!?]{1,16}”|(?<=[\u4e00-\u9fff])\((?![^)]*(?:摄|电|记者|通讯员))[^()。,]{1,8}\)/g

/** The office printed directly before the name that starts at `at`, not reaching before `since`. */
export function officeBefore(folded: string, at: number, since = 0): Span | undefined {
  let end = at
  while (end > since && /\s/.test(folded.charAt(end - 1))) end--
  const last = wordBefore(OFFICES, folded.slice(since, end), end - since)
  if (last === undefined) return undefined
  let start = itemStart(folded, end, since)
  // A、B and A,B before a name are offices of the same person as long as each ends as one.
  while (start - 1 > since && /[、,]/.test(folded.charAt(start - 1))) {
    const before = wordBefore(OFFICES, folded.slice(since, start - 1), start - 1 - since)
    if (before === undefined) break
    const further = itemStart(folded, start - 1, since)
    if (
      folded.charAt(start - 1) === ',' &&
      further > since &&
      /[、]/.test(folded.charAt(further - 1))
    )
      break
    start = further
  }
  return start < end ? { start, end } : undefined
}

/** Where the item of a list of offices that ends at `end` starts. */
function itemStart(folded: string, end: number, since: number): number {
  const before = folded.slice(Math.max(since, end - 60), end)
  const masked = before.replace(QUOTED, (words) => '某'.repeat(words.length))
  const cut = GOVERNS.exec(masked.slice(0, -1))?.[0].length ?? 0
  const day = /^.*\d+[日号](?:上午|下午|晚|一早|一大早)?/s.exec(masked)?.[0].length ?? 0
  const from = Math.max(cut, day)
  return end - before.length + from + joinedAt(masked.slice(from))
}

/** How much of a stretch that ends as an office stands before its last small word. */
function joinedAt(words: string): number {
  const press = PRESS.exec(words)
  if (press !== null) return press[0].length
  const all = segment(words)
  const last = all.findLastIndex(
    ({ word, start, end }, at) =>
      end < words.length &&
      ((SMALL.has(word) && word !== '与') ||
        (/^[和与]$/.test(word) &&
          !isInName(words.slice(0, start), all[at - 1]?.word, all[at + 1]?.word))),
  )
  return all[last]?.end ?? 0
}

/** 住房和城乡建设局局长: 和 is part of a name where no body, person or level stands beside it. */
const isInName = (before: string, word = '', next = ''): boolean =>
  word.length > 1 &&
  !/^[省市区县州镇乡村国]|^(?:原|副|中共|党)|[省市区县]$/.test(next) &&
  !isPlace(next) &&
  wordBefore(BODIES, before, before.length) === undefined &&
  wordBefore(OFFICES, before, before.length) === undefined

const isPlace = (word: string): boolean => tagged(word)[0]?.tag === 'ns'
