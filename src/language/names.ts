import type { Span } from '../corpus/text.ts'
import { OFFICES, SURNAMES, wordBefore } from './lexicon.ts'
import { tagged } from './segment.ts'

/** A person named in a text. */
export interface Person extends Span {
  readonly name: string
  /** The office printed directly before the name, several parted by 、 included. */
  readonly office: Span | undefined
}

/** What can follow a name: a mark, a verb of saying or doing, a preposition. Longest first. */
const FOLLOWS =
  /^(?:[、,。;:!?)\s”\]]|$|主持|出席|参加|强调|指出|要求|表示|提出|介绍|讲话|发言|致辞|说|认为|告诉|带队|率队|带领|率领|率|一行|陪同|对|在|到|向|就|与|和|及|同|以|从|把|将|为|于|以及|等|代表|作|做|宣布|宣读|通报|汇报|传达|深入|先后|来到|赴|前往|走访|调研|检查|督导|察看|查看|实地|现场|现任|担任|任|当选|同志|先生|女士|的|是|也|还|则|分别|主持|解读|总结|部署|安排|号召|呼吁|坦言|回忆|笑|感慨|获|荣获|被|因|已|正|曾|会见|看望|慰问|听取|召开|随后|首先|最后|结合|围绕|提醒|建议|希望|点评|摄|报道|文|图)/

/** Words behind a name of two characters that end in what could follow one of three: 陪同, 以及. */
const VERBS = /^(?:陪同|以及)/

/** Verbs that a person at the head of a clause speaks or acts with. */
const SPEAKS =
  /^(?:强调|指出|要求|表示|提出|介绍|说|坦言|告诉|认为|建议|希望|带队|率队|主持|一行|对此)/

/** Characters that are surnames but far oftener something else; only an office before makes a name. */
const RARELY_SURNAME = new Set('和于应经时同从向全都就计强常干相明安党高方会何别那能后家成通国')

/** Characters that no given name begins or ends with. */
const NOT_GIVEN =
  /[的了是在和与及对向把被等们这那各某其该我你他她它并将已还也就都而且或为到会区县市委局部只很不没]|长$/

/** How a candidate for a name came up; more evidence wins. */
const POINTS = { byline: 20, title: 5, listed: 4, office: 3, list: 2, speaks: 1 } as const

/** Ways that leave no doubt that a name stands there, however rare its surname. */
const SURE: ReadonlySet<keyof typeof POINTS> = new Set(['byline', 'title', 'listed'])

/** Offices that name one person at a time; a group (群众, 居民, 干部) before a word proves little. */
const TITLE =
  /(?:书记|主任|长|主席|委员|经理|教授|工程师|调研员|巡视员|政委|董事|院士|秘书|总监|主编|记者|通讯员|研究员|农艺师|医师|检察官|法官|教练|副手|领导)$/

interface Found {
  readonly name: string
  readonly how: keyof typeof POINTS
}

/** Names that can start at `start`, by what stands around them. */
function namesAt(folded: string, start: number, how: keyof typeof POINTS): Found[] {
  const surname = [2, 1]
    .map((length) => folded.slice(start, start + length))
    .find((word) => SURNAMES.has(word))
  // Behind an office the rarest surname is one, unless an ordinary word stands there.
  if (surname === undefined) return SURE.has(how) ? unlisted(folded, start, how) : []
  if (!SURE.has(how) && RARELY_SURNAME.has(surname)) return []
  const follows = how === 'speaks' ? SPEAKS : FOLLOWS
  return [1, 2]
    .map((length) => folded.slice(start, start + surname.length + length))
    .filter(
      (name, index) =>
        name.length === surname.length + index + 1 &&
        /^[\u3400-\u9fff]+$/.test(name) &&
        !NOT_GIVEN.test(name.slice(surname.length)) &&
        follows.test(folded.slice(start + name.length, start + name.length + 4)) &&
        !(index > 0 && VERBS.test(folded.slice(start + name.length - 1))),
    )
    .filter(
      (name) =>
        !isCommonWord(name, SURE.has(how)) && wordBefore(OFFICES, name, name.length) === undefined,
    )
    .filter((name) => COMMONEST.has(surname) || SURE.has(how) || !holdsCommonWord(name))
    .map((name) => ({ name, how }))
}

/** Names with a surname that no list holds. */
const unlisted = (folded: string, start: number, how: keyof typeof POINTS): Found[] =>
  [2, 3]
    .map((length) => folded.slice(start, start + length))
    .filter(
      (name) =>
        /^[\u3400-\u9fff]{2,3}$/.test(name) &&
        !NOT_GIVEN.test(name) &&
        !isCommonWord(name) &&
        !holdsCommonWord(name) &&
        /^(?:[、,。]|主持|出席|参加|讲话|致辞|强调|指出|作|宣布|陪同|带队|一行|等)/.test(
          folded.slice(start + name.length),
        ),
    )
    .map((name) => ({ name, how }))

/** Surnames of nearly everyone; with a rarer one, an ordinary word inside speaks against a name. */
const COMMONEST = new Set([...SURNAMES].slice(0, 120))

const holdsCommonWord = (name: string): boolean =>
  name.length > 2 && (isCommonWord(name.slice(0, 2)) || isCommonWord(name.slice(1)))

const common = new Map<string, string>()

/** Whether the dictionary has this as an ordinary word (安排, 方案), not as a name. */
function isCommonWord(name: string, sure = false): boolean {
  let tag = common.get(name)
  if (tag === undefined) {
    const cut = tagged(name)
    tag = cut.length === 1 ? (cut[0]?.tag ?? 'x') : 'x'
    common.set(name, tag)
  }
  // Behind an office even the name of a town can be that of a person.
  return !(sure ? /^n[rsz]|^x$/ : /^nr|^x$/).test(tag)
}

/** Candidates in one folded text: after an office, along a list of names, at the head of speech. */
function candidates(folded: string): Found[] {
  const found: Found[] = []
  const along = (from: Found[], start: number): void => {
    for (const { name, how } of from) {
      const next = start + name.length
      if (folded.charAt(next) !== '、') continue
      const further = namesAt(folded, next + 1, SURE.has(how) ? 'listed' : 'list')
      found.push(...further)
      along(further, next + 1)
    }
  }
  for (let at = 0; at < folded.length; at++) {
    const headOfClause = at === 0 || /[。,;:!?“\s]/.test(folded.charAt(at - 1))
    const office = headOfClause ? undefined : wordBefore(OFFICES, folded, at)
    if (office === undefined && !headOfClause) continue
    const names = namesAt(
      folded,
      at,
      office === undefined ? 'speaks' : TITLE.test(office) ? 'title' : 'office',
    )
    found.push(...names)
    along(names, at)
  }
  return found
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
  const count = ({ name, how }: Found): void =>
    void points.set(name, (points.get(name) ?? 0) + POINTS[how])
  for (const name of bylines) if (name.length > 1) count({ name, how: 'byline' })
  for (const text of texts) candidates(text).forEach(count)
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
