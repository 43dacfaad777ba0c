import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { items, pieceAt } from '../language/clauses.ts'
import type { Question } from '../language/question.ts'
import { type Slot, slotOf } from '../language/slot.ts'
import { GENERIC } from '../language/terms.ts'
import { besideIn } from './beside.ts'
import { isVague } from './clause.ts'
import { type Candidate, type Standing, worthIn } from './evidence.ts'
import { objectOf, verbsIn } from './objects.ts'
import { byScore, type Desk, type Extractor, type Proposal } from './proposal.ts'
import { answering } from './sentence.ts'
import { bySpeaker } from './speaking.ts'

/** Sentences further down the ranking are not read for an open place. */
const FEW = 30

/** Of the words beside the open place so much must stand in or around the sentence. */
const LEAST_REST = { same: 0.7, like: 0.85 }

/** 打造什么圈, 捐了些什么, 会同谁: what is printed behind the verb that the question asks with. */
export const slot: Extractor = (desk) => {
  const { question } = desk
  const open = slotOf(question.folded)
  if (open === undefined || !isOpen(question, open)) return []
  return desk.candidates
    .slice(0, FEW)
    .flatMap((candidate) => answering(candidate))
    .flatMap((candidate) => filled(candidate, open, desk))
    .sort(byScore)
}

/** Whether the words behind the verb answer: not where several, or the words of a speech, are asked for. */
function isOpen(
  { asked, folded, noun = '', count, many }: Question,
  { partner, verb }: Slot,
): boolean {
  if (/分别|各自/.test(folded) || (noun === '' && GENERIC.has(verb))) return false
  if (asked === 'person') return partner
  if (asked === 'event') return !many && count === undefined && !HOLDS.test(verb)
  if (asked === 'said') return noun.length > 1 && !SPEECH.test(noun)
  return count === undefined || noun.length > 1
}

/** What one does at an event, whichever it is. */
const HOLDS = /参加|出席|主持|召开|举[行办]|[开办来去]/

/** What is said, which the print does not call so. */
const SPEECH = /要求|希望|建议|意见|话|内容|评价|看法/

function filled(candidate: Candidate, open: Slot, { question, library }: Desk): Proposal[] {
  const { read, sentence, standing, own } = candidate
  const { folded } = read.paragraph
  const words = wordsBeside(candidate, open, question)
  const rest = besideIn(candidate, words)
  const speaker = question.people.length === 0 ? 1 : bySpeaker(candidate, question, library)
  // Nobody says it, but it is called as asked: 一是要打造“甲圈”.
  const isCalled =
    question.noun?.length === 1 || (question.noun !== undefined && !isVague(question))
  if (speaker < (isCalled ? 0.4 : 0.8)) return []
  const verbs = verbsIn(folded, sentence, open)
  const [most] = words
  // 推进“甲”建设,实现…: where the verb stands beside what tells most, it is that one.
  const beside = verbs.filter(({ start }) => {
    const clause = pieceAt(folded, 'clause', start)
    return worthIn(most?.supports ?? [], folded.slice(clause.start, clause.end)) > 0.4
  })
  return (beside.length > 0 ? beside : verbs).flatMap((verb) => {
    // 稳步推进, 率先打造: printed word for word, these need nothing beside them but their article.
    const told = verb.worth > 1 ? standing.coverage : rest
    if (told < (verb.worth < 0.8 ? LEAST_REST.like : LEAST_REST.same)) return []
    const span = objectOf(folded, verb, question, standing.article.folded)
    if (span === undefined || !isNew(folded.slice(span.start, span.end), question)) return []
    if (question.asked === 'list' && !isListed(folded, span, question)) return []
    return [
      {
        quotes: [quote(read.paragraph, span)],
        standing,
        score: (0.4 + 0.4 * told + 0.3 * verb.worth + 0.3 * own) * Math.max(speaker, 0.8),
      },
    ]
  })
}

/** The words of the question beside the open place, what tells most first. */
const wordsBeside = ({ standing }: Candidate, open: Slot, { noun }: Question): Standing['met'] =>
  standing.met
    .filter(
      ({ term: { span, weight } }) =>
        weight >= 0.2 && (span.start >= open.end + (noun?.length ?? 0) || open.start >= span.end),
    )
    .sort((a, b) => b.term.weight - a.term.weight)

/** Several, as many as asked for where that is known. */
function isListed(folded: string, span: Span, { count }: Question): boolean {
  const found = items(folded, span).length
  return count === undefined ? found > 1 : found === count
}

/** Whether words say what the question does not: by two characters or more, or by a quotation. */
function isNew(words: string, { folded }: Question): boolean {
  const fresh = [...words].filter(
    (one) => /[\u4e00-\u9fff\da-z]/.test(one) && !folded.includes(one),
  )
  return fresh.length > 1 || (fresh.length === 1 && /[“《]/.test(words))
}
