import { isNewArea } from '../language/districts.ts'

/** 我县, 全区, 县图书馆: a district that a paper need not name to its own readers. */
const OWN =
  /(?:[我全本]|(?<![\u4e00-\u9fff]))(?<level>[区县市])(?=[\u4e00-\u9fff]{2})(?![民域间分块值价容面])/g

/**
 * The districts an article is about: those it names, and those of its page where it names none. A
 * paper need not name its own: of 我县 and 县医院 is told in the one county that article or page names.
 */
export function districtsAt(
  { districts, folded }: { readonly districts: readonly string[]; readonly folded: string },
  ofPage: readonly string[],
): readonly string[] {
  const named = districts.length > 0 ? districts : ofPage
  const levels = new Set([...folded.matchAll(OWN)].map(({ groups }) => groups?.['level'] ?? ''))
  const own = [...levels].flatMap((level) => {
    const at = (names: readonly string[]) => names.filter((name) => isAt(name, level))
    const all = at(districts).length > 0 ? at(districts) : at(ofPage)
    return all.length === 1 ? all : []
  })
  const [main, ...rest] = named
  const isTold = districts.length > 0 && main !== undefined && !isNewArea(main)
  return [...new Set(isTold ? [main, ...own, ...rest] : [...own, ...named])]
}

/** A 新区 is no 区 of the paper. */
const isAt = (name: string, level: string): boolean => name.endsWith(level) && !isNewArea(name)
