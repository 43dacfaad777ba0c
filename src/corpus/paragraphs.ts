import { isFull, type Layout } from './layout.ts'
import type { Line } from './line.ts'
import type { Lines } from './page.ts'
import {
  goesOn,
  isBalanced,
  isClosed,
  isEditorial,
  isEntry,
  isHanging,
  isLabel,
  isNumbered,
  isRoster,
  opensParagraph,
} from './sentence.ts'
import { isOnlyDateline, opensReport } from './datelines.ts'
import { fold } from './text.ts'

/** A paragraph put together again from its lines. */
export interface Block {
  readonly text: string
  readonly lines: Lines
}

/** The paragraphs that these body lines of one article make. */
export function paragraphsOf(lines: readonly Line[], layout: Layout): readonly Block[] {
  const groups: Line[][] = []
  const print = lines.map(({ folded }) => folded).join('\n')
  for (const [at, line] of lines.entries()) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group === undefined || last === undefined) groups.push([line])
    else if (isCaption(group, line, groups.at(-2)?.at(-1), print)) groups.push([line])
    else if (belongs(group, last, line, lines[at + 1], layout)) group.push(line)
    else groups.push([line])
  }
  return groups.map(blockOf)
}

function blockOf(group: readonly Line[]): Block {
  const first = group[0]?.number ?? 0
  const text = group.map(({ text }) => text).reduce(glue, '')
  return { text, lines: [first, group.at(-1)?.number ?? first] }
}

const LATIN_END = /[A-Za-z,.;:]$/
const LATIN_START = /^[A-Za-z]/

const NAMES_END = /[\s:：][\u3400-\u9fff]{2,4}$/

const needsBlank = (above: string, below: string): boolean =>
  (LATIN_END.test(above) && LATIN_START.test(below)) ||
  (isRoster(fold(below)) && NAMES_END.test(above))

/** Chinese lines meet without a blank; Latin words and lists of names keep one. */
export const glue = (above: string, below: string): string =>
  needsBlank(above.slice(-8), below) ? `${above} ${below}` : above + below

/** A quotation that opens further up than this is not looked for. */
const MOST_LINES = 80

const wordsOf = (group: readonly Line[]): string => group.map(({ folded }) => folded).join('')

/** Whether `line` goes on with the paragraph whose last line is `last`. */
function belongs(
  group: readonly Line[],
  last: Line,
  line: Line,
  after: Line | undefined,
  layout: Layout,
): boolean {
  const sofar = wordsOf(group.slice(-MOST_LINES))
  if (line.row === true || last.row === true) return false
  if (line.mark > 0 || line.bold || last.mark > 0 || last.bold) return false
  if (isOnlyDateline(sofar)) return true
  if (opensReport(line.text) && !isHanging(sofar) && !runsOn(sofar, last, line, layout))
    return false
  if (goesOn(line.folded)) return true
  if (isLabel(last.folded) || isLabel(line.folded) || isEditorial(line.folded)) return false
  if (isRoster(last.folded)) return isRoster(line.folded)
  if (isEntry(last.folded) && (line.gap || isEntry(line.folded))) return false
  if (isMovedIn(line, layout) && isBalanced(sofar) && !isHanging(sofar)) return false
  if (line.jump === 'leaves' && layout.indents && line.indented) return false
  if (sofar.endsWith(':')) return followsColon(last, line, after, layout)
  if (isClosed(sofar) && isNumbered(line.folded)) return false
  if (isClosed(sofar)) return isBrokenByMachine(group, line, layout)
  if (isHanging(sofar) || !isBalanced(sofar)) return true
  if (isNumbered(line.folded)) return false
  return !isCrosshead(group, line, layout)
}

/** The edge of the column cut a sentence before the day in it. */
const runsOn = (sofar: string, last: Line, line: Line, layout: Layout): boolean =>
  isFull(last, layout) && !isClosed(sofar) && !line.gap && !line.indented

/** In a narrow column that moves first lines in, such a line begins a paragraph. */
const isMovedIn = (line: Line, { width, indents }: Layout): boolean =>
  width !== undefined && indents && line.indented && !line.gap

/** A sentence ended at the very edge of the column: only the next line can tell. */
function isBrokenByMachine(group: readonly Line[], line: Line, layout: Layout): boolean {
  const last = group.at(-1)
  if (line.gap) return false
  if (layout.indents && group[0]?.indented === true) return !line.indented
  if (layout.width !== undefined && layout.indents) return false
  return last !== undefined && isFull(last, layout) && !opensParagraph(line.folded)
}

/** What a colon announces stands in the same paragraph when it is speech, names, 一是 or a list with ;. */
function followsColon(last: Line, line: Line, after: Line | undefined, layout: Layout): boolean {
  if (isFull(last, layout) && !line.gap) return !line.indented
  if (isNumbered(line.folded)) return false
  if (/^(?:[“《"]|一是|首先)/.test(line.folded) || LISTS.test(last.folded)) return true
  if (isNameList(line.folded) || isRoster(line.folded) || /;$/.test(line.folded)) return true
  return after === undefined && !line.gap
}

/** The list belongs to the sentence that announces it. */
const LISTS = /(?:分别(?:是|为)|包括|他们是|它们是):$/

const isNameList = (folded: string): boolean =>
  /^[\u4e00-\u9fff]{2,4}(?:\s?[、,]\s?[\u4e00-\u9fff]{2,4}){1,}(?:[。、,等]|$)/.test(folded)

const LONGEST_CROSSHEAD = 16

/** A line that stands alone over a part of the article. */
function isCrosshead(group: readonly Line[], line: Line, layout: Layout): boolean {
  const [head, ...more] = group
  if (head === undefined || more.length > 0) return false
  if (head.text.length > LONGEST_CROSSHEAD || isFull(head, layout)) return false
  if (/[,。;:]/.test(head.folded) || opensParagraph(head.folded)) return false
  return opensParagraph(line.folded) || isNumbered(head.folded)
}

const LONGEST_CAPTION = 40
const SHORTEST_PARAGRAPH = 30
/** What stands inside a sentence, at the end of its cut half or at the beginning of the rest. */
const CUT_BEFORE = /[的和与在对将把为就向及由被从以等]$/
const CUT_BEHIND = /^(?:[的了着过和与及或等地得们性化者员]|[\u4e00-\u9fff]{0,2}[。;!?])/

/**
 * Words that stand alone between blank lines behind a whole sentence are the caption of a photo,
 * unless the sentence below begins inside a word of theirs that `print` has elsewhere.
 */
function isCaption(
  [caption, ...more]: readonly Line[],
  below: Line,
  above: Line | undefined,
  print: string,
): boolean {
  if (caption === undefined || above === undefined || more.length > 0) return false
  if (!caption.gap || !below.gap || !isClosed(above.folded)) return false
  const [words, text] = [caption.folded, below.folded]
  if (words.length > LONGEST_CAPTION || text.length < SHORTEST_PARAGRAPH) return false
  if (/[,。;:、]/.test(words) || isClosed(words) || !isBalanced(words)) return false
  if (CUT_BEFORE.test(words) || CUT_BEHIND.test(text)) return false
  return !print.includes(words.slice(-1) + text.charAt(0))
}
