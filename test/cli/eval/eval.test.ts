import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dropped } from '../../../src/cli/eval/record.ts'
import { filesOfSets, readSet } from '../../../src/cli/eval/sets.ts'
import { scriptedArchive } from '../../bot/archive.ts'
import { run } from '../world.ts'

let folder: string
const file = (name: string, rows: readonly object[]): string => {
  writeFileSync(join(folder, name), rows.map((row) => JSON.stringify(row)).join('\n'))
  return join(folder, name)
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenbao-eval-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const QUESTION = {
  id: 'q1',
  q: '3月14日谁主持?',
  type: 'chair',
  answer: ['陈立言'],
  answer_mode: 'one',
  headline: '云山区召开安置房建设推进会',
  evidence: '会议由副区长陈立言主持',
}

test('a set is asked and judged by type', async () => {
  const wrong = { ...QUESTION, id: 'q2', answer: ['林远之'], type: 'speaker' }
  const { out, exit } = await run([
    'eval',
    '--set',
    file('mine.jsonl', [QUESTION, wrong]),
    '--json',
  ])
  expect(exit).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    mine: {
      chair: { n: 1, right: 1, wrong: 0, cited: 1, unsupported: 0 },
      speaker: { n: 1, right: 0, wrong: 1 },
      all: { n: 2, right: 0.5 },
    },
  })
})

test('the table has a row a type, and the misses a line each', async () => {
  const wrong = { ...QUESTION, id: 'q2', answer: ['林远之'] }
  const set = file('mine.jsonl', [QUESTION, wrong])
  const { out } = await run(['eval', '--set', set, '--misses'])
  const [miss = '', ...table] = out.split('\n')
  expect(JSON.parse(miss)).toMatchObject({ id: 'q2', outcome: 'wrong', got: ['陈立言'] })
  expect(table.map((row) => row.trim().split(/\s+/)[0])).toEqual(
    expect.arrayContaining(['mine', 'chair', 'answerable', 'all', 'median']),
  )
})

test('the turns of a dialog are asked in one chat', async () => {
  const chats: (string | undefined)[] = []
  const archive = scriptedArchive()
  const asked = {
    ...archive,
    ask: (...given: Parameters<typeof archive.ask>) => {
      chats.push(given[1].chat)
      return archive.ask(...given)
    },
  }
  const turns = [QUESTION, QUESTION]
  const set = file('talk.jsonl', [{ id: 'd1', turns }, QUESTION])
  await run(['eval', '--set', set], { archive: asked })
  expect(chats).toEqual(['talk/d1', 'talk/d1', undefined])
  expect(
    readSet({ name: 'talk', file: set }).conversations[0]?.questions.map(({ id }) => id),
  ).toEqual(['d1.1', 'd1.2'])
})

test('lookups are judged by what comes up first', async () => {
  const set = file('lookups.jsonl', [
    { id: 'l1', query: '安置房', expect_headlines: ['云山区召开安置房建设推进会'] },
    { id: 'l2', query: '飞船', expect_headlines: [] },
  ])
  const { out } = await run(['eval', '--set', set, '--json'])
  expect(JSON.parse(out)).toMatchObject({ lookups: { lookups: { n: 2, first: 1 } } })
})

test.each([
  [['--set', 'nothing'], 'there is no set nothing; there are '],
  [['--squad', 'nothing.json'], 'nothing.json cannot be read: '],
])('%j ends with 2: %s', async (typed, says) => {
  const ran = await run(['eval', ...typed])
  expect(ran.exit).toBe(2)
  expect(ran.err).toContain(says)
})

test('a line that is no question is told with its number', async () => {
  const ran = await run(['eval', '--set', file('mine.jsonl', [QUESTION, { id: 'x' }])])
  expect(ran.exit).toBe(2)
  expect(ran.err).toContain('mine.jsonl:2: no question')
})

test("the project's own sets can be read, and no id stands twice in one", () => {
  for (const path of filesOfSets(undefined)) {
    const { name, conversations, lookups } = readSet(path)
    const ids = [...conversations.flatMap(({ questions }) => questions), ...lookups].map(
      ({ id }) => id,
    )
    expect(ids.length, name).toBeGreaterThan(0)
    expect(new Set(ids).size, name).toBe(ids.length)
  }
})

const WAS = { zh: { all: { n: 10, right: 0.9, wrong: 0.05, abstained: 0.05, unsupported: 0 } } }
const now = (over: object) => ({ zh: { all: { ...WAS.zh.all, ...over } } })

const GATED: readonly [name: string, now: Parameters<typeof dropped>[1], says: string[]][] = [
  ['the same', WAS, []],
  ['better', now({ right: 1, wrong: 0 }), []],
  ['fewer right', now({ right: 0.8 }), ['zh, all: right was 0.9, is 0.8']],
  ['more wrong', now({ wrong: 0.1 }), ['zh, all: wrong was 0.05, is 0.1']],
  ['unsupported', now({ unsupported: 1 }), ['zh, all: unsupported was 0, is 1']],
  ['more questions', now({ n: 12, abstained: 0.1 }), []],
  ['a set that was not run', {}, []],
  [
    'no group',
    { zh: {} },
    expect.arrayContaining(['zh, all: right was 0.9 and is no longer measured']),
  ],
]

test.each(GATED)('the gate on %s', (_, is, says) => expect(dropped(WAS, is)).toEqual(says))
