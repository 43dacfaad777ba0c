import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Answer, citedBy, quotesOf } from '../../src/answer/answer.ts'
import type { Archive } from '../../src/answer/archive.ts'
import { openArchive } from '../../src/answer/open.ts'
import { renderAnswer as inMessage } from '../../src/bot/render.ts'
import { filesOfSets, readSet } from '../../src/cli/eval/sets.ts'
import { answerJson } from '../../src/cli/json.ts'
import { renderAnswer } from '../../src/cli/render.ts'
import { blocksOf, type Paragraph } from '../../src/corpus/page.ts'

let archive: Archive
let printed: ReadonlySet<Paragraph>

beforeAll(async () => {
  archive = await openArchive({ dir: './seeds', now: () => Date.UTC(2024, 3, 1) })
  printed = new Set([...archive.books.all()].flatMap(({ article }) => blocksOf(article)))
})

/** Every word stands where it is said to stand, in a paragraph of the archive. */
function holds(answer: Answer): void {
  for (const { text, span, from } of quotesOf(answer)) {
    expect(printed.has(from)).toBe(true)
    expect(text).not.toBe('')
    expect(from.text.slice(span.start, span.end)).toBe(text)
  }
  for (const paragraph of citedBy(answer)) expect(printed.has(paragraph)).toBe(true)
}

/** The answer can be said in every way that there is. */
function canBeSaid(answer: Answer): void {
  const citing = { dayOf: archive.dayOf, username: 'wenbao_bot' }
  const { status, language } = answer
  expect(JSON.parse(JSON.stringify(answerJson(answer, citing)))).toMatchObject({ status, language })
  expect(renderAnswer(answer, { ...citing, colours: true })).not.toBe('')
  const shown = inMessage(answer, citing).html.replace(/<[^>]*>/g, '')
  expect(shown.length).toBeLessThanOrEqual(4096)
}

const REAL = filesOfSets(undefined).flatMap((file) => {
  const { conversations, lookups } = readSet(file)
  const asked = conversations.flatMap(({ questions }) => questions.map(({ q }) => q))
  return [...asked, ...lookups.map(({ query }) => query), '3月14日的会议谁主持的?']
})

/** Pieces of questions, so that days, names and ways of asking meet that never met. */
const PIECES = [...new Set(REAL.flatMap((question) => question.match(/.{1,6}/gsu) ?? []))]

const real = fc.constantFrom(...REAL)
const mixed = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((parts) => parts.join(''))
const anything = fc.string({ unit: 'grapheme', maxLength: 80 })
const chinese = fc
  .array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { maxLength: 30 })
  .map((codes) => String.fromCharCode(...codes))
const broken = real.chain((question) =>
  fc.nat(question.length).map((at) => question.slice(at) + question.slice(0, at)),
)

const question = fc.oneof(
  { weight: 4, arbitrary: real },
  { weight: 4, arbitrary: mixed },
  { weight: 2, arbitrary: broken },
  { weight: 1, arbitrary: chinese },
  { weight: 1, arbitrary: anything },
)
const chat = fc.option(fc.constantFrom('a', 'b'), { nil: undefined })
const language = fc.option(fc.constantFrom('zh' as const, 'en' as const), { nil: undefined })

/** Some seconds; a fault found once fails with its seed. */
const RUNS = 200

/** Milliseconds; a property takes seconds, many more beside other work. */
const PATIENCE = 120_000

test(
  'whatever the question, words stand in the paragraph they cite',
  async () => {
    await fc.assert(
      fc.asyncProperty(question, chat, language, async (typed, chat, language) => {
        const answer = await archive.ask(typed, {
          now: 0,
          ...(chat === undefined ? {} : { chat }),
          ...(language === undefined ? {} : { language }),
        })
        holds(answer)
        canBeSaid(answer)
      }),
      { numRuns: RUNS },
    )
  },
  PATIENCE,
)

test(
  'whatever is looked up, words stand in the paragraph they cite',
  async () => {
    await fc.assert(
      fc.asyncProperty(question, fc.nat(30), async (typed, offset) => {
        const found = await archive.lookup(typed, { offset, limit: 5 })
        expect(found.length).toBeLessThanOrEqual(5)
        for (const { article, quote } of found) {
          expect(archive.article(article.id)).toBe(article)
          expect(printed.has(quote.from)).toBe(true)
          expect(quote.from.text.slice(quote.span.start, quote.span.end)).toBe(quote.text)
        }
      }),
      { numRuns: RUNS / 4 },
    )
  },
  PATIENCE,
)

test('a very long question is answered too', async () => {
  holds(await archive.ask('3月14日的会议谁主持的?'.repeat(300), { now: 0 }))
})
