import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { watchArchive, type Changes } from '../../src/corpus/watch.ts'

test('new, changed and removed pages are reported while running', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'wenbao-'))
  const reports = queue<Changes>()
  const watching = watchArchive(dir, reports.push, (error) => expect.fail(String(error)))
  await watching.ready

  writeFileSync(join(dir, 'a.txt'), '云川区召开会议\n\n本报讯 3月5日,云川区召开会议。\n')
  expect(gist(await reports.next())).toEqual(['a.txt 云川区召开会议'])
  writeFileSync(join(dir, 'a.txt'), '云川区举办花展\n\n本报讯 3月5日,云川区举办花展。\n')
  expect(gist(await reports.next())).toEqual(['a.txt 云川区举办花展'])
  writeFileSync(join(dir, 'a.txt'), '')
  expect(gist(await reports.next())).toEqual([
    'a.txt:1: found an empty file; wanted a newspaper page',
  ])
  rmSync(join(dir, 'a.txt'))
  expect(gist(await reports.next())).toEqual(['- a.txt'])

  await watching.close()
  rmSync(dir, { recursive: true })
})

const gist = ({ pages, removed, unreadable }: Changes): readonly string[] => [
  ...pages.map(
    ({ file, articles }) => `${file} ${articles.map(({ headline }) => headline).join()}`,
  ),
  ...removed.map((file) => `- ${file}`),
  ...unreadable.map(({ message }) => message),
]

function queue<T>() {
  const waiting: ((item: T) => void)[] = []
  const items: T[] = []
  return {
    push: (item: T): void => {
      const taker = waiting.shift()
      if (taker === undefined) items.push(item)
      else taker(item)
    },
    next: (): Promise<T> =>
      new Promise((resolve) => {
        const item = items.shift()
        if (item === undefined) waiting.push(resolve)
        else resolve(item)
      }),
  }
}
