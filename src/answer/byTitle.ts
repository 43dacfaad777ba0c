import { quote } from '../corpus/page.ts'
import { officesBehind } from '../facts/behind.ts'
import { isPast } from '../facts/offices.ts'
import type { Read } from '../facts/reading.ts'
import { OFFICES, wordBefore } from '../language/lexicon.ts'
import type { Person } from '../language/names.ts'
import type { Question } from '../language/question.ts'
import { type Candidate, worthIn } from './evidence.ts'
import { isCalled } from './called.ts'
import { titlesAsked } from './filters.ts'
import { officeAsked, turnAsked } from './officeAsked.ts'
import { byScore, type Extractor, type Proposal } from './proposal.ts'

/** Somebody of a sentence, with the words that say who he is. */
interface Titled {
  readonly person: Person
  readonly office: string
}

/** So many sentences are looked at. */
const SENTENCES = 8

/** Below this a sentence of its own is not what the question tells of. */
const LEAST_OWN = 0.3

/**
 * 讲病情的医生是谁, 来的副总叫什么: whom the sentences that answer best print with such an office, before
 * the name or behind it. Where there are more than asked for, those of whom the words around tell more.
 */
export const byTitle: Extractor = ({ question, candidates }) => {
  const titles = titlesMeant(question)
  // Who chaired or led is told by a verb alone.
  if (titles.length === 0 || question.roles.some((role) => role !== 'attend')) return []
  return candidates
    .slice(0, SENTENCES)
    .filter(({ own }) => own >= LEAST_OWN)
    .flatMap((candidate) => {
      const all = titledIn(candidate, titles, turnAsked(question.folded) === 'old')
      const meant = asMany(all, candidate, question)
      if (meant.length === 0) return []
      const proposal: Proposal = {
        quotes: meant.map(({ person }) => quote(candidate.read.paragraph, nameOf(person))),
        details: meant.map(({ office }) => office),
        standing: candidate.standing,
        score: 0.5 * candidate.score + 0.5 * candidate.own,
      }
      return [proposal]
    })
    .sort(byScore)
}

const nameOf = ({ start, end }: Person) => ({ start, end })

/** The offices asked by: those of 哪位副主席, and the noun asked for (哪个大夫). */
function titlesMeant(question: Question): readonly string[] {
  const office = officeAsked(question)
  if (office !== undefined) return [office]
  const titles = titlesAsked(question)
  if (titles.length > 0) return titles
  const { noun, asked } = question
  return asked === 'person' &&
    noun !== undefined &&
    !/^(?:领导|干部|人|人员|代表|负责人)$/.test(noun)
    ? [noun]
    : []
}

/** Those of a sentence whom the print calls so. */
function titledIn(
  { read, sentence }: Candidate,
  titles: readonly string[],
  past: boolean,
): Titled[] {
  return read.people.flatMap((person, at) => {
    if (person.start < sentence.start || person.end > sentence.end) return []
    const office = officesOf(read, person, at, past).find((one) =>
      titles.some((title) => isMeant(one, title)),
    )
    return office === undefined ? [] : [{ person, office }]
  })
}

/** Whether a printed office is the one asked for; 柳巷街道书记 is no 区委书记. */
function isMeant(office: string, asked: string): boolean {
  const title = wordBefore(OFFICES, asked, asked.length) ?? asked
  if (asked.length - title.length < 2) return isCalled(office, asked)
  return office.split('、').some((part) => {
    const body = part.slice(0, -2).replace(/党(?:委|组|工委|支部|总支)|支部/, '')
    return isCalled(part, title) && [...body].every((one) => asked.includes(one))
  })
}

/** The offices printed with somebody; those that he holds no more only where `past` ones are asked for. */
function officesOf(
  { paragraph: { folded }, people }: Read,
  person: Person,
  at: number,
  past: boolean,
): string[] {
  const own = person.office
  return [...(own === undefined ? [] : [own]), ...officesBehind(folded, people, at)]
    .filter((office) => past || !isPast(folded, person, office))
    .map(({ start, end }) => folded.slice(start, end))
}

/** As many as are asked for; one where the question asks for one, by what is said of each. */
function asMany(
  all: readonly Titled[],
  { standing, read }: Candidate,
  { count, many }: Question,
): readonly Titled[] {
  if (count !== undefined) return all.length === count ? all : []
  if (many || all.length < 2) return all
  const { folded } = read.paragraph
  const told = ({ person, office }: Titled): number => {
    const behind = /^[^,。;、]*/.exec(folded.slice(person.end))?.[0] ?? ''
    return standing.met.reduce(
      (sum, { term, supports }) => sum + term.weight * worthIn(supports, `${office}${behind}`),
      0,
    )
  }
  const [best, next] = [...all].sort((a, b) => told(b) - told(a))
  return best !== undefined && next !== undefined && told(best) > told(next) + 0.3 ? [best] : []
}
