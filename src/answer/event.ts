import { type Quote, quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import type { Read, ReadArticle } from '../facts/reading.ts'
import { pieces, trim } from '../language/clauses.ts'
import { EVENTS, wordBefore } from '../language/lexicon.ts'
import { meant } from './byhead.ts'
import { sharedRuns, type Standing } from './evidence.ts'
import type { Asker, Gist } from './gist.ts'
import { scopeOf } from './scope.ts'
import type { Desk, Extractor, Proposal } from './proposal.ts'

const EVENT_WORDS: ReadonlySet<string> = new Set(
  [...EVENTS.keys()].filter((word) => word.length > 1),
)

/** The name an article prints of its event: that of its lead which its head repeats most. */
export function eventName(article: ReadArticle): Quote {
  const { head, headline, body } = article.article
  const [lead] = body
  const names = [lead, head].flatMap((block) =>
    block === undefined ? [] : namesIn(block.folded).map((span) => quote(block, span)),
  )
  const shared = ({ from, span }: Quote): number =>
    sharedRuns(from.folded.slice(span.start, span.end), head.folded)
  const [best] = names.sort((one, other) => shared(other) - shared(one))
  if (best !== undefined) return best
  const start = Math.max(0, head.text.indexOf(headline))
  return quote(head, { start, end: start + headline.length })
}

const HOLDS =
  /(?:主持召开了?|组织召开了?|召开了?|举行了?|举办了?|开展了?|组织了?)(?<name>[^。;]{2,60})/g

/** 动员会召开: the name before the verb. */
const HELD =
  /(?<=^|[\s,。]|[日午晚])(?<name>[^。;,\s]{3,40}?会议?)(?:在[^,。]{2,20})?(?:召开|举行|举办)/g

function namesIn(folded: string): Span[] {
  return pieces(folded, 'sentence')
    .slice(0, 2)
    .flatMap((sentence) => {
      const text = folded.slice(sentence.start, sentence.end)
      const at = (start: number, length: number): Span => ({
        start: sentence.start + start,
        end: sentence.start + start + length,
      })
      const before = [...text.matchAll(HELD)].map(({ index, groups }) =>
        at(index, groups?.['name']?.length ?? 0),
      )
      const behind = [...text.matchAll(HOLDS)].flatMap((match) => {
        const name = match.groups?.['name'] ?? ''
        const span = at(match.index + match[0].length - name.length, name.length)
        return nameIn(folded, span) ?? []
      })
      return [...behind, ...before]
    })
}

/** The name of an event that a stretch begins with; `undefined` where its first clause names none. */
function nameIn(folded: string, { start, end }: Span): Span | undefined {
  const words = folded.slice(start, end)
  const [first] = pieces(words, 'clause')
  const cut = trim(words, first ?? { start: 0, end: words.length })
  const name = words.slice(cut.start, cut.end)
  if (wordBefore(EVENT_WORDS, name, name.length) === undefined && !/会$/.test(name))
    return undefined
  return { start: start + cut.start, end: start + cut.end }
}

/** What somebody is said to hold in the very clause (主持召开现场办公会), else the article's event. */
function heldBy(article: ReadArticle, names: readonly string[]): Quote {
  for (const { paragraph, acts } of article.reads)
    for (const { verb, agents, clause } of acts) {
      const theirs = agents.some(
        ({ person }) => person !== undefined && names.includes(person.name),
      )
      if (!theirs || !/召开|举行/.test(verb.word)) continue
      const span = nameIn(paragraph.folded, { start: verb.end, end: clause.end })
      if (span !== undefined) return quote(paragraph, span)
    }
  return eventName(article)
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
  const found = asNamed(strictly.length > 0 ? strictly : holding, question.noun).map(
    (standing) => ({
      standing,
      score: 0.4 + 0.6 * meant(standing),
    }),
  )
  const [best] = found
  if (best === undefined) return []
  const nameOf = (article: ReadArticle): Quote =>
    question.roles.includes('chair') && names.length > 0
      ? heldBy(article, names)
      : eventName(article)
  const top = Math.max(...found.map(({ score }) => score))
  const kept =
    question.many || names.length > 0
      ? found.filter(({ score }) => score > 0.7 * top)
      : found.filter(({ score }) => score === top)
  if (question.many)
    return [
      {
        quotes: kept.map(({ standing }) => nameOf(standing.article)),
        standing: best.standing,
        score: top,
      },
    ]
  return kept.map(({ standing, score }) => ({
    quotes: [nameOf(standing.article)],
    standing,
    score,
  }))
}

/** Asked for a 会, a visit is none where some of the events are. */
function asNamed(found: readonly Standing[], noun: string | undefined): readonly Standing[] {
  if (noun === undefined || !/会议?$/.test(noun)) return found
  const meetings = found.filter(({ article }) => /会议?$/.test(eventName(article).text))
  return meetings.length > 0 ? meetings : found
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

const WHICH_MEETING =
  /^(?<topic>[^,。]{3,24}?)(?:都)?(?:是)?在?(?<which>哪(?:一?个|次|场|几个|几次|些)?(?:会议?|大会|活动)上)(?:面)?(?:都)?(?:提|讲|说|学|传达|宣读|部署|强调|谈)/

/** 条例是在哪个会上讲的: the events of the articles that print those very words, a choice of several. */
export function mentioned({ question, library, articles }: Asker): Gist | undefined {
  const match = WHICH_MEETING.exec(question.folded)?.groups
  const topic = match?.['topic']?.replace(/[《》“”]/g, '')
  if (topic === undefined) return undefined
  const scope = scopeOf({ ...question, terms: [] }, library, articles)
  if (scope.failed !== undefined) return undefined
  const proposals = scope.articles
    .filter(({ reads }) => reads.some(({ paragraph }) => paragraph.folded.includes(topic)))
    .map((article) => ({
      quotes: [eventName(article)],
      standing: { article, met: [], coverage: 1, about: 1 },
      score: 1,
    }))
  if (proposals.length === 0) return undefined
  const several = proposals.length > 1 && !/几|些/.test(match?.['which'] ?? '')
  return { status: several ? 'choose' : 'answered', proposals }
}
