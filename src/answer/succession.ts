import { pieceAt } from '../language/clauses.ts'
import { sameDistrict } from '../language/districts.ts'
import { type Asker, claimed, type Gist } from './gist.ts'
import type { Library } from './library.ts'
import { timeOf } from './order.ts'
import type { Proposal } from './proposal.ts'

const AFTER =
  /(?<after>之后|以后|后面|后)(?:是)?(?:由)?(?:谁|哪[位些]|哪几[位个])(?:接任|接着|来)?(?:都)?(?:当|任|做|干|担任|接任)(?:过|了|的)?(?<office>[^?!。]{2,20})/

const BEFORE_HIM =
  /(?<before>之前|以前)(?:是)?(?:由)?(?:谁|哪[位些]|哪几[位个])(?:都)?(?:当|任|做|干|担任)(?:过|了|的)?(?<office>[^?!。]{2,20})/

/** 某某之前的主任是谁, 某某的前任局长叫什么: the office stands before what asks. */
const PREDECESSOR =
  /^(?:同志)?(?:之前|以前|前面|上任前|上任之前|接任前|接任之前|的(?:上一任|前一任|前任))的?(?:那[位个任])?(?<office>[^?!。,]{2,20}?)(?:都?是|叫)(?:谁|哪[位个]|什么名字|啥名字)/

/** What tells that somebody held an office before another: 在他之前,局长由甲担任. */
const TOLD_BEFORE = /(?:在)?(?:[他她其此]|[\u4e00-\u9fff]{2,4})之前|前任|此前|原任/

const NOW =
  /^(?<head>.*?)(?:现任|现在的?|目前的?|如今的?)(?<office>[^?!。]{2,16}?)(?:是|叫)?(?:谁|哪[位个]|什么名字)/

/** 某某之后谁当过主任, 现任主任是谁: by the days of the pages; only where they tell. */
export function succession(asker: Asker): Gist | undefined {
  const { question, library } = asker
  const [person] = question.people
  const now = NOW.exec(question.folded)?.groups
  if (now !== undefined && person === undefined) {
    const all = holders(`${now['head'] ?? ''}${now['office'] ?? ''}`, asker)
    const last = all?.at(-1)
    return last === undefined ? undefined : { status: 'answered', proposals: [last.one] }
  }
  const after = AFTER.exec(question.folded)
  const match =
    after ??
    BEFORE_HIM.exec(question.folded) ??
    PREDECESSOR.exec(question.folded.slice(person?.span.end ?? question.folded.length))
  const office = match?.groups?.['office']?.replace(/[呢啊呀的]+$/, '')
  if (person === undefined || office === undefined) return undefined
  const all = holders(office, asker)
  const own = all?.find(({ name }) => person.names.includes(name))
  if (all === undefined || own === undefined) return undefined
  const told = after === null ? all.filter((one) => isToldBefore(one, own)) : []
  const kept =
    told.length > 0
      ? told
      : all.filter(
          ({ name, time }) =>
            (after === null ? time < own.time : time > own.time) &&
            areNeighbours(name, own.name, library),
        )
  return kept.length === 0
    ? undefined
    : { status: 'answered', proposals: kept.map(({ one }) => one) }
}

/** Whether one article prints both, and says of the one that he came before. */
function isToldBefore({ one, name }: Holder, own: Holder): boolean {
  const [words] = one.quotes
  if (words === undefined || name === own.name) return false
  const { folded } = words.from
  const sentence = pieceAt(folded, 'sentence', words.span.start)
  return (
    one.standing.article.folded.includes(own.name) &&
    TOLD_BEFORE.test(folded.slice(sentence.start, words.span.start))
  )
}

interface Holder {
  readonly one: Proposal
  readonly name: string
  readonly time: number
}

/** All who are printed with an office, by time; `undefined` where a page does not tell its time. */
function holders(office: string, { ask, library }: Asker): Holder[] | undefined {
  const found = ask(`${office}都有过谁`)
  const all = found.status === 'choose' ? found.proposals : claimed(found)
  const timed = all.flatMap((one) => {
    const time = timeOf(one.standing.article, library)
    return time === undefined ? [] : [{ one, time, name: one.quotes[0]?.text ?? '' }]
  })
  return timed.length === 0 || timed.length < all.length
    ? undefined
    : timed.sort((a, b) => a.time - b.time)
}

/** Whether some page of each is about one district, where both have pages about any. */
function areNeighbours(a: string, b: string, library: Library): boolean {
  const districts = (name: string): string[] =>
    library.held.by([name]).flatMap((holding) => library.districtsOf(holding.in))
  const [one, other] = [districts(a), districts(b)]
  return (
    one.length === 0 ||
    other.length === 0 ||
    one.some((district) => other.some((same) => sameDistrict(district, same)))
  )
}
