import type { Span } from '../corpus/text.ts'
import type { Read, ReadArticle } from '../facts/reading.ts'
import { pieceAt } from '../language/clauses.ts'
import { coreOf } from '../language/districts.ts'
import type { Question } from '../language/question.ts'
import { UNITS } from '../language/lexicon.ts'
import type { Term } from '../language/terms.ts'
import { type Support, supportIn } from './match.ts'

/** A term and what stands for it in one article; empty where the article has nothing for it. */
export interface Met {
  readonly term: Term
  readonly supports: readonly Support[]
}

/** How an article answers to the terms of a question. */
export interface Standing {
  readonly article: ReadArticle
  readonly met: readonly Met[]
  /** Share of the terms' weight that the article has anything for, 0 to 1. */
  readonly coverage: number
  /** The same, for its head and lead alone: whether the article is about it. */
  readonly about: number
}

/** A sentence and how well it answers to the question. */
export interface Candidate {
  readonly standing: Standing
  readonly read: Read
  readonly sentence: Span
  /** 0 to 1: the terms found, those of the sentence itself counting most. */
  readonly score: number
  /** The same for the sentence alone. */
  readonly own: number
}

/** How much a term counts by where its support stands. docs/measurements.md, "where a term stands". */
const PLACE = {
  sentence: 1,
  beside: 0.55,
  head: 0.6,
  article: 0.25,
} as const

/** What a district of the question counts for where an article names it, and where only its page does. */
const OF_DISTRICT = 0.2
const OF_PAGE = 0.15

const total = (terms: readonly Term[]): number =>
  terms.reduce((sum, { weight }) => sum + weight, 0) || 1

/** The worth of the best support that stands in a stretch of text. */
export function worthIn(supports: readonly Support[], folded: string): number {
  let best = 0
  for (const { words, worth } of supports) if (worth > best && folded.includes(words)) best = worth
  return best
}

/** How articles answer to a question's terms, best first. */
export function standings(
  question: Pick<Question, 'terms' | 'days' | 'people' | 'districts'>,
  articles: readonly ReadArticle[],
): Standing[] {
  // Ordinals (第四轮) are conditions, met by every article here; they say nothing of the sentence.
  const terms = question.terms.filter(({ sort }) => sort !== 'number')
  const sum = total(terms)
  // Conditions that the articles meet already speak for them as much as a word or two would.
  const given =
    0.7 * question.days.length +
    0.5 * question.people.length +
    0.7 * (question.terms.length - terms.length)
  const full = given + OF_DISTRICT * question.districts.length
  return articles
    .map((article) => {
      const met = terms.map((term) => ({
        term,
        supports: supportIn(term, article.folded),
      }))
      // An article of the district may leave it to the page to say so; one that names it goes first.
      const named = question.districts.filter(({ said }) => article.folded.includes(coreOf(said)))
      const others = question.districts.length - named.length
      const conditions = given + OF_DISTRICT * named.length + OF_PAGE * others
      const share = (worth: (supports: readonly Support[]) => number): number =>
        met.length === 0
          ? full === 0
            ? 1
            : conditions / full
          : (conditions +
              met.reduce((all, { term, supports }) => all + term.weight * worth(supports), 0)) /
            (full + sum)
      const { head } = article.article
      const lead = article.article.body[0]
      return {
        article,
        met,
        coverage: share((supports) => supports[0]?.worth ?? 0),
        about: share((supports) =>
          Math.max(worthIn(supports, head.folded), 0.8 * worthIn(supports, lead?.folded ?? '')),
        ),
      }
    })
    .sort((a, b) => b.coverage + b.about - (a.coverage + a.about))
}

/** Terms weighed by how few of the articles print them: half for a word of every article. */
export function weighedByRarity(
  terms: readonly Term[],
  articles: readonly ReadArticle[],
  folded = '',
): Term[] {
  const asks = /什么|啥|哪|怎么|咋|如何|怎样|谁|几|多少/.exec(folded)
  const most = Math.log(articles.length + 1) || 1
  return terms.map((term) => {
    const holding = articles.filter(({ folded }) =>
      term.forms.some((form) => folded.includes(form)),
    ).length
    const rarity = holding === 0 ? 1 : Math.min(1, Math.log((articles.length + 1) / holding) / most)
    const beside = isBeside(term, asks, folded)
    const weight = term.weight * (0.4 + 0.6 * rarity) * (beside ? 1.5 : 1)
    return { ...term, weight, beside }
  })
}

/** Words between a term and what asks that leave them neighbours: 刑事的一年大概多少. */
const BETWEEN =
  /^(?:的|了|有|是|大概|大约|约|一共|总共|共|合计|一年|每年|今年|去年|现在|目前|平均|到底|分别|各|已经)*$/

/** Whether a term stands directly beside the word that asks: 资金怎么办, 查看了什么. */
function isBeside({ span }: Term, asks: RegExpExecArray | null, folded: string): boolean {
  if (asks === null) return false
  const end = asks.index + asks[0].length
  return (
    (span.end <= asks.index &&
      (asks.index - span.end <= 2 || BETWEEN.test(folded.slice(span.end, asks.index)))) ||
    (span.start >= end && span.start - end <= 2)
  )
}

/** Runs of three characters or more that two texts share, as characters beyond the second. */
export function sharedRuns(asked: string, text: string): number {
  let shared = 0
  for (let at = 0; at + 3 <= asked.length;) {
    let length = 3
    if (!text.includes(asked.slice(at, at + 3))) {
      at++
      continue
    }
    while (at + length < asked.length && text.includes(asked.slice(at, at + length + 1))) length++
    shared += length - 2
    at += length
  }
  return shared
}

