import { fold } from '../corpus/text.ts'
import { readEnglish, type EnglishArchive } from './english.ts'
import { readEnglishAsking } from './englishAsking.ts'
import { readEnglishQuestion } from './englishQuestion.ts'
import { type Known, type Question, readQuestion } from './question.ts'

const CHINESE = /[\u3400-\u9fff]/
const LATIN_WORD = /[a-z\u00c0-\u024f]{2,}/g

/** Chinese words that ask; beside them, English words are names and things. */
const CHINESE_ASKING = /[谁哪几吗呢啥怎]|什么|多少|何时|何地|如何|为何|是否|有没有/

/** English words of a Chinese question: letters, with the blanks and marks between them. */
const LATIN_RUN = /[A-Za-z\u00c0-\u024f](?:[A-Za-z\u00c0-\u024f\s.'’-]*[A-Za-z\u00c0-\u024f])?/g

/** Whether a question is in English: Latin words, with Chinese names in them at the most. */
export function isEnglish(text: string): boolean {
  const folded = fold(text)
  const words = folded.match(LATIN_WORD)?.length ?? 0
  if (!CHINESE.test(folded)) return words > 0
  return words > 2 && !CHINESE_ASKING.test(folded) && readEnglishAsking(folded).rule !== undefined
}

/**
 * Reads a question in either language, told by its script. English words and pinyin in a Chinese
 * question are read as the archive's words for them where it does not print them as they stand.
 */
export function readEither(text: string, known: Known, english: () => EnglishArchive): Question {
  if (isEnglish(text)) return readEnglishQuestion(text, known, english())
  const read: { typed: string; as: string }[] = []
  const chinese = text.replace(LATIN_RUN, (typed) => {
    if (typed.length < 2 || known.contains(fold(typed))) return typed
    const { terms } = readEnglish(typed, english())
    const words = terms.map(({ chinese: [best], near }) => best ?? near)
    if (words.length === 0 || words.some((word) => word === undefined)) return typed
    const as = words.join('')
    read.push({ typed, as })
    return as
  })
  const question = readQuestion(chinese, known)
  return read.length === 0 ? question : { ...question, read: [...read, ...question.read] }
}
