import { type Holding, toldYear } from '../facts/offices.ts'
import { type Quote, quote } from '../corpus/page.ts'
import { hasDay, isExact, isYear } from './scope.ts'
import type { Question } from '../language/question.ts'
import type { Library } from './library.ts'
import type { Standing } from './evidence.ts'
import type { Desk, Extractor, Proposal } from './proposal.ts'

/** What office somebody holds: the offices printed before the name, where the conditions are met. */
export const office: Extractor = (desk) => {
  const { question, library, standings } = desk
  const names = question.people.flatMap((person) => person.names)
  if (PLANNED.test(question.folded)) return planned(names, desk)
  const held = library.held.by(names)
  const fits = held.filter((holding) => partAsked(holding, question.noun) !== holding.office)
  const telling = (fits.length > 0 ? fits : held).filter(
    ({ office: { text } }) => !GROUP.test(text),
  )
  const found = telling.length > 0 ? telling : held
  return found
    .flatMap((holding) => {
      const standing = standings.find(({ article }) => article === holding.in)
      if (standing === undefined || !yearFits(question, library, holding)) return []
      const noun =
        question.noun === undefined ? 0 : holding.office.text.includes(question.noun) ? 0.2 : 0
      return [
        {
          quotes: [atLevel(holding, question) ?? partAsked(holding, question.noun)],
          details: [holding.name],
          standing,
          score: 0.6 + 0.3 * meets(standing) + noun + 0.02 * holding.parts.length,
        },
      ]
    })
    .sort((a, b) => b.score - a.score)
}

/** 拟任什么: what somebody is to be. */
export const PLANNED = /拟(?:任|提任|聘任|转任|调任|提拔|提名)/

/** 某某,男,现任局长,拟任县委正职: the office that a notice has in mind for somebody. */
const planned = (names: readonly string[], { standings }: Desk): Proposal[] =>
  standings.flatMap((standing) =>
    standing.article.reads.flatMap(({ paragraph, people }) =>
      people.flatMap((person, at): Proposal[] => {
        if (!names.includes(person.name)) return []
        const until = people[at + 1]?.start ?? paragraph.folded.length
        const behind = paragraph.folded.slice(person.end, until)
        const match = /^[^。;]*?拟[提聘转调]?任为?(?<office>[^,。;]{2,30})/.exec(behind)
        const words = match?.groups?.['office']
        if (match === null || words === undefined) return []
        const end = person.end + match[0].length
        const quotes = [quote(paragraph, { start: end - words.length, end })]
        return [{ quotes, details: [person.name], standing, score: 1 }]
      }),
    ),
  )

/** 区领导 is said of several, and is the office of nobody. */
const GROUP = /^[省市区县镇乡]?领导$/

/** 什么组长 asks for the part of an office that ends so; any other question for the whole. */
function partAsked({ office: whole, parts }: Holding, noun: string | undefined): Quote {
  const fits = parts.filter((part) => noun !== undefined && part.endsWith(noun))
  const [part] = fits
  if (part === undefined || fits.length > 1) return whole
  const start = whole.from.folded.indexOf(part, whole.span.start)
  return quote(whole.from, { start, end: start + part.length })
}

/** 在市里还挂什么职: the one part of an office that is of that level; nothing where none is named. */
function atLevel({ office: whole, parts }: Holding, { folded }: Question): Quote | undefined {
  const level = /在(?<level>[省市区县州镇乡])[里上]/.exec(folded)?.groups?.['level']
  const fits = parts.filter((part) => level !== undefined && part.startsWith(level))
  const [part] = fits
  if (part === undefined || fits.length > 1) return undefined
  const start = whole.from.folded.indexOf(part, whole.span.start)
  return quote(whole.from, { start, end: start + part.length })
}

const meets = (standing: Standing): number => 0.5 * standing.coverage + 0.5 * standing.about

/** A year asked for must be that of the holding, told or of its page; an open year is no evidence. */
export function yearFits(question: Question, library: Library, holding: Holding): boolean {
  const { in: article } = holding
  const told = toldYear(holding)
  return question.days.every((day) => {
    if (isExact(day)) return hasDay(article, day, library)
    return day.when.year === undefined || (told ?? library.yearOf(article)) === day.when.year
  })
}

/** On a page that nothing dates: whether the article prints the year that is asked of. */
export const printsYear = ({ days }: Question, library: Library, { in: one }: Holding): boolean =>
  library.yearOf(one) === undefined &&
  days.every((day) => isYear(day) && one.folded.includes(`${day.when.year ?? ''}年`))
