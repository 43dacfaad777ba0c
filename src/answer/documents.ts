import { quote } from '../corpus/page.ts'
import type { Read } from '../facts/reading.ts'
import type { Question } from '../language/question.ts'
import { worthIn, type Standing } from './evidence.ts'
import { byScore, type Extractor } from './proposal.ts'

/** What it adds that a sentence prints as many titles as are asked for; it costs as much otherwise. */
const COUNTED = 0.3

/** 过了哪两个文件: asks what a meeting passed. */
const PASSES = /通过|审议|过了/

const DOCUMENT = /(?:新)?《[^》]{2,120}》/g

/** 什么文件, 哪个条例: titles in 《》 of the sentences that answer. */
export const document: Extractor = ({ question, candidates }) =>
  candidates
    .slice(0, 10)
    .flatMap(({ read, sentence, standing, own, score }) => {
      const text = read.paragraph.folded.slice(sentence.start, sentence.end)
      const all = [...text.matchAll(DOCUMENT)].map((match) => ({
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
      }))
      if (all.length === 0) return []
      const kept = question.many || question.count !== undefined ? all : best(all, read, standing)
      const quotes = kept.map((span) => quote(read.paragraph, span))
      const named = kept.some(({ end }) => isNoun(read.paragraph.folded.slice(0, end), question))
        ? 0.25
        : 0
      const counted =
        question.count === undefined ? 0 : question.count === kept.length ? COUNTED : -COUNTED
      const passed = PASSES.test(question.folded) && /审议|通过|研究/.test(text) ? 0.3 : 0
      return [{ quotes, standing, score: 0.5 * score + 0.6 * own + named + passed + counted }]
    })
    .sort(byScore)

/** Whether a title ends as the sort of document asked for: 条例, 方案(试行). */
const isNoun = (until: string, { noun }: Question): boolean =>
  noun !== undefined && until.replace(/\([^)]*\)》$|》$/, '').endsWith(noun)

/** The one title whose words answer most; the first among equals. */
function best(
  spans: readonly { start: number; end: number }[],
  read: Read,
  standing: Standing,
): { start: number; end: number }[] {
  const worth = ({ start, end }: { start: number; end: number }): number =>
    standing.met.reduce(
      (sum, { term, supports }) =>
        sum + term.weight * worthIn(supports, read.paragraph.folded.slice(start, end)),
      0,
    )
  const [first] = [...spans].sort((a, b) => worth(b) - worth(a))
  return first === undefined ? [] : [first]
}
