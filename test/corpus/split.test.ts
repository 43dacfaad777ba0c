import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Article } from '../../src/corpus/page.ts'
import { pageOf } from '../../src/corpus/publish.ts'

/** What a person wrote down about one article; what is left out is expected to be absent. */
interface Expected {
  readonly kicker?: string
  readonly headline: string
  readonly subhead?: string
  readonly dateline?: string
  readonly reporters?: readonly string[]
  readonly correspondents?: readonly string[]
  readonly photoBy?: readonly string[]
  readonly credit?: string
  readonly body: readonly string[]
  /** First and last line of each body paragraph; not compared when left out. */
  readonly lines?: readonly (readonly [number, number])[]
}

interface ExpectedPage {
  readonly published?: string
  /** `line: problem`; each must be among the oddities of the page. */
  readonly oddities?: readonly string[]
  readonly articles: readonly Expected[]
}

const folder = new URL('./pages/', import.meta.url)

for (const name of readdirSync(folder)) {
  test(name.replaceAll('-', ' '), () => {
    const files = readdirSync(new URL(`${name}/`, folder))
    const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8')
    const source = files.find((file) => file.startsWith('page.')) ?? ''
    const expected = JSON.parse(read('articles.json')) as ExpectedPage
    const page = pageOf(source, read(source))
    expect(page.articles.map((article, at) => seen(article, expected.articles[at]))).toEqual(
      expected.articles.map(full),
    )
    expect(page.published).toBe(expected.published)
    const oddities = page.oddities.map(({ line, problem }) => `${line}: ${problem}`)
    expect(oddities).toEqual(expect.arrayContaining([...(expected.oddities ?? [])]))
  })
}

const full = (expected: Expected) => ({
  kicker: undefined,
  subhead: undefined,
  dateline: undefined,
  reporters: [],
  correspondents: [],
  photoBy: [],
  credit: undefined,
  ...expected,
})

const seen = (article: Article, expected: Expected | undefined) => ({
  kicker: article.kicker,
  headline: article.headline,
  subhead: article.subhead,
  dateline: article.dateline,
  ...article.byline,
  credit: article.credit?.text,
  body: article.body.map(({ text }) => text),
  ...(expected?.lines && { lines: article.body.map(({ lines }) => lines) }),
})
