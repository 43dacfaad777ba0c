import { type Paragraph, quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { trim } from '../language/clauses.ts'
import { wordBefore, BODIES, OFFICES, PLACES } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { sortOf } from '../language/sorts.ts'
import { asksCalled } from './alike.ts'
import { type Candidate, nearTo, type Standing } from './evidence.ts'
import { type List, listsIn } from './lists.ts'
import { isNamed, isOfSort, summedUp } from './listSorts.ts'
import { byScore, type Desk, type Extractor, type Proposal } from './proposal.ts'

/** 哪些…, 哪三…: the printed list that the question's words stand around. */
export const list: Extractor = (desk) =>
  asksCalled(desk.question) || (desk.question.asked === 'place' && !desk.question.many)
    ? []
    : [
        ...desk.candidates.slice(0, 12).flatMap((candidate) => listed(candidate, desk.question)),
        ...headings(desk),
      ].sort(byScore)

function listed(candidate: Candidate, question: Question): Proposal[] {
  const { read, sentence, standing, score, own } = candidate
  const { folded } = read.paragraph
  return listsIn(folded, sentence)
    .filter(
      (found) =>
        !isOneHolder(folded, found) &&
        isMeant(folded, found, candidate, question) &&
        isOfSort(folded, found, question),
    )
    .map((found) => {
      const kept = question.asked === 'list' ? [] : ofSort(folded, found.items, question)
      const items = kept.length > 0 ? kept : found.items
      return {
        quotes: (kept.length > 0
          ? kept
          : found.enumerated
            ? whole(items)
            : together(folded, items, question)
        ).map((item) => quote(read.paragraph, item)),
        standing,
        score: 0.35 * score + 0.25 * own + 0.45 * closeness(folded, found, candidate, question),
      }
    })
}

/**
 * The items of an abstract list that stand in one clause are quoted as printed, in one piece; people,
 * bodies, places and clauses one by one.
 */
export function together(
  folded: string,
  items: readonly Span[],
  { asked }: Question,
): readonly Span[] {
  const [first] = items
  const last = items.at(-1)
  if (
    first === undefined ||
    last === undefined ||
    asked === 'body' ||
    asked === 'place' ||
    asked === 'person'
  )
    return items
  const between = folded.slice(first.start, last.end)
  return /[,。;]/.test(between) ? items : [{ start: first.start, end: last.end }]
}

/** From the first item to the last in one piece. */
const whole = (items: readonly Span[]): readonly Span[] => [
  { start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 },
]

/** Items of the sort asked for: 哪些办事处 keeps only those. */
function ofSort(folded: string, items: readonly Span[], { noun }: Question): Span[] {
  const isOne = sortOf(noun)
  return isOne === undefined
    ? []
    : items.filter(({ start, end }) => isOne(folded.slice(start, end)))
}

/** How well a list fits the question by count, noun and the words beside it; about 0 to 1.5. */
function closeness(
  folded: string,
  found: List,
  { read, standing }: Candidate,
  question: Question,
): number {
  const { count, noun, asked } = question
  let fit = 0
  if (count !== undefined) fit += found.items.length === count ? 0.5 : -0.3
  if (noun !== undefined && noun.length > 0) {
    const near = found.before.slice(-14) + found.after.slice(0, 16)
    const ends = found.items.every(({ start, end }) =>
      folded
        .slice(start, end)
        .replace(/”$/, '')
        .endsWith(noun.replace(/(?<=.)[子儿]$/, '').slice(-1)),
    )
    const begins = found.items.every(({ start }) => folded.startsWith(noun, start))
    if (ends || begins) fit += found.items.length === count ? 0.55 : 0.35
    const isCalled = ({ start, end }: Span): boolean => folded.slice(start, end).endsWith(noun)
    // 哪几个责任: a list whose every item is called so tells more than one that ends in the same sign.
    if (noun.length > 1 && found.items.length > 2 && found.items.every(isCalled)) fit += 0.3
    else if (near.includes(noun.slice(-2))) fit += 0.3
    const { number, name } = summedUp(found)
    if (name.startsWith(noun)) fit += 0.3
    if (number === found.items.length && found.after.includes(noun.slice(-2))) fit += 0.3
  }
  if (asked === 'body' && found.items.every((item) => isNamed(BODIES, folded, item))) fit += 0.3
  if (asked === 'place' && found.items.every((item) => isNamed(PLACES, folded, item))) fit += 0.3
  const span = { start: found.items[0]?.start ?? 0, end: found.items.at(-1)?.end ?? 0 }
  if (defines(found.before, standing)) fit += 0.4
  // 甲、乙还有啥: the list is the one that holds what the question names.
  const inside = /还有(?:什么|啥|哪|谁)|以外|之外/.test(question.folded) ? 1 : 0.25
  return fit + 1.2 * nearTo(read, standing, span, { inside })
}

/** 三个一是哪三个一 wants the list that is said to be the three, or whose items are called so. */
function isMeant(
  folded: string,
  found: List,
  { standing }: Candidate,
  question: Question,
): boolean {
  if (question.count === undefined) return true
  if (question.asked === 'list' && !found.enumerated && found.items.length !== question.count)
    return false
  const alias = standing.met.find(
    ({ term }) => term.weight >= 1.4 && /^[一二两三四五六七八九十]/.test(term.word),
  )
  if (alias === undefined) return true
  const last = alias.term.word.slice(-1)
  return (
    defines(found.before, standing) ||
    found.after.replace(/^[”」]?等?/, '').startsWith(alias.term.word) ||
    found.items.every(({ start, end }) =>
      folded
        .slice(start, end)
        .replace(/[”」]$/, '')
        .endsWith(last),
    )
  )
}

/** 局党组书记、局长某某: one man's offices are no list of things. */
function isOneHolder(folded: string, { items }: List): boolean {
  const [first, second, third] = items
  if (first === undefined || second === undefined || third !== undefined) return false
  const [one, two] = [folded.slice(first.start, first.end), folded.slice(second.start, second.end)]
  const holds = [4, 3, 2].some((length) => OFFICES.has(two.slice(0, length)) && two.length > length)
  return holds && wordBefore(OFFICES, one, one.length) !== undefined
}

/** A term directly before the list and what makes the list its meaning: “四个一”即…. */
const defines = (before: string, { met }: Standing): boolean =>
  met.some(({ supports }) =>
    supports.some(({ words }) =>
      /^[”」]?(?:即|就是|是指|指的是|指|包括|分别[是为]|为|是|:|,即)/.test(
        before
          .slice(-words.length - 5)
          .split(words)
          .at(1) ?? '',
      ),
    ),
  )

/** Requirements that head paragraphs of their own: 认识要到位。… behind a lead-in with a colon. */
function headings({ question, standings }: Desk): Proposal[] {
  if (!/要求|[条点]|方面|个要|措施/.test(question.folded) || asksCalled(question)) return []
  return standings.slice(0, 6).flatMap((standing) => {
    const { body } = standing.article.article
    const [heads = []] = [numbered(body), headingsOf(body)].filter((run) => run.length > 2)
    if (heads.length === 0) return []
    const { count } = question
    const fit = count === undefined ? 0.1 : heads.length === count ? 0.6 : -0.3
    const about = 0.45 * standing.coverage + 0.5 * standing.about
    return [
      {
        quotes: heads.map(({ paragraph, span }) => quote(paragraph, span)),
        standing,
        score: about + fit,
      },
    ]
  })
}

/** 一是认识要到位。…二是…: short sentences numbered from one, over the paragraphs of an article. */
function numbered(body: readonly Paragraph[]): { paragraph: Paragraph; span: Span }[] {
  const all = body.flatMap((paragraph) =>
    [...paragraph.folded.matchAll(NUMBERED)].map(({ index, 0: words, groups }) => {
      const end = index + words.length - 1
      const head = groups?.['head'] ?? ''
      return { paragraph, span: { start: end - head.length, end }, number: groups?.['number'] }
    }),
  )
  const first = all.findIndex(({ number }) => number === ORDER.charAt(0))
  const run = first < 0 ? [] : all.slice(first)
  const broken = run.findIndex(({ number }, i) => number !== ORDER.charAt(i))
  return broken < 0 ? run : run.slice(0, broken)
}

const ORDER = '一二三四五六七八九十'

const NUMBERED =
  /(?:^|[。:;!]|各[\u4e00-\u9fff]{1,4}(?=一))\s*(?:第?(?<number>[一二三四五六七八九十])(?:是|要|、|,))(?<head>[^。,:;]{3,20}(?:,[^。,:;]{3,14})?)。/g

/** The short first sentences of consecutive paragraphs that are built alike. */
function headingsOf(body: readonly Paragraph[]): { paragraph: Paragraph; span: Span }[] {
  let run: { paragraph: Paragraph; span: Span }[] = []
  let best: typeof run = []
  for (const paragraph of body) {
    const end = paragraph.folded.indexOf('。')
    const short = end > 3 && end <= 16 && paragraph.folded.length > end + 10
    const span = trim(paragraph.folded, { start: 0, end: end + 1 })
    run = short ? [...run, { paragraph, span }] : []
    if (run.length > best.length) best = run
  }
  return best
}
