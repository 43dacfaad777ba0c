import type { EnglishTerm } from './english.ts'

/**
 * Of the renderings of a verb first the one that names again what it tells of, as print has it: a
 * library that closes is 闭馆, and a park that opens 开园.
 */
export const agreeing = (terms: readonly EnglishTerm[]): EnglishTerm[] =>
  terms.map((term) => {
    const { chinese, kind } = term
    const again =
      kind === 'word'
        ? chinese.find((word) => TOLD_AGAIN.test(word) && terms.some(isOf(word.slice(-1), term)))
        : undefined
    return again === undefined
      ? term
      : { ...term, chinese: [again, ...chinese.filter((word) => word !== again)] }
  })

const TOLD_AGAIN = /^[开闭停复封通][馆园校学店市展桥路航港厂山]$/

const isOf =
  (end: string, term: EnglishTerm) =>
  (other: EnglishTerm): boolean =>
    other !== term && other.chinese[0]?.endsWith(end) === true
