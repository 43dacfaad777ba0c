import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import type { Read } from '../facts/reading.ts'
import { items, pieceAt } from '../language/clauses.ts'
import { readNumber } from '../language/numbers.ts'
import type { Question } from '../language/question.ts'
import { besideIn } from './beside.ts'
import type { Standing } from './evidence.ts'
import { together } from './list.ts'
import { withBorders } from './listBorders.ts'
import { byScore, type Desk, type Extractor, type Proposal } from './proposal.ts'

/** A number, what counts, and the beginning of what is counted: 等4家单位, 五市法院, 三名同志. */
const COUNTS =
  /(?<number>[两三四五六七八九十]|\d{1,2})(?:个|家|所|名|位|条|项|道|件|大|类|种|门|支|座|处|辆|台|批|份|篇|场|部|款)?(?=(?<behind>[\u4e00-\u9fff“]{1,16}))/g

/** What people are called who are counted behind their names. */
const FELLOWS = /^(?:同志|人|老师|同学|先生|女士)/

/** Articles further down the ranking are not read. */
const FEW = 6

/** So much of the rest of the question must stand in or around the sentence. */
const LEAST_BESIDE = 0.5

/** 哪四家单位: 甲、乙、丙、丁4家单位, as many things as are asked for, counted by what they are asked as. */
export const summed: Extractor = (desk) => {
  const { count, asked } = desk.question
  if (count === undefined || count < 2 || asked === 'number') return []
  return desk.standings
    .slice(0, FEW)
    .flatMap((standing) =>
      standing.article.reads
        .filter(({ paragraph }) => paragraph.part === 'body')
        .flatMap((read) => countedIn(read, standing, count, desk)),
    )
    .sort(byScore)
}

function countedIn(read: Read, standing: Standing, count: number, { question }: Desk): Proposal[] {
  const { folded } = read.paragraph
  return [...folded.matchAll(COUNTS)].flatMap(({ index, 0: number, groups = {} }) => {
    if (readNumber(groups['number'] ?? '') !== count) return []
    const sentence = read.sentences.find(({ end }) => end > index)
    if (sentence === undefined) return []
    const place = { start: index, end: index + number.length }
    const found =
      before(folded, place, count, question) ?? behind(read, place, sentence, count, question)
    if (found === undefined) return []
    const called = groups['behind'] ?? ''
    const areFellows = FELLOWS.test(called) && found.every(({ start, end }) => end - start < 5)
    const areNames = areFellows || found.every((item) => isPerson(read, item))
    if (!areFellows && !isNamedSo(called, question) && !(areNames && question.noun === '人'))
      return []
    if (areNames !== (question.asked === 'person' || isOfPeople(question))) return []
    const beside = besideIn({ read, sentence, standing }, others(standing, question))
    if (beside < LEAST_BESIDE) return []
    return [
      {
        quotes: (areNames ? found : together(folded, found, question)).map((item) =>
          quote(read.paragraph, item),
        ),
        standing,
        score: 0.7 + 0.4 * beside + 0.2 * standing.coverage,
      },
    ]
  })
}

/** 甲、乙、丙等3家单位: so many items directly before the number. */
function before(
  folded: string,
  { start }: Span,
  count: number,
  { asked }: Question,
): Span[] | undefined {
  const clause = pieceAt(folded, 'clause', start)
  const end = /等$/.test(folded.slice(clause.start, start)) ? start - 1 : start
  const parted = items(folded, { start: clause.start, end })
  if (parted.length < count || parted.at(-1)?.end !== end) return undefined
  const last = parted.slice(-count)
  if (parted.length > count) return last
  const [first, ...rest] = withBorders(folded, last)
  if (first === undefined || rest.length !== count - 1 || rest.at(-1)?.end !== end) return undefined
  // 在某市的甲区、乙县: where they lie is said of all of them.
  const words = folded.slice(first.start, first.end)
  const of = asked === 'place' ? words.lastIndexOf('的') + 1 : 0
  return [{ start: first.start + of, end: first.end }, ...rest]
}

/** 3家单位甲、乙、丙, 3家单位分别是甲、乙、丙: so many items behind what they are called. */
function behind(
  { paragraph: { folded }, people }: Read,
  { end }: Span,
  sentence: Span,
  count: number,
  { noun = '' }: Question,
): Span[] | undefined {
  const text = folded.slice(end, sentence.end)
  const name = /^[\u4e00-\u9fff]{1,10}?(?:分别[是为]|包括|即|是|为|:|\()/.exec(text)
  const named = people.find(({ start }) => start > end && start < end + FURTHEST)
  const at =
    name?.[0].length ??
    (named !== undefined ? named.start - end : noun === '' ? 0 : text.indexOf(noun) + noun.length)
  if (at < 1 || at > FURTHEST) return undefined
  const clause = pieceAt(folded, 'clause', end + at)
  const parted = withBorders(folded, items(folded, { start: end + at, end: clause.end }))
  return parted.length === count && parted[0]?.start === end + at ? parted : undefined
}

/** So far behind the number its things begin. UTF-16 units. */
const FURTHEST = 14

/** Whether what is counted is what the question asks for, by its noun or the end of it. */
function isNamedSo(counted: string, { noun = '' }: Question): boolean {
  if (noun === '' || noun === '人') return false
  const at = counted.indexOf(noun.slice(-2))
  return noun.length === 1 ? counted.startsWith(noun) : at >= 0 && at < 8
}

const isPerson = ({ people }: Read, { start, end }: Span): boolean =>
  people.some((one) => one.start >= start && one.end <= end && end - one.end < 3)

const isOfPeople = ({ noun = '', folded }: Question): boolean =>
  /[人员长师生手]$|同志|代表|委员|常委|书记/.test(noun) || /谁|哪.位/.test(folded)

/** The words of the question beside the noun asked for. */
const others = ({ met }: Standing, { noun = '' }: Question): Standing['met'] =>
  met.filter(({ term: { word } }) => noun === '' || !noun.includes(word))
