import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readArchive } from '../../src/corpus/read.ts'

interface Expected {
  readonly headline: string
  readonly paragraphs: number
}

const folder = fileURLToPath(new URL('../../seeds/', import.meta.url))
const expected = JSON.parse(
  readFileSync(new URL('./seeds.json', import.meta.url), 'utf8'),
) as Record<string, readonly Expected[]>
const archive = readArchive(folder)

test('every page is read', () => {
  expect(archive.unreadable).toEqual([])
  expect(archive.pages.map(({ file }) => file)).toEqual(Object.keys(expected))
})

for (const { file, articles } of archive.pages) {
  test(`${file} is ${expected[file]?.length} articles`, () => {
    const absent = {
      kicker: undefined,
      subhead: undefined,
      dateline: undefined,
      reporters: [],
      correspondents: [],
      photoBy: [],
    }
    const seen = articles.map(({ kicker, headline, subhead, dateline, byline, body }) => {
      return { kicker, headline, subhead, dateline, ...byline, paragraphs: body.length }
    })
    expect(seen).toEqual(expected[file]?.map((article) => ({ ...absent, ...article })))
  })
}

test('nothing that is printed gets lost, and nothing is added', () => {
  const signs = (text: string) => text.replace(/[\s#]/g, '')
  for (const { file, articles, oddities } of archive.pages) {
    const printed = signs(readFileSync(`${folder}/${file}`, 'utf8'))
    const kept = articles.flatMap(({ head, body, credit }) => [head, ...body, credit ?? []].flat())
    const banners = oddities.flatMap(
      ({ problem }) => /^head without a body: (.*)/.exec(problem)?.[1] ?? [],
    )
    expect(signs([...banners, ...kept.map(({ text }) => text)].join(''))).toBe(printed)
  }
})
