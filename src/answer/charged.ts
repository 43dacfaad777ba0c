import { quote } from '../corpus/page.ts'
import { pieces, trim } from '../language/clauses.ts'
import { BODIES, wordBefore } from '../language/lexicon.ts'
import { type Candidate, shareIn } from './evidence.ts'
import { byScore, type Extractor, type Proposal } from './proposal.ts'

/** What a body is charged with, as it is asked and printed alike. */
const CHARGES: readonly { readonly asked: RegExp; readonly printed: string }[] = [
  { asked: /牵头|领头|挑头/, printed: '牵头' },
  { asked: /主办/, printed: '主办' },
  { asked: /承办/, printed: '承办' },
  { asked: /负责/, printed: '负责' },
]

/** Of the words beside the charge so much must stand in its part of the sentence. */
const LEAST = 0.6

/** 哪个单位牵头建台账: 县某某局要牵头建立…台账, or 由县某某局牵头. */
export const charged: Extractor = ({ question: { folded }, candidates }) => {
  const charge = CHARGES.find(({ asked }) => asked.test(folded))
  if (charge === undefined || /哪(?:些|几)/.test(folded)) return []
  return candidates
    .slice(0, 12)
    .flatMap((candidate) => chargedIn(candidate, charge.printed))
    .sort(byScore)
}

function chargedIn({ read, sentence, standing, score }: Candidate, deed: string): Proposal[] {
  const { folded } = read.paragraph
  const printed = new RegExp(
    `(?:^|由|请)(?<body>[^,。;:由请]{2,20}?)(?:要|将|应|须|需要?|具体|统一)*${deed}(?!人|单位|部门)`,
  )
  return pieces(folded.slice(0, sentence.end), 'segment').flatMap((part) => {
    if (part.start < sentence.start) return []
    const near = shareIn(standing.met, folded.slice(part.start, part.end))
    if (near < LEAST) return []
    return pieces(folded.slice(0, part.end), 'clause').flatMap((clause): Proposal[] => {
      if (clause.start < part.start) return []
      const match = printed.exec(folded.slice(clause.start, clause.end))
      const body = match?.groups?.['body'] ?? ''
      if (match === null || wordBefore(BODIES, body, body.length) === undefined) return []
      const start = clause.start + match.index + match[0].indexOf(body)
      const span = trim(folded, { start, end: start + body.length })
      return [{ quotes: [quote(read.paragraph, span)], standing, score: 0.5 * score + 0.7 * near }]
    })
  })
}
