import { mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Paragraph } from '../../src/corpus/page.ts'
import { daysOf } from '../../src/search/days.ts'
import type { SearchEngine } from '../../src/search/engine.ts'
import { bringUpToDate, openIndex } from '../../src/search/kept.ts'
import { scanEngine } from '../../src/search/scan.ts'
import { readerOf } from '../../src/search/squad.ts'
import { questionWords } from '../../src/search/tokens.ts'
import { paragraph } from './articles.ts'

const HARVEST = paragraph('harvest', '全县粮食产量达到12.5万吨。')
const BRIDGE = paragraph('bridge', '跨河大桥建成通车,全长3200米。')
const HOUSING = paragraph('housing', '安置房建设推进会由王芳主持。')
const ALL = [HARVEST, BRIDGE, HOUSING]

const QUESTIONS = ['粮食产量是多少?', '大桥全长多少米?', '推进会谁主持?', '建设']

const found = async (engine: SearchEngine) =>
  (
    await engine.search(QUESTIONS.map((question) => ({ words: questionWords(question), limit: 9 })))
  ).map((hits) => hits.map(({ id, score }) => `${id} ${score}`))

async function expected(paragraphs: readonly Paragraph[]) {
  const engine = scanEngine()
  await engine.add(paragraphs)
  return found(engine)
}

/** The index in a folder, made to hold exactly these paragraphs. */
async function openedFor(dir: string, paragraphs: readonly Paragraph[]) {
  const index = await openIndex(dir)
  const read = readerOf(paragraphs)
  const ids = paragraphs.map(({ id }) => id)
  const bound = await bringUpToDate(index.engine, ids, (some) => some.map(read))
  return { ...index, bound }
}

