/** Patterns here see folded text. */

const CLOSED = /[。!?…][”’"')\]】》]*$/
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

const GOES_ON =
  /^[,、;:。!?)”’》】·%℃]|^(?:和|与|及|以及|并且|而且|或者|的|了|等)(?=[\u4e00-\u9fff,])/

/** The text begins with something that cannot begin a sentence. */
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
