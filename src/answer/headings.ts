import { type Paragraph, quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { trim } from '../language/clauses.ts'
import { asksCalled } from './alike.ts'
import type { Desk, Proposal } from './proposal.ts'

/** Requirements that head paragraphs of their own: 认识要到位。… behind a lead-in with a colon. */
export function headings({ question, standings }: Desk): Proposal[] {
  const called = CALLED.exec(question.folded)?.groups?.['sign']
  const asks = called !== undefined || /要求|[条点]|方面|个要|措施/.test(question.folded)
  if (!asks || (called === undefined && asksCalled(question))) return []
  return standings.slice(0, 6).flatMap((standing) => {
    const { body } = standing.article.article
    const [heads = []] = [numbered(body), headingsOf(body)].filter((run) => run.length > 2)
    const alike = heads.every(({ paragraph: { folded }, span: { start, end } }) =>
      folded.slice(start, end).includes(called ?? ''),
    )
    if (heads.length === 0 || !alike) return []
    const { count } = question
    const fit = count === undefined ? 0.1 : heads.length === count ? 0.6 : -0.3
    const about = 0.45 * standing.coverage + 0.5 * standing.about
    return [
      {
        quotes: heads.map(({ paragraph, span }) => quote(paragraph, span)),
        standing,
        score: about + fit,
      },
    ]
  })
}

/** 哪四个始终坚持: what each of them is called by. */
const CALLED = /哪[三四五六七八九十]个“?(?<sign>[\u4e00-\u9fff]{2,6})”?[?。]?$/

/** 一是认识要到位。…二是…: short sentences numbered from one, over the paragraphs of an article. */
function numbered(body: readonly Paragraph[]): { paragraph: Paragraph; span: Span }[] {
  const all = body.flatMap((paragraph) =>
    [...paragraph.folded.matchAll(NUMBERED)].map(({ index, 0: words, groups }) => {
      const end = index + words.length - 1
      const head = groups?.['head'] ?? ''
      return { paragraph, span: { start: end - head.length, end }, number: groups?.['number'] }
    }),
  )
  const first = all.findIndex(({ number }) => number === ORDER.charAt(0))
  const run = first < 0 ? [] : all.slice(first)
  const broken = run.findIndex(({ number }, i) => number !== ORDER.charAt(i))
  return broken < 0 ? run : run.slice(0, broken)
}

const ORDER = '一二三四五六七八九十'

const NUMBERED =
  /(?:^|[。:;!]|各[\u4e00-\u9fff]{1,4}(?=一))\s*(?:第?(?<number>[一二三四五六七八九十])(?:是|要|、|,))(?<head>[^。,:;]{3,20}(?:,[^。,:;]{3,14})?)。/g

/** 某某要求,认识要到位。: who says it is no part of the first of them. */
const SAID = /^[\u4e00-\u9fff]{2,6}(?:要求|强调|指出|提出|表示)[,:]/

/** The short first sentences of consecutive paragraphs that are built alike. */
function headingsOf(body: readonly Paragraph[]): { paragraph: Paragraph; span: Span }[] {
  let run: { paragraph: Paragraph; span: Span }[] = []
  let best: typeof run = []
  for (const paragraph of body) {
    const end = paragraph.folded.indexOf('。')
    const short = end > 3 && end <= 16 && paragraph.folded.length > end + 10
    const said = SAID.exec(paragraph.folded)?.[0].length ?? 0
    const span = trim(paragraph.folded, { start: said, end: end + 1 })
    run = short ? [...run, { paragraph, span }] : []
    if (run.length > best.length) best = run
  }
  return best
}
