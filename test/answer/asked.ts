import type { Answer } from '../../src/answer/answer.ts'
import { answer } from '../../src/answer/ask.ts'
import { library, type WholeLibrary } from '../../src/answer/library.ts'
import { pageOf } from '../../src/corpus/publish.ts'
import { readQuestion } from '../../src/language/question.ts'

/** Books of invented pages: the text of each page by the name of its file. */
export const booksOf = (pages: Readonly<Record<string, string>>): WholeLibrary =>
  library(Object.entries(pages).map(([file, text]) => pageOf(file, text)))

/** Asks all articles of these books, as a reader does who has asked nothing before. */
export const askerOf =
  (books: WholeLibrary) =>
  (question: string): Answer =>
    answer(readQuestion(question, books.known), books, books.articles)

/** The words of an answer, as printed; none where nothing is answered. */
export const wordsOf = (said: Answer): readonly string[] =>
  said.status === 'answered' ? said.findings.map(({ quote }) => quote.text) : []

/** One line that tells answers apart: `甲;乙`, `no: 会议由…主持`, or the status of any other. */
export function gistOf(said: Answer, between = ';'): string {
  if (said.status !== 'answered') return said.status
  const words = wordsOf(said).join(between)
  return said.verdict === undefined ? words : `${said.verdict}: ${words}`
}
