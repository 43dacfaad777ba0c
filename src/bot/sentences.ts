import type { Reason } from '../answer/answer.ts'
import type { Correction } from '../corpus/correct.ts'
import type { EventDay } from '../corpus/day.ts'
import type { Paragraph } from '../corpus/page.ts'
import type { Preview } from '../digest/follow.ts'
import type { DeliveryState } from '../state/deliveries.ts'
import type { Tells } from '../state/follows.ts'
import type { Depth } from '../state/outbox.ts'
import type { StatusCount } from '../state/questions.ts'
import type { Refusal } from './adding.ts'

/** A command of the bot, as Telegram's menu shows it. */
export type CommandName =
  | 'ask'
  | 'latest'
  | 'person'
  | 'day'
  | 'archive'
  | 'digest'
  | 'follow'
  | 'following'
  | 'language'
  | 'timezone'
  | 'quiet'
  | 'privacy'
  | 'forget'
  | 'help'
  | 'start'

/**
 * Every sentence Wenbao utters, plain text without markup. There is one catalogue a language, and
 * one that lacks a sentence does not compile.
 */
export interface Say {
  /** Why the archive is silent: one sentence for each reason there can be. */
  readonly reason: { readonly [Why in Reason['why']]: (reason: ReasonWhy<Why>) => string }

  readonly day: (day: EventDay) => string
  readonly noDay: string
  readonly yearInferred: string
  readonly reporters: (names: readonly string[]) => string
  readonly correspondents: (names: readonly string[]) => string
  readonly place: (paragraph: Pick<Paragraph, 'part' | 'place'>) => string
  readonly headline: (headline: string) => string
  readonly list: (items: readonly string[]) => string

  readonly verdict: { readonly yes: string; readonly no: string }
  readonly disputed: string
  readonly choose: string
  readonly related: string
  readonly near: string
  readonly understood: (how: readonly string[]) => string
  readonly searched: (searched: { articles: number; from?: string; to?: string }) => string
  readonly also: (count: number) => string
  readonly more: (count: number) => string

  readonly wholeArticle: string
  readonly wholeArticleOf: (number: number) => string
  readonly openInBot: string
  readonly previousPage: string
  readonly nextPage: string
  readonly page: (page: number, pages: number) => string

  readonly start: (bot: {
    name: string
    examples: readonly string[]
    /** In a group the bot hears only what is said to it. */
    group: boolean
  }) => string
  readonly help: (bot: {
    username: string
    commands: readonly { command: string; description: string }[]
  }) => string
  readonly askWhat: string
  readonly askInGroup: string
  readonly textOnly: string
  readonly tooLong: (limit: number) => string
  readonly unknownCommand: string
  readonly oldButton: string
  readonly articleGone: string
  readonly somethingFailed: string
  readonly lookupFoundNothing: string
  readonly lookupFailed: string
  readonly lookedUp: (typed: string) => string
  readonly backToChat: string

