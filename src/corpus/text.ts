import { Converter } from 'opencc-js/t2cn'

/** Where words stand in a text: UTF-16 units, `start` included, `end` not. */
export interface Span {
  readonly start: number
  readonly end: number
}

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

const folds = new Map<string, string>()

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
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i)
    let to = folds.get(unit)
    if (to === undefined) folds.set(unit, (to = foldUnit(unit)))
    folded += to
  }
  return folded
}
