import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { items, pieceAt, trim } from '../language/clauses.ts'
import type { Question } from '../language/question.ts'
import { tagged } from '../language/segment.ts'
import { type Slot, slotOf } from '../language/slot.ts'
import { GENERIC, synonymsOf } from '../language/terms.ts'
import { isVague, SORT } from './clause.ts'
import { type Candidate, type Standing, worthIn } from './evidence.ts'
import type { Support } from './match.ts'
import { byScore, type Desk, type Extractor, type Proposal } from './proposal.ts'
import { answering } from './sentence.ts'
import { bySpeaker } from './speaking.ts'

/** Sentences further down the ranking are not read for an open place. */
const FEW = 12

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

/** A verb of the print that stands for the one asked, and how surely. */
interface Printed extends Span {
  readonly worth: number
}

function filled(candidate: Candidate, open: Slot, { question, library }: Desk): Proposal[] {
  const { read, sentence, standing, own } = candidate
  const { folded } = read.paragraph
  const rest = restIn(candidate, open, question)
  const speaker = question.people.length === 0 ? 1 : bySpeaker(candidate, question, library)
  if (speaker < 0.8) return []
  const verbs = verbsIn(folded, sentence, open)
  const [most] = restOf(candidate, open, question)
  // 推进“甲”建设,实现…: where the verb stands beside what tells most, it is that one.
  const beside = verbs.filter(({ start }) => {
    const clause = pieceAt(folded, 'clause', start)
    return worthIn(most?.supports ?? [], folded.slice(clause.start, clause.end)) > 0.4
  })
  return (beside.length > 0 ? beside : verbs).flatMap((verb) => {
    if (rest < (verb.worth < 0.8 ? LEAST_REST.like : LEAST_REST.same)) return []
    const span = objectOf(folded, verb, question, standing.article.folded)
    if (span === undefined || novelty(folded, span, question) < 2) return []
    if (question.asked === 'list' && !isListed(folded, span, question)) return []
    return [
      {
        quotes: [quote(read.paragraph, span)],
        standing,
        score: (0.4 + 0.4 * rest + 0.3 * verb.worth + 0.3 * own) * speaker,
      },
    ]
  })
}

/** The words of the question beside the open place, what tells most first. */
const restOf = ({ standing }: Candidate, open: Slot, { noun }: Question): Standing['met'] =>
  standing.met
    .filter(
      ({ term: { span, weight } }) =>
        weight >= 0.2 && (span.start >= open.end + (noun?.length ?? 0) || open.start >= span.end),
    )
    .sort((a, b) => b.term.weight - a.term.weight)

/** How much of what the question says beside the open place stands in or around the sentence. */
function restIn(candidate: Candidate, open: Slot, question: Question): number {
  const { read, sentence, standing } = candidate
  const { folded } = read.paragraph
  const { head, body } = standing.article.article
  const before = read.sentences.findLast(({ end }) => end <= sentence.start)
  const here = folded.slice(sentence.start, sentence.end)
  const previous = before === undefined ? '' : folded.slice(before.start, before.end)
  const around = [previous, head.folded, body[0]?.folded ?? ''].join('\n')
  const rest = restOf(candidate, open, question)
  const [most] = rest
  if (most === undefined) return 1
  // What tells most stands in the sentence itself or in the one before it.
  if (worthIn(most.supports, `${previous}\n${here}`) < 0.4) return 0
  const sum = (worth: (supports: readonly Support[]) => number): number =>
    rest.reduce((all, { term, supports }) => all + term.weight * worth(supports), 0)
  return (
    sum((supports) => Math.max(worthIn(supports, here), 0.9 * worthIn(supports, around))) /
    sum(() => 1)
  )
}

