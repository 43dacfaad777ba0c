import { candidates, standings, weighedByRarity } from '../../src/answer/evidence.ts'
import { library } from '../../src/answer/library.ts'
import { heldOf, REFUSALS } from '../../src/answer/refusals.ts'
import { quote } from '../../src/corpus/page.ts'
import { pageOf } from '../../src/corpus/publish.ts'
import { readQuestion } from '../../src/language/question.ts'

/** Of a refusal: answers that it holds back, and answers of the like that it lets through. */
export interface Shown {
  readonly name: string
  readonly refuses: readonly (readonly [question: string, words: string])[]
  readonly spares: readonly (readonly [question: string, words: string])[]
}

/** The names of the refusals that meet words of a page where they are offered as an answer. */
export function refusedOn(page: string): (asked: string, words: string) => string[] {
  const archive = library([pageOf('2024-05-07.txt', page)])
  return (asked, words) => {
    const read = readQuestion(asked, archive.known)
    const question = { ...read, terms: weighedByRarity(read.terms, archive.articles, read.folded) }
    const ranked = standings(question, archive.articles)
    const quotes = words.split('|').map((part) => {
      const from = archive.articles
        .flatMap(({ reads }) => reads.map(({ paragraph }) => paragraph))
        .find(({ part: where, folded }) => where === 'body' && folded.includes(part))
      if (from === undefined) throw new Error(`not printed: ${part}`)
      const start = from.folded.indexOf(part)
      return quote(from, { start, end: start + part.length })
    })
    const standing = ranked.find(({ article }) => article.article === quotes[0]?.from.article)
    if (standing === undefined) throw new Error(`no article: ${words}`)
    const details = quotes.map(({ from, span }) => {
      const people = standing.article.reads.find(({ paragraph }) => paragraph === from)?.people
      const office = people?.find(({ start }) => start === span.start)?.office
      const holder = people?.find(({ office: one }) => one?.start === span.start)
      return office === undefined ? holder?.name : from.folded.slice(office.start, office.end)
    })
    const held = heldOf(
      { quotes, details, score: 1, standing },
      {
        question,
        library: archive,
        candidates: candidates(question, ranked),
        standings: ranked,
      },
    )
    return held === undefined
      ? []
      : REFUSALS.filter(
          ({ of, refuses }) => (of?.has(question.asked) ?? true) && refuses(held),
        ).map(({ name }) => name)
  }
}
