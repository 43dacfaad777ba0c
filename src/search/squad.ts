import type { Paragraph, ParagraphId } from '../corpus/page.ts'
import { fold } from '../corpus/text.ts'
import { paragraphsOf, plainArticle } from './plain.ts'

/** A question, folded, and the paragraphs that hold its answer. */
export interface Question {
  readonly folded: string
  readonly answeredBy: ReadonlySet<ParagraphId>
  /** The words that answer it, as printed. */
  readonly answers: readonly string[]
}

/** Paragraphs and questions about them. */
export interface Questions {
  readonly paragraphs: readonly Paragraph[]
  readonly questions: readonly Question[]
}

/** A passage of a file in SQuAD's format, and what is asked about it. */
export interface Passage {
  readonly context: string
  readonly qas: readonly {
    readonly question: string
    readonly answers: readonly { readonly text: string }[]
  }[]
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

/** How a passage becomes paragraphs: as it is, or cut to a newspaper's size. */
export type Cutting = 'whole' | 'cut'

const NEWSPAPER_PARAGRAPH = 150

/** The questions about passages; those whose answer stands in no paragraph are left out. */
export function questionsOf(passages: readonly Passage[], cutting: Cutting): Questions {
  const paragraphs: Paragraph[] = []
  const questions: Question[] = []
  for (const [i, { context, qas }] of passages.entries()) {
    const texts = cutting === 'whole' ? [context] : paragraphsOf(context, NEWSPAPER_PARAGRAPH)
    const { body } = plainArticle(`squad-${i}`, '', texts)
    paragraphs.push(...body)
    for (const { question, answers: gold } of qas) {
      const answers = gold.map(({ text }) => text)
      const holds = ({ text }: Paragraph): boolean => answers.some((one) => text.includes(one))
      const answeredBy = new Set(body.filter(holds).map(({ id }) => id))
      if (answeredBy.size > 0) questions.push({ folded: fold(question), answeredBy, answers })
    }
  }
  return { paragraphs, questions }
}
