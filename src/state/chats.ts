import { inTransaction, type Database } from './database.ts'
import { moveChat } from './move.ts'
import type { TimeZone } from './zone.ts'

/** A chat's number at Telegram: of a person above 0, of a group or channel below. */
export type ChatId = number & { readonly unit: 'chat id' }

/** Supergroups and channels have ids up to here, and count their messages each for itself. */
export const LOWEST_GROUP = -1_000_000_000_000

/** The id with this number; throws where Telegram could not have given it. */
export function chatIdOf(id: number): ChatId {
  if (!Number.isSafeInteger(id) || id === 0) throw new RangeError(`${id} is no chat id`)
  return id as ChatId
}

export type ChatKind = 'private' | 'group' | 'supergroup' | 'channel'
export type ChatLanguage = 'zh' | 'en'

/** A chat as we remember it. */
export interface Chat {
  readonly id: ChatId
  readonly kind: ChatKind
  /** Chosen by `/language`, else last seen at Telegram; `undefined` where neither told. */
  readonly language: ChatLanguage | undefined
  /** Whether it was chosen by `/language`. */
  readonly languageChosen: boolean
  /** Asked once; `undefined` until then. */
  readonly zone: TimeZone | undefined
  /** Nothing is sent unasked any more: blocked, kicked, deleted. */
  readonly retired: boolean
}

/** What an update tells of its chat; what it does not tell stays as it was. */
export interface Met {
  readonly kind?: ChatKind | undefined
  /** The language of the app. Never overrules a chosen one. */
  readonly language?: ChatLanguage | undefined
}

interface Row {
  readonly id: ChatId
  readonly kind: ChatKind
  readonly language: ChatLanguage | null
  readonly language_chosen: 0 | 1
  readonly time_zone: TimeZone | null
  readonly retired_at: number | null
}

const chatOf = (row: Row): Chat => ({
  id: row.id,
  kind: row.kind,
  language: row.language ?? undefined,
  languageChosen: row.language_chosen === 1,
  zone: row.time_zone ?? undefined,
  retired: row.retired_at !== null,
})

/** What the number alone tells. Ids of supergroups and channels start with -100. */
const kindOf = (id: ChatId): ChatKind =>
  id > 0 ? 'private' : id <= -1_000_000_000_000 ? 'supergroup' : 'group'

export type Chats = ReturnType<typeof chats>

/** The chats we know. */
export function chats(database: Database, now: () => number) {
  const ROW = 'SELECT id, kind, language, language_chosen, time_zone, retired_at FROM chats'
  const get = database.prepare<[number], Row>(`${ROW} WHERE id = ?`)
  const moved = database
    .prepare<[number], ChatId>('SELECT chat_id FROM moved_chats WHERE old_id = ?')
    .pluck()
  const insert = database.prepare<[number, ChatKind, number]>(
    'INSERT INTO chats (id, kind, met_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const see = database.prepare<[ChatKind | null, ChatLanguage | null, number]>(
    `UPDATE chats SET kind = coalesce(?, kind), retired_at = NULL, retired_because = NULL,
       language = CASE WHEN language_chosen = 1 THEN language ELSE coalesce(?, language) END
     WHERE id = ?`,
  )
  const choose = database.prepare<[ChatLanguage, number]>(
    'UPDATE chats SET language = ?, language_chosen = 1 WHERE id = ?',
  )
  const place = database.prepare<[TimeZone, number]>('UPDATE chats SET time_zone = ? WHERE id = ?')
  const leave = database.prepare<[number, string, number]>(
    'UPDATE chats SET retired_at = coalesce(retired_at, ?), retired_because = ? WHERE id = ?',
  )
  const drop = database.prepare<[number, number]>(
    `UPDATE deliveries SET state = 'dropped', settled_at = ?
     WHERE chat_id = ? AND state = 'waiting'`,
  )
  const erase = database.prepare<[number]>('DELETE FROM chats WHERE id = ?')

  /** The id this chat has now: a group that became a supergroup has another one. */
  const current = (id: ChatId): ChatId => moved.get(id) ?? id

  function known(id: ChatId): Chat | undefined {
    const row = get.get(current(id))
    return row && chatOf(row)
  }

  /** The chat under its current id; remembered from now on where it was not. */
  function ensure(id: ChatId): Chat {
    const at = current(id)
    insert.run(at, kindOf(at), now())
    return known(at) as Chat
  }

  return {
    current,
    ensure,

    /** The chat, or `undefined` where we never met it. Follows a move. */
    get: known,

    /** Notes that the chat spoke to us: whoever was retired is back. Made where it was unknown. */
    meet: (id: ChatId, { kind, language }: Met = {}): Chat =>
      inTransaction(database, () => {
        const chat = ensure(id)
        // A group that moved on keeps being what it became.
        see.run(chat.id === id ? (kind ?? null) : null, language ?? null, chat.id)
        return ensure(id)
      }),

    setLanguage: (id: ChatId, language: ChatLanguage): void =>
      void choose.run(language, ensure(id).id),

    setZone: (id: ChatId, zone: TimeZone): void => void place.run(zone, ensure(id).id),

    /** Nothing is sent unasked any more, and what waited is dropped, until the chat speaks again. */
    retire: (id: ChatId, because: string): void =>
      inTransaction(database, () => {
        leave.run(now(), because, current(id))
        drop.run(now(), current(id))
      }),

    /** Gives every row of a chat to the id it has from now on, also when that id is known. */
    move: (from: ChatId, to: ChatId): void =>
      inTransaction(database, () => {
        ensure(from)
        if (from !== to) moveChat(database, from, to)
      }),

    /** Erases all that is kept of a chat, and all of the ids it had before. */
    forget(id: ChatId): void {
      erase.run(current(id))
      database.pragma('wal_checkpoint(TRUNCATE)')
    },
  }
}
