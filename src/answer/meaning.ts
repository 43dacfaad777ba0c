import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { pieceAt, trim } from '../language/clauses.ts'
import { byScore, type Extractor } from './proposal.ts'

/** What joins a name to what it means: 即, 是指, a colon, a bracket, a full stop before 一是. */
export const MEANS =
  /^[\u4e00-\u9fff]{0,4}?,?(?:即|就是|是指|指的是|分别[是为]|包括|包含|[是指为]|[:(]|。(?=第?一|[(（]?[一1]))/

/** “一江两园”是什么: what each part of such a name means. */
export const meaning: Extractor = ({ question, standings }) => {
  const parts = partsOf(meaningAsked(question.folded) ?? '')
  if (parts.length === 0) return []
  return standings
    .slice(0, 30)
    .flatMap((standing) =>
      standing.article.reads.flatMap(({ paragraph }) => {
        const told = meaningOfParts(paragraph.folded, parts)
        const score = 1.2 + 0.3 * standing.coverage
        return told === undefined
          ? []
          : [{ quotes: [quote(paragraph, told)], standing, score, byForm: true }]
      }),
    )
    .sort(byScore)
}

/** “一江两园”是什么, 什么是两区四高地: the name whose meaning a folded question asks. */
export function meaningAsked(folded: string): string | undefined {
  for (const way of WAYS) {
    const name = way.exec(folded)?.groups?.['name']?.replace(/[“”\s]/g, '')
    if (name !== undefined && name !== '') return name
  }
  return undefined
}

const WAYS: readonly RegExp[] = [
  /“(?<name>[^“”]{2,12})”(?:分别|都|具体)?(?:是|指|指的是|是指|的意思是)(?:什么|啥)(?:意思)?[?？]?$/,
  /^(?:什么|啥)(?:是|叫)(?:做|作)?“?(?<name>[^“”?？]{2,12})”?[?？]?$/,
  /^(?<name>(?:[一二两双三四五六七八九十][\u4e00-\u9fff]{1,3}?\s?){2,4})(?:分别|都|具体)?(?:是|指|指的是|是指|的意思是)(?:什么|啥)(?:意思)?[?？]?$/,
]

/** The name is all that the words come to: 聚焦打造“一江两园”格局 tells nothing of what it means. */
export function onlyNames(words: string, name: string): boolean {
  const said = words.replace(/[“”]/g, '')
  const at = said.lastIndexOf(name)
  return at >= 0 && /^[\u4e00-\u9fff]{0,4}$/.test(said.slice(at + name.length))
}

/** 一江两园: 一江, 两园. */
export const partsOf = (name: string): string[] => {
  const parts = [...name.matchAll(/[一二两双三四五六七八九十][^一二两双三四五六七八九十]{1,3}/g)]
  const all = parts.map(([part]) => part)
  return all.length > 1 && all.join('') === name ? all : []
}

/** From the first part of such a name to what the last means, where one paragraph tells it of all. */
export function meaningOfParts(folded: string, parts: readonly string[]): Span | undefined {
  let start: number | undefined
  let from = 0
  let end = 0
  for (const part of parts) {
    const at = folded.indexOf(`“${part}”`, from)
    from = at + part.length + 2
    const joins = at < 0 ? null : MEANS.exec(folded.slice(from))
    if (joins === null) return undefined
    start ??= at
    end = pieceAt(folded, 'clause', from + joins[0].length).end
  }
  return start === undefined ? undefined : trim(folded, { start, end })
}
