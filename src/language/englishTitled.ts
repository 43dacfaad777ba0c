import { fold } from '../corpus/text.ts'
import type { EnglishWord } from './englishTerm.ts'
import { TITLE_WORDS } from './gist.en.rows.ts'
import { glossed } from './glossary.ts'
import type { Known } from './question.ts'

/** `Secretary Lin`: of the people of that surname those who are one; the title says nothing more. */
export function titled(terms: readonly EnglishWord[], known: Known): EnglishWord[] {
  return terms.flatMap((term, at) => {
    const next = terms[at + 1]
    if (next?.kind === 'name' && beside(term, next) && isTitle(term)) return []
    const before = terms[at - 1]
    if (term.kind !== 'name' || before === undefined || !beside(before, term) || !isTitle(before))
      return [term]
    const titles = before.chinese.length > 0 ? before.chinese : glossed([fold(before.english)])
    const fit = titles.flatMap((title) =>
      [...new Set(term.chinese.map((name) => name.charAt(0)))].flatMap((surname) =>
        known.holders(surname, title).filter((name) => term.chinese.includes(name)),
      ),
    )
    const [first, ...others] = new Set(fit)
    if (first === undefined) return [term]
    // `Secretary Zhang` of several: 张书记.
    const title = titles.find((one) => known.holders(first.charAt(0), one).includes(first)) ?? ''
    const said = others.length > 0 ? first.charAt(0) + title : first
    return [{ ...term, chinese: [first, ...others], said }]
  })
}

/** Nothing but a blank or a mark stands between them. */
export const beside = (a: EnglishWord, b: EnglishWord): boolean => b.span.start - a.span.end <= 2

const isTitle = ({ english }: EnglishWord): boolean => TITLE_WORDS.test(fold(english))
