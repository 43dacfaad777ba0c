import type { Act } from '../facts/acts.ts'
import type { Agent } from '../facts/agents.ts'
import type { Read, ReadArticle } from '../facts/reading.ts'
import { readDays } from '../language/days.ts'
import { SAYING } from '../language/lexicon.ts'
import { rolesAsked } from '../language/roles.ts'
import { type Term, termsOf } from '../language/terms.ts'
import { worthIn } from './evidence.ts'
import { supportIn } from './match.ts'

/** An act of an article, with the paragraph that prints it. */
export interface Done {
  readonly read: Read
  readonly act: Act
}

/** One of those who did an act. */
export interface Doer {
  readonly read: Read
  readonly agent: Agent
}

/** Words for speaking at a meeting, whatever the verb of the print. */
const SPEAKS = /讲话|讲了话|说话|发言|发了言|致辞|表态|讲过?话/

/** Where something was done, before what was done: 推进会上发言. */
const AT = /^.*(?:会议?|活动|仪式|现场|调研|检查|观摩)(?:上|中|里|时|期间)/

/** Ways of being present: who speaks at a meeting or chairs it attends it. */
const PRESENT = ['attend', 'speak', 'chair', 'lead', 'accompany', 'deploy', 'report']

/**
 * The acts of an article that a few words of a question tell (交了责任书, 发言, 主持): the roles or
 * the verb asked for, with every thing it is done to in the same clause. Any way of speaking is
 * 讲话, unless only those that have the word are wanted.
 */
export function actsLike(
  article: ReadArticle,
  words: string,
  speaking: 'in any way' | 'as asked' = 'in any way',
): Done[] {
  const told = words.replace(AT, '')
  // Any speech answers for 讲话; the print tells a speech in many verbs.
  const roles = rolesAsked(told).filter((role) => role !== 'address')
  const days = readDays(told, { asked: true })
  const contains = (part: string): boolean => article.folded.includes(part)
  const terms = termsOf(told, days, { contains, isWord: contains })
  const things = terms.filter((term) => term.sort === 'noun' && !isVerb(term))
  return article.reads.flatMap((read) =>
    read.acts
      .filter((act) => isLike(act, roles, terms, speaking === 'as asked' ? '' : told))
      .filter((act) => has(read, act, roles, things))
      .map((act) => ({ read, act })),
  )
}

/** All acts that show somebody present at an event. */
export const presences = (article: ReadArticle): Done[] =>
  article.reads.flatMap((read) =>
    read.acts
      .filter(({ roles }) => roles.some((role) => PRESENT.includes(role)))
      .map((act) => ({ read, act })),
  )

const isVerb = ({ word, forms, sort }: Term): boolean =>
  sort === 'verb' || [word, ...forms].some((form) => SAYING.has(form))

function isLike(
  { roles: own, verb }: Act,
  roles: readonly string[],
  terms: readonly Term[],
  words: string,
): boolean {
  if (roles.length > 0) return own.some((role) => roles.includes(role))
  if (SPEAKS.test(words)) return own.includes('speak')
  return terms.some(
    (term) =>
      isVerb(term) &&
      term.forms.some((form) => form.includes(verb.word) || verb.word.includes(form)),
  )
}

const has = ({ paragraph }: Read, act: Act, roles: readonly string[], things: readonly Term[]) =>
  roles.length > 0 ||
  things.every(
    (term) =>
      worthIn(supportIn(term, paragraph.folded), paragraph.folded.slice(act.clause.start)) > 0.4,
  )

/** Those who did the acts, each once, in print order. */
export function doersOf(acts: readonly Done[]): Doer[] {
  const seen = new Set<string>()
  return acts
    .flatMap(({ read, act }) => act.agents.map((agent) => ({ read, agent })))
    .filter((doer) => {
      const name = wordsOf(doer)
      return seen.has(name) ? false : seen.add(name) !== undefined
    })
}

/** The words that the print has for who does it, folded. */
export const wordsOf = ({ read, agent }: Doer): string =>
  read.paragraph.folded.slice(agent.start, agent.end)

/** Ends that a name of a body may drop, and what it then ends with. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/办事处$/, '办'],
  [/街道办$/, '办'],
  [/(?:集团)?(?:有限)?公司$/, ''],
  [/(?<=..)(?:集团|银行)$/, ''],
]

/** Districts and levels that stand before a name or are left out: 城南区东关办事处, 区建设管理部. */
const BEFORE = /^(?:[\u4e00-\u9fff]{1,4}?(?:新区|开发区|区|县|市|省)(?=..)|[区县市省])(?=..)/

/** A name without the district or level printed before it. */
export const bare = (name: string): string => name.replace(BEFORE, '')

const shortened = (name: string): string =>
  SHORT.reduce((short, [end, instead]) => short.replace(end, instead), name)

/** Whether the characters of one name stand in the other in their order, ends alike: 住建局. */
function contracts(short: string, long: string): boolean {
  if (short.length < 3 || short.at(-1) !== long.at(-1) || short.charAt(0) !== long.charAt(0))
    return false
  let at = 0
  for (const character of long) if (character === short.charAt(at)) at++
  return at === short.length
}

/** Whether two names of bodies, or places, can be names of one: 东关办 and 城南区东关办事处. */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)]
  if (one === other || one.endsWith(other) || other.endsWith(one)) return true
  const [short, long] = [shortened(one), shortened(other)]
  if (short.length < 2 || long.length < 2) return false
  return (
    short === long ||
    short.endsWith(long) ||
    long.endsWith(short) ||
    contracts(one, other) ||
    contracts(other, one)
  )
}
