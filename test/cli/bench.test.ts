import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type Bench, bench } from '../../src/cli/bench.ts'
import { Misuse } from '../../src/cli/command.ts'

const dir = mkdtempSync(join(tmpdir(), 'wenbao-bench-test-'))
const CORPUS = join(dir, 'corpus.jsonl.gz')
const texts = ['水库大坝加固工程完工。', '今年小麦丰收,农民喜笑颜开。', '新学校将于秋天开学!']
writeFileSync(CORPUS, gzipSync(texts.map((text) => JSON.stringify({ text })).join('\n')))

const SQUAD = join(dir, 'squad.json')
const qas = [{ question: '大桥全长多少米?', answers: [{ text: '3200米' }] }]
const paragraphs = [{ context: '跨河大桥全长3200米。', qas }]
writeFileSync(SQUAD, JSON.stringify({ data: [{ paragraphs }] }))

const SMALL = ['--paragraphs', '80', '--corpus', CORPUS, '--questions', '5']

test('every engine is measured over as many paragraphs as were asked for', async () => {
  const run = JSON.parse(await bench([...SMALL, '--squad', SQUAD, '--json'])) as Bench
  expect(run.paragraphs).toBe(80)
  expect(run.engines.map(({ engine }) => engine)).toEqual(['postings', 'sqlite-fts5', 'minisearch'])
  for (const { first, inTen } of run.engines) expect([first, inTen]).toEqual([1, 1])
  expect(run.engines.map(({ marked }) => marked)).toEqual([1, undefined, undefined])
  expect(run.ratios[2]).toMatchObject({ engine: 'minisearch', buildRate: 1, bytes: 1 })
})

test('without questions of a file it asks for words of its paragraphs', async () => {
  const table = await bench([...SMALL, '--engines', 'postings'])
  expect(table).toContain('80 paragraphs, 5 questions')
  expect(table).toMatch(/^\| postings \| \d+ \|/m)
})

test('several sizes are measured one after the other and plotted', async () => {
  const svg = join(dir, 'scale.svg')
  const several = ['--paragraphs', '40,80', '--corpus', CORPUS, '--questions', '5', '--json']
  const runs = JSON.parse(await bench([...several, '--svg', svg])) as Bench[]
  expect(runs.map(({ paragraphs }) => paragraphs)).toEqual([40, 80])
  expect(readFileSync(svg, 'utf8')).toMatch(/^<svg[^]*minisearch[^]*<\/svg>\n$/)
})

test('what can be kept is kept and opened', async () => {
  const run = JSON.parse(await bench([...SMALL, '--engines', 'postings', '--json'])) as Bench
  expect(run.engines[0]?.kept?.bytes).toBeGreaterThan(1000)
})

test('an engine nobody knows and a number that is none are misuse', async () => {
  await expect(bench(['--engines', 'grep'])).rejects.toThrow(Misuse)
  await expect(bench(['--paragraphs', 'many'])).rejects.toThrow(
    '--paragraphs many is no whole number',
  )
})

test.each([
  ['--squad', 'list.json', '[]', 'list.json is not in SQuAD\'s format: nothing usable at ""'],
  ['--squad', 'half.json', '{"data":[{}]}', 'nothing usable at "data.0.paragraphs"'],
  ['--corpus', 'words.jsonl', '{"text":"大桥通车。"}\nwords', 'words.jsonl:2 is not JSON'],
  ['--corpus', 'plain.jsonl', '"大桥通车。"', 'plain.jsonl:1 is no object with a "text"'],
  ['--corpus', 'packed.jsonl.gz', '大桥通车。', 'packed.jsonl.gz cannot be read'],
])('a file that %s cannot use, %s, is misuse told in a line', async (option, name, text, told) => {
  const file = join(dir, name)
  writeFileSync(file, text)
  const run = bench(['--paragraphs', '10', '--engines', 'postings', option, file])
  await expect(run).rejects.toThrow(Misuse)
  await expect(run).rejects.toThrow(told)
})
