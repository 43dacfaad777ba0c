import { type ChatId, LOWEST_GROUP } from '../state/chats.ts'

/** A message that may have arrived is sought among the ids not far after those known before it. */
const SPAN = 60
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
 * sending was never answered for stands, if it arrived, right after those known before it.
 */
export function traces(past: Past = { lastMessage: () => undefined, known: [] }) {
  const byChat = new Map<ChatId, readonly number[]>()
  /** Whose message an id is; of earlier runs only that it is somebody's. */
  const chatOf = new Map<number, ChatId | undefined>(past.known.map((id) => [id, undefined]))
  let newest = past.lastMessage()
  let isByChat = false

  const lastIn = (chat: ChatId): number | undefined =>
    byChat.get(chat)?.at(-1) ?? past.lastMessage(chat)

  return {
    /** A message has this id. */
    saw(chat: ChatId, id: number): void {
      const ids = new Set([...(byChat.get(chat) ?? []), id])
      const sorted = [...ids].sort((a, b) => a - b).slice(-REMEMBERED.ids)
      put(byChat, { key: chat, value: sorted, most: REMEMBERED.chats })
      if (chat <= LOWEST_GROUP) return
      newest = Math.max(newest ?? id, id)
      // Telegram never gives one id to two such chats; another server may.
      if ((chatOf.get(id) ?? chat) !== chat) isByChat = true
      put(chatOf, { key: id, value: chat, most: REMEMBERED.all })
    },

    /** The newest id known where this chat's messages are counted. */
    newest: (chat: ChatId): number | undefined =>
      isByChat || chat <= LOWEST_GROUP ? lastIn(chat) : newest,

    /** The ids that a message may have that was sent when this was the newest one. */
    candidates(chat: ChatId, after: number): readonly number[] {
      const own = new Set(byChat.get(chat))
      const isApart = isByChat || chat <= LOWEST_GROUP
      return Array.from({ length: SPAN }, (_, i) => after + 1 + i)
        .filter((id) => !own.has(id) && (isApart || !chatOf.has(id)))
        .slice(0, MOST_CANDIDATES)
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
