import { quote } from '../corpus/page.ts'
import { pieceAt, trim } from '../language/clauses.ts'
import type { Question } from '../language/question.ts'
import { type Standing, worthIn } from './evidence.ts'
import type { Proposal } from './proposal.ts'

/** 代表们去了水厂吗: no person is named, but who went and where. */
const WENT =
  /^(?<who>.*?)(?:[去到来]过|[去来]了|来到了?)(?<where>[\u4e00-\u9fff]{2,12}?)[了没有吗吧么呢?!。\s]+$/

/** Tells that somebody came along several places. */
const CAME = /来到|走进|深入|前往|赴|实地|察看|查看|视察|参观/

/**
 * Yes where a sentence prints the place among those come to, in the article of which head and lead
 * tell of who is asked about; nothing elsewhere: a list of places is seldom whole.
 */
export function visited({ folded }: Question, standing: Standing): Proposal | undefined {
  const { who = '', where = '' } = WENT.exec(folded)?.groups ?? {}
  if (where === '' || /哪|什么|谁/.test(folded)) return undefined
  const { head, body } = standing.article.article
  const opening = `${head.folded}\n${body[0]?.folded ?? ''}`
  const told = standing.met
    .filter(({ term }) => term.span.end <= who.length && term.weight >= 0.3)
    .every(({ supports }) => worthIn(supports, opening) >= 0.6)
  if (!told || who === '') return undefined
  for (const { paragraph, sentences } of standing.article.reads)
    for (const sentence of sentences) {
      const at = paragraph.folded.slice(sentence.start, sentence.end).indexOf(where)
      if (at < 0) continue
      const clause = pieceAt(paragraph.folded, 'clause', sentence.start + at)
      if (!CAME.test(paragraph.folded.slice(clause.start, sentence.start + at))) continue
      const quotes = [quote(paragraph, trim(paragraph.folded, clause))]
      return { quotes, standing, score: 1.2, verdict: 'yes' }
    }
  return undefined
}
