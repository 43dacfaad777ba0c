import { type Quote, quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import type { Read, ReadArticle } from '../facts/reading.ts'
import { pieces, trim } from '../language/clauses.ts'
import { EVENTS, wordBefore } from '../language/lexicon.ts'
import { meant } from './byhead.ts'
import type { Desk, Extractor, Proposal } from './proposal.ts'

const EVENT_WORDS: ReadonlySet<string> = new Set(
  [...EVENTS.keys()].filter((word) => word.length > 1),
)

/** The name an article prints of its event: 召开… in its lead or head. */
export function eventName(article: ReadArticle): Quote {
  const { head, body } = article.article
  for (const block of [body[0], head]) {
    if (block === undefined) continue
    const span = nameIn(block.folded)
    if (span !== undefined) return quote(block, span)
  }
  return quote(head, { start: 0, end: head.text.length })
}

const HOLDS =
  /(?:主持召开了?|组织召开了?|召开了?|举行了?|举办了?|开展了?|组织了?)(?<name>[^。;]{2,60})/

function nameIn(folded: string): Span | undefined {
  for (const sentence of pieces(folded, 'sentence').slice(0, 2)) {
    const text = folded.slice(sentence.start, sentence.end)
    const match = HOLDS.exec(text)
    const name = match?.groups?.['name']
    if (match === null || name === undefined) continue
    const [first] = pieces(name, 'clause')
    const cut = trim(name, first ?? { start: 0, end: name.length })
    const words = name.slice(cut.start, cut.end)
    if (wordBefore(EVENT_WORDS, words, words.length) === undefined && !/会$/.test(words)) continue
    const start = sentence.start + match.index + match[0].length - name.length
    return { start: start + cut.start, end: start + cut.end }
  }
  return undefined
}

/** 主持过哪些会, 参加了什么活动: the events in which the people have the role asked for. */
export const event: Extractor = (desk: Desk): Proposal[] => {
  const { question, standings } = desk
  const names = question.people.flatMap((person) => person.names)
  const strictly = standings.filter(
    ({ article }) => names.length === 0 || took(article, names, question.roles),
  )
  const holding = question.roles.includes('chair')
    ? standings.filter(({ article }) => convened(article, names))
    : []
  const found = (strictly.length > 0 ? strictly : holding).map((standing) => ({
    standing,
    score: 0.4 + 0.6 * meant(standing),
  }))
  const [best] = found
  if (best === undefined) return []
  const top = Math.max(...found.map(({ score }) => score))
  const kept =
    question.many || names.length > 0
      ? found.filter(({ score }) => score > 0.7 * top)
      : found.filter(({ score }) => score === top)
  if (question.many)
    return [
      {
        quotes: kept.map(({ standing }) => eventName(standing.article)),
        standing: best.standing,
        score: top,
      },
    ]
  return kept.map(({ standing, score }) => ({
    quotes: [eventName(standing.article)],
    standing,
    score,
  }))
}

/** Whether all these people have one of the roles (any role, where none is asked) in an article. */
function took(article: ReadArticle, names: readonly string[], roles: readonly string[]): boolean {
  const with_ = roles.length === 0 || roles.includes('attend') ? undefined : roles
  const has = (read: Read, name: string): boolean =>
    with_ === undefined
      ? read.people.some((person) => person.name === name)
      : read.acts.some(
          ({ roles: own, agents }) =>
            own.some((role) => with_.includes(role)) &&
            agents.some(({ person }) => person?.name === name),
        )
  return names.every((name) => article.reads.some((read) => has(read, name)))
}

/** 某人召开例会: who convenes it chairs it, where nobody else is said to. */
const convened = (article: ReadArticle, names: readonly string[]): boolean =>
  article.reads.some((read) =>
    read.acts.some(
      ({ verb, agents }) =>
        verb.word.startsWith('召开') &&
        agents.some(({ person }) => person !== undefined && names.includes(person.name)),
    ),
  )
