import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import type { Question } from '../language/question.ts'
import { sortOf } from '../language/sorts.ts'
import type { Candidate } from './evidence.ts'
import { listsIn } from './lists.ts'
import type { Desk, Extractor } from './proposal.ts'
import { bySpeaker } from './speaking.ts'

/** What is of a kind in a sentence: the words of each such thing, the items of a list together. */
type Finder = (folded: string, sentence: Span, question: Question) => readonly (readonly Span[])[]

/** A sentence that has less of the question of its own, or less than this share of what another has, tells of something else. */
const LEAST_OWN = 0.2
const LEAST_SHARE = 0.5

/** Sentences further down the ranking are not read. */
const FEW = 40

/**
 * 念的是哪份文件, 要修哪两条路: the only thing of its kind that the sentences about it print, where too
 * few words of the question are printed to tell by them. Several such things are no answer.
 */
export const sole: Extractor = (desk) => {
  const find = finderFor(desk.question)
  if (find === undefined) return []
  const found = sentencesAbout(desk).flatMap((candidate) => {
    const { folded } = candidate.read.paragraph
    return find(folded, candidate.sentence, desk.question).map((spans) => ({
      ...candidate,
      spans,
      words: spans.map(({ start, end }) => folded.slice(start, end)).join('|'),
    }))
  })
  const [first] = found
  if (first === undefined || found.some(({ words }) => words !== first.words)) return []
  const { read, standing, own, spans } = first
  return [{ quotes: spans.map((span) => quote(read.paragraph, span)), standing, score: own }]
}

/** Those that have something of the question, and are said by whom it names. */
function sentencesAbout({ question, candidates, library }: Desk): Candidate[] {
  const near = candidates.slice(0, FEW)
  const most = Math.max(...near.map(({ own }) => own), 0)
  return near.filter(
    (candidate) =>
      candidate.own >= Math.max(LEAST_OWN, LEAST_SHARE * most) &&
      (question.people.length === 0 || bySpeaker(candidate, question, library) >= 0.8),
  )
}

/** How to find what the question asks for; `undefined` where its words do not say of what kind it is. */
function finderFor({ asked, noun, count }: Question): Finder | undefined {
  if (asked === 'document') return titles
  const isCounted = count !== undefined && count > 1 && asked !== 'person'
  return isCounted && sortOf(noun) !== undefined ? counted : undefined
}

/** Everyday words for papers of any sort. */
const ANY_PAPER = /^(?:文件|材料|东西|本本|红头)$/

/** Titles in 《》 that end as the paper is called: 办法, 条例. */
const titles: Finder = (folded, { start, end }, { noun = '文件' }) =>
  [...folded.slice(start, end).matchAll(/新?《[^》]{2,120}》/g)]
    .filter(
      ([title]) => ANY_PAPER.test(noun) || title.replace(/\([^)]*\)》$|》$/, '').endsWith(noun),
    )
    .map(({ index, 0: title }) => [{ start: start + index, end: start + index + title.length }])

/** Lists of as many as are asked for, all of the sort. */
const counted: Finder = (folded, sentence, { noun, count }) => {
  const isOne = sortOf(noun) ?? (() => false)
  return listsIn(folded, sentence)
    .map(({ items }) => items)
    .filter(
      (items) =>
        items.length === count && items.every(({ start, end }) => isOne(folded.slice(start, end))),
    )
}
