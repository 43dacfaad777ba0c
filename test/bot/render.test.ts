import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer, Choice, Finding, Reason } from '../../src/answer/answer.ts'
import type {
  Article,
  ArticleId,
  Page,
  Paragraph,
  ParagraphId,
  Quote,
} from '../../src/corpus/page.ts'
import { blocksOf, quote } from '../../src/corpus/page.ts'
import { keyboardOf } from '../../src/bot/message.ts'
import type { Message } from '../../src/bot/message.ts'
import { pagesOf, renderPage } from '../../src/bot/pages.ts'
import { renderAnswer, renderCard } from '../../src/bot/render.ts'
import { sayIn } from '../../src/bot/say.ts'
import { TOLD, answered, quoteOf, scriptedArchive } from './archive.ts'
import { checkText } from './markup.ts'
import { checkKeyboard } from './rules.ts'

const archive = scriptedArchive()
const showing = { dayOf: (article: Article) => archive.dayOf(article), username: 'wenbao_bot' }
const textOf = (message: Message): string => checkText(message.html, 'HTML').text

describe('an answer', () => {
  test('with several words of one passage shows the passage once, with all of them marked', () => {
    const message = renderAnswer(answered(archive, '林远之', '陈立言'), showing)
    expect(textOf(message)).toMatch(/^· 林远之\n· 陈立言\n\n[^\n]*\n《/)
    expect(message.html).toContain('区委书记<b>林远之</b>出席')
    expect(message.html).toContain('副区长<b>陈立言</b>主持')
  })

  test('from several articles numbers its sources and its buttons', () => {
    const message = renderAnswer(answered(archive, '陈立言', '周明礼'), showing)
    expect(textOf(message)).toContain('[2] 《云山区召开一季度经济形势分析会》 · 4月2日')
    expect(message.buttons.flat().map(({ text }) => text)).toEqual(['全文 1', '全文 2'])
  })

  test('of yes or no says so first', () => {
    const answer: Answer = { ...answered(archive, '陈立言'), verdict: 'no' } as Answer
    expect(textOf(renderAnswer(answer, showing))).toMatch(/^不是\n\n陈立言/)
  })

  test('that is disputed shows every version', () => {
    const answer = { ...answered(archive, '陈立言', '周明礼'), status: 'disputed' } as Answer
    expect(textOf(renderAnswer(answer, showing))).toMatch(/^报道的说法不一.*\n· 陈立言\n· 周明礼/)
  })

  test('says how it was understood', () => {
    const answer = { ...answered(archive, '陈立言'), understood: ['接着问:3月14日'] }
    expect(textOf(renderAnswer(answer, showing))).toMatch(/接着问:3月14日$/)
  })

  test('keeps what the page printed apart from markup', () => {
    const message = renderAnswer(answered(archive, 'A&B两个标段<6月底>前'), showing)
    expect(message.html).toContain('<b>A&amp;B两个标段&lt;6月底&gt;前</b>')
  })

  test('in a long paragraph shows whole sentences around the words', () => {
    const message = renderAnswer(answered(archive, '第3部分'), showing)
    expect(message.html).toContain('<blockquote expandable>')
    expect(message.html).toMatch(/<b>第3部分<\/b>.*满意。…<\/blockquote>/)
  })

  test('in English speaks English around the words of the paper', () => {
    const answer: Answer = { ...answered(archive, '陈立言'), language: 'en' } as Answer
    expect(textOf(renderAnswer(answer, showing))).toContain(
      '· 14 March 2024 (year inferred) · by 王晓舟 · paragraph 1',
    )
  })
})

// Whatever a page or a question holds, Telegram must take the message.

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.constantFrom('<b>', '</blockquote>', '&lt;', '&', '𠮷', '\ud83d', '。', ' ', '\n', '问'),
  fc.nat(6000).map((n) => '安置房建设推进会。'.repeat(n / 9 + 1)),
  fc.nat(6000).map((n) => '𠮷'.repeat(n + 1)),
)

