import type { Term } from '../language/terms.ts'

/** How well words found in print stand for the words asked: 1 the very words, 0 nothing. */
export interface Support {
  readonly words: string
  readonly worth: number
}

const WORTH = { same: 1, synonym: 0.85, contracted: 0.7, partly: 0.6 } as const

/** 创文 for 创建…文明: the characters in order, few between. */
const contraction = new Map<string, RegExp>()

const hasEach = (characters: string, folded: string): boolean =>
  [...characters].every((one) => folded.includes(one))

function contracted(word: string): RegExp {
  let pattern = contraction.get(word)
  if (pattern === undefined) {
    const between = word.length > 2 ? '[\\u4e00-\\u9fff“”、]{0,2}?' : '[\\u4e00-\\u9fff“”]{0,4}?'
    pattern = new RegExp([...word].join(between))
    contraction.set(word, pattern)
  }
  return pattern
}

const isShort = (word: string): boolean => /^[\u4e00-\u9fff]{2,4}$/.test(word)

/** The longest part of a word, two characters or more, that stands in the text. */
function partIn(word: string, folded: string): string | undefined {
  for (let length = word.length - 1; length >= 2; length--)
    for (let at = 0; at + length <= word.length; at++) {
      const part = word.slice(at, at + length)
      if (folded.includes(part)) return part
    }
  return undefined
}

/**
 * What in a folded text stands for a term: every form of it that is printed, best first; where none
 * is, a contraction written out or the longest part of it. Empty where nothing does.
 */
export function supportIn(term: Term, folded: string): Support[] {
  const found: Support[] = []
  term.forms.forEach((form, index) => {
    if (form !== '' && folded.includes(form))
      found.push({ words: form, worth: index === 0 ? WORTH.same : WORTH.synonym })
  })
  if (found.length > 0 || term.sort === 'number') return found
  if (term.sort !== 'verb' && isShort(term.word) && hasEach(term.word, folded)) {
    const match = contracted(term.word).exec(folded)
    if (match !== null) return [{ words: match[0], worth: WORTH.contracted }]
  }
  if (term.word.length < 3) return []
  const part = partIn(term.word, folded)
  return part === undefined
    ? []
    : [{ words: part, worth: (WORTH.partly * part.length) / term.word.length + 0.1 }]
}
