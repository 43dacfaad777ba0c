import { mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Paragraph } from '../../src/corpus/page.ts'
import type { SearchEngine } from '../../src/search/engine.ts'
import { openIndex } from '../../src/search/kept.ts'
import { scanEngine } from '../../src/search/scan.ts'
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
  ).map((hits) => hits.map(({ paragraph: { id }, score }) => `${id} ${score}`))

async function expected(paragraphs: readonly Paragraph[]) {
  const engine = scanEngine()
  await engine.add(paragraphs)
  return found(engine)
}

describe('a kept index', () => {
  let dir: string
  const volumes = () => readdirSync(dir).filter((name) => name.endsWith('.volume'))
  const firstVolume = () => join(dir, volumes()[0] ?? 'none')

  beforeEach(async () => {
    dir = join(mkdtempSync(join(tmpdir(), 'wenbao-kept-')), 'index')
    await (await openIndex(dir, ALL)).save()
  })

  test('opens as it was, nothing bound anew', async () => {
    const { engine, bound, oddities } = await openIndex(dir, ALL)
    expect({ bound, oddities }).toEqual({ bound: 0, oddities: [] })
    expect(await found(engine)).toEqual(await expected(ALL))
  })

  test('binds what has come since, and leaves out what has gone', async () => {
    const SCHOOL = paragraph('school', '新学校明年开学,会议由李明主持。')
    const { engine, bound } = await openIndex(dir, [HARVEST, HOUSING, SCHOOL])
    expect(bound).toBe(1)
    expect(await found(engine)).toEqual(await expected([HARVEST, HOUSING, SCHOOL]))
  })

  test('a paragraph that was gone and came back is there once', async () => {
    const without = await openIndex(dir, [HARVEST, HOUSING])
    await without.engine.add([BRIDGE])
    await without.save()
    const { engine, bound } = await openIndex(dir, ALL)
    expect(bound).toBe(0)
    expect((await found(engine)).map((hits) => [...hits].sort())).toEqual(
      (await expected(ALL)).map((hits) => [...hits].sort()),
    )
  })

  test('saving again leaves only the files of today', async () => {
    const kept = await openIndex(dir, ALL)
    await kept.engine.remove([HARVEST.id, BRIDGE.id])
    await kept.engine.add([paragraph('late', '飞船发射成功。')])
    await kept.save()
    const list = JSON.parse(readFileSync(join(dir, 'shelf.json'), 'utf8')) as string[]
    expect(volumes().sort()).toEqual([...list].sort())
    expect(readdirSync(dir).filter((name) => name.endsWith('.draft'))).toEqual([])
  })

  test('saving leaves files of others alone', async () => {
    writeFileSync(join(dir, 'notes.txt'), 'mine')
    await (await openIndex(dir, [HARVEST])).save()
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
    ['an older form', () => flip(firstVolume(), 0), /of another version/],
    [
      'a list that is no list',
      () => writeFileSync(join(dir, 'shelf.json'), '["a'),
      /shelf\.json is damaged/,
    ],
    [
      'a volume that is missing',
      () => writeFileSync(join(dir, 'shelf.json'), '["no.volume"]'),
      /no\.volume is damaged/,
    ],
  ]

  for (const [name, harm, says] of HARMS) {
    test(`${name} is noticed and everything is found all the same`, async () => {
      harm()
      const { engine, oddities, bound } = await openIndex(dir, ALL)
      expect(oddities.join('\n')).toMatch(says)
      expect(bound).toBe(3)
      expect(await found(engine)).toEqual(await expected(ALL))
    })
  }

  test('a folder that is not there is an empty index', async () => {
    const { oddities, bound } = await openIndex(join(dir, 'elsewhere'), ALL)
    expect({ oddities, bound }).toEqual({ oddities: [], bound: 3 })
  })
})

/** Flips one bit of a file; `at` below 0 counts from its end. */
function flip(file: string, at: number): void {
  const bytes = readFileSync(file)
  const place = at < 0 ? bytes.length + at : at
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(file, bytes)
}
