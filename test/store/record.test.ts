import { expect, test } from 'vitest'
import { readArchive } from '../../src/corpus/read.ts'
import { readPages } from '../../src/facts/reading.ts'
import { blocksOf, placeInArticle } from '../../src/corpus/page.ts'
import {
  foldedBlock,
  packArticle,
  packReads,
  unpackArticle,
  unpackReads,
} from '../../src/store/record.ts'

const { articles } = readPages(
  ['./seeds', './test/eval/towns/first/pages'].flatMap((dir) => readArchive(dir).pages),
)

test.each(articles.map((read) => [read.article.headline, read] as const))(
  '%s: what is kept of an article is all that was read',
  (_, { article, reads, folded }) => {
    const again = unpackArticle(packArticle(article), article.id, article.page)
    expect(again).toEqual({ article, folded })
    expect(unpackReads(packReads(reads), again.article)).toEqual(reads)
  },
)

test.each(articles.map(({ article }) => [article.headline, article] as const))(
  '%s: each block can be read from it alone',
  (_, article) => {
    const text = packArticle(article)
    const blocks = blocksOf(article)
    expect(blocks.map(({ id }) => foldedBlock(text, placeInArticle(id)))).toEqual(
      blocks.map(({ folded }) => folded),
    )
    expect(foldedBlock(text, blocks.length)).toBeUndefined()
  },
)
