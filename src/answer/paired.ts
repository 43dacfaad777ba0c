import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { type Figure, figuresIn } from '../facts/figures.ts'
import type { Read, ReadArticle } from '../facts/reading.ts'
import type { Question } from '../language/question.ts'
import { candidates, standings, weighedByRarity, type Candidate } from './evidence.ts'
import type { Asker, Gist } from './gist.ts'
import type { Library } from './library.ts'
import { unitFit } from './measure.ts'
import { hasDay, isExact } from './scope.ts'

/** Asks for a figure of each of two, or which of the two has more. */
const COMPARES =
  /(?:分别|各自?)(?:有|是|为)?[^,。]{0,6}(?:多少|几)|(?:哪一?[个家边方者条所]|谁)[^,。]{0,12}?(?:更)?(?<more>[多大高长快重涨远]|增得?多)(?:一?些|一?点|[得了]多)?(?:$|[,?。\s])|(?:哪一?[个家边方者条所]|谁)[^,。]{0,12}?(?:更)?(?<less>[少小低短慢轻]|降得?多)(?:一?些|一?点)?(?:$|[,?。\s])/

const AND = /和|跟|与|同|、|还是/g

/** What follows the second of two things. */
const ENDS = /分别|各|都|哪|谁|的|,/

/** Asks for a figure of each of two. */
const EACH =
  /[\u4e00-\u9fff](?:和|跟|与|、)[^,。和跟与、]{2,12}(?:分别|各自?)(?:有|是|为)?[^,。]{0,8}(?:多少|几)/

/** 甲和乙各多少: a figure of one thing is no answer. */
export const ofEach = ({ question: { folded, asked } }: Asker): Gist | undefined =>
  asked === 'number' && EACH.test(folded)
    ? { status: 'silent', reason: { why: 'not printed', asked: folded }, near: [] }
    : undefined

/** Two things of one sentence, and the figure of each. */
interface Pair {
  readonly items: readonly [Span, Span]
  readonly figures: readonly [Figure, Figure]
}

/** 甲和乙各多少, 哪个多: the figures that one sentence prints of both, or the one of the two that has more. */
export function paired({ question, library, articles }: Asker): Gist | undefined {
  const { folded } = question
  const compares = COMPARES.exec(folded)
  if (compares === null || ![...folded.matchAll(AND)].length) return undefined
  const meeting = articles.filter((article) => meets(article, question, library))
  for (const candidate of ranked(question, meeting).slice(0, 12)) {
    if (library.yearOf(candidate.standing.article) === undefined && /20\d\d年/.test(folded))
      continue
    const pair = pairIn(candidate, question)
    if (pair === undefined) continue
    const { read, standing } = candidate
    const both = /分别|各|多少|几/.test(folded)
    const spans = both ? pair.figures : winner(pair, read, compares.groups?.['less'] !== undefined)
    if (spans === undefined) return undefined
    const names = pair.items.map(({ start, end }) => read.paragraph.text.slice(start, end))
    return {
      status: 'answered',
      proposals: [
        {
          quotes: spans.map((span) => quote(read.paragraph, span)),
          ...(both ? { details: names } : {}),
          standing,
          score: 1,
        },
      ],
    }
  }
  return undefined
}

/** Whether an article has the exact days and the ordinals (第二轮) of a question. */
const meets = (article: ReadArticle, { days, terms }: Question, library: Library): boolean =>
  days.every((day) => !isExact(day) || hasDay(article, day, library)) &&
  terms.every(
    ({ sort, forms }) => sort !== 'number' || forms.some((form) => article.folded.includes(form)),
  )

/** Sentences by what they hold of the question, whatever district it is asked of. */
function ranked(question: Question, articles: readonly ReadArticle[]): Candidate[] {
  const terms = weighedByRarity(question.terms, articles, question.folded)
  const asked = { ...question, terms }
  return candidates(asked, standings(asked, articles).slice(0, 12)).filter(
    ({ standing, score }) => standing.coverage >= 0.6 && score >= 0.45,
  )
}