/** Where the sentence prints the verb, a word that may stand for it, or a longer verb of it. */
function verbsIn(folded: string, { start, end }: Span, { verb }: Slot): Printed[] {
  const text = folded.slice(start, end)
  const found: Printed[] = []
  const add = (form: string, worth: number): void => {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const span = { start: start + at, end: start + at + form.length }
      if (found.every((one) => span.end <= one.start || one.end <= span.start))
        found.push({ ...span, worth })
    }
  }
  if (verb.length > 1) add(verb, 1)
  else
    for (const { word, tag, start: at } of tagged(text))
      if (/^v/.test(tag) && word.includes(verb) && word.length < 4)
        found.push({
          start: start + at,
          end: start + at + word.length,
          worth: word === verb ? 1 : 0.85,
        })
  if (found.length === 0) for (const form of synonymsOf(verb)) if (form.length > 1) add(form, 0.75)
  return found
}

/** The object printed behind a verb: to the noun asked for, to the end of its clause otherwise. */
function objectOf(
  folded: string,
  verb: Span,
  question: Question,
  article: string,
): Span | undefined {
  const from =
    verb.end + (/^(?:了|过|着|出|到|好|起)+/.exec(folded.slice(verb.end))?.[0].length ?? 0)
  const clause = pieceAt(folded, 'clause', Math.min(from, folded.length - 1))
  if (clause.start > verb.start) return undefined
  const object = folded.slice(from, clause.end)
  if (question.asked === 'person')
    return trimmed(folded, { start: from, end: from + partner(object) })
  const { noun = '' } = question
  if (noun === '' || (noun.length > 1 && isVague(question)))
    return trimmed(folded, {
      start: question.asked === 'list' ? from : verb.start,
      end: clause.end,
    })
  const end = nounEnd(object, noun)
  if (end !== undefined) return trimmed(folded, { start: from, end: from + end })
  const quoted =
    /^[^,。;“《]{0,6}(?<words>(?:“[^”]*”|《[^》]*》)(?:、?(?:“[^”]*”|《[^》]*》))*)/.exec(object)
  // 什么机制, and the article calls nothing a 机制: the quotation is one.
  if (quoted?.groups !== undefined && !article.includes(noun)) {
    const words = quoted.groups['words'] ?? ''
    const at = from + quoted[0].length - words.length
    return trimmed(folded, { start: at, end: at + words.length })
  }
  const isList = question.asked === 'list' && object.includes('、')
  return isList || SORT.test(noun) ? trimmed(folded, { start: from, end: clause.end }) : undefined
}

/** Behind the first place where the noun asked for ends a phrase, and what is joined to it. */
function nounEnd(object: string, noun: string): number | undefined {
  const forms = [noun, ...synonymsOf(noun), ...(noun.length > 2 ? [noun.slice(-2)] : [])]
  for (const form of forms) {
    let at = object.indexOf(form, 2)
    if (at < 0) continue
    let end = at + form.length
    // 存量问题、增量问题: items that end alike go on.
    while (object.charAt(end) === '、' && (at = object.indexOf(form, end)) > 0)
      end = at + form.length
    return end + (/^[”’》)]+/.exec(object.slice(end))?.[0].length ?? 0)
  }
  return undefined
}

/** Up to the first preposition, adverb or verb behind a noun: 交警二大队|对辖区…. */
function partner(object: string): number {
  let noun = false
  for (const { tag, start } of tagged(object)) {
    if (/^(?:n|j|vn|nz|eng|l)/.test(tag)) noun = true
    else if (noun && /^(?:p|v|d|u|w|x)/.test(tag) && !/^[、“”]/.test(object.slice(start)))
      return start
  }
  return object.length
}

function trimmed(folded: string, span: Span): Span | undefined {
  const cut = trim(folded, span)
  return cut.end - cut.start > 1 ? cut : undefined
}

/** Several, as many as asked for where that is known. */
function isListed(folded: string, span: Span, { count }: Question): boolean {
  const found = items(folded, span).length
  return count === undefined ? found > 1 : found === count
}

/** Characters that the question does not have. */
const novelty = (folded: string, { start, end }: Span, question: Question): number =>
  [...folded.slice(start, end)].filter(
    (one) => /[\u4e00-\u9fff\da-z]/.test(one) && !question.folded.includes(one),
  ).length