  readonly onlyAdmins: string
  readonly chooseLanguage: string
  readonly languageSet: string
  readonly zone: {
    readonly ask: string
    readonly cities: Readonly<
      Record<'Asia/Shanghai' | 'Asia/Singapore' | 'Europe/London' | 'America/New_York', string>
    >
    readonly unknown: (typed: string) => string
    readonly set: (zone: string, clock: string) => string
    /** How this language is called where zones are named. */
    readonly tag: 'zh' | 'en'
    readonly named: (name: string, offset: string) => string
  }
  readonly smallTalk: Readonly<Record<'hello' | 'thanks' | 'bye' | 'fine', string>>
  readonly quiet: {
    readonly unread: (typed: string) => string
    readonly how: string
    readonly off: string
    readonly set: (from: string, until: string) => string
    readonly between: (from: string, until: string) => string
  }
  readonly digest: {
    readonly how: (typed: string) => string
    readonly at: (clock: string, weekdays: readonly number[]) => string
    /** Told where the digest was narrowed to some districts. */
    readonly narrowedTo: (districts: readonly string[]) => string
    readonly next: (day: string, clock: string, zone: string) => string
    readonly none: string
    readonly off: string
    readonly nothing: string
    readonly which: string
    readonly all: string
    readonly title: string
    readonly onThisDay: string
    readonly followed: string
    readonly elsewhere: string
    readonly rest: string
    readonly others: (articles: number) => string
    readonly narrow: string
    readonly stop: string
    readonly now: string
    readonly everyDay: string
    readonly workdays: string
    readonly weekend: string
    readonly withYears: string
    readonly withoutYears: string
  }
  readonly browse: {
    readonly latest: (articles: number) => string
    readonly nothingYet: string
    readonly whichPerson: (name: string) => string
    readonly noPerson: (name: string, near: string) => string
    readonly mentions: (articles: number) => string
    readonly offices: string
    readonly roles: Readonly<Record<'chair' | 'led' | 'speakers' | 'attendees', string>>
    readonly year: (year: number | undefined) => string
    readonly follow: (name: string) => string
    readonly whichDay: (typed: string) => string
    readonly nothingOn: (day: string) => string
    readonly on: (day: string) => string
    readonly holds: (archive: { articles: number; pages: number }) => string
    readonly inYear: (row: { year: number; articles: number }) => string
    readonly undated: (articles: number) => string
    readonly missing: (days: number, gaps: readonly string[]) => string
    readonly people: string
    readonly nobody: string
    readonly cite: string
    readonly copy: string
    readonly previousArticle: string
    readonly nextArticle: string
  }
  readonly feedback: {
    readonly right: string
    readonly wrong: string
    readonly thanks: { readonly right: string; readonly wrong: string }
  }
  readonly operator: {
    readonly closed: string
    readonly notFetched: string
    readonly empty: string
    readonly refused: Readonly<Record<Refusal, string>>
    readonly added: (articles: number, oddities: number) => string
    readonly reread: string
    readonly undo: string
    readonly undone: (files: number) => string
    readonly undoneBefore: string
    readonly stats: (rows: readonly StatusCount[]) => string
    readonly inVain: string
    readonly outbox: (
      subscribers: number,
      sent: ReadonlyMap<DeliveryState, number>,
      depth: Depth,
    ) => string
    readonly oddities: (count: number) => string
    /** What looked odd, in words of this language. */
    readonly oddity: (problem: string) => string
    readonly correct: {
      readonly how: string
      readonly button: string
      readonly copy: string
      /** What stands behind `/correct` and the article's number. */
      readonly forms: readonly string[]
      readonly field: Readonly<Record<Correction['field'], string>>
      readonly notThere: (printed: string) => string
      readonly unread: (typed: string) => string
      readonly noDay: (typed: string) => string
      readonly done: string
      readonly undone: string
      readonly undoneBefore: string
      readonly standing: (count: number) => string
    }
    readonly commands: Readonly<Record<'stats' | 'report' | 'reload' | 'correct', string>>
  }
  readonly chairedBy: (name: string) => string
  readonly follow: {
    readonly how: (name: string) => string
    readonly onlyWithout: string
    readonly tooLong: (limit: number) => string
    /** Told where words in other letters find nothing. */
    readonly inChinese: string
    readonly preview: (found: Preview) => string
    readonly ask: string
    readonly atOnce: string
    readonly inDigest: string
    readonly fact: { readonly o: string; readonly h: string }
    readonly officesOf: (person: string) => string
    readonly holdersOf: (office: string) => string
    readonly saved: (subject: string, tells: Tells) => string
    readonly needsDigest: string
    readonly full: (most: number) => string
    readonly list: string
    readonly row: (subject: string, tells: Tells) => string
    readonly nothing: string
    readonly stop: (subject: string) => string
    readonly stopped: (subject: string) => string
    readonly notAnyMore: string
    readonly arrived: string
    readonly why: (subjects: string) => string
  }
  readonly privacy: string
  readonly forget: { readonly ask: string; readonly yes: string; readonly done: string }

  readonly commands: Readonly<Record<CommandName, string>>
  readonly description: string
  readonly shortDescription: string
  /** Questions that name a day, for newcomers. */
  readonly examples: readonly ((day: string) => string)[]
}

type ReasonWhy<Why extends Reason['why']> = Extract<Reason, { why: Why }>
