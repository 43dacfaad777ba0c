import type { ChatId, Chats } from './chats.ts'
import { inTransaction, type Database } from './database.ts'

/** What is followed. Words and names are folded. */
export type Subject =
  /** Articles in which all of `words` stand and none of `without`. */
  | {
      readonly kind: 'words'
      readonly words: readonly string[]
      readonly without: readonly string[]
    }
  /** Articles that name a person. */
  | { readonly kind: 'person'; readonly person: string }
  /** A person's office changes. */
  | { readonly kind: 'offices of'; readonly person: string }
  /** Somebody new holds an office. */
  | { readonly kind: 'holders of'; readonly office: string }

/** When a match is told. */
export type Tells = 'at once' | 'digest'

/** One thing a chat follows. `id` is never given out twice, so it may stand in buttons. */
export interface Follow {
  readonly id: number
  readonly chat: ChatId
  readonly subject: Subject
  readonly tells: Tells
  /** ms since 1970. */
  readonly since: number
}

/** How many things one chat may follow. */
export const MOST_FOLLOWS = 50

/** What became of the wish to follow. */
export type Following =
  | { readonly kind: 'added'; readonly follow: Follow }
  /** Followed before; `tells` is now as asked. */
  | { readonly kind: 'known'; readonly follow: Follow }
  | { readonly kind: 'full'; readonly most: number }

interface Row {
  readonly id: number
  readonly chat_id: ChatId
  readonly subject: string
  readonly tells: Tells
  readonly since: number
}

const followOf = ({ chat_id, subject, ...row }: Row): Follow => ({
  ...row,
  chat: chat_id,
  subject: JSON.parse(subject) as Subject,
})

/** The same subject is always the same text, whatever the order of its words. */
function written(subject: Subject): string {
  if (subject.kind !== 'words') return JSON.stringify(subject)
  const once = (words: readonly string[]) => [...new Set(words)].sort()
  return JSON.stringify({
    kind: 'words',
    words: once(subject.words),
    without: once(subject.without),
  })
}

export type Follows = ReturnType<typeof follows>

/** What each chat follows. */
export function follows(database: Database, chats: Chats, now: () => number) {
  const ROW = 'SELECT id, chat_id, subject, tells, since FROM follows'
  const of = database.prepare<[number], Row>(`${ROW} WHERE chat_id = ? ORDER BY id`)
  const same = database.prepare<[number, string], Row>(`${ROW} WHERE chat_id = ? AND subject = ?`)
  const reachable = database.prepare<[], Row>(
    `${ROW} WHERE chat_id IN (SELECT id FROM chats WHERE retired_at IS NULL) ORDER BY chat_id, id`,
  )
  const insert = database.prepare<[number, string, Tells, number]>(
    'INSERT INTO follows (chat_id, subject, tells, since) VALUES (?, ?, ?, ?)',
  )
  const retell = database.prepare<[Tells, number, number]>(
    'UPDATE follows SET tells = ? WHERE id = ? AND chat_id = ?',
  )
  const remove = database.prepare<[number, number]>(
    'DELETE FROM follows WHERE id = ? AND chat_id = ?',
  )
  const removeAll = database.prepare<[number]>('DELETE FROM follows WHERE chat_id = ?')

  function find(chat: ChatId, subject: string): Follow | undefined {
    const row = same.get(chat, subject)
    return row && followOf(row)
  }

  function add(chat: ChatId, subject: Subject, tells: Tells): Following {
    const { id } = chats.ensure(chat)
    const text = written(subject)
    const known = find(id, text)
    if (known !== undefined) {
      retell.run(tells, known.id, id)
      return { kind: 'known', follow: { ...known, tells } }
    }
    if (of.all(id).length >= MOST_FOLLOWS) return { kind: 'full', most: MOST_FOLLOWS }
    insert.run(id, text, tells, now())
    return { kind: 'added', follow: find(id, text) as Follow }
  }

  return {
    /** Follows a subject, once however often it is asked for. */
    add: (chat: ChatId, subject: Subject, tells: Tells): Following =>
      inTransaction(database, () => add(chat, subject, tells)),

    /** What a chat follows, oldest first. */
    of: (chat: ChatId): readonly Follow[] => of.all(chats.current(chat)).map(followOf),

    /** What chats follow that can be reached, chat by chat. */
    all: (): readonly Follow[] => reachable.all().map(followOf),

    /** Whether the chat followed it; another chat's follow is left alone. */
    tell: (chat: ChatId, id: number, tells: Tells): boolean =>
      retell.run(tells, id, chats.current(chat)).changes > 0,

    /** Whether there was something to stop; another chat's follow is left alone. */
    stop: (chat: ChatId, id: number): boolean => remove.run(id, chats.current(chat)).changes > 0,

    /** How many were stopped. */
    stopAll: (chat: ChatId): number => removeAll.run(chats.current(chat)).changes,
  }
}
