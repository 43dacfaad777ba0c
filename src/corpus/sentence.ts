import { beginsWithSurname } from './surnames.ts'

/** Patterns here see folded text. */

/** A remark in brackets, `(完)` or `(柳依)`, may stand behind the last sign. */
const CLOSED = /[。!?…][”’"')\]】》]*(?:\s*\([^(),。]{1,16}\))?$/
const HANGING = /[,、;:(《“‘—\-·]$/
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['(', ')'],
  ['【', '】'],
]

/** The last sentence of this text is finished. */
export const isClosed = (folded: string): boolean => CLOSED.test(folded)

/** The text stops at a sign that cannot be the last. */
export const isHanging = (folded: string): boolean => HANGING.test(folded)

const count = (text: string, sign: string): number => text.split(sign).length - 1

/** Every quotation mark and bracket that opens is closed, and the other way round. */
export const isBalanced = (folded: string): boolean =>
  PAIRS.every(([open, close]) => count(folded, open) === count(folded, close))

const GOES_ON = /^[,、;:。!?)”’》】·%℃]/

/** The text begins with a sign that cannot begin a sentence. */
export const goesOn = (folded: string): boolean => GOES_ON.test(folded)

const SAYS = '(?:强调|指出|要求|表示|提出|说|认为|介绍|介绍说|告诉记者|透露|坦言|希望|听取|主持)'
const OPENS = new RegExp(
  `^(?:会议|会上|大会|会前|会后|随后|据悉|据了解|据介绍|最后|当天|当日|活动(?:现场|中|当天)?|在\\S{2,16},|此外|同时,|下一步|截至|目前,|今年以来|其中,|\\S{2,4}?${SAYS})`,
)

/** The text begins as reporters begin a paragraph. */
export const opensParagraph = (folded: string): boolean => OPENS.test(folded)

const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、](?!\d)|[●■◆▲★◎○□▶])/

/** The text begins with the bullet of a list. */
export const isBulleted = (folded: string): boolean => /^[●■◆▲★◎○□▶]/.test(folded)

/** The text begins with the number or the bullet of a list. */
export const isNumbered = (folded: string): boolean => NUMBERED.test(folded)

const ROSTER = /^(?:[\u4e00-\u9fff]{2,4}\s+){2,}[\u4e00-\u9fff]{2,4}\s*$/

/** A line of names with blanks between them. */
export const isRoster = (folded: string): boolean => ROSTER.test(folded)

const ENTRY = /^[\u4e00-\u9fff]{2,4}\s+[^\s。,;:!?“”()]{4,28}$/

/** One of a list: a name, a blank, and what they are. */
export const isEntry = (folded: string): boolean => ENTRY.test(folded) && beginsWithSurname(folded)

const LABEL =
  /^(?:【[^】]{2,10}】|([◆◇■●★▼])[\u4e00-\u9fff]{2,6}\1|(?:编者按|编后语?|(?:相关|新闻|延伸)?(?:链接|背景|阅读)|记者手记|短评|快评|名词解释|人物简[历介]))\s*[:>]*$/

const REMARK_OF_EDITORS =
  /^(?:(?:编者按|编后语?|编者注|记者手记|短评)\s*[:>]|(?:相关|新闻|延伸)?(?:链接|背景)(?:\s*[:>]|\s))\s*\S/

/** What the editors add begins here, after its label. */
export const isEditorial = (folded: string): boolean => REMARK_OF_EDITORS.test(folded)

/** A line that only says what sort of text stands below it: `编者按`, `【相关链接】`. */
export const isLabel = (folded: string): boolean => LABEL.test(folded)
