import { fold } from '../corpus/text.ts'

const DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, '○': 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
}

const TENS: Readonly<Record<string, number>> = {
  ...{ 十: 10, 拾: 10, 廿: 20, 卅: 30, 百: 100, 佰: 100, 千: 1000, 仟: 1000 },
}

const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

const ARABIC = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([十百千万亿]{0,3})$/
const POSITIONAL = /^[〇○零一二三四五六七八九0-9]{2,}$/

const power = (units: string): number =>
  Array.from(units).reduce((product, unit) => product * (TENS[unit] ?? MYRIADS[unit] ?? 1), 1)

function arabic(text: string): number | undefined {
  const [, whole, fraction = '', units = ''] = ARABIC.exec(text) ?? []
  if (whole === undefined) return undefined
  // 116.36 × 10000 is 1163599.9999…: fifteen digits are what a double holds for certain.
  return Number((Number(whole.replaceAll(',', '') + fraction) * power(units)).toPrecision(15))
}

/** A year or a house number, read digit by digit: 二〇二四, 一〇. Two plain digits (三五) are vague. */
function positional(text: string): number | undefined {
  if (!POSITIONAL.test(text) || (text.length === 2 && !/[〇○零\d]/.test(text))) return undefined
  return Number(Array.from(text, (sign) => DIGITS[sign] ?? sign).join(''))
}

const SMALL =
  /^(?:(?<thousands>[^零〇○])[千仟])?(?:[零〇○]?(?<hundreds>[^零〇○])[百佰])?(?:[零〇○]?(?<ten>[^零〇○])??(?<tens>[十拾廿卅]))?(?<gap>[零〇○]?)(?<ones>.)?$/

/** Thousands, hundreds, tens and ones: 二百零三, 十四, 廿三, 两百五. */
function below10000(text: string): number | undefined {
  const groups = SMALL.exec(text)?.groups
  if (groups === undefined) return undefined
  const { thousands, hundreds, ten, tens, gap, ones } = groups
  const of = (sign = '零') => DIGITS[sign] ?? NaN
  // 三千六 is 3600 and 两百五 is 250: a lone last digit counts the next lower unit.
  const short = gap !== '' || tens !== undefined ? 1 : hundreds ? 10 : thousands ? 100 : 1
  const twenty = tens === undefined ? 0 : (TENS[tens] ?? 0) * (ten === undefined ? 1 : of(ten))
  const sum = of(thousands) * 1000 + of(hundreds) * 100 + twenty + of(ones) * short
  return Number.isNaN(sum) ? undefined : sum
}

/** A number in characters with 万 and 亿: 一亿三千万, 一万二. */
function placed(text: string): number | undefined {
  for (const sign of ['亿', '万']) {
    const at = text.lastIndexOf(sign)
    const unit = MYRIADS[sign]
    if (at < 0 || unit === undefined) continue
    const high = placed(text.slice(0, at))
    const rest = text.slice(at + 1)
    const low = rest === '' ? 0 : placed(rest)
    if (at === 0 || high === undefined || low === undefined || low >= unit) return undefined
    return high * unit + (rest.length === 1 ? (low * unit) / 10 : low)
  }
  return below10000(text)
}

/**
 * The number these words are, in Arabic digits, Chinese characters or both (116.36万, 二百三十万,
 * 二〇二四); `undefined` when one character is no part of a number.
 */
export function readNumber(text: string): number | undefined {
  const folded = fold(text.trim())
  if (folded === '') return undefined
  return arabic(folded) ?? positional(folded) ?? placed(folded)
}

/** 1 to 99 in characters, others in figures. */
export function inHan(n: number): string {
  if (n > 99 || n < 1) return String(n)
  const digit = (d: number): string => '零一二三四五六七八九'.charAt(d)
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${n % 10 > 0 ? digit(n % 10) : ''}`
}
