import { type Article, type Page, type Paragraph, blocksOf } from '../corpus/page.ts'
import { fold, type Span } from '../corpus/text.ts'
import { pieces } from '../language/clauses.ts'
import { type DayMention, readDays } from '../language/days.ts'
import { synonymWords } from '../language/lexicon.ts'
import { discoverNames, type Person, peopleReader } from '../language/names.ts'
import { coreOf, districtsIn } from '../language/districts.ts'
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

/** Reads the articles of pages: names first, over all of them, then each paragraph. */
export function readPages(pages: readonly Page[]): Reading {
  const articles = pages.flatMap((page) => page.articles)
  teachCompounds()
  const names = discoverNames(
    articles.flatMap((article) => article.body.map(({ folded }) => folded)),
    articles
      .flatMap(({ byline }) => [...byline.reporters, ...byline.correspondents, ...byline.photoBy])
      .map((name) => fold(name.replace(/\s/g, ''))),
  )
  learn(names)
  learn(placeNames(articles), 'ns')
  const people = peopleReader(names)
  return { articles: articles.map((article) => readArticle(article, people)), names, people }
}

/** The districts the archive names, whole and without what they are (某某区, 某某). */
const placeNames = (articles: readonly Article[]): Set<string> =>
  new Set(
    articles
      .flatMap(({ head, body }) => districtsIn([head.folded, ...body.map(({ folded }) => folded)]))
      .flatMap((name) => [name, coreOf(name)])
      .filter((name) => name.length > 1),
  )

function readArticle(article: Article, people: Reading['people']): ReadArticle {
  const blocks = blocksOf(article)
  return {
    article,
    reads: blocks.map((paragraph) => readParagraph(paragraph, people)),
    districts: districtsIn(blocks.map(({ folded }) => folded)),
    folded: blocks.map(({ folded }) => folded).join('\n'),
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
