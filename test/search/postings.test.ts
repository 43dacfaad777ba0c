import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArticleId, Paragraph, ParagraphId } from '../../src/corpus/page.ts'
import type { Days } from '../../src/search/days.ts'
import type { DaysOf, Hit, Query, SearchEngine } from '../../src/search/engine.ts'
import { postingsEngine } from '../../src/search/postings.ts'
import { scanEngine } from '../../src/search/scan.ts'
import { article, blocks, paragraph } from './articles.ts'
import { holdsToCases, weighsWords } from './engine.cases.ts'

holdsToCases(postingsEngine)
weighsWords(postingsEngine)

/** Few characters, so that terms meet often; blanks, signs and numbers between them. */
const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊高新区a1.2 ，'), maxLength: 24 })
const id = fc.integer({ min: 0, max: 12 }).map(String)

const anArticle = fc
  .record({ id, head: text, body: fc.array(text, { minLength: 1, maxLength: 3 }), byline: text })
  .map(article)

type Change = { readonly add: readonly Paragraph[] } | { readonly remove: readonly ParagraphId[] }

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(anArticle, { maxLength: 4 }).map((all) => ({ add: blocks(...all) })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(id, fc.nat(3)), { maxLength: 6 })
      .map((all) => ({ remove: all.map((pair) => pair.join('-') as ParagraphId) })),
  },
)

const days = fc
  .tuple(fc.nat(30), fc.nat(9))
  .map(([first, more]): Days => ({ first, last: first + more }))

/** Made of the text, so that every engine is told the same. */
const daysOf: DaysOf = ({ text }) =>
  text.length % 5 === 0 ? undefined : { first: text.length, last: text.length + (text.length % 3) }

const query: fc.Arbitrary<Query> = fc.record(
  {
    words: fc.array(fc.record({ word: text, weight: fc.integer({ min: 1, max: 8 }) }), {
      maxLength: 6,
    }),
    limit: fc.integer({ min: 1, max: 12 }),
    among: fc.array(id).map((all) => new Set(all as ArticleId[])),
    within: fc.array(days, { maxLength: 3 }),
  },
  { requiredKeys: ['words', 'limit'] },
)

async function after(engine: SearchEngine, changes: readonly Change[]): Promise<SearchEngine> {
  for (const each of changes) {
    await ('add' in each ? engine.add(each.add, daysOf) : engine.remove(each.remove))
  }
  return engine
}

const shown = (hits: readonly Hit[] | undefined) => hits?.map(({ id, score }) => `${id} ${score}`)

test('finds and scores what looking at every paragraph finds, whatever was changed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { maxLength: 8 }),
      fc.array(query, { maxLength: 6 }),
      async (changes, queries) => {
        const ours = await (await after(postingsEngine(), changes)).search(queries)
        const obvious = await (await after(scanEngine(), changes)).search(queries)
        expect(ours.map(shown)).toEqual(obvious.map(shown))
      },
    ),
    { numRuns: 300 },
  )
})

/** The same numbers every time. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 0x1_0000_0000
  }
}

test('passes nothing over in windows and volumes of thousands of paragraphs', async () => {
  const random = numbers(7)
  const next = () => random.next().value as number
  const character = () => String.fromCharCode(0x4e00 + Math.floor(120 * next() ** 3))
  const line = () => Array.from({ length: 4 + Math.floor(20 * next()) }, character).join('')
  const all = Array.from({ length: 9000 }, (_, i) => paragraph(String(i), line()))
  const asked = Array.from({ length: 12 }, (_, i) => ({
    words: [line(), character()].map((word, at) => ({ word, weight: at + 1 })),
    limit: [1, 5, 100][i % 3] ?? 1,
  }))
  // Where every window has few, where one has all and the others none, and where all have some.
  const sets = [all.filter((_, i) => i % 97 === 5), all.slice(4000, 4400), all.slice(2000, 8900)]
  const held = sets.map((some) => new Set(some.map(({ article }) => article.id)))
  const queries: Query[] = [
    ...asked,
    ...held.flatMap((among) => asked.map((query) => ({ ...query, among }))),
    ...asked.map((query) => ({ ...query, within: [{ first: 9, last: 11 }] })),
  ]
  const ours = await after(
    postingsEngine((folded) => [folded]),
    [
      { add: all.slice(0, 100) },
      { add: all.slice(100) },
      { remove: all.slice(4000, 4200).map(({ id }) => id) },
    ],
  )
  const obvious = await after(
    scanEngine((folded) => [folded]),
    [{ add: all }, { remove: all.slice(4000, 4200).map(({ id }) => id) }],
  )
  expect((await ours.search(queries)).map(shown)).toEqual(
    (await obvious.search(queries)).map(shown),
  )
})

test('changes that overlap are made one after the other', async () => {
  const engine = postingsEngine()
  const adding = engine.add([paragraph('a', '甲处有狐狸。')])
  const removing = engine.remove(['a-1' as ParagraphId])
  const addingAgain = engine.add([paragraph('b', '乙处有狐狸。')])
  await Promise.all([adding, removing, addingAgain])
  const [hits] = await engine.search([{ words: [{ word: '狐狸', weight: 1 }], limit: 9 }])
  expect(hits?.map(({ id }) => id)).toEqual(['b-1'])
})
