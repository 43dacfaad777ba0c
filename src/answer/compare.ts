import { type Quote, quote } from '../corpus/page.ts'
import type { ReadArticle } from '../facts/reading.ts'
import { actsLike, type Doer, doersOf, presences, sameName, wordsOf } from './doing.ts'
import { type Asker, claimed, type Gist } from './gist.ts'
import type { Parts } from './parts.rows.ts'
import { partsOf } from './parts.ts'
import type { Proposal } from './proposal.ts'
import { scopeOf } from './scope.ts'

/** Answers a question that is several; `undefined` for one that asks one thing. */
export function compared(asker: Asker): Gist | undefined {
  const parts = partsOf(asker.question)
  if (parts === undefined) return undefined
  switch (parts.makes) {
    case 'each':
      return each(parts, asker)
    case 'both':
      return both(parts, asker)
    case 'sets':
      return sets(parts, asker)
    case 'same':
      return same(parts, asker)
  }
}

/** The parts' answers in their order, or no claim and the part that has none. */
function each({ asks, items }: Parts, { ask }: Asker): Gist {
  const gists = asks.map((text) => ask(text))
  const open = gists.findIndex((gist) => claimed(gist).length === 0)
  const gist = gists[open]
  if (gist === undefined && isOne(gists))
    return without(items.at(-1) ?? '', gists[0] ?? noGist, gists)
  if (gist === undefined)
    return {
      status: 'answered',
      proposals: gists.flatMap((one, i) => claimed(one).map((found) => labelled(found, items[i]))),
    }
  return gist.status === 'choose' ? gist : without(asks[open] ?? '', gist, gists)
}

/** Whether several parts were answered by the very same words of one place: of one of them only. */
function isOne(gists: readonly Gist[]): boolean {
  const places = gists.map((gist) =>
    claimed(gist)
      .flatMap(({ quotes }) => quotes)
      .filter(({ from }) => from.part === 'body')
      .map(({ from, span }) => `${from.place} ${span.start} ${from.text}`),
  )
  const [first = [], ...others] = places
  return first.length > 0 && others.some((one) => one.join('|') === first.join('|'))
}

const labelled = (found: Proposal, item: string | undefined): Proposal => ({
  ...found,
  details: found.quotes.map((_, i) => found.details?.[i] ?? item),
})

/** Whether the parts have one answer, with the answers of all. */
function same(parts: Parts, asker: Asker): Gist {
  const gist = each(parts, asker)
  if (gist.status !== 'answered') return gist
  const words = gist.proposals.map(({ quotes }) => quotes.map(({ text }) => text).join(';'))
  const [first = ''] = words
  const alike = words.every((one) => one === first || sameName(one, first))
  return {
    status: 'answered',
    proposals: gist.proposals.map((one) => ({ ...one, verdict: alike ? 'yes' : 'no' })),
  }
}

/** No claim: what was found for the other parts is shown as related. */
function without(asked: string, failed: Gist, gists: readonly Gist[]): Gist {
  const quotes = gists.flatMap((gist) => claimed(gist).flatMap((found) => found.quotes.slice(0, 1)))
  if (quotes.length === 0) return failed
  return { status: 'related', quotes, reason: { why: 'not printed', asked } }
}

/** What every part's answer holds, in the words of the first. */
function both({ asks }: Parts, { ask, question }: Asker): Gist | undefined {
  const gists = asks.map((text) => ask(text))
  const [first, ...others] = gists.map(claimed)
  if (first === undefined || first.length === 0 || others.some((one) => one.length === 0))
    return undefined
  const noun = /的(?<noun>[\u4e00-\u9fff]{2,5}?)(?:都)?(?:是|有|叫)?(?:哪|谁)/.exec(question.folded)
  const shared = first.flatMap((found) => {
    const quotes = found.quotes.flatMap((one) => {
      const same = others.map((other) =>
        other
          .flatMap(({ quotes }) => quotes)
          .flatMap((two) => sharedIn(one, two, noun?.groups?.['noun'])),
      )
      return same.every((other) => other.length > 0) ? (same[0] ?? []).slice(0, 1) : []
    })
    return quotes.length === 0 ? [] : [{ ...found, quotes, details: [] }]
  })
  return shared.length > 0
    ? { status: 'answered', proposals: shared }
    : without(question.folded, gists[0] ?? noGist, gists)
}

