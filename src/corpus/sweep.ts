import { isFull, type Layout } from './layout.ts'
import type { Line } from './line.ts'
import { NOISE, noiseIn, type NoiseRule } from './noise.ts'
import { isClosed } from './sentence.ts'

/** The lines worth reading. What stood behind furniture has a gap before it. */
export function withoutNoise(lines: readonly Line[], layout: Layout): readonly Line[] {
  const kept: Line[] = []
  const captions = loneTriangles(lines)
  let dropped: readonly Dropped[] = []
  for (const line of lines) {
    const above = kept.at(-1)
    const rule = captions.has(line) ? CAPTION : furniture(line, above, dropped.at(-1), layout)
    if (rule !== undefined) {
      dropped = [...dropped, { rule, line }]
      if (above !== undefined && OF_A_PHOTO.has(rule))
        kept[kept.length - 1] = { ...above, captions: [...(above.captions ?? []), line] }
    } else {
      kept.push(behind(dropped, line))
      dropped = []
    }
  }
  return kept
}

/** A line of furniture, and the row that knew it. */
interface Dropped {
  readonly rule: NoiseRule
  readonly line: Line
}

function rowNamed(wanted: string): NoiseRule {
  const row = NOISE.find(({ name }) => name === wanted)
  if (row === undefined) throw new Error(`no row of noise is named ${wanted}`)
  return row
}

const CAPTION = rowNamed('caption')
const PHOTO_CREDIT = rowNamed('photo credit')
const CREDIT_BEHIND_CAPTION = rowNamed('photo credit behind a caption')
const JUMP_LINE = rowNamed('jump line')
const RUNNING_TITLE = rowNamed('running title')
/** Rows that speak of the page, and so may take out a marked line as well. */
const OF_THE_PAGE: ReadonlySet<NoiseRule | undefined> = new Set(
  [
    'page mark',
    'running head',
    'running title',
    'name of the paper',
    'any name that ends as a paper',
    'name of the paper in Latin letters',
    'navigation',
    'section name',
    'rule',
    'page number',
  ].map(rowNamed),
)

/** Rows that tell of a photo, and so perhaps who took it. */
const OF_A_PHOTO: ReadonlySet<NoiseRule> = new Set([CAPTION, PHOTO_CREDIT, CREDIT_BEHIND_CAPTION])

/** Rows that a narrow column does print in the middle of a sentence. */
const INSIDE_TEXT: ReadonlySet<NoiseRule> = new Set([
  CAPTION,
  PHOTO_CREDIT,
  CREDIT_BEHIND_CAPTION,
  JUMP_LINE,
])

const FAR = 6

/** `▲某某` among others of its kind is an item of a list; alone it is the caption of a photo. */
function loneTriangles(lines: readonly Line[]): ReadonlySet<Line> {
  const places = lines.flatMap(({ folded }, at) => (/^[▲▼△▽]/.test(folded) ? [at] : []))
  const alone = places.filter(
    (at, nth) =>
      at - (places[nth - 1] ?? -Infinity) > FAR &&
      (places[nth + 1] ?? Infinity) - at > FAR &&
      lines[at]?.mark === 0 &&
      lines[at].folded.length <= 60 &&
      !/^.\s*\d{1,2}月/.test(lines[at].folded),
  )
  return new Set(alone.flatMap((at) => lines[at] ?? []))
}

/** A jump away and back again are one cut; a jump back alone comes from another page. */
function behind(dropped: readonly Dropped[], line: Line): Line {
  if (dropped.length === 0) return line
  const jumps = dropped.filter(({ rule }) => rule === JUMP_LINE)
  const back = jumps.filter(({ line }) => /上接|转接/.test(line.folded))
  if (jumps.length === 0 || (back.length > 0 && back.length < jumps.length)) {
    return { ...line, gap: true }
  }
  return { ...line, gap: true, jump: back.length > 0 ? 'resumes' : 'leaves' }
}

const BARE_DAY = /^\d{4}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?$/

function furniture(
  line: Line,
  above: Line | undefined,
  dropped: Dropped | undefined,
  layout: Layout,
): NoiseRule | undefined {
  if (above === undefined && BARE_DAY.test(line.folded)) return RUNNING_TITLE
  if (dropped !== undefined && runsOn(dropped, line, layout)) return dropped.rule
  const rule = noiseIn(line.folded)
  if (rule !== undefined && !INSIDE_TEXT.has(rule) && goesOnWith(above, line, layout))
    return undefined
  if (line.mark > 0 && !OF_THE_PAGE.has(rule)) return undefined
  if (rule === PHOTO_CREDIT && isOwnCredit(line, above, dropped)) return undefined
  return rule
}

/** In a narrow column any line of a sentence may look like furniture. */
const goesOnWith = (above: Line | undefined, line: Line, layout: Layout): boolean =>
  above !== undefined &&
  isFull(above, layout) &&
  !isClosed(above.folded) &&
  !line.gap &&
  !line.indented

/** The next line of furniture that the edge of the column broke. */
function runsOn({ rule, line }: Dropped, next: Line, layout: Layout): boolean {
  if (next.gap || next.indented || next.mark > 0 || isClosed(line.folded)) return false
  if (rule !== CAPTION) return isFull(line, layout) && next.text.length <= LONGEST_REST
  return (isFull(line, layout) || line.indented) && !/摄$/.test(line.folded)
}

/** The end of a name or of a word; a head has more characters. */
const LONGEST_REST = 3

/** `某某 摄` right under a finished sentence signs that text, not a photo beside it. */
const isOwnCredit = (line: Line, above: Line | undefined, dropped: Dropped | undefined): boolean =>
  /^(?:\d{1,2}月\d{1,2}日|近日|日前)/.test(line.folded) ||
  (dropped === undefined && !line.gap && above !== undefined && isClosed(above.folded))
