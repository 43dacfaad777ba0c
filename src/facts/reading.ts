import { type Article, type Page, type Paragraph, blocksOf } from '../corpus/page.ts'
import { fold, type Span } from '../corpus/text.ts'
import { pieces } from '../language/clauses.ts'
import { type DayMention, readDays } from '../language/days.ts'
import { synonymWords } from '../language/lexicon.ts'
import {
  evidenceOfNames,
  type NameEvidence,
  namesFrom,
  type Person,
  peopleReader,
} from '../language/names.ts'
import { coreOf, districtsIn, isNewArea, sameDistrict } from '../language/districts.ts'
import { learn, learnCompounds } from '../language/segment.ts'
import { type Act, actsOf } from './acts.ts'

/** What a paragraph says, taken once at indexing; all spans are spans of the paragraph. */
export interface Read {
  readonly paragraph: Paragraph
  readonly people: readonly Person[]
  readonly days: readonly DayMention[]
  readonly acts: readonly Act[]
  readonly sentences: readonly Span[]
}

/** What is read of an article as a whole. */
export interface ReadArticle {
  readonly article: Article
  /** Head, body and byline, in print order. */
  readonly reads: readonly Read[]
  /** Districts, counties and cities it names, the one it is about first. */
  readonly districts: readonly string[]
  /** All its folded text, blocks parted by line ends. */
  readonly folded: string
}

/** All that is read of an archive. */
export interface Reading {
  readonly articles: readonly ReadArticle[]
  /** Every person's name found, in no order. */
  readonly names: ReadonlySet<string>
  readonly people: (folded: string) => Person[]
}

let taught = false

/** The segmenter is one for the process and forgets nothing: once is enough. */
function teachCompounds(): void {
  if (!taught) learnCompounds(synonymWords())
  taught = true
}

/** Teaches the segmenter what must be kept whole: the lexicon's compounds, names, districts. */
export function teach(names: Iterable<string>, places: Iterable<string>): void {
  teachCompounds()
  learn(names)
  learn(places, 'ns')
}

/** Reads the articles of pages: names first, over all of them, then each paragraph. */
export function readPages(pages: readonly Page[]): Reading {
  const articles = pages.flatMap((page) => page.articles)
  teachCompounds()
  const names = namesFrom(evidenceIn(articles))
  teach(names, articles.flatMap(placesIn))
  const people = peopleReader(names)
  return { articles: articles.map((article) => readArticle(article, people)), names, people }
}

/** What the bodies and bylines of articles say for names of people. */
export const evidenceIn = (articles: readonly Article[]): NameEvidence =>
  evidenceOfNames(
    articles.flatMap((article) => article.body.map(({ folded }) => folded)),
    articles
      .flatMap(({ byline }) => [...byline.reporters, ...byline.correspondents, ...byline.photoBy])
      .map((name) => fold(name.replace(/\s/g, ''))),
  )

/** The districts an article names, whole and without what they are (某某区, 某某). */
const placesIn = ({ head, body }: Article): string[] =>
  districtsIn([head.folded, ...body.map(({ folded }) => folded)])
    .flatMap((name) => [name, coreOf(name)])
    .filter((name) => name.length > 1)

/** The districts that articles name first, each once. */
export function firstDistricts(
  articles: readonly { readonly districts: readonly string[] }[],
): string[] {
  const found: string[] = []
  for (const { districts } of articles) {
    const [first, ...rest] = districts
    // A new area lies in a county, which tells more of the page.
    const around = first !== undefined && isNewArea(first) ? rest.find(isCounty) : undefined
    for (const name of [first, around])
      if (name !== undefined && !found.some((one) => sameDistrict(one, name))) found.push(name)
  }
  return found
}

const isCounty = (name: string): boolean => /[县市旗]$/.test(name)

/** All folded text of an article, blocks parted by line ends. */
const foldedOf = (article: Article): string =>
  blocksOf(article)
    .map(({ folded }) => folded)
    .join('\n')

/** Reads one article, given who is who. */
export function readArticle(article: Article, people: Reading['people']): ReadArticle {
  const blocks = blocksOf(article)
  return {
    article,
    reads: blocks.map((paragraph) => readParagraph(paragraph, people)),
    districts: districtsIn(blocks.map(({ folded }) => folded)),
    folded: foldedOf(article),
  }
}

function readParagraph(paragraph: Paragraph, people: Reading['people']): Read {
  const { folded } = paragraph
  const named = people(folded)
  return {
    paragraph,
    people: named,
    days: readDays(folded, { asked: false }),
    acts: paragraph.part === 'body' ? actsOf(folded, named) : [],
    sentences: pieces(folded, 'sentence'),
  }
}
