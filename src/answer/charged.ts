import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { pieces, trim } from '../language/clauses.ts'
import { BODIES, wordBefore } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { type Candidate, type Met, shareIn, worthIn } from './evidence.ts'
import { byScore, type Extractor, type Proposal } from './proposal.ts'

/** What a body is charged with, as it is asked and printed alike. */
const CHARGES: readonly { readonly asked: RegExp; readonly printed: string }[] = [
  { asked: /牵头|领头|挑头/, printed: '牵头' },
  { asked: /负责(?!人|同志)/, printed: '负责' },
]

/** Of the words beside the charge so much must stand in its part of the sentence. */
const LEAST = 0.6

/** Words for any charge at all, which print need not repeat: 招商工作哪个部门负责. */
const ANY = /^(?:工作|任务|事情?|项目)$/

const chargeAsked = ({ asked, folded }: Question): (typeof CHARGES)[number] | undefined =>
  asked !== 'body' || /哪(?:些|几)/.test(folded)
    ? undefined
    : CHARGES.find((charge) => charge.asked.test(folded))

/** Whether a question asks for the one body that is charged with something. */
export const asksCharged = (question: Question): boolean => chargeAsked(question) !== undefined

/** 哪个单位牵头建台账: 县某某局要牵头建立…台账, or 由县某某局牵头. */
export const charged: Extractor = ({ question, candidates }) => {
  const charge = chargeAsked(question)
  return charge === undefined
    ? []
    : candidates
        .slice(0, 12)
        .flatMap((candidate) => chargedIn(candidate, charge))
        .sort(byScore)
}

function chargedIn(
  { read, sentence, standing, score }: Candidate,
  { asked, printed: deed }: (typeof CHARGES)[number],
): Proposal[] {
  const { folded } = read.paragraph
  const printed = new RegExp(
    `(?:^|由|请)(?<body>[^,。;:由请]{2,20}?)(?:要|将|应|须|需要?|具体|统一)*${deed}(?!人|单位|部门)`,
  )
  const met = standing.met.filter(({ term }) => !asked.test(term.word))
  return pieces(folded.slice(0, sentence.end), 'segment').flatMap((part) =>
    pieces(folded.slice(0, part.end), 'clause').flatMap((clause): Proposal[] => {
      if (clause.start < Math.max(part.start, sentence.start)) return []
      const match = printed.exec(folded.slice(clause.start, clause.end))
      const body = match?.groups?.['body'] ?? ''
      if (match === null || wordBefore(BODIES, body, body.length) === undefined) return []
      const matter = folded.slice(...matterOf(clause, part, match, folded))
      const near = shareIn(met, matter)
      if (near < LEAST || !isOfMatter(met, matter)) return []
      const start = clause.start + match.index + match[0].indexOf(body)
      const span = trim(folded, { start, end: start + body.length })
      return [{ quotes: [quote(read.paragraph, span)], standing, score: 0.5 * score + 0.7 * near }]
    }),
  )
}

/** What the body is charged with: its clause; 旧仓库要改造,由县某某局负责: what was told before, too. */
function matterOf(
  clause: Span,
  part: Span,
  { index, 0: words }: RegExpExecArray,
  folded: string,
): [start: number, end: number] {
  const end = clause.start + index + words.length
  return /^[,。;]?$/.test(folded.slice(end, clause.end).trim())
    ? [part.start, end]
    : [clause.start, clause.end]
}

/** 厂房建设哪个部门负责 is not told by who is charged with 厂房消防检查. */
const isOfMatter = (met: readonly Met[], matter: string): boolean =>
  met.every(
    ({ term, supports }) =>
      term.beside !== true || ANY.test(term.word) || worthIn(supports, matter) >= 0.4,
  )
