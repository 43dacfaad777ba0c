import type { Span } from '../corpus/text.ts'
import type { Question } from '../language/question.ts'

/** What is done to a document, so that the document is asked for: 学了什么, 考了什么, 传达了什么. */
const OF_DOCUMENT =
  /(?:(?:学习?|考|测试|测验|传达|宣读|解读)(?:了|过|的)?(?:是?(?:什么|啥)|的是(?:什么|啥))|是什么)[?]?$/
const DONE = /学|考|测|传达|宣读|解读/

const TITLE = /《[^《》]{2,}》/g

/** The one title of a clause, where what was studied, tested or read out is asked for. */
export function titleAlone(
  words: string,
  start: number,
  { folded }: Pick<Question, 'folded'>,
): Span | undefined {
  if (!OF_DOCUMENT.test(folded) || !DONE.test(folded)) return undefined
  const [title, ...others] = words.matchAll(TITLE)
  return title === undefined || others.length > 0
    ? undefined
    : { start: start + title.index, end: start + title.index + title[0].length }
}
