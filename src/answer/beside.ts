import { type Candidate, type Standing, worthIn } from './evidence.ts'
import type { Support } from './match.ts'

/**
 * How much of some words of a question stands in a sentence or around it, 0 to 1: in the one before
 * it, in the head or the lead. Nothing where what tells most stands neither in it nor in the one before.
 */
export function besideIn(
  { read, sentence, standing }: Pick<Candidate, 'read' | 'sentence' | 'standing'>,
  words: Standing['met'],
): number {
  const { folded } = read.paragraph
  const { head, body } = standing.article.article
  const before = read.sentences.findLast(({ end }) => end <= sentence.start)
  const here = folded.slice(sentence.start, sentence.end)
  const previous = before === undefined ? '' : folded.slice(before.start, before.end)
  const around = [previous, head.folded, body[0]?.folded ?? ''].join('\n')
  const telling = words
    .filter(({ term }) => term.weight >= 0.2)
    .sort((a, b) => b.term.weight - a.term.weight)
  const [most] = telling
  if (most === undefined) return 1
  if (worthIn(most.supports, `${previous}\n${here}`) < 0.4) return 0
  const sum = (worth: (supports: readonly Support[]) => number): number =>
    telling.reduce((all, { term, supports }) => all + term.weight * worth(supports), 0)
  return (
    sum((supports) => Math.max(worthIn(supports, here), 0.9 * worthIn(supports, around))) /
    sum(() => 1)
  )
}
