import type { Day } from '../corpus/day.ts'
import type { ArticleId } from '../corpus/page.ts'
import { fold } from '../corpus/text.ts'
import type { ChatId } from '../state/chats.ts'
import type { Follow, Subject } from '../state/follows.ts'
import { grouped } from './grouped.ts'

/** What following needs to know of an article. */
export interface FollowedArticle {
  readonly id: ArticleId
  /** Head, body and byline, folded, a line break between them. */
  readonly folded: string
  /** The people it names, folded. */
  readonly people: ReadonlySet<string>
  /** The offices it prints with people who were not printed with them before, folded. */
  readonly appointments: readonly Appointment[]
}

/** A person in an office that is new to them, as far as the archive tells. */
export interface Appointment {
  readonly person: string
  readonly office: string
}

/** An article and the follows that it meets: why the chat gets it. */
export interface Match {
  readonly article: FollowedArticle
  readonly because: readonly [Follow, ...Follow[]]
}

/** All that arrived for one chat, to be told in one message. */
export interface Alert {
  readonly chat: ChatId
  readonly matches: readonly [Match, ...Match[]]
}

/** What a follow would have brought. */
export interface Preview {
  readonly total: number
  /** Newest year first, years without any left out. */
  readonly years: readonly { readonly year: number; readonly articles: number }[]
  /** Of a day or year that nothing tells. */
  readonly undated: number
  /** In the calendar month before today's. */
  readonly lastMonth: number
}

/**
 * The words a reader wants to follow: `安置房 -商品房`. `undefined` where nothing could ever match:
 * no word, or none but such as must not stand.
 */
export function wordsTyped(typed: string): Subject | undefined {
  const parts = fold(typed).split(/[\s,、;]+/)
  const without = parts.filter((part) => /^-./.test(part)).map((part) => part.slice(1))
  const words = parts.filter((part) => /^[^-]/.test(part))
  const isPossible = words.length > 0 && !words.some((word) => without.includes(word))
  return isPossible ? { kind: 'words', words, without } : undefined
}

const isLatin = (unit: string): boolean => /^[a-z0-9]$/.test(unit)

/** Whether the word stands in the text. One in Latin letters or digits must stand alone: 3, not 13. */
function stands(word: string, folded: string): boolean {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    const isTail = isLatin(word.charAt(0)) && isLatin(folded.charAt(at - 1))
    const isHead = isLatin(word.charAt(word.length - 1)) && isLatin(folded.charAt(at + word.length))
    if (!isTail && !isHead) return true
  }
  return false
}

/** Whether an article is one of those a subject asks for. */
export function matches(subject: Subject, article: FollowedArticle): boolean {
  switch (subject.kind) {
    case 'words':
      return (
        subject.words.every((word) => stands(word, article.folded)) &&
        !subject.without.some((word) => stands(word, article.folded))
      )
    case 'person':
      return article.people.has(subject.person)
    case 'offices of':
      return article.appointments.some(({ person }) => person === subject.person)
    case 'holders of':
      return article.appointments.some(({ office }) => office.includes(subject.office))
  }
}

/** What following the subject would have brought from these articles. */
export function preview(
  subject: Subject,
  archive: readonly { readonly article: FollowedArticle; readonly published: Day | undefined }[],
  today: Day,
): Preview {
  const found = archive.filter(({ article }) => matches(subject, article))
  const days = found.flatMap(({ published }) => published ?? [])
  const years = grouped(days, (day) => Number(day.slice(0, 4)))
  const last = monthBefore(today)
  return {
    total: found.length,
    years: [...years]
      .map(([year, articles]) => ({ year, articles: articles.length }))
      .toSorted((a, b) => b.year - a.year),
    undated: found.length - days.length,
    lastMonth: days.filter((day) => day.startsWith(last)).length,
  }
}

/** `2024-01-15` → `2023-12`. */
function monthBefore(day: Day): string {
  const [year, month] = day.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 2, 1)).toISOString().slice(0, 7)
}

/** Matches subjects with articles, each pair once however many chats follow the same. */
export function matcher(): (subject: Subject, article: FollowedArticle) => boolean {
  const known = new WeakMap<FollowedArticle, Map<string, boolean>>()
  return (subject, article) => {
    const ofArticle = known.get(article) ?? new Map<string, boolean>()
    known.set(article, ofArticle)
    const key = JSON.stringify(subject)
    const answer = ofArticle.get(key) ?? matches(subject, article)
    ofArticle.set(key, answer)
    return answer
  }
}

/** The follows that an article meets. */
export const because = (
  follows: readonly Follow[],
  article: FollowedArticle,
  isMatch: (subject: Subject, article: FollowedArticle) => boolean = matches,
): readonly Follow[] => follows.filter(({ subject }) => isMatch(subject, article))

/** Finds the articles of a subject, looking once however many chats follow it. */
function finder(articles: readonly FollowedArticle[]) {
  const known = new Map<string, readonly FollowedArticle[]>()
  return (subject: Subject): readonly FollowedArticle[] => {
    const key = JSON.stringify(subject)
    const found = known.get(key) ?? articles.filter((article) => matches(subject, article))
    known.set(key, found)
    return found
  }
}

/** Each article once that one of the follows finds, with all that do. */
function matchesOf(follows: readonly Follow[], find: ReturnType<typeof finder>): readonly Match[] {
  const reasons = new Map<FollowedArticle, [Follow, ...Follow[]]>()
  for (const follow of follows) {
    for (const article of find(follow.subject)) {
      const because = reasons.get(article)
      if (because === undefined) reasons.set(article, [follow])
      else because.push(follow)
    }
  }
  return [...reasons].map(([article, because]) => ({ article, because }))
}

/**
 * What is to be told at once of articles that arrived: one alert a chat, each article once with
 * every follow that it meets, and none that the chat was told of before.
 */
export function alertsFor(
  articles: readonly FollowedArticle[],
  follows: readonly Follow[],
  wasTold: (chat: ChatId, article: ArticleId) => boolean,
): readonly Alert[] {
  const find = finder(articles)
  const urgent = follows.filter(({ tells }) => tells === 'at once')
  return [...grouped(urgent, ({ chat }) => chat)].flatMap(([chat, wanted]) => {
    const untold = matchesOf(wanted, find).filter(({ article }) => !wasTold(chat, article.id))
    const [first, ...more] = untold
    return first === undefined ? [] : [{ chat, matches: [first, ...more] }]
  })
}
