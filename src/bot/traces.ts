import { type ChatId, LOWEST_GROUP } from '../state/chats.ts'
import type { Spot } from '../state/replies.ts'

/** A message that may have arrived is sought among the ids not far after those known before it. */
const SPAN = 200
/** And among so many of them whose message nobody knows. */
const MOST_CANDIDATES = 8
/** How many ids of a chat are remembered, of how many chats, and of all chats together. */
const REMEMBERED = { ids: 16, chats: 5000, all: 5000 } as const

/** What was known before this run. */
export interface Past {
  /** The id of the last message to this chat, or to any that is counted with others. */
  readonly lastMessage: (chat?: ChatId) => number | undefined
  /** Ids of late that are known to be those of other messages. */
  readonly known: readonly number[]
}

export type Traces = ReturnType<typeof traces>

/**
 * The ids that Telegram gave to messages, as far as we saw them. They grow, so that a message whose
 * sending was never answered for stands, if it arrived, right after those known before it and those
 * that were on their way then.
 */
export function traces(past: Past = { lastMessage: () => undefined, known: [] }) {
  const byChat = new Map<ChatId, readonly number[]>()
  /** Whose message an id is; of earlier runs only that it is somebody's. */
  const chatOf = new Map<number, ChatId | undefined>(past.known.map((id) => [id, undefined]))
  /** Ids of messages that are not ours. */
  const people = new Map<number, true>()
  let newest = past.lastMessage()
  if (newest !== undefined) chatOf.set(newest, undefined)
  let isByChat = false
  /** How many messages were handed to Telegram and not answered for yet, supergroups' aside. */
  let underway = 0

  const lastIn = (chat: ChatId): number | undefined =>
    byChat.get(chat)?.at(-1) ?? past.lastMessage(chat)

  function saw(chat: ChatId, id: number): void {
    const ids = new Set([...(byChat.get(chat) ?? []), id])
    const sorted = [...ids].sort((a, b) => a - b).slice(-REMEMBERED.ids)
    put(byChat, { key: chat, value: sorted, most: REMEMBERED.chats })
    if (chat <= LOWEST_GROUP) return
    newest = Math.max(newest ?? id, id)
    // Telegram never gives one id to two such chats; another server may.
    if ((chatOf.get(id) ?? chat) !== chat) isByChat = true
    put(chatOf, { key: id, value: chat, most: REMEMBERED.all })
  }

  return {
    /** A message of ours has this id. */
    saw,

    /** A message of somebody else has this id. */
    met(chat: ChatId, id: number): void {
      saw(chat, id)
      if (chat > LOWEST_GROUP) put(people, { key: id, value: true, most: REMEMBERED.all })
    },

    /** A message is handed to Telegram; to be told when it was answered for, or is given up. */
    handed(chat: ChatId): () => void {
      if (chat <= LOWEST_GROUP) return () => undefined
      underway += 1
      return () => void (underway -= 1)
    },

    /** Where a message to this chat stands that is handed over now. */
    spot(chat: ChatId): Spot | undefined {
      const isApart = isByChat || chat <= LOWEST_GROUP
      const after = isApart ? lastIn(chat) : newest
      return after === undefined ? undefined : { after, ahead: isApart ? 0 : underway }
    },

    /**
     * The ids that a message may have that was handed over there, the likeliest first: ids are
     * given in the order of arrival, so that those on their way before it come before it.
     */
    candidates(chat: ChatId, { after, ahead }: Spot): readonly number[] {
      const own = new Set(byChat.get(chat))
      const isApart = isByChat || chat <= LOWEST_GROUP
      const isOthers = (id: number): boolean => own.has(id) || (!isApart && chatOf.has(id))
      return Array.from({ length: SPAN }, (_, i) => after + 1 + i)
        .filter((id) => isApart || !people.has(id))
        .map((id, i) => ({ id, far: i >= ahead ? 2 * (i - ahead) - 1 : 2 * (ahead - i) }))
        .filter(({ id }) => !isOthers(id))
        .sort((a, b) => a.far - b.far)
        .slice(0, MOST_CANDIDATES)
        .map(({ id }) => id)
    },
  }
}

/** Puts a value last, and forgets the first one where there are too many. */
function put<K, V>(map: Map<K, V>, { key, value, most }: { key: K; value: V; most: number }): void {
  map.delete(key)
  map.set(key, value)
  for (const first of map.keys()) {
    if (map.size <= most) return
    map.delete(first)
  }
}

/**
 * Whether an edit that changes nothing was refused because the message is already so: then it is
 * ours, and arrived. A message of somebody else, or none, is refused in other words.
 */
export const isThere = (refusal: string): boolean => /message is not modified/i.test(refusal)

const SIGNS: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
}

/** Whether the text of a message, as Telegram tells it, is that of the HTML that was sent. */
export function isSame(shown: unknown, html: unknown): boolean {
  if (typeof shown !== 'string' || typeof html !== 'string') return false
  const plain = html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|amp);/g, (sign) => SIGNS[sign] ?? sign)
  return shown.replace(/\s/g, '') === plain.replace(/\s/g, '')
}
