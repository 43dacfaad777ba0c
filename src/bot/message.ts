import type { Html } from './html.ts'
import type { Press } from './press.ts'
import { dataOf } from './press.ts'

/** A button under a message: it is pressed, opens a link, or looks something up elsewhere. */
export type Button =
  | { readonly text: string; readonly press: Press }
  | { readonly text: string; readonly url: string }
  /** Goes to a chat of the reader's choice and types this after the bot's name. */
  | { readonly text: string; readonly typing: string }

/** What the bot sends: a text with at most 4096 units, and rows of buttons. */
export interface Message {
  readonly html: Html
  readonly buttons: readonly (readonly Button[])[]
}

/** Buttons that stand side by side. */
const ROW = 5

/** Buttons side by side, in as many rows as they need. */
export const inRows = (buttons: readonly Button[], row = ROW): readonly (readonly Button[])[] =>
  Array.from({ length: Math.ceil(buttons.length / row) }, (_, at) =>
    buttons.slice(at * row, (at + 1) * row),
  )

/** A keyboard as Telegram takes it. */
export interface Keyboard {
  inline_keyboard: Key[][]
}

type Key =
  | { text: string; callback_data: string }
  | { text: string; url: string }
  | { text: string; switch_inline_query: string }

/** The buttons as Telegram takes them, without any it would refuse. */
export function keyboardOf(buttons: Message['buttons']): Keyboard {
  const rows = buttons.map((row) =>
    row.flatMap((button): Key[] => {
      if ('url' in button) return [{ text: button.text, url: button.url }]
      if ('typing' in button) return [{ text: button.text, switch_inline_query: button.typing }]
      const data = dataOf(button.press)
      return data === undefined ? [] : [{ text: button.text, callback_data: data }]
    }),
  )
  return { inline_keyboard: rows.filter((row) => row.length > 0) }
}
