import { type Quote, quote } from '../corpus/page.ts'
import type { ReadArticle } from '../facts/reading.ts'
import type { Asker, Gist } from './gist.ts'
import { scopeOf } from './scope.ts'

/** 罗局长全名, 罗局长叫什么, 管大娘真名是啥. */
const ASKS =
  /(?<said>[\u4e00-\u9fff]{2,6}?)的?(?:全名|真名|本名|原名|大名|名字|叫(?:什么|啥|嘛)(?:名字?)?)(?:是|叫)?(?:什么|啥|哪个)?(?:来着|呢|呀|啊)?[?]?$/

/** The name of somebody whom the question calls by surname and office, or by a byname. */
export function fullName({ question, library, articles }: Asker): Gist | undefined {
  const match = ASKS.exec(question.folded)
  const [person] = question.people
  if (match === null || question.people.length > 1) return undefined
  const before = match.index + (match.groups?.['said']?.length ?? 0)
  if (person !== undefined && person.span.end !== before) return undefined
  const scope = scopeOf({ ...question, terms: [] }, library, articles)
  if (scope.failed !== undefined) return undefined
  const names = person?.names ?? []
  const said = person?.said ?? match.groups?.['said'] ?? ''
  if (names.includes(said)) return undefined
  const found = scope.articles.flatMap((article) => {
    const words = names.length > 0 ? ofName(article, names) : byname(article, said)
    return words === undefined ? [] : [{ article, words }]
  })
  const [first] = found
  if (first === undefined || new Set(found.map(({ words }) => words.text)).size > 1)
    return undefined
  const standing = { article: first.article, met: [], coverage: 1, about: 1 }
  return { status: 'answered', proposals: [{ quotes: [first.words], standing, score: 1 }] }
}

/** Where an article prints one of the names behind an office. */
const ofName = ({ reads }: ReadArticle, names: readonly string[]): Quote | undefined =>
  reads
    .flatMap(({ people, paragraph }) =>
      people
        .filter(({ name, office }) => names.includes(name) && office !== undefined)
        .map((one) => quote(paragraph, one)),
    )
    .at(0)

/** 管大娘本名管秀英. */
function byname({ reads }: ReadArticle, said: string): Quote | undefined {
  if (said.length < 2) return undefined
  const pattern = new RegExp(
    `${said}[”,]?(?:的)?(?:本名|真名|原名|大名|名叫|全名)(?:是|叫|为)?(?<name>[\u4e00-\u9fff]{2,4}?)(?=[,。、;(]|$)`,
  )
  for (const { paragraph } of reads) {
    const match = pattern.exec(paragraph.folded)
    const name = match?.groups?.['name']
    if (match === null || name === undefined) continue
    const end = match.index + match[0].length
    return quote(paragraph, { start: end - name.length, end })
  }
  return undefined
}
