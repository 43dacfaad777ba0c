import type { Span } from '../corpus/text.ts'
import { OFFICES, wordBefore } from './lexicon.ts'
import { type Naming, namingsIn, POINTS } from './naming.ts'

/** A person named in a text. */
export interface Person extends Span {
  readonly name: string
  /** The office printed directly before the name, several parted by 、 included. */
  readonly office: Span | undefined
}

/**
 * Names of people in an archive, from what stands around them (an office before, a list, a verb of
 * saying after) and from bylines. Where 李明 and 李明主 both could be, what more places speak for
 * stays.
 */
export function discoverNames(
  texts: Iterable<string>,
  bylines: Iterable<string>,
): ReadonlySet<string> {
  const points = new Map<string, number>()
  const count = ({ name, how }: Naming): void =>
    void points.set(name, (points.get(name) ?? 0) + POINTS[how])
  for (const name of bylines) if (name.length > 1) count({ name, how: 'byline' })
  for (const text of texts) namingsIn(text).forEach(count)
  return new Set(
    [...points.keys()].filter((name) => {
      const shorter = points.get(name.slice(0, -1)) ?? 0
      const mine = points.get(name) ?? 0
      if (shorter > mine) return false
      return ![...points].some(
        ([other, theirs]) =>
          other.length === name.length + 1 && other.startsWith(name) && theirs >= mine,
      )
    }),
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
      const length = heads.get(folded.charAt(at))?.find((n) => known.has(folded.slice(at, at + n)))
      if (length === undefined) continue
      const since = people.at(-1)?.end ?? 0
      const last = people.at(-1)
      // 一级调研员甲、乙: the office before a list of names is that of each.
      const shared =
        last?.end === at - 1 && folded.charAt(at - 1) === '、' ? last.office : undefined
      people.push({
        name: folded.slice(at, at + length),
        start: at,
        end: at + length,
        office: officeBefore(folded, at, since) ?? shared,
      })
      at += length - 1
    }
    return people
  }
}

/** What an office cannot reach across to its left: verbs and prepositions that govern it. */
const GOVERNS =
  /^.*(?:[。;:!?,、”\s]|由|在|对|向|和|与|及|让|被|请|将|把|为|带领|率领|陪同|邀请|听取|任命|选举|会见|看望|介绍|感谢|记者从|当选|担任|日前|近日|近期|上午|下午|晚上|一大早|指出|认为|表示|告诉|获悉|召开|会议|随后|其中|以及|包括)(?=.)/s

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
  const quoted = /“[^”。,!?]{1,16}”/g
  const before = folded.slice(Math.max(since, end - 60), end)
  const masked = before.replace(quoted, (words) => '某'.repeat(words.length))
  const cut = GOVERNS.exec(masked.slice(0, -1))
  const day = /^.*\d+[日号](?:上午|下午|晚|一早|一大早)?/s.exec(masked)
  const skip = Math.max(cut === null ? 0 : cut[0].length, day === null ? 0 : day[0].length)
  return end - before.length + skip
}
