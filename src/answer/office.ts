import { sameDistrict } from '../language/districts.ts'
import { type Holding, isOffice } from '../facts/offices.ts'
import { type Quote, quote } from '../corpus/page.ts'
import { OFFICES, wordBefore } from '../language/lexicon.ts'
import { hasDay, isExact } from './scope.ts'
import type { Question } from '../language/question.ts'
import type { Library } from './library.ts'
import { inOrder } from './order.ts'
import type { Standing } from './evidence.ts'
import { type Desk, type Extractor, type Proposal } from './proposal.ts'

/** What office somebody holds: the offices printed before the name, where the conditions are met. */
export const office: Extractor = (desk) => {
  const { question, library, standings } = desk
  const names = question.people.flatMap((person) => person.names)
  const held = library.held.by(names)
  const fits = held.filter((holding) => partAsked(holding, question.noun) !== holding.office)
  const found = fits.length > 0 ? fits : held
  return found
    .flatMap((holding) => {
      const standing = standings.find(({ article }) => article === holding.in)
      if (standing === undefined || !yearFits(question, library, holding)) return []
      const noun =
        question.noun === undefined ? 0 : holding.office.text.includes(question.noun) ? 0.2 : 0
      return [
        {
          quotes: [partAsked(holding, question.noun)],
          details: [holding.name],
          standing,
          score: 0.6 + 0.3 * meets(standing) + noun + 0.02 * holding.parts.length,
        },
      ]
    })
    .sort((a, b) => b.score - a.score)
}

/** 什么组长 asks for the part of an office that ends so; any other question for the whole. */
function partAsked({ office: whole, parts }: Holding, noun: string | undefined): Quote {
  const fits = parts.filter((part) => noun !== undefined && part.endsWith(noun))
  const [part] = fits
  if (part === undefined || fits.length > 1) return whole
  const start = whole.from.folded.indexOf(part, whole.span.start)
  return quote(whole.from, { start, end: start + part.length })
}

const meets = (standing: Standing): number => 0.5 * standing.coverage + 0.5 * standing.about

/** A year asked for must be the year of the page, printed or inferred; an open year is no evidence. */
export function yearFits(question: Question, library: Library, { in: article }: Holding): boolean {
  return question.days.every((day) => {
    if (isExact(day)) return hasDay(article, day, library)
    return day.when.year === undefined || library.yearOf(article) === day.when.year
  })
}

/** The office a question names (高新区管委会主任), without its district; `undefined` for none. */
export function officeAsked({ folded, districts }: Question): string | undefined {
  let text = folded
  for (const { span } of districts) {
    // 岱溪县长 names a county and its head in one.
    const end = folded.startsWith('长', span.end) ? span.end - 1 : span.end
    text = text.slice(0, span.start) + '|'.repeat(end - span.start) + text.slice(end)
  }
  const asks =
    /(?<office>[\u4e00-\u9fff]{2,14}?)(?:现在|当时|如今|都|先后|历任|依次)?(?:是|叫|姓|有过|有|各是|分别是|由|现任|历任)?(?:谁|哪[位个]|哪些|什么名字|什么|啥|哪几)/.exec(
      text,
    ) ?? /谁(?:是|当|当过|担任|任|干过|做过)(?:了|过)?(?<office>[\u4e00-\u9fff]{2,14})/.exec(text)
  const words = asks?.groups?.['office']
  if (words === undefined) return undefined
  const title = wordBefore(OFFICES, words, words.length)
  return title === undefined
    ? undefined
    : words.replace(/^.*(?:的|里|和|在|年|月|是|后|前|时)(?=.)/, '')
}

/** Who holds an office: every name it is printed before, in the district and year asked for. */
export function holdersOf(asked: string, { question, library }: Desk): Holding[] {
  const seen = new Map<string, Holding>()
  for (const holding of library.held.ending(bare(asked).slice(shortenedBy(asked)))) {
    if (!holding.parts.some((part) => isOffice(bare(part), bare(asked)) && coversBody(part, asked)))
      continue
    if (!districtFits(holding, question, library) || !yearFits(question, library, holding)) continue
    if (!seen.has(holding.name)) seen.set(holding.name, holding)
  }
  return inOrder([...seen.values()], library)
}

/** 枫林办事处主任 also asks for what is printed as 办事处主任: see `coversBody`. */
const shortenedBy = (asked: string): number => Math.min(2, Math.max(0, bare(asked).length - 2))

const bare = (part: string): string =>
  part.replace(
    /^(?:[\u4e00-\u9fff]{1,5}?(?:新区|开发区|回族区|区|县|市|省))(?=[\u4e00-\u9fff]{2})/,
    '',
  )

/** 枫林办事处主任 asks for that office alone: every body it names must stand in the print's. */
function coversBody(part: string, asked: string): boolean {
  const a = bare(asked)
  const b = bare(part)
  return b.endsWith(a) || (a.endsWith(b) && a.length - b.length <= 2)
}

const districtFits = (
  { in: article, parts }: Holding,
  { districts }: Question,
  library: Library,
): boolean =>
  districts.every(
    ({ known }) =>
      known.some((name) => library.districtsOf(article).some((own) => sameDistrict(own, name))) ||
      known.some((name) => parts.some((part) => part.includes(name))),
  )

/** 谁是…书记: the people before whose names the office is printed. */
export function holderProposals(asked: string, desk: Desk): Proposal[] {
  return holdersOf(asked, desk).flatMap((holding) => {
    const standing = desk.standings.find(({ article }) => article === holding.in) ?? {
      article: holding.in,
      met: [],
      coverage: 1,
      about: 1,
    }
    return [
      {
        quotes: [holding.person],
        details: [holding.office.text],
        standing,
        score: 1,
      },
    ]
  })
}

/** The office beside a name where the print gives one in this paragraph or article. */
export function officeNear(
  name: string,
  library: Library,
  article: Holding['in'],
): string | undefined {
  return library.held.by([name]).find((one) => one.in === article)?.office.text
}
