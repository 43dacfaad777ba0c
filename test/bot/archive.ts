import type { Answer, Choice } from '../../src/answer/answer.ts'
import type { Archive, Asking } from '../../src/answer/archive.ts'
import { catalogueOf } from '../../src/answer/catalogue.ts'
import { library } from '../../src/answer/library.ts'
import type { EventDay } from '../../src/corpus/day.ts'
import type { Article, Page, Paragraph, Quote } from '../../src/corpus/page.ts'
import { blocksOf, quote } from '../../src/corpus/page.ts'
import { pageOf } from '../../src/corpus/publish.ts'

/** A page of an invented district, with a sign that HTML minds. */
export const PAGE = `# 云山区召开安置房建设推进会

本报讯 3月14日上午,云山区召开安置房建设推进会。区委书记林远之出席会议并讲话,会议由副区长陈立言主持。

会议指出,要倒排工期,A&B两个标段<6月底>前完工。

林远之要求,各单位要把群众的事办好。记者 王晓舟

# 云山区召开一季度经济形势分析会

本报讯 4月2日,云山区召开一季度经济形势分析会,区长周明礼主持会议。

会议听取了各部门的汇报。记者 王晓舟 通讯员 李一禾
`

/** A page whose one article takes several pages to read. */
export const LONG_PAGE = `# 云山区政府工作报告摘登

本报讯 5月6日,云山区召开人民代表大会。

${Array.from({ length: 12 }, (_, i) => `第${i + 1}部分。${'要继续做好各项工作,让群众满意。'.repeat(60)}`).join('\n\n')}
`

/** Questions with the answer that a test wants. */
export type Script = (
  question: string,
  asking: Asking,
  archive: Archive,
) => Promise<Answer> | Answer

const DAYS: Readonly<Record<string, EventDay>> = {
  安置房: { year: 2024, month: 3, date: 14, yearInferred: true, evidence: [] },
  一季度: { year: undefined, month: 4, date: 2, yearInferred: false, evidence: [] },
}

const dayOf = ({ headline }: Article): EventDay | undefined =>
  DAYS[Object.keys(DAYS).find((key) => headline.includes(key)) ?? '']

/** An archive of real articles whose answers are scripted. */
export function scriptedArchive(script: Script = chairs, texts = [PAGE, LONG_PAGE]): Archive {
  const pages: readonly Page[] = texts.map((text, i) => pageOf(`${i}.txt`, text))
  const articles = pages.flatMap((page) => page.articles)
  let books: Archive['books'] | undefined
  const archive: Archive = {
    catalogue: catalogueOf(pages, articles, dayOf),
    oddities: [],
    unreadable: [],
    get books() {
      return (books ??= library(pages))
    },
    article: (id) => articles.find((article) => article.id === id),
    dayOf,
    ask: async (question, asking) => script(question, asking, archive),
    lookup: async (query, { offset, limit }) =>
      articles
        .filter((article) => blocksOf(article).some(({ text }) => text.includes(query)))
        .slice(offset, offset + limit)
        .map((article) => {
          const [paragraph, span] = sentence(article, query)
          const start = query === '' ? -1 : paragraph.text.indexOf(query)
          const marks = start < 0 ? [] : [{ start, end: start + query.length }]
          return { article, quote: quote(paragraph, span), marks }
        }),
  }
  return archive
}

const sentence = (article: Article, query: string): [Paragraph, { start: number; end: number }] => {
  const block = blocksOf(article).find(({ text }) => text.includes(query)) ?? article.head
  return [block, { start: 0, end: block.text.length }]
}

/** The words as they stand in the first paragraph that has them. */
export function quoteOf(archive: Archive, words: string): Quote {
  const blocks = [...archive.books.all()].flatMap(({ article }) => blocksOf(article))
  const block = blocks.find(({ text, part }) => part === 'body' && text.includes(words))
  if (block === undefined) throw new Error(`${words} stands nowhere`)
  const start = block.text.indexOf(words)
  return quote(block, { start, end: start + words.length })
}

export const TOLD = {
  language: 'zh',
  understood: [],
  searched: { articles: 3, from: '2024-03-14', to: '2024-05-06' },
} as const

export const answered = (archive: Archive, ...words: [string, ...string[]]): Answer => {
  const [first, ...rest] = words.map((one) => ({ quote: quoteOf(archive, one), also: [] }))
  if (first === undefined) throw new Error('no words')
  return { ...TOLD, status: 'answered', findings: [first, ...rest] }
}

export const silent = (asked: string): Answer => ({
  ...TOLD,
  status: 'silent',
  reason: { why: 'words', asked },
  near: [],
})

/** Two meetings to choose from. */
export function choose(archive: Archive): Answer {
  const choice = (words: string, id: string): Choice => ({
    label: words,
    id,
    question: `${words}谁主持?`,
    quote: quoteOf(archive, words),
  })
  return {
    ...TOLD,
    status: 'choose',
    choices: [
      choice('召开安置房建设推进会', 'm1'),
      choice('召开一季度经济形势分析会', '会议二,一个很长的标识,不能原样放进按钮里,超过六十四字节'),
    ],
  }
}

/** Knows who chaired, asks back when it is not told which meeting, and knows nothing else. */
export const chairs: Script = (question, _asking, archive) => {
  if (!question.includes('主持')) return silent(question)
  if (question.includes('3月14日') || question.includes('安置房'))
    return answered(archive, '陈立言')
  if (question.includes('4月2日') || question.includes('一季度')) return answered(archive, '周明礼')
  return choose(archive)
}
