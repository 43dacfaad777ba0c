// MiniSearch's own tokenizer splits at spaces and punctuation: a Chinese clause would be one term.
// It gets our terms instead, joined and split again, since its search takes text only.

import MiniSearch from 'minisearch'
import type { Paragraph, ParagraphId } from '../corpus/page.ts'
import type { Hit, Query, SearchEngine } from './engine.ts'
import { FIELD_WEIGHTS } from './relevance.ts'
import { allTerms, FIELDS, fieldsOf, type Terms } from './tokens.ts'

const BETWEEN_TERMS = '\n'

/** MiniSearch in memory. `terms` says what is indexed and asked for. */
export function miniSearchEngine(terms: Terms = allTerms): SearchEngine {
  const known = new Map<ParagraphId, Paragraph>()
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

  function search({ words, limit, among }: Query): readonly Hit[] {
    const asked = terms.asked(words)
    const found = index.search([...asked.keys()].join(BETWEEN_TERMS), {
      tokenize: (joined) => joined.split(BETWEEN_TERMS),
      boostTerm: (term) => asked.get(term) ?? 1,
      boost: FIELD_WEIGHTS,
      filter: ({ id }) => among?.has(id as ParagraphId) ?? true,
    })
    return found.slice(0, limit).flatMap(({ id, score }) => {
      const paragraph = known.get(id as ParagraphId)
      return paragraph === undefined ? [] : [{ paragraph, score }]
    })
  }

  return {
    name: 'minisearch',
    async add(paragraphs) {
      for (const paragraph of paragraphs) {
        remove(paragraph.id)
        known.set(paragraph.id, paragraph)
        index.add(paragraph)
      }
    },
    async remove(ids) {
      ids.forEach(remove)
    },
    search: async (queries) => queries.map(search),
  }
}
