import * as z from 'zod'
import type { ChatId, Chats } from './chats.ts'
import { inTransaction, type Database } from './database.ts'

/** Minutes past midnight in the chat's own zone. Made only by `minuteOfDay`. */
export type MinuteOfDay = number & { readonly unit: 'minute of day' }

/** The minute at this time; `undefined` where no clock shows it. */
export function minuteOfDay(hour: number, minute: number): MinuteOfDay | undefined {
  const whole = Number.isInteger(hour) && Number.isInteger(minute)
  const shown = whole && hour >= 0 && hour < 24 && minute >= 0 && minute < 60
  return shown ? ((hour * 60 + minute) as MinuteOfDay) : undefined
}

const minute = z.custom<MinuteOfDay>(
  (value) =>
    typeof value === 'number' && minuteOfDay(Math.floor(value / 60), value % 60) !== undefined,
)

/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** Local hours in which nothing is sent unasked: `from` included, `until` not, over midnight too. */
export interface QuietHours {
  readonly from: MinuteOfDay
  readonly until: MinuteOfDay
}

/** What a chat can set. */
export interface Settings {
  /** When the daily digest is owed; `undefined` where none is wanted. */
  readonly digestAt: MinuteOfDay | undefined
  /** The instant `digestAt` was set: no digest is owed for a time before it. ms since 1970. */
  readonly digestSince: number
  readonly weekdays: readonly Weekday[]
  readonly quiet: QuietHours | undefined
  /** Whether "on this day" is sent where nothing is new. */
  readonly onThisDay: boolean
  /** Districts the digest is narrowed to, as events name them; empty for all. */
  readonly districts: readonly string[]
  /** The topic of a group that gets what is sent unasked; `undefined` for General and elsewhere. */
  readonly topic: number | undefined
}

type Row<Name extends keyof Settings> = {
  readonly reads: z.ZodType<Settings[Name]>
  readonly unset: Settings[Name]
}

/** Each setting: how it is read, and what holds while nothing, or nonsense, is stored. */
const SETTINGS: { readonly [Name in keyof Settings]: Row<Name> } = {
  digestAt: { reads: minute.optional(), unset: undefined },
  digestSince: { reads: z.number(), unset: 0 },
  weekdays: { reads: z.array(z.literal([1, 2, 3, 4, 5, 6, 7])).min(1), unset: EVERY_DAY },
  quiet: {
    reads: z.object({ from: minute, until: minute }).optional(),
    unset: undefined,
  },
  onThisDay: { reads: z.boolean(), unset: false },
  districts: { reads: z.array(z.string()), unset: [] },
  topic: { reads: z.int().optional(), unset: undefined },
}

function valueOf<Name extends keyof Settings>(
  name: Name,
  stored: ReadonlyMap<string, string>,
): Settings[Name] {
  const row: Row<Name> = SETTINGS[name]
  const value = stored.get(name)
  if (value === undefined) return row.unset
  const read = row.reads.safeParse((JSON.parse(value) as unknown) ?? undefined)
  return read.success ? read.data : row.unset
}

const settingsOf = (stored: ReadonlyMap<string, string>): Settings => ({
  digestAt: valueOf('digestAt', stored),
  digestSince: valueOf('digestSince', stored),
  weekdays: valueOf('weekdays', stored),
  quiet: valueOf('quiet', stored),
  onThisDay: valueOf('onThisDay', stored),
  districts: valueOf('districts', stored),
  topic: valueOf('topic', stored),
})

export type SettingsStore = ReturnType<typeof settings>

/** What each chat has set. */
export function settings(database: Database, chats: Chats) {
  const all = database
    .prepare<[number], [string, string]>('SELECT name, value FROM settings WHERE chat_id = ?')
    .raw()
  const put = database.prepare<[number, string, string]>(
    'INSERT OR REPLACE INTO settings (chat_id, name, value) VALUES (?, ?, ?)',
  )
  const wanting = database
    .prepare<[], ChatId>(
      `SELECT chat_id FROM settings JOIN chats ON chats.id = chat_id
       WHERE name = 'digestAt' AND value <> 'null' AND retired_at IS NULL ORDER BY chat_id`,
    )
    .pluck()

  const get = (chat: ChatId): Settings => settingsOf(new Map(all.all(chats.current(chat))))

  return {
    /** All settings of a chat; of one we never met, what holds while nothing is set. */
    get,

    /** Changes the settings that are given; `undefined` switches one off. */
    set: (chat: ChatId, changes: Partial<Settings>): Settings =>
      inTransaction(database, () => {
        const { id } = chats.ensure(chat)
        for (const [name, value] of Object.entries(changes)) {
          put.run(id, name, JSON.stringify(value ?? null))
        }
        return get(id)
      }),

    /** The chats that want a digest and can be reached. */
    subscribers: (): readonly ChatId[] => wanting.all(),
  }
}
