import { type Holding, isGiven, isOffice } from '../facts/offices.ts'
import { coreOf, isDistrict, sameDistrict } from '../language/districts.ts'
import { OFFICES, wordBefore } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { isCalled, isTitle } from './filters.ts'
import type { Library } from './library.ts'
import { yearFits } from './office.ts'
import { inOrder } from './order.ts'
import type { Desk, Proposal } from './proposal.ts'

const ASKS =
  /(?<office>[\u4e00-\u9fff]{2,14}?)(?:现在|当时|如今|都|先后|历任|依次)?(?:是|叫|姓|有过|有|各是|分别是|由|现任|历任)?(?:谁|哪[位个]|哪些|什么名字|什么|啥|哪几)/

const ASKS_FIRST =
  /谁(?:是|当|当过|担任|任|干过|做过|接|接任|接替|继任|新任)(?:了|过)?[|]*(?<office>[\u4e00-\u9fff]{2,14})/

/** An office and nothing else: 云山区委书记. */
const ALONE = /^[|的]*(?<office>[\u4e00-\u9fff]{2,14}?)的?(?:姓名|名字)?$/

/** The office a question names (高新区管委会主任), without its district; `undefined` for none. */
export function officeAsked({ folded, districts }: Question): string | undefined {
  let text = folded.replace(/[?!。\s]+$/, '')
  for (const { span } of districts) {
    // 岱溪县长 and 云山区委书记 name a district and a body or head of it in one.
    const shared = /^(?:长|委|政府|政协|人大|纪委|法院)/.test(folded.slice(span.end))
    const end = shared ? span.end - 1 : span.end
    text = text.slice(0, span.start) + '|'.repeat(end - span.start) + text.slice(end)
  }
  const alone = ALONE.exec(text)?.groups?.['office']
  const asks = ASKS.exec(text) ?? ASKS_FIRST.exec(text)
  const words = asks?.groups?.['office'] ?? (isTitle(alone ?? '') ? alone : undefined)
  if (words === undefined || wordBefore(OFFICES, words, words.length) === undefined)
    return undefined
  return words
    .replace(/^.*(?:的|里|和|在|年|月|是|后|前|时)(?=.)/, '')
    .replace(
      /^(?:新任|现任|新一届|新来的?|新(?=[省市区县镇乡]委|书记|[省市县镇乡局院校]长|主任|主席)|这届|那[个位]|这[个位])(?=.{2})/,
      '',
    )
    .replace(/(?<=.{2})(?:首任|第一任|新任|现任)(?=.{2})/, '')
}

/** 谁接了书记, 新书记是哪个: asks whom the print tells to have been given the office. */
const ASKS_NEW =
  /谁(?:接|继任|新任)|(?<![高创])新(?:任|来的?|上任的?)?(?:[省市区县镇乡]委)?(?:书记|[省市区县镇乡局院校]长|主任|主席)/

/** Who holds an office: every name it is printed before, in the district and year asked for. */
export function holdersOf(asked: string, { question, library }: Desk): Holding[] {
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
          .filter((holding) => impliesBody(holding, asked))
          .filter(fits)
  const all = ASKS_NEW.test(question.folded) ? found.filter(isGiven) : found
  return inOrder(
    all.filter(({ name }, at) => all.findIndex((one) => one.name === name) === at),
    library,
  )
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

/** 消防大队指导,大队长某某: the body of a bare office stands before it in its paragraph; 某村村支书 is 某村党支部书记. */
function impliesBody({ parts, office, in: { article } }: Holding, asked: string): boolean {
  const title = wordBefore(OFFICES, asked, asked.length) ?? asked
  const body = asked.slice(0, asked.length - title.length)
  if (body.length < 2) return false
  const before = `${article.head.folded}\n${office.from.folded.slice(0, office.span.end)}`
  return parts.some(
    (part) =>
      ((part === title || (asked.endsWith(part) && part.endsWith(title))) &&
        before.includes(body)) ||
      (isCalled(part, title) && part.includes(body)),
  )
}

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
      const before = office.from.folded.slice(0, office.span.end)
      return parts.some((part) => part.includes(name)) || before.includes(coreOf(name))
    }),
  )

/** 某市委书记, 某区区长: an office that names a district belongs to that one. */
function isOfOther(part: string, name: string): boolean {
  const own =
    /^(?<own>[\u4e00-\u9fff]{2,5}?[区县市])(?:[区县市]?委|[区县市]长|长|政府|政协|人大)/.exec(part)
  const district = own?.groups?.['own']
  return district !== undefined && isDistrict(district) && !sameDistrict(district, name)
}

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
