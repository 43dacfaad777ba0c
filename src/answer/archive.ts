import type { EventDay } from '../corpus/day.ts'
import type { Article, ArticleId, Oddity, Quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import type { Answer, Language } from './answer.ts'
import type { Catalogue } from './catalogue.ts'
import type { Library } from './library.ts'

/** Where a conversation keeps what it speaks of, also while nothing runs. */
export interface Memory {
  /** What was kept last; `undefined` where nothing was, or too long ago. */
  readonly recall: () => string | undefined
  /** Takes the place of what was kept before. */
  readonly keep: (context: string) => void
}

/** Who asks, and when. */
export interface Asking {
  /** Questions of one chat within 15 minutes are one conversation; without it each stands alone. */
  readonly chat?: string
  /** Keeps the conversation over a restart; without it the process remembers. */
  readonly memory?: Memory
  /** Milliseconds since 1970, UTC. */
  readonly now: number
  /** Answers in this language whatever the question is written in. */
  readonly language?: Language
}

/** What lookup shows of an article. */
export interface Found {
  readonly article: Article
  /** The sentence that speaks of the words looked up; the head where none does. */
  readonly quote: Quote
  /** Where those words stand in the paragraph of the quote. */
  readonly marks: readonly Span[]
}

/** Everything the bot and the terminal ask of the archive. */
export interface Archive {
  readonly catalogue: Catalogue
  /** What an editor should look at, files that could not be read among it. */
  readonly oddities: readonly Oddity[]
  readonly unreadable: readonly Oddity[]
  /** What is read of the pages now: people, offices, events. A change of pages makes another. */
  readonly books: Library
  article(id: ArticleId | string): Article | undefined
  /** Reads the whole folder again, where there is one. */
  reload?(): Promise<void>
  /** The day of the event an article tells of; `undefined` where it prints none (近日). */
  dayOf(article: Article): EventDay | undefined
  ask(question: string, asking: Asking): Promise<Answer>
  /** Articles best first; an empty query gives the newest. `offset` 0 or more, `limit` 1 or more. */
  lookup(query: string, page: { offset: number; limit: number }): Promise<readonly Found[]>
}