function pairIn({ read, sentence }: Candidate, question: Question): Pair | undefined {
  const { folded } = read.paragraph
  const here = figuresIn(folded).filter(
    ({ start, end, what }) => start >= sentence.start && end <= sentence.end && what !== 'ordinal',
  )
  for (const { index, 0: and } of question.folded.matchAll(AND)) {
    const one = itemAt(question.folded.slice(0, index), folded, sentence, 'ends')
    const behind = question.folded.slice(index + and.length)
    const two = itemAt(behind.slice(0, ENDS.exec(behind)?.index), folded, sentence, 'starts')
    if (one === undefined || two === undefined) continue
    const turned = one.start >= two.end
    const [first, second] = turned ? [two, one] : [one, two]
    if (first.end > second.start) continue
    const fitting = here.filter(
      (figure) => unitFit(figure, folded, question) >= 0.4 || isShare(figure, question),
    )
    const figures =
      inTurn(first, second, fitting, folded) ?? besideEach(first, second, fitting, folded)
    if (figures === undefined) continue
    const items = [whole(first, second, folded), whole(second, first, folded)] as const
    return turned
      ? { items: [items[1], items[0]], figures: [figures[1], figures[0]] }
      : { items, figures }
  }
  return undefined
}

/** 涨得多, 率高: told in percent. */
const isShare = ({ what }: Figure, { folded }: Question): boolean =>
  what === 'share' && /[涨增降率快]|比例/.test(folded)

/** The longest end or beginning of a stretch of the question, of two characters or more, that the sentence prints. */
function itemAt(
  asked: string,
  folded: string,
  { start, end }: Span,
  side: 'ends' | 'starts',
): Span | undefined {
  const text = folded.slice(start, end)
  for (let length = Math.min(10, asked.length); length > 1; length--) {
    const words = side === 'ends' ? asked.slice(-length) : asked.slice(0, length)
    const at = /[,。?\s]/.test(words) ? -1 : text.indexOf(words)
    if (at >= 0) return { start: start + at, end: start + at + length }
  }
  return undefined
}

/** 甲、乙分别…5米、8米: the figures behind 分别, in the order of the things before it. */
function inTurn(
  one: Span,
  two: Span,
  figures: readonly Figure[],
  folded: string,
): readonly [Figure, Figure] | undefined {
  if (!/^[^,。;\d]{0,6}(?:和|与|跟|、|及)$/.test(folded.slice(one.end, two.start))) return undefined
  const [first, second] = figures.filter(({ start }) => start >= two.end)
  if (first === undefined || second === undefined || !alike(first, second)) return undefined
  const lead = folded.slice(two.end, first.start)
  return /分别|各/.test(lead) && /^[、和与及]$/.test(folded.slice(first.end, second.start))
    ? [first, second]
    : undefined
}

/** 甲96处、乙73处: each figure behind its thing, before anything else is counted. */
function besideEach(
  one: Span,
  two: Span,
  figures: readonly Figure[],
  folded: string,
): readonly [Figure, Figure] | undefined {
  const first = figures.find(({ start }) => start >= one.end)
  const second = figures.find(({ start }) => start >= two.end)
  if (first === undefined || second === undefined || first === second || first.start > two.start)
    return undefined
  const close = (item: Span, figure: Figure): boolean =>
    !/[,。;、]/.test(folded.slice(item.end, figure.start)) && figure.start - item.end <= 16
  return alike(first, second) && close(one, first) && close(two, second)
    ? [first, second]
    : undefined
}

const alike = (one: Figure, two: Figure): boolean => one.what === two.what && one.unit === two.unit

/** An item as far as its word goes: 通乐 of 通乐小区; or as far as both go alike. */
function whole({ start, end }: Span, other: Span, folded: string): Span {
  const rest = /^[\u4e00-\u9fff]{0,4}?(?=[、,。和与及的在\d])/.exec(folded.slice(end))?.[0]
  if (rest !== undefined) return { start, end: end + rest.length }
  let more = 0
  while (more < 4 && folded.charAt(end + more) === folded.charAt(other.end + more)) more++
  return { start, end: end + (more > 1 ? more : 0) }
}

/** The one of the two that has more, or less, and its figure; `undefined` where both have the same. */
function winner(
  { items, figures }: Pair,
  { paragraph: { folded } }: Read,
  less: boolean,
): Span[] | undefined {
  const [a, b] = figures.map(({ start, end }) =>
    Number(/[\d.]+/.exec(folded.slice(start, end).replaceAll(',', ''))?.[0] ?? NaN),
  )
  if (a === undefined || b === undefined || !(a !== b)) return undefined
  const at = a > b === less ? 1 : 0
  return [items[at], figures[at]]
}
