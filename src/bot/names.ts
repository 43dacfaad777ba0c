import type { Archive } from '../answer/archive.ts'
import { fold } from '../corpus/text.ts'
import { nameIndex, partialNameIndex } from '../language/pinyin.ts'

/** The people of this name, in characters or in pinyin. */
export function peopleNamed({ books: { names } }: Archive, typed: string): readonly string[] {
  const folded = fold(typed).replace(/\s/g, '')
  if (names.has(folded)) return [folded]
  return /^[a-z'’-]+$/.test(folded) ? nameIndex(names).find(typed) : []
}

/** The people of the same surname, in characters or in pinyin. */
export function namesakes({ books: { names } }: Archive, typed: string): readonly string[] {
  const [surname = ''] = fold(typed).trim().split(/\s/)
  if (/^[a-z]+$/.test(surname)) return partialNameIndex([...names]).surname.find(surname)
  return [...names].filter((one) => one.startsWith(surname.charAt(0))).sort()
}

/** How many of the newest articles are looked at for somebody to name. */
const ARTICLES = 20
/** Named where nobody is found there. */
const SOMEBODY = '李大山'

/** Somebody of the newest articles who holds an office, to show how a name is typed. */
export function somebodyIn({ catalogue, books }: Archive): string {
  for (const { id } of catalogue.latest(0, ARTICLES))
    for (const { people } of books.find(id)?.reads ?? [])
      for (const { name, office } of people)
        if (office !== undefined && /^\p{Script=Han}{2,4}$/u.test(name)) return name
  return SOMEBODY
}
