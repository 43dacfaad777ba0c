import { quote, type Paragraph } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import type { Read, ReadArticle } from '../facts/reading.ts'
import { OFFICES, SURNAMES, wordBefore } from '../language/lexicon.ts'
import { asksOffice, FROM_TO } from './career.ts'
import type { Asker, Gist } from './gist.ts'
import { turningAsked } from './turning.ts'

/** One step of a life that is told in years: an office, and since when. */
interface Step {
  readonly year: number
  readonly month: number | undefined
  readonly office: Span
  readonly paragraph: Paragraph
  readonly in: ReadArticle
}

const OFFICE = '(?<office>[\\u4e00-\\u9fff“”()、]{2,40}(?:,[\\u4e00-\\u9fff“”()、]{2,40})*)'

/** 2014年任某某县长, 2017年3月,他任…, 同年6月当选…. */
const GIVEN = new RegExp(
  `(?:(?<!\\d)(?<year>(?:19|20)\\d\\d)年(?![度代])|(?:同年|当年))(?:(?<month>\\d{1,2})月)?(?:起|底|初|以来|后)?,?(?<who>[他她其]|[\\u4e00-\\u9fff]{2,4}?)??(?:同志)?(?:又|再|还|先后)?(?:调任|转任|升任|出任|就任|改任|担任|挂职任|历任|当选为?|被任命为|任(?!期|务|命|何|教|意|职(?!务)))${OFFICE}`,
  'g',
)

/** 2015.06-2018.03 某某局副局长. */
const DATED = new RegExp(
  `(?<!\\d)(?<year>(?:19|20)\\d\\d)[.年](?<month>\\d{1,2})月?\\s*[-—~至到]+\\s*(?:(?:19|20)\\d\\d[.年]\\d{1,2}月?|今)?[,:\\s]*(?:任|担任|历任)?${OFFICE}`,
  'g',
)

/** The steps of the life of one of these names that an article tells in years. */
function stepsIn(article: ReadArticle, names: readonly string[]): Step[] {
  const found: Step[] = []
  let above: string | undefined
  for (const read of article.reads) {
    if (read.paragraph.part !== 'body') continue
    const { folded } = read.paragraph
    let year: number | undefined
    for (const match of [...folded.matchAll(GIVEN), ...folded.matchAll(DATED)]) {
      const { groups = {}, index, 0: words } = match
      year = groups['year'] === undefined ? year : Number(groups['year'])
      if (year === undefined) continue
      const end = index + words.length
      const span = officeIn(folded, { start: end - (groups['office'] ?? '').length, end })
      const bearer = bearerAt(read, names, index) ?? above
      if (span === undefined || !isHis(groups['who'], names, bearer)) continue
      const month = groups['month'] === undefined ? undefined : Number(groups['month'])
      found.push({ year, month, office: span, paragraph: read.paragraph, in: article })
    }
    above = bearerAt(read, names, folded.length) ?? above
  }
  return found
}

/** Whether a step is told of one of the names: by name beside it, or of whom was named last before. */
const isHis = (
  who: string | undefined,
  names: readonly string[],
  bearer: string | undefined,
): boolean =>
  who !== undefined && !/^[他她其]$/.test(who)
    ? names.some((name) => name.endsWith(who))
    : bearer !== undefined && names.includes(bearer)

/** 在县里任职的某某,曾任…: how a life that is told begins, whoever is known. */
const BEGINS =
  /(?:^|[。;,的])(?<name>[\u4e00-\u9fff]{2,3})(?=,(?:曾任|历任|[男女],|19\d\d年)|(?:曾|历)任)/g

/** Who is named last before a place of a paragraph: one of the names, or somebody else. */
function bearerAt({ people, paragraph: { folded } }: Read, names: readonly string[], at: number) {
  const before = folded.slice(0, at)
  const begun = [...before.matchAll(BEGINS)].flatMap(({ index, 0: words, groups }) => {
    const name = groups?.['name'] ?? ''
    return SURNAMES.has(name.charAt(0)) ? [{ name, end: index + words.length }] : []
  })
  const all = [
    ...people.filter(({ end }) => end <= at),
    ...begun,
    ...names.map((name) => ({ name, end: before.lastIndexOf(name) + name.length })),
  ].filter(({ name, end }) => end >= name.length)
  return all.sort((a, b) => a.end - b.end).at(-1)?.name
}

/** The offices at the beginning of the words, over commas as long as each part is one. */
function officeIn(folded: string, { start, end }: Span): Span | undefined {
  let until: number | undefined
  let at = start
  for (const part of folded.slice(start, end).split(',')) {
    let length = part.length
    while (length > 1 && wordBefore(OFFICES, part, length) === undefined) length--
    if (length < 2) break
    until = at + length
    if (length < part.length) break
    at += part.length + 1
  }
  return until === undefined ? undefined : { start, end: until }
}

const timeOf = ({ year, month }: Pick<Step, 'year' | 'month'>): number => year * 100 + (month ?? 0)

/** What somebody was in a year, before an office, or here and there, where a life told in years says so. */
export function lifeTold({ question, articles }: Asker): Gist | undefined {
  const [person, other] = question.people
  if (person === undefined || other !== undefined || !asksOffice(question)) return undefined
  const steps = articles
    .filter(({ folded }) => person.names.some((name) => folded.includes(name)))
    .flatMap((article) => stepsIn(article, person.names))
    .sort((a, b) => timeOf(a) - timeOf(b))
  const kept = chosen(question.folded, question.days[0]?.when, steps)
  return kept.length === 0
    ? undefined
    : {
        status: 'answered',
        proposals: kept.map(({ office, paragraph, in: article, year, month }) => ({
          quotes: [quote(paragraph, office)],
          details: [month === undefined ? `${year}` : `${year}-${String(month).padStart(2, '0')}`],
          standing: { article, met: [], coverage: 1, about: 1 },
          score: 1,
        })),
      }
}

function chosen(
  asked: string,
  when: { readonly year?: number; readonly month?: number } | undefined,
  steps: readonly Step[],
): readonly Step[] {
  const { from, to } = FROM_TO.exec(asked)?.groups ?? {}
  const told = ({ paragraph: { folded }, office }: Step): string =>
    folded.slice(office.start, office.end)
  if (from !== undefined && to !== undefined) {
    const ends = [from, to].map((end) => steps.find((step) => told(step).includes(end)))
    return ends.every((step) => step !== undefined) ? ends : []
  }
  const turning = turningAsked({ folded: asked })
  if (turning !== undefined) {
    const at = steps.findIndex((step) => told(step).endsWith(turning.office))
    const next = at < 0 ? undefined : steps[at + (turning.turn === 'before' ? -1 : 1)]
    return next === undefined ? [] : [next]
  }
  return when?.year === undefined ? [] : heldIn({ ...when, year: when.year }, steps)
}

/** The steps of a year; of a month the last that was taken by then; between two steps the first of them. */
function heldIn(
  { year, month }: { readonly year: number; readonly month?: number },
  steps: readonly Step[],
): readonly Step[] {
  const inYear = steps.filter((step) => step.year === year)
  if (month === undefined && inYear.length > 0) return inYear
  const time = timeOf({ year, month })
  const before = steps.findLast((step) => timeOf(step) <= time)
  const isBounded = inYear.length > 0 || steps.some((step) => timeOf(step) > time)
  return before !== undefined && isBounded ? [before] : []
}
