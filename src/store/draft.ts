import {
  type CorrectedDays,
  correctedDays,
  type Correction,
  correctedPage,
} from '../corpus/correct.ts'
import { isoOf, type EventDay } from '../corpus/day.ts'
import type { Article, ArticleId, Oddity, Page } from '../corpus/page.ts'
import { blocksOf } from '../corpus/page.ts'
import { holdingsIn } from '../facts/offices.ts'
import {
  evidenceIn,
  firstDistricts,
  readArticle,
  type ReadArticle,
  type Reading,
} from '../facts/reading.ts'
import { datePages } from '../language/dating.ts'
import { districtsIn } from '../language/districts.ts'
import { terms } from '../language/segment.ts'
import { fold } from '../corpus/text.ts'
import { packArticle, packReads, unpackArticle } from './record.ts'

// What is read of a page, in two steps: a draft, which needs nothing but the page, and the reading,
// which needs the names of all drafts. Both are plain values that go from process to process.

/** What a page tells by itself. */
export interface Draft {
  readonly published: Page['published']
  readonly publishedBy: Page['publishedBy']
  readonly oddities: readonly Oddity[]
  /** The districts its articles name first. */
  readonly districts: readonly string[]
  /** What it says for names of people. */
  readonly names: readonly (readonly [name: string, points: number])[]
  readonly articles: readonly ArticleDraft[]
}

/** What an article gives to the tables before all names are known. */
export interface ArticleDraft {
  readonly id: ArticleId
  readonly text: string
  readonly blocks: number
  readonly day: EventDay | undefined
  /** The year it is of, printed or inferred. */
  readonly year: number | undefined
  /** Orders articles by their days, as far as these are known. */
  readonly newest: string
  readonly districts: readonly string[]
}

/**
 * What a page tells by itself, before the archive's names are known; a day that was set right goes
 * before what the print tells.
 */
export function draftOf(page: Page, days: CorrectedDays = new Map()): Draft {
  const dating = datePages([page])
  const year = dating.yearOf(page)?.year
  const articles = page.articles.map((article): ArticleDraft => {
    const day = days.get(article.id) ?? dating.dayOf(article)
    const ofYear = day?.year ?? year
    return {
      id: article.id,
      text: packArticle(article),
      blocks: blocksOf(article).length,
      day,
      year: ofYear,
      newest:
        day?.year !== undefined
          ? isoOf(day)
          : (page.published ?? (ofYear === undefined ? '' : String(ofYear))),
      districts: districtsIn(blocksOf(article).map(({ folded }) => folded)),
    }
  })
  return {
    published: page.published,
    publishedBy: page.publishedBy,
    oddities: [...page.oddities, ...dating.oddities],
    districts: firstDistricts(articles),
    names: [...evidenceIn(page.articles)],
    articles,
  }
}

/** The draft of a page as it reads with what was set right in its articles. */
export function correctedDraft(
  file: string,
  draft: Draft,
  corrections: readonly Correction[],
): Draft {
  const mine = corrections.filter(({ article }) => draft.articles.some(({ id }) => id === article))
  if (mine.length === 0) return draft
  const page = correctedPage(pageOfDraft(file, draft), mine)
  return { ...draftOf(page, correctedDays(mine)), oddities: draft.oddities }
}

/** What is read of an article, in the form in which it is kept and found. */
export interface Entry {
  readonly packed: string
  readonly people: readonly string[]
  readonly mentions: readonly (readonly [month: number, first: number, last: number])[]
  readonly holdings: readonly HoldingEntry[]
  /** The words of its text, each once. */
  readonly words: readonly string[]
  /** Those of its head, and the names of its byline. */
  readonly headWords: readonly string[]
}

/** An office that a block prints with a name, by their places in it. */
export interface HoldingEntry {
  readonly block: number
  readonly name: string
  readonly start: number
  readonly office: readonly [start: number, end: number]
  readonly parts: readonly string[]
}

/** The page of a draft, its articles whole again. */
export function pageOfDraft(file: string, draft: Draft): Page {
  const articles: Article[] = []
  const { published, publishedBy, oddities } = draft
  const page: Page = { file, published, publishedBy, oddities, articles }
  articles.push(...draft.articles.map(({ id, text }) => unpackArticle(text, id, page).article))
  return page
}

/** Reads the articles of a draft, given who is who. */
export const entriesOf = (file: string, draft: Draft, people: Reading['people']): Entry[] =>
  pageOfDraft(file, draft).articles.map((article) => entryOf(readArticle(article, people)))

function entryOf(read: ReadArticle): Entry {
  const { reads, folded, article } = read
  const { head, byline } = article
  const signed = [...byline.reporters, ...byline.correspondents, ...byline.photoBy].map(fold)
  const days = reads.flatMap(({ days }) => days)
  const mentions = days.flatMap(({ vague, when: { month, dates } }) =>
    vague || month === undefined || dates === undefined ? [] : [[month, ...dates] as const],
  )
  return {
    packed: packReads(reads),
    people: [...new Set(reads.flatMap((one) => one.people.map(({ name }) => name)))],
    mentions: [...new Map(mentions.map((one) => [one.join(), one])).values()],
    holdings: holdingsIn(read).map(({ person, office, name, parts }) => ({
      block: person.from.place,
      name,
      start: person.span.start,
      office: [office.span.start, office.span.end],
      parts,
    })),
    words: [...new Set(terms(folded))].filter(isKept),
    headWords: [...new Set([...terms(head.folded), ...signed])].filter(isKept),
  }
}

/** Words that something typed may stand for. */
const isKept = (word: string): boolean =>
  word.length > 1 && word.length < 9 && /^[\u3400-\u9fff]+$/.test(word)
