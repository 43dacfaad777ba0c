import type { Span } from '../corpus/text.ts'
import { type Happening, happeningsIn } from './happenings.ts'
import type { Read, ReadArticle } from './reading.ts'
import { type Speech, speechesOf } from './speech.ts'

/** A stretch of an article that tells of one event. */
export interface Stretch {
  readonly article: ReadArticle
  readonly happening: Happening | undefined
  /** Sentences of the event with their paragraphs, in print order. */
  readonly sentences: readonly { readonly read: Read; readonly sentence: Span }[]
  readonly speeches: ReadonlyMap<Read, readonly Speech[]>
}

/** The stretches of an article in print order; one where it tells of no event by name. */
export function stretchesOf(article: ReadArticle): Stretch[] {
  const speeches = speechesOf(article.reads)
  const happenings = happeningsIn(article.reads)
  const starts = happenings.slice(1)
  const stretches: Stretch['sentences'][number][][] = [[]]
  for (const read of article.reads) {
    if (read.paragraph.part !== 'body') continue
    for (const sentence of read.sentences) {
      if (starts.some((one) => one.read === read && one.sentence.start === sentence.start))
        stretches.push([])
      stretches.at(-1)?.push({ read, sentence })
    }
  }
  return stretches.map((sentences, i) => ({
    article,
    happening: happenings[i],
    sentences,
    speeches,
  }))
}

/** Deeds that end a speech which went on over several sentences. */
const DEEDS = /发言|讲话|致辞|递交|签|参加|出席|参会|主持|宣读|领学|汇报|通报/

/** Whether a verb is one of the words of a speech and tells of nothing that happened. */
export function isSaid(read: Read, verb: Span, { speeches }: Stretch): boolean {
  const said = (speeches.get(read) ?? []).find(
    ({ start, end, words }) => verb.start >= start && verb.start >= words && verb.start < end,
  )
  if (said === undefined) return false
  const goesOn = said.words === said.start
  return !goesOn || !DEEDS.test(read.paragraph.folded.slice(verb.start, verb.end))
}
