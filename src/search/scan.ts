import { articleIdOf, type Paragraph, type ParagraphId } from '../corpus/page.ts'
import { type Days, meets } from './days.ts'
import type { Hit, Query, SearchEngine } from './engine.ts'
import { contribution, FIELD_WEIGHTS, impactOf, scoreOf, termWeight } from './relevance.ts'
import { askedTerms, type Cut, FIELDS, fieldsOf, searchWords, termsOf } from './tokens.ts'
import { lengthOf } from './units.ts'

/** Term to impact for one paragraph. */
type Impacts = ReadonlyMap<string, number>

function impactsOf(paragraph: Paragraph, cut: Cut): Impacts {
  const fields = fieldsOf(paragraph)
  const frequencies = new Map<string, number>()
  let length = 0
  for (const field of FIELDS) {
    const weight = FIELD_WEIGHTS[field]
    length += weight * lengthOf(fields[field])
    for (const term of termsOf(fields[field], cut)) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + weight)
    }
  }
  return new Map([...frequencies].map(([term, often]) => [term, impactOf(often, length)]))
}

/** What is kept of a paragraph. */
interface Known {
  readonly id: ParagraphId
  readonly impacts: Impacts
  readonly days: Days | undefined
}

/** Looks at every paragraph for every query: slow, obvious, and the yardstick of other engines. */
export function scanEngine(cut: Cut = searchWords): SearchEngine {
  const known = new Map<ParagraphId, Known>()

  function search({ words, limit, among, within }: Query): readonly Hit[] {
    const all = [...known.values()]
    const asked = [...askedTerms(words)].map(([term, weight]) => {
      const holding = all.filter(({ impacts }) => impacts.has(term)).length
      return { term, weight: termWeight(weight, all.length, holding) }
    })
    return all
      .filter(({ id }) => among?.has(articleIdOf(id)) ?? true)
      .filter(({ days }) => within === undefined || (days && meets(days, within)))
      .map(({ id, impacts }) => {
        const matched = asked.filter(({ term }) => impacts.has(term))
        const sum = matched
          .map(({ term, weight }) => contribution(weight, impacts.get(term) ?? 0))
          .reduce((a, b) => a + b, 0)
        return { id, score: scoreOf(sum, matched.length) }
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
  }

  return {
    name: 'scan',
    async add(paragraphs, daysOf) {
      for (const paragraph of paragraphs) {
        const { id } = paragraph
        known.delete(id)
        known.set(id, { id, impacts: impactsOf(paragraph, cut), days: daysOf?.(paragraph) })
      }
    },
    async remove(ids) {
      for (const id of ids) known.delete(id)
    },
    search: async (queries) => queries.map(search),
  }
}