const anyArticle = fc
  .record({
    headline: anyText,
    kicker: fc.option(anyText, { nil: undefined }),
    reporters: fc.array(anyText, { maxLength: 5 }),
    texts: fc.array(anyText, { minLength: 1, maxLength: 6 }),
  })
  .map(({ headline, kicker, reporters, texts }): Article => {
    const page: Page = {
      file: 'x.txt',
      published: undefined,
      publishedBy: undefined,
      articles: [],
      oddities: [],
    }
    const block = (text: string, place: number): Paragraph => ({
      id: `0123456789ab-${place}` as ParagraphId,
      get article() {
        return article
      },
      part: place === 0 ? 'head' : 'body',
      place,
      text,
      folded: text,
      lines: [1, 1],
    })
    const article: Article = {
      id: '0123456789ab' as ArticleId,
      page,
      place: 0,
      lines: [1, 9],
      kicker,
      headline,
      subhead: kicker,
      dateline: undefined,
      byline: { reporters, correspondents: reporters, photoBy: [] },
      head: block(headline, 0),
      body: texts.map((text, i) => block(text, i + 1)),
      credit: undefined,
    }
    return article
  })

const anyQuote: fc.Arbitrary<Quote> = anyArticle.chain((article) =>
  fc
    .record({ at: fc.nat(), start: fc.nat(), length: fc.nat(5000) })
    .map(({ at, start, length }) => {
      const blocks = blocksOf(article)
      const block = blocks[at % blocks.length] ?? article.head
      const from = start % block.text.length
      return quote(block, { start: from, end: Math.min(block.text.length, from + length + 1) })
    }),
)

const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    quote: anyQuote,
    detail: fc.option(anyText, { nil: undefined }),
    also: fc.array(anyQuote, { maxLength: 2 }),
  })
  .map(({ quote: words, detail, also }) => ({
    quote: words,
    also,
    ...(detail === undefined ? {} : { detail }),
  }))

const anyReason: fc.Arbitrary<Reason> = fc.oneof(
  anyText.map((asked): Reason => ({ why: 'day', asked, nearest: [asked] })),
  anyText.map((asked): Reason => ({ why: 'not in event', asked, event: asked })),
  anyText.map((asked): Reason => ({ why: 'words', asked })),
)

const several = <T>(one: fc.Arbitrary<T>) =>
  fc.array(one, { minLength: 1, maxLength: 12 }) as unknown as fc.Arbitrary<[T, ...T[]]>

const anyAnswer: fc.Arbitrary<Answer> = fc
  .record({
    understood: fc.array(anyText, { maxLength: 3 }),
    language: fc.constantFrom('zh', 'en'),
  })
  .chain((told) => {
    const base = { ...TOLD, ...told } as unknown as typeof TOLD
    return fc.oneof(
      several(anyFinding).map((findings): Answer => ({ ...base, status: 'answered', findings })),
      several(anyFinding).map((findings): Answer => ({ ...base, status: 'disputed', findings })),
      several(fc.record({ label: anyText, id: anyText, question: anyText, quote: anyQuote })).map(
        (choices: [Choice, ...Choice[]]): Answer => ({ ...base, status: 'choose', choices }),
      ),
      fc
        .record({ paragraphs: several(anyQuote), reason: anyReason })
        .map((rest): Answer => ({ ...base, status: 'related', ...rest })),
      fc
        .record({ near: fc.array(anyArticle, { maxLength: 5 }), reason: anyReason })
        .map((rest): Answer => ({ ...base, status: 'silent', ...rest })),
    )
  })

/** Throws what Telegram would refuse. */
function check(message: Message): void {
  checkText(message.html, 'HTML')
  checkKeyboard(keyboardOf(message.buttons))
}

const anyDay = { dayOf: () => undefined, username: 'wenbao_bot' }

describe('Telegram takes', () => {
  test('any answer', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => check(renderAnswer(answer, anyDay))),
      {
        numRuns: 400,
      },
    )
  })

  test('any card', () => {
    const page = { say: sayIn('zh'), showing: anyDay }
    fc.assert(
      fc.property(anyQuote, (words) =>
        check(renderCard(words.from, { around: words.span, marks: [words.span] }, page)),
      ),
    )
  })

  test('any page of any article, and together they hold every paragraph', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const pages = pagesOf(article)
        for (const cited of blocksOf(article))
          pages.forEach((_, at) =>
            check(renderPage(cited, at, { say: sayIn('zh'), day: undefined })),
          )
        const printed = pages.flat().map(({ text }) => text)
        expect(printed.join('')).toBe(article.body.map(({ text }) => text).join(''))
      }),
      { numRuns: 60 },
    )
  })
})

test('a page is cut at the end of a paragraph', () => {
  const { article } = quoteOf(archive, '第1部分').from
  const [first, second] = pagesOf(article)
  expect(first?.at(-1)?.text.endsWith('让群众满意。')).toBe(true)
  expect(second?.[0]?.text.startsWith('第')).toBe(true)
})
