import { readFileSync } from 'node:fs'
import type { Paragraph, ParagraphId } from '../corpus/page.ts'
import { fold } from '../corpus/text.ts'
import { paragraphsOf, plainArticle } from './plain.ts'

/** A question, folded, and the paragraphs that hold its answer. */
export interface Question {
  readonly folded: string
  readonly answeredBy: ReadonlySet<ParagraphId>
}

/** Paragraphs and questions about them. */
export interface Questions {
  readonly paragraphs: readonly Paragraph[]
  readonly questions: readonly Question[]
}

/** A passage of a file in SQuAD's format, and what is asked about it. */
interface Passage {
  readonly context: string
  readonly qas: readonly {
    readonly question: string
    readonly answers: readonly { readonly text: string }[]
  }[]
}

/** A file in SQuAD's format, as far as it is read. */
interface SquadFile {
  readonly data: readonly { readonly paragraphs: readonly Passage[] }[]
}

/** The passages of a file in SQuAD's format, in its order. */
export function passagesOf(file: string): readonly Passage[] {
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as SquadFile
  return data.flatMap(({ paragraphs }) => paragraphs)
}

/** Finds these paragraphs by their ids. */
export function readerOf(paragraphs: readonly Paragraph[]): (id: ParagraphId) => Paragraph {
  const known = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  return (id) => {
    const paragraph = known.get(id)
    if (paragraph === undefined) throw new Error(`no paragraph ${id}`)
    return paragraph
  }
}

/** How a passage of the file becomes paragraphs: as it is, or cut to a newspaper's size. */
export type Cutting = 'whole' | 'cut'

const NEWSPAPER_PARAGRAPH = 150

/** Reads questions in SQuAD's format; those whose answer stands in no paragraph are left out. */
export function readSquad(file: string, cutting: Cutting): Questions {
  const paragraphs: Paragraph[] = []
  const questions: Question[] = []
  for (const [i, { context, qas }] of passagesOf(file).entries()) {
    const texts = cutting === 'whole' ? [context] : paragraphsOf(context, NEWSPAPER_PARAGRAPH)
    const { body } = plainArticle(`squad-${i}`, '', texts)
    paragraphs.push(...body)
    for (const { question, answers } of qas) {
      const holds = ({ text }: Paragraph): boolean => answers.some((one) => text.includes(one.text))
      const answeredBy = new Set(body.filter(holds).map(({ id }) => id))
      if (answeredBy.size > 0) questions.push({ folded: fold(question), answeredBy })
    }
  }
  return { paragraphs, questions }
}
