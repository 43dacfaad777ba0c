import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type OpenArchive, openArchive } from '../../src/answer/open.ts'
import { gistOf } from './asked.ts'

let dir: string
let open: OpenArchive | undefined

const write = (file: string, text: string): void => writeFileSync(join(dir, file), text)

const openHere = async (watch = false): Promise<OpenArchive> =>
  (open = await openArchive({ dir, now: () => Date.UTC(2024, 2, 20), watch }))

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'wenbao-open-'))
})
afterEach(async () => {
  await open?.close()
  open = undefined
  rmSync(dir, { recursive: true })
})

const meeting = (day: string, chair: string): string => `# 云山区召开河道治理推进会

本报讯 ${day}上午,云山区召开河道治理推进会。区委书记林远之出席会议并讲话,会议由副区长${chair}主持。

记者 王晓舟
`
const FAIR = `# 清石县举办春季招聘会

本报讯 3月18日,清石县举办春季招聘会。县人社局局长周明礼介绍了岗位情况,共有52家企业参加。

记者 王晓舟
`

const chair = async (archive: OpenArchive): Promise<string> =>
  gistOf(await archive.ask('河道治理推进会谁主持的?', { now: 0 }))

test('articles come newest first, those without a year last', async () => {
  write('2023-05-01.txt', meeting('4月30日', '陈立言'))
  write('2024-03-19.txt', FAIR)
  write('a.txt', '# 春耕有序开展\n\n近日,云山区各镇抢抓农时开展春耕,田间一片繁忙。\n')
  const { catalogue } = await openHere()
  expect(catalogue.latest(0, 9).map(({ headline }) => headline)).toEqual([
    '清石县举办春季招聘会',
    '云山区召开河道治理推进会',
    '春耕有序开展',
  ])
})

test('an article that is printed twice is kept once, and told', async () => {
  write('2024-03-15.txt', meeting('3月14日', '陈立言'))
  mkdirSync(join(dir, 'copy'))
  write('copy/2024-03-15.txt', meeting('3月14日', '陈立言'))
  const { catalogue, oddities } = await openHere()
  expect(catalogue.size.articles).toBe(1)
  expect(oddities).toContainEqual({
    file: 'copy/2024-03-15.txt',
    line: 1,
    problem: 'printed twice: 云山区召开河道治理推进会; kept once, from 2024-03-15.txt:1',
  })
})

test('what cannot be read is among the oddities and stops nothing else', async () => {
  write('2024-03-15.txt', meeting('3月14日', '陈立言'))
  write('empty.txt', '')
  const archive = await openHere()
  expect(archive.oddities.map(({ file }) => file)).toContain('empty.txt')
  expect(await chair(archive)).toBe('陈立言')
})

test('an empty lookup shows the newest, page by page', async () => {
  write('2023-05-01.txt', meeting('4月30日', '陈立言'))
  write('2024-03-19.txt', FAIR)
  const archive = await openHere()
  const shown = async (offset: number) =>
    (await archive.lookup('', { offset, limit: 1 })).map(({ quote }) => quote.text)
  expect(await shown(0)).toEqual(['清石县举办春季招聘会'])
  expect(await shown(1)).toEqual(['云山区召开河道治理推进会'])
  expect(await shown(2)).toEqual([])
})

/** Texts typed into lookup, and whose articles come up. */
const LOOKUPS: readonly [typed: string, finds: readonly string[]][] = [
  ['3.18', ['清石县举办春季招聘会']],
  ['18/3', ['清石县举办春季招聘会']],
  ['March 14', ['云山区召开河道治理推进会']],
  ['3月19日', ['清石县举办春季招聘会']],
  ['3月20日', []],
  ['zhou mingli', ['清石县举办春季招聘会']],
  ['mingli zhou', ['清石县举办春季招聘会']],
  ['zhou minli', ['清石县举办春季招聘会']],
  ['hedao', ['云山区召开河道治理推进会']],
  ['job fair', ['清石县举办春季招聘会']],
  ['52', ['清石县举办春季招聘会']],
  ['tickets to mars', []],
]

test.each(LOOKUPS)('「%s」 finds %j', async (typed, finds) => {
  write('2024-03-15.txt', meeting('3月14日', '陈立言'))
  write('2024-03-19.txt', FAIR)
  const found = await (await openHere()).lookup(typed, { offset: 0, limit: 9 })
  expect(found.map(({ article }) => article.headline)).toEqual(finds)
})

test('a watched folder: what is added, changed or removed is answered from', async () => {
  write('2024-03-15.txt', meeting('3月14日', '陈立言'))
  const archive = await openHere(true)
  expect(await chair(archive)).toBe('陈立言')
  const soon = { timeout: 10_000, interval: 50 }

  write('2024-03-19.txt', FAIR)
  await vi.waitFor(() => expect(archive.catalogue.size.articles).toBe(2), soon)
  write('2024-03-15.txt', meeting('3月14日', '何清平'))
  await vi.waitFor(async () => expect(await chair(archive)).toBe('何清平'), soon)
  const [paragraph] = archive.catalogue.latest(1, 1)[0]?.body ?? []
  expect(archive.article(paragraph?.article.id ?? '')).toBe(paragraph?.article)

  rmSync(join(dir, '2024-03-19.txt'))
  await vi.waitFor(() => expect(archive.catalogue.size.articles).toBe(1), soon)
  expect(await archive.lookup('招聘会', { offset: 0, limit: 9 })).toEqual([])
})

test('an answer that was begun before a change is of the edition before it', async () => {
  write('2024-03-15.txt', meeting('3月14日', '陈立言'))
  const archive = await openHere(true)
  const [before] = archive.catalogue.latest(0, 1)
  write('2024-03-15.txt', meeting('3月14日', '何清平'))
  await vi.waitFor(
    async () => {
      const answer = await archive.ask('河道治理推进会谁主持的?', { now: 0 })
      if (answer.status !== 'answered') throw new Error(answer.status)
      const { from, text } = answer.findings[0].quote
      expect([text, from.article === before]).toSatisfy(
        ([words, old]) => (words === '陈立言') === old,
      )
      expect(text).toBe('何清平')
    },
    { timeout: 10_000, interval: 20 },
  )
})

test('of a large archive the articles worth reading are read', async () => {
  for (let i = 0; i < 40; i++) {
    const articles = Array.from(
      { length: 9 },
      (_, k) => `# 云山区第${i * 9 + k + 1}次河道巡查

本报讯 2月${1 + ((i + k) % 28)}日,云山区开展河道巡查,副区长陈立言带队检查了第${i * 9 + k + 1}段河道。
`,
    )
    write(`2024-03-01-${i}.txt`, articles.join('\n'))
  }
  write('2024-03-15.txt', meeting('3月14日', '何清平'))
  write('2024-03-19.txt', FAIR)
  const archive = await openHere()
  expect(archive.catalogue.size.articles).toBeGreaterThan(300)
  expect(await chair(archive)).toBe('何清平')
  expect(gistOf(await archive.ask('3月14日的会议谁主持的?', { now: 0 }))).toBe('何清平')
  expect(gistOf(await archive.ask('招聘会有多少家企业参加?', { now: 0 }))).toContain('52家')
})
