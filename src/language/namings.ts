import { framedAt } from './framed.ts'
import { OFFICES, SURNAMES, wordBefore } from './lexicon.ts'
import { howBehind, type Naming, namesAt, SURE } from './naming.ts'
import { setClose } from './wide.ts'

/** Namings in one folded text: after an office, along a list of names, at the head of speech. */
export function namingsIn(text: string): Naming[] {
  const folded = setClose(text)
  const found: Naming[] = onRoster(text)
  const along = (from: Naming[], start: number): void => {
    for (const { name, how } of from) {
      const next = start + name.length
      if (folded.charAt(next) !== '、') continue
      const further = namesAt(folded, next + 1, SURE.has(how) ? 'listed' : 'list')
      found.push(...further)
      along(further, next + 1)
    }
  }
  for (let at = 0; at < folded.length; at++) {
    found.push(...patterned(folded, at))
    const headOfClause = at === 0 || /[。,;:!?“\s]/.test(folded.charAt(at - 1))
    const office = headOfClause ? officeAcross(folded, at) : wordBefore(OFFICES, folded, at)
    if (office === undefined && !headOfClause) continue
    if (office !== undefined && isCut(folded, at)) continue
    const names = namesAt(folded, at, office === undefined ? 'speaks' : howBehind(office))
    found.push(...names)
    along(names, at)
  }
  return found
}

/** A list of names that opens a clause: 甲、乙当选, 甲、乙出席. */
const LIST =
  /(?<=^|[。,;:\s])(?<names>(?:[\u4e00-\u9fff]{2,4}、)+[\u4e00-\u9fff]{2,4}?)(?=(?:当选|出席|参加|陪同|主持|分别|先后|一同)|等(?:同志|领导|\d|参加|出席|陪同))/y

const listAt = (folded: string, at: number): Naming[] => inPattern(LIST, folded, at)

/** The names of a pattern that stands at a place; none unless each of them can be one. */
function inPattern(pattern: RegExp, folded: string, at: number): Naming[] {
  pattern.lastIndex = at
  const names = pattern.exec(folded)?.groups?.['names']?.split('、') ?? []
  const found = names.flatMap((name) => whole(name, pattern === LIST ? 'list' : 'listed'))
  return found.length === names.length ? found : []
}

/** A stretch as a name, where the whole of it can be one. */
const whole = (name: string, how: Naming['how']): Naming[] =>
  namesAt(`${name}、`, 0, how).filter((one) => one.name === name)

/** 部长 林远之: an office with a blank behind it, before a surname. */
const officeAcross = (folded: string, at: number): string | undefined =>
  folded.charAt(at - 1) === ' ' && SURNAMES.has(folded.charAt(at))
    ? wordBefore(OFFICES, folded, folded.slice(0, at).trimEnd().length)
    : undefined

/** 林远之,男,1973年9月生: the head of what a notice tells of somebody. */
const RESUME = /(?<=^|[。;\s])(?<names>[\u4e00-\u9fff]{2,4})(?=,[男女](?:,|\())/y

const patterned = (folded: string, at: number): Naming[] => [
  ...listAt(folded, at),
  ...framed(folded, at),
  ...withBodiesAt(folded, at),
  ...inPattern(RESUME, folded, at),
]

/** 秘书 before 长 is no office where the print has 秘书长. */
const isCut = (folded: string, at: number): boolean =>
  (wordBefore(OFFICES, folded, at + 1)?.length ?? 0) > 1

/** Names in a row as a frame shows them; none unless each of them can be one. */
function framed(folded: string, at: number): Naming[] {
  return framedAt(folded, at).flatMap((names) => {
    const found = names.flatMap((name) => whole(name, 'listed'))
    return found.length === names.length ? found : []
  })
}

/** Several names in a row, each with where it is from in brackets: 甲(青山镇)、乙(县医院). */
const FROM =
  '\\([\\u4e00-\\u9fff“”]{1,18}(?:[镇乡村区县市院校局部队司厂会社组]|街道|中心|指挥部|集团|小学|中学|大学)\\)'
const WITH_BODIES = new RegExp(
  `(?<=[:、,。\\s]|^)(?<names>[\\u4e00-\\u9fff]{2,4}(?:${FROM}、[\\u4e00-\\u9fff]{2,4})+)(?=${FROM})`,
  'y',
)

const withBodiesAt = (folded: string, at: number): Naming[] => {
  WITH_BODIES.lastIndex = at
  const names = WITH_BODIES.exec(folded)?.groups?.['names']?.split(/\([^()]*\)、/) ?? []
  return names.flatMap((name) => whole(name, 'listed'))
}

/** A line of a roster: a name, a space, what its bearer is. */
const ROSTER = /^(?<name>[\u4e00-\u9fff]{2,4})[\s,:]\s*(?<office>[^\s。;!?,:]{4,30})$/

/** What ends a job that no list of offices has. */
const JOB = /(?:工|师|员|匠|手|厂|公司|队|站|所|院|局|村|社区|学校|小学|中学)$/

function onRoster(folded: string): Naming[] {
  const { name = '', office = '' } = ROSTER.exec(folded.trim())?.groups ?? {}
  if (name === '') return []
  const isOne = JOB.test(office) || wordBefore(OFFICES, office, office.length) !== undefined
  return isOne ? whole(name, 'listed') : []
}
