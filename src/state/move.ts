import type { ChatId } from './chats.ts'
import type { Database } from './database.ts'

/** Every table whose rows belong to a chat: those with a column `chat_id`. */
export const tablesOfChats = (database: Database): readonly string[] =>
  database
    .prepare<[], string>(
      `SELECT t.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
       WHERE t.type = 'table' AND c.name = 'chat_id'`,
    )
    .pluck()
    .all()

/** What a person chose wins over what an app told, and the new id over the old one. */
const MERGE_CHATS = `
  INSERT INTO chats (id, kind, language, language_chosen, time_zone, met_at)
  SELECT @to, 'supergroup', language, language_chosen, time_zone, met_at
  FROM chats WHERE id = @from
  ON CONFLICT (id) DO UPDATE SET
    language = CASE WHEN chats.language_chosen >= excluded.language_chosen
      THEN coalesce(chats.language, excluded.language) ELSE excluded.language END,
    language_chosen = max(chats.language_chosen, excluded.language_chosen),
    time_zone = coalesce(chats.time_zone, excluded.time_zone)`

/** Of one thing waiting for the new id and sent to the old one, the sent one stays. */
const DROP_SENT_BEFORE = `
  DELETE FROM deliveries WHERE chat_id = @to AND state = 'waiting' AND thing IN
    (SELECT thing FROM deliveries WHERE chat_id = @from AND state <> 'waiting')`

/**
 * Gives every row of chat `from`, which must be known, to `to`. Where both have a row for the
 * same thing, that of `to` stays. To be called in a transaction.
 */
export function moveChat(database: Database, from: ChatId, to: ChatId): void {
  database.prepare(MERGE_CHATS).run({ from, to })
  database.prepare(DROP_SENT_BEFORE).run({ from, to })
  for (const table of tablesOfChats(database)) {
    database.prepare(`UPDATE OR IGNORE ${table} SET chat_id = ? WHERE chat_id = ?`).run(to, from)
  }
  // Takes with it what could not move because the new id had it already.
  database.prepare('DELETE FROM chats WHERE id = ?').run(from)
  // A test server may move a chat back: no id points to itself.
  database.prepare('DELETE FROM moved_chats WHERE old_id = ?').run(to)
  database
    .prepare('INSERT OR REPLACE INTO moved_chats (old_id, chat_id) VALUES (?, ?)')
    .run(from, to)
}
