import { Converter } from 'opencc-js/t2cn'

/** Where words stand in a text: UTF-16 units, `start` included, `end` not. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Where the words of a match stand. */
export const spanOf = ({ index, 0: words }: { index: number; 0: string }): Span => ({
  start: index,
  end: index + words.length,
})

const toSimplified = Converter({ from: 't', to: 'cn' })

/** Forms of one sign that print uses for one another. */
const SIGNS: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '〝': '“',
  '〞': '”',
  '﹁': '“',
  '﹂': '”',
  '•': '·',
  '・': '·',
  '‧': '·',
  '−': '-',
  '–': '-',
  '〜': '~',
  '〈': '《',
  '〉': '》',
  '｡': '。',
}

/** What each UTF-16 unit is folded to; 0 where that was not looked up yet. */
const folds = new Uint16Array(0x10000)

/** Units are made into a text so many at a time, which is much faster than one by one. */
const AT_ONCE = 0x1000
const units = new Uint16Array(AT_ONCE)
const bytes = Buffer.from(units.buffer)

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code >= 0x41 && code <= 0x5a) return unit.toLowerCase()
  if (code < 0x80) return unit
  const sign = SIGNS[unit]
  if (sign !== undefined) return sign
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase()
  if (code < 0x3400 || code > 0x9fff) return unit
  const simplified = toSimplified(unit)
  return simplified.length === 1 ? simplified : unit
}

/**
 * Full width to half width, traditional to simplified, capitals to small, variant signs to one:
 * unit by unit, so that a span of the folded text is a span of the print.
 */
export function fold(text: string): string {
  let folded = ''
  for (let from = 0; from < text.length; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, text.length - from)
    for (let i = 0; i < count; i++) {
      const code = text.charCodeAt(from + i)
      units[i] = folds[code] || (folds[code] = foldUnit(text.charAt(from + i)).charCodeAt(0))
    }
    folded += bytes.toString('utf16le', 0, 2 * count)
  }
  return folded
}

/** A pattern that matches these words and nothing else, whatever marks they hold. */
export const literally = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
