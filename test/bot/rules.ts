import { checkText, Refused } from './markup.ts'

type Fields = Readonly<Record<string, unknown>>

const bad = (problem: string): Refused => new Refused(400, `Bad Request: ${problem}`)
const bytes = (value: unknown): number => (typeof value === 'string' ? Buffer.byteLength(value) : 0)
const isText = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'string' && value.length >= least && value.length <= most

/** Refuses a keyboard that Telegram refuses. */
export function checkKeyboard(markup: unknown): void {
  if (markup === undefined) return
  const rows = (markup as { inline_keyboard?: unknown }).inline_keyboard
  if (!Array.isArray(rows)) throw bad('object expected as reply markup')
  const buttons = rows.flat() as Fields[]
  if (buttons.length > 100 || bytes(JSON.stringify(markup)) > 10_000)
    throw bad('reply markup is too long')
  if (rows.some((row: unknown[]) => row.length > 8)) throw bad('too many buttons in a row')
  for (const button of buttons) checkButton(button)
}

function checkButton({
  text,
  callback_data: data,
  url,
  switch_inline_query: typing,
}: Fields): void {
  if (!isText(text, 1, 256) || String(text).trim() === '')
    throw bad("can't parse inline keyboard button: Text must be non-empty")
  if ([data, url, typing].filter((one) => one !== undefined).length !== 1)
    throw bad('BUTTON_TYPE_INVALID')
  if (data !== undefined && (bytes(data) < 1 || bytes(data) > 64)) throw bad('BUTTON_DATA_INVALID')
  if (url !== undefined && !/^(?:https?|tg):\/\/[^\s]+$/.test(String(url)))
    throw bad(`inline keyboard button URL '${String(url)}' is invalid`)
}

/** Refuses an answer to an inline query that Telegram refuses. */
export function checkInlineAnswer(fields: Fields): void {
  const { results, next_offset: next, button } = fields
  if (!Array.isArray(results)) throw bad("can't parse inline query results JSON object")
  if (results.length > 50) throw bad('too many inline query results specified')
  if (bytes(next) > 64) throw bad('NEXT_OFFSET_INVALID')
  const ids = (results as Fields[]).map(({ id }) => id)
  if (ids.some((id) => bytes(id) < 1 || bytes(id) > 64)) throw bad('RESULT_ID_INVALID')
  if (new Set(ids).size !== ids.length) throw bad('RESULT_ID_DUPLICATE')
  for (const result of results as Fields[]) checkResult(result)
  if (button !== undefined) checkInlineButton(button as Fields)
}

function checkResult({
  type,
  title,
  input_message_content: content,
  reply_markup: markup,
}: Fields) {
  if (type !== 'article') throw bad("inline query result type isn't supported here")
  if (!isText(title, 1, 1000)) throw bad('title must be non-empty')
  const { message_text: text, parse_mode: mode } = (content ?? {}) as Fields
  checkText(text, mode)
  checkKeyboard(markup)
}

function checkInlineButton({ text, start_parameter: parameter }: Fields): void {
  if (!isText(text, 1, 64)) throw bad('BUTTON_TEXT_INVALID')
  if (!/^[\w-]{1,64}$/.test(String(parameter))) throw bad('START_PARAM_INVALID')
}

/** Refuses a menu of commands that Telegram refuses. */
export function checkCommands({ commands, language_code: code }: Fields): void {
  if (code !== undefined && !/^[a-z]{2}$/.test(String(code)))
    throw bad('invalid language code specified')
  if (!Array.isArray(commands) || commands.length > 100) throw bad('BOT_COMMANDS_TOO_MUCH')
  for (const { command, description } of commands as Fields[]) {
    if (!/^[a-z0-9_]{1,32}$/.test(String(command))) throw bad('BOT_COMMAND_INVALID')
    if (!isText(description, 1, 256)) throw bad('BOT_COMMAND_DESCRIPTION_INVALID')
  }
}
