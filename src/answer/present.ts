import { quote } from '../corpus/page.ts'
import type { Act } from '../facts/acts.ts'
import type { ReadArticle } from '../facts/reading.ts'
import type { Question } from '../language/question.ts'
import { type Doer, wordsOf } from './doing.ts'
import { bodyAsked, isFrom } from './filters.ts'

/** Roles that show somebody present at an event. */
const PRESENT: readonly string[] = ['attend', 'speak', 'chair', 'deploy', 'report']

/** Verbs of the role that tell what somebody heard or saw, and not who was at an event. */
const HEARS = /^(?:听取|观看|收视|聆听|听讲|见证|请假|缺席|应到|实到|签到|旁听)/

/** Ways of being present that a question can ask for by themselves. */
const WAYS = [/列席/, /应邀|受邀|邀请/] as const

/** 全区领导干部会: a meeting of leaders is no question after leaders. */
const withoutEvent = (folded: string): string => folded.replace(/(?:领导)?干部(?:大会|会议?)/g, '')

/** Whether an act shows somebody present in the way the question asks. */
export function showsPresence({ roles, verb }: Act, { folded }: Question): boolean {
  const way = WAYS.find((one) => one.test(folded))
  if (way !== undefined) return way.test(verb.word)
  if (/出席/.test(folded) && verb.word.includes('列席')) return false
  const wanted = /领导|干部/.test(withoutEvent(folded)) ? PRESENT : ['attend']
  return roles.some((role) => wanted.includes(role)) && !HEARS.test(verb.word)
}

/** 参加的区领导 where the print lists 区领导甲、乙、丙: that list. */
function leadersListed(article: ReadArticle, { folded }: Question): Doer[] {
  if (!/[区市县]领导/.test(folded)) return []
  return article.reads.flatMap((read) =>
    read.acts
      .filter(({ roles, agents }) => {
        const office = agents[0]?.person?.office
        return (
          roles.includes('attend') &&
          office !== undefined &&
          read.paragraph.folded.slice(office.start, office.end).endsWith('领导')
        )
      })
      .flatMap(({ agents }) => agents.map((agent) => ({ read, agent }))),
  )
}

/** 都有什么人参加 where the print closes with a roll of bodies and groups (…参加会议): those of the roll. */
function rollOf(article: ReadArticle, { folded }: Question): Doer[] {
  if (!/参加|参会|与会/.test(folded) || /领导/.test(withoutEvent(folded))) return []
  const rolls = article.reads.flatMap((read) =>
    read.acts
      .filter(
        ({ roles, verb }) => roles.includes('attend') && /^(?:参加|参会|与会)/.test(verb.word),
      )
      .map(({ agents }) => agents.map((agent) => ({ read, agent }))),
  )
  const [roll = []] = rolls
  return rolls.length === 1 &&
    roll.length > 1 &&
    roll.every(({ agent }) => agent.person === undefined)
    ? roll
    : []
}

/** All who attended an event, each once, in print order. */
export function everybody(article: ReadArticle, question: Question): Doer[] {
  const leaders = leadersListed(article, question)
  if (leaders.length > 0) return leaders
  const roll = rollOf(article, question)
  if (roll.length > 0) return roll
  const seen = new Set<string>()
  const all: Doer[] = []
  for (const read of article.reads) {
    if (!read.acts.some(({ roles }) => roles.includes('attend'))) continue
    for (const act of read.acts) {
      if (!showsPresence(act, question)) continue
      for (const agent of act.agents) {
        const { text } = quote(read.paragraph, agent)
        if (seen.has(text)) continue
        seen.add(text)
        all.push({ read, agent })
      }
    }
  }
  const named = all.filter(({ agent }) => agent.person !== undefined)
  const people =
    /领导|谁|哪位|哪几位/.test(withoutEvent(question.folded)) &&
    !/除了/.test(question.folded) &&
    bodyAsked(question) === undefined &&
    !all.some((one) => namesGroup(one, question))
  const kept = people && named.length > 0 ? named : all
  return kept.sort(
    (a, b) => a.read.paragraph.place - b.read.paragraph.place || a.agent.start - b.agent.start,
  )
}

/** 某集团是谁参加的: the words directly before 谁 name the group somebody came from. */
export function namesGroup(doer: Doer, question: Question): boolean {
  const { folded } = question
  const asks =
    /(?<group>[^,。]{2,12}?)(?:是|派|由)?谁(?:来|代表|参加|去|出席)|(?<from>[^,。]{2,12}?)(?:是|派)谁/.exec(
      folded,
    )
  const group = asks?.groups?.['group'] ?? asks?.groups?.['from']
  if (
    doer.agent.person !== undefined ||
    group === undefined ||
    /除|还有|都有|^[去来到]|的$/.test(group)
  )
    return false
  const words = wordsOf(doer)
  const body = bodyAsked(question)
  if (body !== undefined && !isFrom(words, body)) return false
  for (let at = 0; at + 4 <= group.length; at++)
    if (words.includes(group.slice(at, at + 4))) return true
  return false
}
