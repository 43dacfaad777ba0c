import { OFFICES, SURNAMES, wordBefore } from './lexicon.ts'

/** A name of two characters is set as wide as one of three: 局长苗 静介绍, 吴 桐,男. */
const WIDE =
  /(?<surname>[\u4e00-\u9fff])\s{1,4}(?<given>[\u4e00-\u9fff])(?=$|[、,。;:)]|主持|出席|参加|介绍|指出|强调|表示|要求|说|通报|汇报|讲话|陪同|率|带队|一行|等|在|对|到|就|向|任|为)/g

/** The same text with names of two characters set close, where an office, a list or a clause has them. */
export const setClose = (folded: string): string =>
  folded.replace(WIDE, (whole, surname: string, given: string, at: number) =>
    isHead(folded, at, at + whole.length) && SURNAMES.has(surname) ? surname + given : whole,
  )

/** Whether a name can start at `at`: behind an office, in a list, at the head of what tells of somebody. */
const isHead = (folded: string, at: number, end: number): boolean =>
  folded.charAt(at - 1) === '、' ||
  wordBefore(OFFICES, folded, at) !== undefined ||
  (/^$|[。;\s]/.test(folded.charAt(at - 1)) && /^,[男女],/.test(folded.slice(end)))

/** How many characters the known name takes that is set wide at `at`; `undefined` for none. */
export function wideAt(
  folded: string,
  at: number,
  isKnown: (name: string) => boolean,
): { readonly name: string; readonly length: number } | undefined {
  const { surname = '', gap = '', given = '' } = WIDEST.exec(folded.slice(at, at + 6))?.groups ?? {}
  const name = surname + given
  return name.length === 2 && isKnown(name) ? { name, length: gap.length + 2 } : undefined
}

const WIDEST = /^(?<surname>[\u4e00-\u9fff])(?<gap>\s{1,4})(?<given>[\u4e00-\u9fff])/

/** Whether a text prints a name, close or wide. */
export const prints = (folded: string, name: string): boolean =>
  folded.includes(name) ||
  (name.length === 2 && new RegExp([...name].join('\\s{1,4}')).test(folded))
