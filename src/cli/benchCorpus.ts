import type { Paragraph } from '../corpus/page.ts'
import { readArchive } from '../corpus/read.ts'
import { paragraphsOf, plainArticle } from '../search/plain.ts'
import type { Question } from '../search/squad.ts'
import { tellingWords } from '../search/tokens.ts'
import { readTexts } from './input.ts'

/** About so many characters a paragraph, as in newspapers. */
const NEWSPAPER_PARAGRAPH = 150

/** The same numbers, 0 to below 1, every time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 0x1_0000_0000
  }
}

/** New paragraphs of the sentences of these texts, drawn at random, without end. */
function* resampled(texts: readonly string[]): Generator<string> {
  const sentences = texts.flatMap((text) => paragraphsOf(text, 1))
  const random = numbers(1)
  for (;;) {
    let text = ''
    while (text.length < NEWSPAPER_PARAGRAPH) {
      text += sentences[Math.floor(random() * sentences.length)] ?? '。'
    }
    yield text
  }
}

/** Body paragraphs of a `{"text"}`-a-line file, .gz or not; of the archive in `dir` without one. */
export function* benchParagraphs(file: string | undefined, dir: string): Generator<Paragraph> {
  const texts =
    file === undefined
      ? readArchive(dir).pages.flatMap((page) =>
          page.articles.flatMap(({ body }) => body.map(({ text }) => text)),
        )
      : readTexts(file)
  for (const [i, text] of texts.entries()) {
    yield* plainArticle(`corpus-${i}`, '', paragraphsOf(text, NEWSPAPER_PARAGRAPH)).body
  }
  let i = 0
  for (const text of resampled(texts)) yield* plainArticle(`drawn-${i++}`, '', [text]).body
}

/** Questions made of words of paragraphs, for when there are no real ones. */
export function questionsAbout(paragraphs: readonly Paragraph[], count: number): Question[] {
  const random = numbers(2)
  return Array.from({ length: count }, () => {
    const about = paragraphs[Math.floor(random() * paragraphs.length)] as Paragraph
    const words = [...new Set(tellingWords(about.folded))].filter((word) => word.length > 1)
    const some = Array.from({ length: 4 }, () => words[Math.floor(random() * words.length)] ?? '')
    return { folded: some.join(' '), answeredBy: new Set([about.id]), answers: [] }
  })
}
