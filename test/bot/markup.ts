/** What Telegram makes of a text in HTML: the text that is shown, or why it refuses it. */
export interface Parsed {
  readonly text: string
  readonly entities: readonly Entity[]
}

export interface Entity {
  readonly type: string
  readonly offset: number
  readonly length: number
  readonly url?: string
}

/** A refusal, in Telegram's own words. */
export class Refused extends Error {
  readonly code: number
  constructor(code: number, description: string) {
    super(description)
    this.code = code
  }
}

const TYPES: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  'tg-spoiler': 'spoiler',
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

const broken = (problem: string): Refused =>
  new Refused(400, `Bad Request: can't parse entities: ${problem}`)

/** Parses HTML by the rules of the Bot API server: known tags, properly nested, all closed. */
export function parseHtml(html: string): Parsed {
  let text = ''
  const entities: Entity[] = []
  const open: { tag: string; offset: number; url?: string }[] = []
  for (let at = 0; at < html.length;) {
    const entity = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot));/i.exec(
      html.slice(at, at + 12),
    )
    if (entity !== null) {
      const [all, decimal, hex, name] = entity
      text += name === undefined ? codePoint(decimal, hex) : (NAMED[name.toLowerCase()] ?? '')
      at += all.length
      continue
    }
    const sign = html.charAt(at)
    if (sign !== '<') {
      text += sign
      at += 1
      continue
    }
    const end = html.indexOf('>', at)
    if (end < 0) throw broken(`Unclosed start tag at byte offset ${bytesTo(html, at)}`)
    const inner = html.slice(at + 1, end)
    if (inner.startsWith('/')) closeTag(inner.slice(1), bytesTo(html, at))
    else openTag(inner, bytesTo(html, at))
    at = end + 1
  }
  const left = open.at(-1)
  if (left !== undefined)
    throw broken(`Can't find end tag corresponding to start tag "${left.tag}"`)
  return trimmed(text, entities)

  function openTag(inner: string, offset: number): void {
    const tag = (/^[^\s>]*/.exec(inner)?.[0] ?? '').toLowerCase()
    if (TYPES[tag] === undefined)
      throw broken(`Unsupported start tag "${tag}" at byte offset ${offset}`)
    if (tag === 'blockquote' && open.some((one) => one.tag === 'blockquote'))
      throw broken(`Nested blockquote at byte offset ${offset}`)
    const url = /\shref="([^"]*)"/.exec(inner)?.[1]
    open.push({ tag, offset: text.length, ...(url === undefined ? {} : { url }) })
  }

  function closeTag(name: string, offset: number): void {
    const last = open.pop()
    if (last === undefined) throw broken(`Unexpected end tag at byte offset ${offset}`)
    if (name.trim().toLowerCase() !== last.tag)
      throw broken(
        `Unmatched end tag at byte offset ${offset}, expected "</${last.tag}>", found "</${name}>"`,
      )
    entities.push({
      type: TYPES[last.tag] ?? '',
      offset: last.offset,
      length: text.length - last.offset,
      ...(last.url === undefined ? {} : { url: last.url }),
    })
  }
}

const codePoint = (decimal: string | undefined, hex: string | undefined): string =>
  String.fromCodePoint(decimal === undefined ? parseInt(hex ?? '0', 16) : Number(decimal))

const bytesTo = (text: string, at: number): number => Buffer.byteLength(text.slice(0, at))

/** The server trims the text; entities that reach out of it are cut. */
export function trimmed(text: string, entities: readonly Entity[]): Parsed {
  const start = text.length - text.trimStart().length
  const whole = text.trim()
  const kept = entities
    .map((entity) => {
      const from = Math.max(entity.offset - start, 0)
      const to = Math.min(entity.offset + entity.length - start, whole.length)
      return { ...entity, offset: from, length: to - from }
    })
    .filter(({ length }) => length > 0)
    .sort((a, b) => a.offset - b.offset || b.length - a.length)
  return { text: whole, entities: kept }
}

/** Refuses what Telegram refuses of a text to send; gives what it would show. */
export function checkText(text: unknown, parseMode: unknown): Parsed {
  if (typeof text !== 'string' || text === '')
    throw new Refused(400, 'Bad Request: message text is empty')
  if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text))
    throw new Refused(400, 'Bad Request: strings must be encoded in UTF-8')
  if (Buffer.byteLength(text) > 32_768) throw new Refused(400, 'Bad Request: text is too long')
  if (parseMode !== undefined && parseMode !== 'HTML')
    throw new Refused(400, 'Bad Request: unsupported parse_mode')
  const parsed = parseMode === 'HTML' ? parseHtml(text) : trimmed(text, [])
  if (parsed.text === '') throw new Refused(400, 'Bad Request: message text is empty')
  if (parsed.text.length > 4096) throw new Refused(400, 'Bad Request: message is too long')
  if (parsed.entities.length > 100) throw new Refused(400, 'Bad Request: too many entities')
  return parsed
}