/** What a shared run adds: a fiftieth a character, at most a quarter. */
const runBonus = (asked: string, text: string): number =>
  Math.min(0.25, 0.02 * sharedRuns(asked, text))

/** Every body sentence of the standings, by how well it answers, best first. */
export function candidates(
  question: Pick<Question, 'terms' | 'folded'>,
  ranked: readonly Standing[],
): Candidate[] {
  const sum = total(question.terms.filter(({ sort }) => sort !== 'number'))
  return ranked
    .flatMap((standing) => {
      const { article } = standing
      const head = article.article.head.folded
      const wide = standing.met.map(({ supports }) =>
        Math.max(PLACE.head * worthIn(supports, head), PLACE.article * (supports[0]?.worth ?? 0)),
      )
      return article.reads
        .filter(({ paragraph }) => paragraph.part === 'body')
        .flatMap((read) => sentencesOf(read, standing, wide, sum))
    })
    .sort((a, b) => b.score - a.score)
    .map((one, index) => (index < 80 ? withRuns(one, question.folded) : one))
    .sort((a, b) => b.score - a.score)
}

function withRuns(one: Candidate, asked: string): Candidate {
  const { read, sentence } = one
  const bonus = runBonus(asked, read.paragraph.folded.slice(sentence.start, sentence.end))
  return { ...one, score: one.score + bonus, own: one.own + bonus }
}

function sentencesOf(
  read: Read,
  standing: Standing,
  wide: readonly number[],
  sum: number,
): Candidate[] {
  const { folded } = read.paragraph
  /** What each sentence has for each term; most paragraphs have nothing for most of them. */
  const worths = standing.met.map(({ supports }) =>
    worthIn(supports, folded) === 0
      ? []
      : read.sentences.map(({ start, end }) => worthIn(supports, folded.slice(start, end))),
  )
  return read.sentences.map((sentence, index) => {
    let score = 0
    let own = 0
    standing.met.forEach(({ term }, i) => {
      const each = worths[i] ?? []
      const here = each[index] ?? 0
      const beside = Math.max(each[index - 1] ?? 0, each[index + 1] ?? 0)
      own += term.weight * here
      score += term.weight * Math.max(here * PLACE.sentence, PLACE.beside * beside, wide[i] ?? 0)
    })
    return { standing, read, sentence, score: score / sum, own: own / sum }
  })
}

/** Half of what a word counts is gone this many characters away from the words it speaks for. */
const HALVED = 18

/**
 * How much of the question stands near a span of a paragraph, 0 to 1: each term by its nearest
 * support, those inside the span counting `inside`.
 */
export function nearTo(
  read: Read,
  standing: Standing,
  span: Span,
  { inside }: { readonly inside: number },
): number {
  const { folded } = read.paragraph
  let sum = 0
  let all = 0
  const head = standing.article.article.head.folded
  for (const { term, supports } of standing.met) {
    // What the head says too names the event; it tells little of the place inside the article.
    const weight = term.weight * (worthIn(supports, head) > 0 ? 0.4 : 1)
    all += weight
    let best = 0
    for (const { words, worth } of supports)
      for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
        const end = at + words.length
        const within = at >= span.start && end <= span.end
        const away = end <= span.start ? span.start - end : Math.max(0, at - span.end)
        const value = within ? inside : 1 / (1 + away / HALVED)
        best = Math.max(best, worth * value)
      }
    sum += weight * best
  }
  return all === 0 ? 0.5 : sum / all
}

/** A noun of this weight or more tells what is asked of. */
export const TELLING = 0.9

/**
 * Whether every telling noun stands in a sentence of the article, in the one before it, or in head
 * or lead, where it names the event. A noun that the article lacks altogether does not count.
 */
export function namesAll(read: Read, standing: Standing, sentence: Span): boolean {
  const { folded } = read.paragraph
  const before = read.sentences.findLast(({ end }) => end <= sentence.start)
  const { head, body } = standing.article.article
  const text = [
    folded.slice(before?.start ?? sentence.start, sentence.end),
    head.folded,
    body[0]?.folded ?? '',
  ].join('\n')
  return standing.met.every(
    ({ term, supports }) =>
      term.sort !== 'noun' ||
      term.weight < TELLING ||
      supports.length === 0 ||
      UNITS.has(term.word) ||
      worthIn(supports, text) >= 0.4,
  )
}

/** The clause that a span stands in; the next as well where the span is all of it (3月5日上午,). */
export function clauseOf(folded: string, { start, end }: Span): Span {
  const clause = pieceAt(folded, 'clause', start)
  const alone = clause.end - clause.start - (end - start) <= 4
  if (!alone || clause.end >= folded.length || !/,$/.test(folded.slice(0, clause.end)))
    return clause
  return { start: clause.start, end: pieceAt(folded, 'clause', clause.end).end }
}

/** How much of the question stands in the clause of a span, 0 to 1. */
export function clauseWorth(read: Read, standing: Standing, span: Span): number {
  const { start, end } = clauseOf(read.paragraph.folded, span)
  return standing.met.length === 0
    ? 0.5
    : shareIn(standing.met, read.paragraph.folded.slice(start, end))
}

/** The share of the weight of some terms that a stretch of folded text meets, 0 to 1; 0 for no terms. */
export function shareIn(met: readonly Met[], text: string): number {
  let sum = 0
  let all = 0
  for (const { term, supports } of met) {
    all += term.weight
    sum += term.weight * worthIn(supports, text)
  }
  return all === 0 ? 0 : sum / all
}