/** The words of one quote that another has too: the whole, or a name that ends in the noun asked. */
function sharedIn(one: Quote, two: Quote, noun: string | undefined): Quote[] {
  if (sameName(one.text, two.text)) return [one]
  if (noun === undefined) return []
  for (let at = one.text.indexOf(noun); at >= 0; at = one.text.indexOf(noun, at + 1)) {
    let start = at
    while (start > 0 && two.text.includes(one.text.slice(start - 1, at + noun.length))) start--
    if (start === at) continue
    const from = one.span.start
    return [quote(one.from, { start: from + start, end: from + at + noun.length })]
  }
  return []
}

const noGist: Gist = { status: 'silent', reason: { why: 'no question' }, near: [] }

/** Those of one printed list that are, or are not, in others of the same event. */
function sets(parts: Parts, asker: Asker): Gist {
  const { question, library, articles } = asker
  const scope = scopeOf(question, library, articles)
  if (scope.failed !== undefined) return { status: 'silent', reason: scope.failed, near: [] }
  const listed = scope.articles.flatMap((article) => {
    const found = setsIn(article, parts)
    return found.length === 0 ? [] : [{ article, found }]
  })
  const meant = eventOf(parts, asker)
  const one = listed.find(({ article }) => article === meant) ?? only(listed)
  if (one === undefined)
    return { status: 'silent', reason: { why: 'not printed', asked: question.folded }, near: [] }
  const standing = { article: one.article, met: [], coverage: 1, about: 1 }
  const quotes = one.found.map(({ read, agent }) => quote(read.paragraph, agent))
  const details = one.found.map(({ read, agent: { person } }) =>
    person?.office === undefined
      ? undefined
      : read.paragraph.text.slice(person.office.start, person.office.end),
  )
  return { status: 'answered', proposals: [{ quotes, details, standing, score: 1 }] }
}

const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined)

/** The event that the question means: that of which its first part is answered. */
function eventOf({ asks, noun }: Parts, { question, ask }: Asker): ReadArticle | undefined {
  const [first = ''] = asks
  const whole = question.folded.slice(0, question.folded.indexOf(first) + first.length)
  const text = `${whole.replace('既', '')}的${noun ?? '单位'}有哪些`
  return claimed(ask(text))[0]?.standing.article
}

function setsIn(article: ReadArticle, { asks, except, noun }: Parts): Doer[] {
  const lists = asks.map((words) => doersFor(article, words, noun))
  const [first = [], ...others] = lists
  const left = (except ?? []).map((words) => doersOf(actsLike(article, words)))
  if (left.some((list) => list.length === 0)) return []
  const isIn = (list: readonly Doer[], doer: Doer): boolean =>
    list.some((other) => sameName(wordsOf(other), wordsOf(doer)))
  return first.filter(
    (doer) =>
      others.every((list) => isIn(list, doer)) &&
      left.every((list) => !isIn(list, doer)) &&
      isOf(noun, doer),
  )
}

/** Who attended an event is everybody whom the print shows there. */
function doersFor(article: ReadArticle, words: string, noun: string | undefined): Doer[] {
  const present = /到场|到了场|到会|到了会|参会|出席|参加|在场|与会/.test(words)
  const people = noun !== undefined && /领导|人|同志|干部|书记|主任/.test(noun)
  const doers = doersOf(
    present ? presences(article) : actsLike(article, words, people ? 'in any way' : 'as asked'),
  )
  return doers.filter(({ agent: { person } }) => (person !== undefined) === people)
}

const isOf = (noun: string | undefined, doer: Doer): boolean =>
  noun === undefined ||
  /单位|部门|机构|领导|人|同志|干部|企业/.test(noun) ||
  wordsOf(doer).endsWith(noun.slice(-3)) ||
  isOfEither(noun, wordsOf(doer))

/** 公司和银行: whatever ends as one of the two does. */
const isOfEither = (noun: string, name: string): boolean =>
  /.[和与、或]./.test(noun) && noun.split(/[和与、或]/).some((one) => name.endsWith(one.slice(-1)))
