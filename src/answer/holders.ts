import { type Holding, isGiven, isOffice, isTaken } from '../facts/offices.ts'
import type { ReadArticle } from '../facts/reading.ts'
import { coreOf, isDistrict, sameDistrict } from '../language/districts.ts'
import { OFFICES, wordBefore } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { sameName } from './doing.ts'
import { isCalled } from './called.ts'
import type { Library } from './library.ts'
import { yearFits } from './office.ts'
import { turnAsked } from './officeAsked.ts'
import { inOrder } from './order.ts'
import type { Desk, Proposal } from './proposal.ts'

/** Who holds an office: every name it is printed before, in the district and year asked for. */
function holdersOf(asked: string, { question, library }: Desk): Holding[] {
  const fits = (holding: Holding): boolean =>
    districtFits(holding, question, library) && yearFits(question, library, holding)
  const strict = library.held
    .ending(bare(asked).slice(shortenedBy(asked)))
    .filter(({ parts }) =>
      parts.some((part) => isOffice(bare(part), bare(asked)) && coversBody(part, asked)),
    )
    .filter(fits)
  const found =
    strict.length > 0
      ? strict
      : library.held
          .ending(asked.endsWith('支书') ? '书记' : asked.slice(-2))
          .filter(
            (holding) =>
              impliesBody(holding, asked) || holding.parts.some((part) => isShortFor(asked, part)),
          )
          .filter(fits)
  const turn = turnAsked(question.folded)
  const past = found.filter(isTaken)
  const held = found.filter((holding) => !isTaken(holding))
  const all = turn === 'new' ? held.filter(isGiven) : turn === 'old' ? past : held
  return inOrder(
    all.filter(({ name }, at) => all.findIndex((one) => one.name === name) === at),
    library,
  )
}

/** 枫林办事处主任 also asks for what is printed as 办事处主任: see `coversBody`. */
const shortenedBy = (asked: string): number => Math.min(2, Math.max(0, bare(asked).length - 2))

/** An office without the district it is of; 区委书记 of 临河区委书记, since 委书记 is the end of others too. */
const bare = (part: string): string =>
  part.replace(
    /^(?:(?!代|原)(?:(?!副)[\u4e00-\u9fff]){2,5}?(?=[区县市省][委长])|[\u4e00-\u9fff]{1,5}?(?:新区|开发区|回族区|区|县|市|省)(?=[\u4e00-\u9fff]{2}))/,
    '',
  )

/** 纪委书记 for 纪检监察工委书记, 宣传部长 for 宣传部部长: so many characters may be left out. */
const LEFT_OUT = 4

/** Whether an office as asked is a printed one, shortened, without what it is of. */
function isShortFor(asked: string, part: string): boolean {
  const core = bare(part).replace(/^(?:[省市区县]委|党工委|党委)(?=..)/, '')
  return (
    /^[^区县市镇乡村街]{4,}$/.test(asked) &&
    core.startsWith(asked.charAt(0)) &&
    core.length <= asked.length + LEFT_OUT &&
    isCalled(core, asked)
  )
}

/** 枫林办事处主任 asks for that office alone: every body it names must stand in the print's. */
function coversBody(part: string, asked: string): boolean {
  const a = bare(asked)
  const b = bare(part)
  const more = a.slice(0, a.length - b.length)
  return b.endsWith(a) || (a.endsWith(b) && more.length <= 2 && !/执行|名誉|荣誉|候任/.test(more))
}

/** 学会新一届理事长: the body of an office, without what he is of it. */
const bodyOf = (part: string): string =>
  part
    .slice(0, -(wordBefore(OFFICES, part, part.length)?.length ?? 1))
    .replace(/(?:新一届|新任)$/, '')

/** 消防大队指导,大队长某某: the body of a bare office stands before it in its paragraph; 某村村支书 is 某村党支部书记. */
function impliesBody(holding: Holding, asked: string): boolean {
  const title = wordBefore(OFFICES, asked, asked.length) ?? asked
  const body = asked.slice(0, asked.length - title.length)
  if (body.length < 2) return false
  return holding.parts.some(
    (part) =>
      ((part === title || (asked.endsWith(part) && part.endsWith(title))) &&
        standsBefore(body, holding)) ||
      (isCalled(part, title) &&
        (part.includes(body) || (bodyOf(part).length > 1 && sameName(bodyOf(part), body)))),
  )
}

/** Whether words stand in the head, or before the office or in it. */
const standsBefore = (words: string, { office, in: { article } }: Holding): boolean =>
  `${article.head.folded}\n${office.from.folded.slice(0, office.span.end)}`.includes(words)

/** The district the article is about, or one that stands before the name in its paragraph. */
const districtFits = (
  { in: article, parts, office }: Holding,
  { districts }: Question,
  library: Library,
): boolean =>
  districts.every(({ known }) =>
    known.some((name) => {
      if (parts.some((part) => isOfOther(part, name)))
        return parts.some((part) => part.includes(name))
      const [main] = library.districtsOf(article)
      if (main !== undefined && sameDistrict(main, name)) return true
      if (isOfItsLevel(parts, name, article, library)) return true
      const before = office.from.folded.slice(0, office.span.end)
      return parts.some((part) => part.includes(name)) || before.includes(coreOf(name))
    }),
  )

/** 市委书记 on a page of one city is that of the city, though the article is about a district of it. */
function isOfItsLevel(
  parts: readonly string[],
  name: string,
  article: ReadArticle,
  library: Library,
): boolean {
  const level = name.slice(-1)
  if (!parts.some((part) => part.startsWith(level))) return false
  const own = library.districtsOf(article).filter((one) => one.endsWith(level))
  if (own.length > 0) return own.some((one) => sameDistrict(one, name))
  return (
    article.folded.includes(coreOf(name)) ||
    library.held.on(article.article.page).some((one) => one.in.folded.includes(name))
  )
}

/** 某市委书记, 某区区长: an office that names a district belongs to that one. */
function isOfOther(part: string, name: string): boolean {
  const own =
    /^(?<own>[\u4e00-\u9fff]{2,5}?[区县市])(?:[区县市]?委|[区县市]长|长|政府|政协|人大)/.exec(part)
  const district = own?.groups?.['own']
  return district !== undefined && isDistrict(district) && !sameDistrict(district, name)
}

/** An article that has this much less of what is asked than the best is not meant. */
const LESS = 0.25

/** 谁是…书记: the people before whose names the office is printed. */
export function holderProposals(asked: string, desk: Desk): Proposal[] {
  const found = holdersOf(asked, desk).map((holding): Proposal => {
    const standing = desk.standings.find(({ article }) => article === holding.in) ?? {
      article: holding.in,
      met: [],
      coverage: 0,
      about: 0,
    }
    return {
      quotes: [holding.person],
      details: [holding.office.text],
      standing,
      score: 1,
    }
  })
  // A district that is named says already which of them are meant.
  if (desk.question.districts.length > 0) return found
  const best = Math.max(...found.map(({ standing }) => standing.coverage))
  return found.filter(({ standing }) => standing.coverage >= best - LESS)
}
