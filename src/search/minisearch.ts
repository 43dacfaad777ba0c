// MiniSearch's own tokenizer splits at spaces and punctuation: a Chinese clause would be one term.
// It gets our terms instead, joined and split again, since its search takes text only.

import MiniSearch from 'minisearch'
import {
  type Article,
  type ArticleId,
  articleIdOf,
  type Paragraph,
  type ParagraphId,
} from '../corpus/page.ts'
import { fold } from '../corpus/text.ts'
import { type Days, meets } from './days.ts'
import type { Hit, Query, SearchEngine } from './engine.ts'
import { FIELD_WEIGHTS } from './relevance.ts'
import {
  allTerms,
  FIELDS,
  fieldsOf,
  isNumber,
  searchWords,
  type Terms,
  unitWords,
} from './tokens.ts'
import { lengthOf } from './units.ts'

const BETWEEN_TERMS = '\n'

/** MiniSearch in memory. `terms` says what is indexed and asked for. */
export function miniSearchEngine(terms: Terms = allTerms): SearchEngine {
  const known = new Map<ParagraphId, Days | undefined>()
  const index = new MiniSearch<Paragraph>({
    fields: [...FIELDS],
    extractField: (paragraph, name) =>
      name === 'id' ? paragraph.id : fieldsOf(paragraph)[name as (typeof FIELDS)[number]],
    tokenize: (folded) => [...terms.indexed(folded)],
    processTerm: (term) => term,
  })

  function remove(id: ParagraphId): void {
    if (known.delete(id)) index.discard(id)
  }

  function isOpen(id: ParagraphId, { among, within }: Query): boolean {
    const days = known.get(id)
    if (within !== undefined && (days === undefined || !meets(days, within))) return false
    return among?.has(articleIdOf(id)) ?? true
  }

  function search(query: Query): readonly Hit[] {
    const asked = terms.asked(query.words)
    const found = index.search([...asked.keys()].join(BETWEEN_TERMS), {
      tokenize: (joined) => joined.split(BETWEEN_TERMS),
      boostTerm: (term) => asked.get(term) ?? 1,
      boost: FIELD_WEIGHTS,
      filter: ({ id }) => isOpen(id as ParagraphId, query),
    })
    return found.slice(0, query.limit).map(({ id, score }) => ({ id: id as ParagraphId, score }))
  }

  return {
    name: 'minisearch',
    async add(paragraphs, daysOf) {
      for (const paragraph of paragraphs) {
        remove(paragraph.id)
        known.set(paragraph.id, daysOf?.(paragraph))
        index.add(paragraph)
      }
    },
    async remove(ids) {
      ids.forEach(remove)
    },
    search: async (queries) => queries.map(search),
  }
}

/** The words of the archive that lookup can complete or set right. */
export interface KnownWords {
  add(articles: readonly Article[]): void
  remove(ids: readonly ArticleId[]): void
  /** Known words that begin with a typed folded word or differ from it in one place, best first. */
  like(typed: string): readonly string[]
}

const isLatin = (word: string): boolean => /^[a-z\u00c0-\u024f]/u.test(word)

/** Shorter words begin and resemble too much. */
const SHORTEST = { begun: 2, slipped: { latin: 6, other: 3 } }

const lettersOf = (word: string): number => (isLatin(word) ? word.length : lengthOf(word))

const mayHaveSlip = (word: string): boolean =>
  lettersOf(word) >= (isLatin(word) ? SHORTEST.slipped.latin : SHORTEST.slipped.other)

/** Words worth completing: of headlines and bylines, and Latin words wherever they stand. */
function wordsToKnow({ head, body, byline, credit }: Article): string[] {
  const names = [...byline.reporters, ...byline.correspondents, ...byline.photoBy].map(fold)
  const printed = [head, ...body, ...(credit === undefined ? [] : [credit])]
  const latin = printed.flatMap(({ folded }) => unitWords(folded).filter(isLatin))
  return [...new Set([...names, ...latin, ...searchWords(head.folded)])].filter(
    (word) => lettersOf(word) > 1 && !isNumber(word),
  )
}

/** Known words in memory, found by MiniSearch's prefix and fuzzy search. */
export function knownWords(): KnownWords {
  const index = new MiniSearch<Article>({
    fields: ['words'],
    extractField: (article, name) =>
      name === 'id' ? article.id : wordsToKnow(article).join(BETWEEN_TERMS),
    tokenize: (joined) => joined.split(BETWEEN_TERMS),
    processTerm: (term) => (term === '' ? null : term),
  })

  return {
    add: (articles) => {
      for (const article of articles) {
        if (index.has(article.id)) index.discard(article.id)
        index.add(article)
      }
    },
    remove: (ids) => {
      for (const id of ids) if (index.has(id)) index.discard(id)
    },
    like: (typed) => {
      if (isNumber(typed)) return []
      const found = index.search(typed, {
        prefix: (word) => lettersOf(word) >= SHORTEST.begun,
        fuzzy: (word) => (mayHaveSlip(word) ? 1 : false),
      })
      return [...new Set(found.flatMap(({ terms }) => terms))].filter((word) => word !== typed)
    },
  }
}