describe('a kept index', () => {
  let dir: string
  const volumes = () => readdirSync(dir).filter((name) => name.endsWith('.volume'))
  const firstVolume = () => join(dir, volumes()[0] ?? 'none')
  const list = () => join(dir, 'shelf.json')

  beforeEach(async () => {
    dir = join(mkdtempSync(join(tmpdir(), 'wenbao-kept-')), 'index')
    await (await openedFor(dir, ALL)).save('first edition')
  })

  test('opens from its folder alone as it was', async () => {
    const { engine, state, oddities } = await openIndex(dir)
    expect({ state, oddities }).toEqual({ state: 'first edition', oddities: [] })
    expect([...engine.ids()]).toEqual(ALL.map(({ id }) => id))
    expect(await found(engine)).toEqual(await expected(ALL))
  })

  test('keeps what was taken out, and days', async () => {
    const { engine, save } = await openIndex(dir)
    await engine.remove([BRIDGE.id])
    await engine.add([HOUSING], () => daysOf(2024, 3))
    await save('第二版')
    const again = await openIndex(dir)
    expect(again.state).toBe('第二版')
    expect(await found(again.engine)).toEqual(await expected([HARVEST, HOUSING]))
    const words = [{ word: '建设', weight: 1 }]
    const asked = [daysOf(2024, 3, 5), daysOf(2024, 4)].map((days) => ({
      words,
      limit: 9,
      within: [days],
    }))
    expect((await again.engine.search(asked)).map((hits) => hits.length)).toEqual([1, 0])
  })

  test('binds what has come since, and leaves out what has gone', async () => {
    const SCHOOL = paragraph('school', '新学校明年开学,会议由李明主持。')
    const { engine, bound } = await openedFor(dir, [HARVEST, HOUSING, SCHOOL])
    expect(bound).toBe(1)
    expect(await found(engine)).toEqual(await expected([HARVEST, HOUSING, SCHOOL]))
  })

  test('a paragraph that was gone and came back is there once', async () => {
    const without = await openedFor(dir, [HARVEST, HOUSING])
    await without.engine.add([BRIDGE])
    await without.save()
    const { engine, bound } = await openedFor(dir, ALL)
    expect(bound).toBe(0)
    expect((await found(engine)).map((hits) => [...hits].sort())).toEqual(
      (await expected(ALL)).map((hits) => [...hits].sort()),
    )
  })

  test('saving again leaves only the files of today', async () => {
    const before = volumes()
    const kept = await openIndex(dir)
    await kept.engine.remove([HARVEST.id, BRIDGE.id])
    await kept.engine.add([paragraph('late', '飞船发射成功。')])
    await kept.save()
    expect(volumes().filter((name) => before.includes(name))).toEqual([])
    expect(readdirSync(dir).filter((name) => name.endsWith('.draft'))).toEqual([])
    expect((await openIndex(dir)).oddities).toEqual([])
  })

  test('saves that overlap are made one after the other', async () => {
    const { engine, save } = await openIndex(dir)
    const saving = [save('a')]
    await engine.add([paragraph('late', '飞船发射成功。')])
    await Promise.all([...saving, save('b'), save('c')])
    const again = await openIndex(dir)
    expect([again.state, again.engine.has(paragraph('late', '').id)]).toEqual(['c', true])
  })

  test('saving leaves files of others alone', async () => {
    writeFileSync(join(dir, 'notes.txt'), 'mine')
    await (await openedFor(dir, [HARVEST])).save()
    expect(readFileSync(join(dir, 'notes.txt'), 'utf8')).toBe('mine')
  })

  /** What may happen to a file, and what is said of it. */
  const HARMS: readonly [name: string, harm: () => void, says: RegExp][] = [
    [
      'a bit that has flipped',
      () => flip(firstVolume(), 100),
      /\.volume is damaged; it is made anew/,
    ],
    ['a bit of the ids', () => flip(firstVolume(), -2), /damaged/],
    ['a file cut short', () => truncateSync(firstVolume(), 80), /damaged/],
    ['an empty file', () => truncateSync(firstVolume(), 0), /damaged/],
    ['an older form', () => flip(firstVolume(), 4), /of another version/],
    ['a list that is no list', () => writeFileSync(list(), '["a'), /shelf\.json is damaged/],
    ['an empty list', () => truncateSync(list(), 0), /shelf\.json is damaged/],
    ['a volume that is missing', () => truncateSync(firstVolume(), 0), /\.volume is damaged/],
  ]

  for (const [name, harm, says] of HARMS) {
    test(`${name} is noticed and everything is found all the same`, async () => {
      harm()
      const { engine, oddities, bound, state } = await openedFor(dir, ALL)
      expect(oddities.join('\n')).toMatch(says)
      expect({ bound, state }).toEqual({ bound: 3, state: undefined })
      expect(await found(engine)).toEqual(await expected(ALL))
    })
  }

  test('every bit of every file that flips, and every length it may be cut to, is noticed', async () => {
    const unnoticed: string[] = []
    for (const name of readdirSync(dir)) {
      const file = join(dir, name)
      const whole = readFileSync(file)
      const isNoticed = async () => (await openIndex(dir)).state === undefined
      for (let at = 0; at < whole.length; at++) {
        flip(file, at, 1 << (at % 8))
        if (!(await isNoticed())) unnoticed.push(`${name}: byte ${at}`)
        writeFileSync(file, whole.subarray(0, at))
        if (at % 7 === 0 && !(await isNoticed())) unnoticed.push(`${name}: cut to ${at}`)
        writeFileSync(file, whole)
      }
    }
    expect(unnoticed).toEqual([])
  })

  test('a folder that is not there is an empty index', async () => {
    const { oddities, bound, state } = await openedFor(join(dir, 'elsewhere'), ALL)
    expect({ oddities, bound, state }).toEqual({ oddities: [], bound: 3, state: undefined })
  })
})

/** Flips a bit of a file; `at` below 0 counts from its end. */
function flip(file: string, at: number, bit = 1): void {
  const bytes = readFileSync(file)
  const place = at < 0 ? bytes.length + at : at
  bytes[place] = (bytes[place] ?? 0) ^ bit
  writeFileSync(file, bytes)
}
