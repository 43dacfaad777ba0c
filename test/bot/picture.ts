// Draws docs/conversation.svg from what the bot really answers:
//   npx tsx test/bot/picture.ts > docs/conversation.svg

import { openArchive } from '../../src/answer/open.ts'
import { renderAnswer } from '../../src/bot/render.ts'
import type { Message } from '../../src/bot/message.ts'
import type { Entity } from './markup.ts'
import { parseHtml } from './markup.ts'

const QUESTIONS: readonly string[] = ['3月14日的会议谁主持的?', '3月15日的会议谁主持的?']

const SIZE = 15
const LINE = 23
const WIDTH = 460
const INNER = 350

interface Run {
  readonly text: string
  readonly style: string
}

interface Row {
  readonly runs: readonly Run[]
  readonly quoted: boolean
}

const xml = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)

/** Chinese signs are as wide as high; Latin ones about half of that. */
const widthOf = (sign: string): number => (sign.charCodeAt(0) < 0x2000 ? SIZE * 0.55 : SIZE)

function styleAt(at: number, entities: readonly Entity[]): string {
  const types = entities
    .filter(({ offset, length }) => at >= offset && at < offset + length)
    .map(({ type }) => type)
  const weight = types.includes('bold') ? 'font-weight="700"' : ''
  const slant = types.includes('italic') ? 'font-style="italic"' : ''
  const fill = types.includes('text_link') ? 'fill="#2678b6"' : ''
  return [weight, slant, fill].filter((part) => part !== '').join(' ')
}

/** The text as rows that fit, each in runs of one style. */
function rowsOf(text: string, entities: readonly Entity[]): readonly Row[] {
  const rows: Row[] = []
  let runs: Run[] = []
  let width = 0
  const quotedAt = (at: number): boolean =>
    entities.some((e) => e.type === 'blockquote' && at >= e.offset && at < e.offset + e.length)
  const end = (at: number): void => {
    rows.push({ runs, quoted: quotedAt(at) })
    runs = []
    width = 0
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '\n') {
      end(at - 1)
      continue
    }
    if (width + widthOf(sign) > INNER && !/[,。;:?!、》”]/.test(sign)) end(at - 1)
    const style = styleAt(at, entities)
    const last = runs.at(-1)
    if (last?.style === style) runs[runs.length - 1] = { style, text: last.text + sign }
    else runs.push({ style, text: sign })
    width += widthOf(sign)
  }
  end(text.length - 1)
  return rows
}

const rowSvg = ({ runs, quoted }: Row, x: number, y: number): string => {
  const spans = runs.map(({ text, style }) => `<tspan ${style}>${xml(text)}</tspan>`).join('')
  const bar = quoted
    ? `<rect x="${x - 4}" y="${y - 17}" width="3" height="${LINE}" fill="#5a9bd5"/>`
    : ''
  return `${bar}<text x="${quoted ? x + 6 : x}" y="${y}">${spans}</text>`
}

function bubble(rows: readonly Row[], top: number, mine: boolean): { svg: string; bottom: number } {
  const longest = Math.max(
    ...rows.map(({ runs }) =>
      [...runs.map(({ text }) => text).join('')].reduce((sum, sign) => sum + widthOf(sign), 0),
    ),
  )
  const width = Math.min(longest + 36, INNER + 50)
  const height = rows.length * LINE + 18
  const x = mine ? WIDTH - width - 14 : 14
  const fill = mine ? '#e3f7cf' : '#ffffff'
  const lines = rows.map((row, i) => rowSvg(row, x + 14, top + 25 + i * LINE)).join('\n')
  return {
    svg: `<rect x="${x}" y="${top}" width="${width}" height="${height}" rx="14" fill="${fill}"/>\n${lines}`,
    bottom: top + height,
  }
}

function buttons(message: Message, top: number): { svg: string; bottom: number } {
  const rows = message.buttons.filter((row) => row.length > 0)
  const svg = rows.flatMap((row, r) => {
    const width = (INNER + 50 - 6 * (row.length - 1)) / row.length
    return row.map(({ text }, i) => {
      const x = 14 + i * (width + 6)
      const y = top + 6 + r * 40
      return `<rect x="${x}" y="${y}" width="${width}" height="34" rx="10" fill="#8fb3cc"/>
<text x="${x + width / 2}" y="${y + 22}" text-anchor="middle" fill="#fff">${xml(text)}</text>`
    })
  })
  return { svg: svg.join('\n'), bottom: top + rows.length * 40 }
}

const now = Date.UTC(2024, 3, 1)
const archive = await openArchive({ dir: './seeds', now: () => now })
const parts: string[] = []
let y = 16
for (const question of QUESTIONS) {
  const answer = await archive.ask(question, { now })
  const message = renderAnswer(answer, { dayOf: (a) => archive.dayOf(a), username: 'wenbao_bot' })
  const { text, entities } = parseHtml(message.html)
  const asked = bubble(rowsOf(question, []), y, true)
  const told = bubble(rowsOf(text, entities), asked.bottom + 12, false)
  const keys = buttons(message, told.bottom)
  parts.push(asked.svg, told.svg, keys.svg)
  y = keys.bottom + 20
}
const font = "-apple-system,'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif"
process.stdout.write(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}" font-family="${font}" font-size="${SIZE}" fill="#1c1c1c">
<rect width="${WIDTH}" height="${y}" rx="18" fill="#c8dbe6"/>
${parts.join('\n')}
</svg>
`,
)
