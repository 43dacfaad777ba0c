import { markedIn } from '../../answer/marked.ts'
import type { Page } from '../../corpus/page.ts'
import { fold } from '../../corpus/text.ts'
import { type Read, readPages } from '../../facts/reading.ts'
import { plainArticle } from '../../search/plain.ts'
import type { Passage } from '../../search/squad.ts'

/** A text read as the only paragraph of an archive. */
export function readsOf(context: string): readonly Read[] {
  const article = plainArticle('passage', '', [context])
  const page: Page = { ...article.page, articles: [article] }
  return readPages([page]).articles.flatMap(({ reads }) => reads)
}

/** For how many questions the marked sentence of the gold passage holds a gold answer. */
export interface Marked {
  readonly questions: number
  readonly holds: number
}

/** Whether the sentence marked in a passage for a folded question holds one of its answers. */
export function marksAnswer(
  folded: string,
  answers: readonly string[],
  reads: readonly Read[],
): boolean {
  const sentence = markedIn(folded, reads)?.text ?? ''
  return answers.some((text) => sentence.includes(text))
}

/** Marks a sentence for every question about passages, each in its own. */
export function markSentences(passages: readonly Passage[]): Marked {
  const outcomes = passages.flatMap(({ context, qas }) => {
    const reads = readsOf(context)
    return qas.map(({ question, answers }) =>
      marksAnswer(
        fold(question),
        answers.map(({ text }) => text),
        reads,
      ),
    )
  })
  const holds = outcomes.filter((held) => held).length / Math.max(1, outcomes.length)
  return { questions: outcomes.length, holds }
}
