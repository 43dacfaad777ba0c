import { readFileSync } from 'node:fs'
import { candidates, standings, weighedByRarity } from '../../answer/evidence.ts'
import { type Library, library } from '../../answer/library.ts'
import type { Page } from '../../corpus/page.ts'
import { readQuestion } from '../../language/question.ts'
import { plainArticle } from '../../search/plain.ts'

/** A file in SQuAD's format, as far as it is read. */
interface SquadFile {
  readonly data: readonly { readonly paragraphs: readonly Passage[] }[]
}

/** A passage and what is asked about it. */
interface Passage {
  readonly context: string
  readonly qas: readonly {
    readonly question: string
    readonly answers: readonly { readonly text: string }[]
  }[]
}

/** A library of one article that is one passage. */
function libraryOf(context: string, at: number): Library {
  const article = plainArticle(`passage-${at}`, '', [context])
  const page: Page = { ...article.page, articles: [article] }
  return library([page])
}

/** The sentence of a passage that would be marked as the answer's place. */
export function markedSentence(typed: string, books: Library): string {
  const asked = readQuestion(typed, books.known)
  const question = { ...asked, terms: weighedByRarity(asked.terms, books.articles) }
  const [best] = candidates(question, standings(question, books.articles))
  return best === undefined
    ? ''
    : best.read.paragraph.text.slice(best.sentence.start, best.sentence.end)
}

/** For how many questions of a file the marked sentence of the gold passage holds a gold answer. */
export interface Marked {
  readonly questions: number
  readonly holds: number
}

/** Marks a sentence for every question of a file in SQuAD's format, in its own passage. */
export function markSentences(file: string): Marked {
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as SquadFile
  const outcomes = data
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ context, qas }, at) => {
      const books = libraryOf(context, at)
      return qas.map(({ question, answers }) => {
        const sentence = markedSentence(question, books)
        return answers.some(({ text }) => sentence.includes(text))
      })
    })
  const holds = outcomes.filter((held) => held).length / Math.max(1, outcomes.length)
  return { questions: outcomes.length, holds }
}
