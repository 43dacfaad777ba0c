import { expect, test } from 'vitest'
import { measureRetrieval, tableOf } from '../../src/search/measure.ts'
import { paragraphsOf } from '../../src/search/plain.ts'
import { questionsOf } from '../../src/search/squad.ts'

const PASSAGE = `${'大桥全长3200米。'.repeat(20)}${'今年粮食丰收!'.repeat(20)}`

const qas = [
  { question: '大桥全长多少?', answers: [{ text: '3200米' }] },
  { question: '谁主持会议?', answers: [{ text: '无人' }] },
]
const PASSAGES = [{ context: PASSAGE, qas }]

test('running text is cut at sentence ends, nothing lost', () => {
  const paragraphs = paragraphsOf(PASSAGE, 150)
  expect(paragraphs.join('')).toBe(PASSAGE)
  expect(paragraphs.length).toBeGreaterThan(1)
  for (const paragraph of paragraphs) expect(paragraph).toMatch(/[。!]$/)
})

test('a question is answered by the paragraphs that hold the answer', () => {
  const { paragraphs, questions } = questionsOf(PASSAGES, 'cut')
  expect(questions.map(({ folded }) => folded)).toEqual(['大桥全长多少?'])
  const holding = paragraphs.filter(({ id }) => questions[0]?.answeredBy.has(id))
  expect(holding.length).toBeGreaterThan(0)
  for (const { text } of holding) expect(text).toContain('3200米')
})

test('finding is measured on whole passages and on cut ones', async () => {
  const measured = await measureRetrieval(PASSAGES)
  expect(measured.map(({ cutting, questions }) => [cutting, questions])).toEqual([
    ['whole', 1],
    ['cut', 1],
  ])
  for (const { found } of measured) for (const { first } of found) expect(first).toBe(1)
  expect(tableOf(measured)).toContain('| postings, ranked | cut |')
})
