import { markedIn } from '../../answer/marked.ts'
import type { Page } from '../../corpus/page.ts'
import { fold } from '../../corpus/text.ts'
import { type Read, readPages } from '../../facts/reading.ts'
import { plainArticle } from '../../search/plain.ts'
import { passagesOf } from '../../search/squad.ts'

/** A passage read as the only article of an archive. */
function readsOf(context: string, at: number): readonly Read[] {
  const article = plainArticle(`passage-${at}`, '', [context])
  const page: Page = { ...article.page, articles: [article] }
  return readPages([page]).articles.flatMap(({ reads }) => reads)
}

/** For how many questions of a file the marked sentence of the gold passage holds a gold answer. */
export interface Marked {
  readonly questions: number
  readonly holds: number
}

/** Marks a sentence for every question of a file in SQuAD's format, in its own passage. */
export function markSentences(file: string): Marked {
  const outcomes = passagesOf(file).flatMap(({ context, qas }, at) => {
    const reads = readsOf(context, at)
    return qas.map(({ question, answers }) => {
      const sentence = markedIn(fold(question), reads)?.text ?? ''
      return answers.some(({ text }) => sentence.includes(text))
    })
  })
  const holds = outcomes.filter((held) => held).length / Math.max(1, outcomes.length)
  return { questions: outcomes.length, holds }
}
