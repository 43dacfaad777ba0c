import { literally } from '../corpus/text.ts'
import { type Quote, quote } from '../corpus/page.ts'
import type { ReadArticle } from '../facts/reading.ts'
import { isCalled } from './called.ts'
import type { Asker, Gist } from './gist.ts'
import { scopeOf } from './scope.ts'

/** 罗局长全名, 罗局长叫什么, 罗局长是谁, 管大娘真名是啥. */
const ASKS =
  /(?<said>[\u4e00-\u9fff]{2,6}?)的?(?:(?:全名|真名|本名|原名|大名|名字|叫(?:什么|啥|嘛)(?:名字?)?)(?:是|叫)?(?:什么|啥|哪个)?|是(?:谁|哪一?位))(?:来着|呢|呀|啊)?[?]?$/

/** The name of somebody whom the question calls by surname and office, or by a byname; of all who are called so. */
export function fullName({ question, library, articles }: Asker): Gist | undefined {
  const match = ASKS.exec(question.folded)
  const [person] = question.people
  if (match === null || question.people.length > 1) return undefined
  const before = match.index + (match.groups?.['said']?.length ?? 0)
  if (person !== undefined && person.span.end !== before) return undefined
  if (person === undefined && /是(?:谁|哪一?位)/.test(match[0])) return undefined
  const scope = scopeOf({ ...question, terms: [] }, library, articles)
  if (scope.failed !== undefined) return undefined
  const names = person?.names ?? []
  const said = person?.said ?? match.groups?.['said'] ?? ''
  if (names.includes(said)) return undefined
  const found =
    names.length > 0
      ? names.flatMap((name) => ofName(scope.articles, name, said) ?? [])
      : scope.articles.flatMap((article) => byname(article, said) ?? [])
  const apart = found.filter(({ text }, at) => found.findIndex((one) => one.text === text) === at)
  const several = names.length > 1 && question.terms.every(({ weight }) => weight < 0.5)
  if (apart.length === 0 || (apart.length > 1 && !several)) return undefined
  const proposals = apart.flatMap((words) => {
    const article = scope.articles.find((one) => one.article === words.from.article)
    return article === undefined
      ? []
      : [{ quotes: [words], standing: { article, met: [], coverage: 1, about: 1 }, score: 1 }]
  })
  return { status: proposals.length > 1 ? 'choose' : 'answered', proposals }
}

/** Where articles print a name behind an office: that which it is called by, where they do. */
function ofName(articles: readonly ReadArticle[], name: string, said: string): Quote | undefined {
  const all = articles.flatMap(({ reads }) =>
    reads.flatMap(({ people, paragraph }) =>
      people.flatMap((one) => {
        if (one.name !== name || one.office === undefined) return []
        const office = paragraph.folded.slice(one.office.start, one.office.end)
        return [{ words: quote(paragraph, one), isSo: isCalled(office, said.slice(1)) }]
      }),
    ),
  )
  return (all.find(({ isSo }) => isSo) ?? all[0])?.words
}

/** 管大娘本名管秀英. */
function byname({ reads }: ReadArticle, said: string): Quote | undefined {
  if (said.length < 2) return undefined
  const pattern = new RegExp(
    `${literally(said)}[”,]?(?:的)?(?:本名|真名|原名|大名|名叫|全名)(?:是|叫|为)?(?<name>[\u4e00-\u9fff]{2,4}?)(?=[,。、;(]|$)`,
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
