import { quote } from '../corpus/page.ts'
import { officesBehind } from '../facts/behind.ts'
import type { Read } from '../facts/reading.ts'
import { pieceAt } from '../language/clauses.ts'
import { coreOf } from '../language/districts.ts'
import type { Question } from '../language/question.ts'
import { type Standing, worthIn } from './evidence.ts'
import { byScore, type Extractor, type Proposal } from './proposal.ts'

/** Asks who somebody is whom the words before it describe: …的那位是谁, …有个干部,叫啥. */
const IS_WHO = /(?:是|叫)(?:谁|哪一?位|哪个|什么名字|(?:什么|啥)(?:名字)?)(?:来着|呀|啊|呢)?[?]?$/

/** Asks for two at once. */
const TWO = /分别|各是|(?:和|与|跟|、)[^,。的]{2,10}(?:是|叫)(?:谁|哪|什么|啥)/

/** Words of less weight describe nobody. */
const TELLING = 0.3

/** Of all that describes somebody, so much must stand in the office, and so much in office and sentence. */
const LEAST = { office: 0.5, told: 0.75 } as const

/** Somebody else may have this much less of it in his office. */
const APART = 0.2

interface Bearer {
  readonly proposal: Proposal
  readonly name: string
  /** The share of the description that the office holds, 0 to 1. */
  readonly inOffice: number
}

/**
 * 工会来的那位是谁, 小组里兼办公室主任的叫啥: the only one whose printed office holds most of what the
 * question says, what it tells besides standing in his sentence.
 */
export const bearer: Extractor = ({ question, standings }) => {
  const { folded, people, roles, count } = question
  if (!IS_WHO.test(folded) || people.length > 0 || count !== undefined) return []
  if (roles.some((role) => role !== 'attend')) return []
  // 人大主任和政协主席是谁: two are asked for.
  if (TWO.test(folded)) return []
  const found = standings.flatMap((standing) =>
    standing.article.reads.flatMap((read) => bearersIn(read, standing, question)),
  )
  const best = Math.max(...found.map(({ inOffice }) => inOffice))
  const near = found.filter(({ inOffice }) => inOffice > best - APART)
  const alone = near.every(({ name }) => name === near[0]?.name)
  return alone && best >= LEAST.office
    ? near
        .map(({ proposal }) => proposal)
        .filter(({ score }) => score >= LEAST.told)
        .sort(byScore)
    : []
}

function bearersIn(read: Read, standing: Standing, { districts }: Question): Bearer[] {
  const { folded, part } = read.paragraph
  if (part !== 'body') return []
  const { head } = standing.article.article
  const telling = standing.met.filter(({ term }) => term.weight >= TELLING)
  return read.people.flatMap((person, at): Bearer[] => {
    const spans = [person.office, ...officesBehind(folded, read.people, at)]
    const office = spans
      .flatMap((span) => (span === undefined ? [] : [folded.slice(span.start, span.end)]))
      .join('、')
    if (office === '') return []
    const sentence = pieceAt(folded, 'sentence', person.start)
    const around = folded.slice(sentence.start, sentence.end)
    const behind = folded.slice(person.end, pieceAt(folded, 'clause', person.end).end)
    // What the head says names the event, and describes nobody at it.
    const described = telling.filter(
      ({ supports }) => worthIn(supports, office) > 0 || worthIn(supports, head.folded) === 0,
    )
    const sum = described.reduce((all, { term }) => all + term.weight, 0)
    if (sum === 0) return []
    let inOffice = 0
    let told = 0
    for (const { term, supports } of described) {
      const own = worthIn(supports, office)
      inOffice += term.weight * own
      told += term.weight * Math.max(own, worthIn(supports, term.sort === 'verb' ? behind : around))
    }
    // 临港区的书记: the district says whose office it is, where the office names one.
    const ofDistrict = districts.filter(({ said }) => office.includes(coreOf(said))).length
    const proposal: Proposal = {
      quotes: [quote(read.paragraph, { start: person.start, end: person.end })],
      details: [office],
      standing,
      score: told / sum,
    }
    return [{ proposal, name: person.name, inOffice: inOffice / sum + 0.3 * ofDistrict }]
  })
}
