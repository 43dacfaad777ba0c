import { cuttingOf, type Cutting } from './cutting.ts'
import { isColumnName, isDocumentName, isNoticeName } from './heads.ts'
import type { Line } from './line.ts'
import { sheetOf } from './sheet.ts'
import { stretchesOf } from './starts.ts'
import { fold } from './text.ts'

/** The articles of a page, and the head lines that have no article of their own. */
export interface Split {
  readonly cuttings: readonly Cutting[]
  readonly banners: readonly Line[]
}

/** Cuts the text of a page into its articles. */
export function split(text: string): Split {
  const sheet = sheetOf(text)
  const banners: Line[] = []
  const cuttings: Cutting[] = []
  for (const stretch of stretchesOf(sheet)) {
    const cutting = cuttingOf(stretch, sheet)
    if (cutting === undefined) banners.push(...stretch.head)
    else cuttings.push(cutting)
  }
  return { cuttings: underColumnNames(cuttings), banners }
}

const LONGEST_ITEM = 260

const isNotice = (headline: string): boolean =>
  isNoticeName(fold(headline)) || isDocumentName(fold(headline))

/** The short items behind the first of a column stand under the column's name as well. */
function underColumnNames(cuttings: readonly Cutting[]): readonly Cutting[] {
  let column: string | undefined
  return cuttings.map((cutting) => {
    const { kicker } = cutting.head
    if (cutting.isItem) {
      column = undefined
      return cutting
    }
    if (kicker !== undefined) column = isColumnName(kicker) ? kicker : undefined
    const length = cutting.body.reduce((sum, { text }) => sum + text.length, 0)
    if (isNotice(cutting.head.headline)) column = undefined
    if (length > LONGEST_ITEM || cutting.body.length > 2) column = undefined
    if (column === undefined || kicker !== undefined) return cutting
    return { ...cutting, head: { ...cutting.head, kicker: column } }
  })
}
