import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import type { Read } from '../facts/reading.ts'
import { pieces } from '../language/clauses.ts'
import type { Question } from '../language/question.ts'
import { type Candidate, worthIn, type Standing } from './evidence.ts'
import { byScore, type Extractor } from './proposal.ts'

/** What it adds that a sentence prints as many titles as are asked for; it costs as much otherwise. */
const COUNTED = 0.3

/** 过了哪两个文件: asks what a meeting passed. */
const PASSES = /通过|审议|过了/

const DOCUMENT = /(?:新)?《[^》]{2,120}》/g

/** 学了哪几个文件: what is done with papers at a meeting, in the question and in print. */
const READS = /学|念|传达|宣读|通报|审议|解读|汇报|印发|下发|发放|围绕/

/** What adds where the print says how many there are: 等3个文件. */
const NUMBERED = 0.2

/** 什么文件, 哪个条例: titles in 《》 of the sentences that answer. */
export const document: Extractor = ({ question, candidates }) =>
  candidates
    .slice(0, 10)
    .flatMap((candidate) => stretches(candidate).map((span) => ({ ...candidate, ...span })))
    .flatMap(({ read, stretch, standing, own, score }) => {
      const { folded } = read.paragraph
      const text = folded.slice(stretch.start, stretch.end)
      const all = [...text.matchAll(DOCUMENT)].map((match) => ({
        start: stretch.start + match.index,
        end: stretch.start + match.index + match[0].length,
      }))
      return keptOf(all, read, standing, question).map((kept) => {
        const named = kept.some(({ end }) => isNoun(folded.slice(0, end), question)) ? 0.25 : 0
        const counted =
          question.count === undefined ? 0 : question.count === kept.length ? COUNTED : -COUNTED
        const passed = PASSES.test(question.folded) && /审议|通过|研究/.test(text) ? 0.3 : 0
        const isRead = READS.test(question.folded) && READS.test(text.split('《')[0] ?? '')
        const told = RegExp(`^等?${String(kept.length)}(?:个|份|部|项)`).test(
          folded.slice(kept.at(-1)?.end),
        )
        return {
          quotes: kept.map((span) => quote(read.paragraph, span)),
          standing,
          score:
            0.5 * score +
            0.6 * own +
            named +
            passed +
            counted +
            (isRead ? 0.1 : 0) +
            (told && question.many ? NUMBERED : 0),
        }
      })
    })
    .sort(byScore)

/** A sentence as long as this tells of several papers, each in a segment of its own. UTF-16 units. */
const LONG = 160

/** A sentence whole, or the segments of a long one that hold as much of the question as any. */
function stretches({ read, sentence, standing, own }: Candidate): { stretch: Span; own: number }[] {
  const { folded } = read.paragraph
  const parts = pieces(folded.slice(0, sentence.end), 'segment').filter(
    ({ start }) => start >= sentence.start,
  )
  if (parts.length < 3 || sentence.end - sentence.start < LONG) return [{ stretch: sentence, own }]
  const worths = parts.map(({ start, end }) => worthOfTerms(standing, folded.slice(start, end)))
  const most = Math.max(...worths)
  return parts.flatMap((stretch, i) => (worths[i] === most ? [{ stretch, own: own }] : []))
}

const worthOfTerms = ({ met }: Standing, text: string): number =>
  met.reduce((sum, { term, supports }) => sum + term.weight * worthIn(supports, text), 0)

/** 学的那几份里哪一份讲节水: one of several. */
const ONE = /哪(?:一?份|一[个部项])/

/** The titles that answer: as many side by side as are asked for, all of them, or the one that fits best. */
function keptOf(
  all: readonly Span[],
  read: Read,
  standing: Standing,
  { count, many, folded }: Question,
): Span[][] {
  if (all.length === 0) return []
  if (count === undefined) return [many && !ONE.test(folded) ? [...all] : best(all, read, standing)]
  const exact = sideBySide(all, read.paragraph.folded).filter((run) => run.length === count)
  return exact.length > 0 ? exact : [[...all]]
}

/** Titles that nothing but 、 or 和 parts. */
function sideBySide(all: readonly Span[], folded: string): Span[][] {
  const runs: Span[][] = []
  for (const one of all) {
    const last = runs.at(-1)
    const joined = /^(?:[、,和与及]|以及)?$/.test(
      folded.slice(last?.at(-1)?.end ?? one.start - 9, one.start).trim(),
    )
    if (last !== undefined && joined) last.push(one)
    else runs.push([one])
  }
  return runs
}

/** Whether a title ends as the sort of document asked for: 条例, 方案(试行). */
const isNoun = (until: string, { noun }: Question): boolean =>
  noun !== undefined && until.replace(/\([^)]*\)》$|》$/, '').endsWith(noun)

/** The one title whose words answer most; the first among equals. */
function best(spans: readonly Span[], read: Read, standing: Standing): Span[] {
  const worth = ({ start, end }: Span): number =>
    worthOfTerms(standing, read.paragraph.folded.slice(start, end))
  const [first] = [...spans].sort((a, b) => worth(b) - worth(a))
  return first === undefined ? [] : [first]
}
