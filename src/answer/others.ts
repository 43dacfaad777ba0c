import { career } from './career.ts'
import { chained } from './chained.ts'
import { compared } from './compare.ts'
import { mentioned } from './event.ts'
import type { Asker, Gist } from './gist.ts'
import { fullName } from './fullName.ts'
import { inOneRow } from './eachVerb.ts'
import { either } from './either.ts'
import { lifeTold } from './life.ts'
import { openly } from './openly.ts'
import { ofEach, paired } from './paired.ts'
import { succession } from './succession.ts'
import { whichOfTwo } from './whichOfTwo.ts'
import { eachYear } from './years.ts'

/** 谁没参加, 没有主持的会有哪些: the print tells who did, not who did not. */
const DENIED = /(?:没有?|未)(?:去|来|到|主持|参加|出席|讲话|发言|表态|陪同?|签|交|递交)(?:过|了)?/
const ASKS = /谁|哪|什么|啥/

const denied = ({ question: { folded, asked } }: Asker): Gist | undefined =>
  asked !== 'verdict' && DENIED.test(folded) && ASKS.test(folded)
    ? { status: 'silent', reason: { why: 'not printed', asked: folded }, near: [] }
    : undefined

/** Ways to answer a question through other questions, in the order they are tried. */
const WAYS: readonly ((asker: Asker) => Gist | undefined)[] = [
  eachYear,
  paired,
  whichOfTwo,
  inOneRow,
  compared,
  chained,
  either,
  openly,
  fullName,
  lifeTold,
  succession,
  career,
  mentioned,
  denied,
  ofEach,
]

/** What the archive says to a question that is best put as others; `undefined` for all the rest. */
export function throughOthers(asker: Asker): Gist | undefined {
  for (const way of WAYS) {
    const gist = way(asker)
    if (gist !== undefined) return gist
  }
  return undefined
}
