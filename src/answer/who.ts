import { type Quote, quote } from '../corpus/page.ts'
import { type Act, agentsBefore } from '../facts/acts.ts'
import type { Agent } from '../facts/agents.ts'
import type { Read } from '../facts/reading.ts'
import { SAYING } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { dictionaryWords } from '../language/segment.ts'
import type { Doer } from './doing.ts'
import { type Met, type Standing, worthIn } from './evidence.ts'
import { doers, wanted } from './filters.ts'
import { everybody, namesGroup, showsPresence } from './present.ts'
import { byScore, type Desk, type Extractor, type Proposal } from './proposal.ts'
import { ofSort } from './sorted.ts'

/** An act and how well it answers. */
interface Told {
  readonly act: Act
  readonly read: Read
  readonly standing: Standing
  readonly score: number
}

/** How well a verb of the print is the verb asked for, 0 to 1. */
function verbWorth(act: Act, question: Question): number {
  const { roles, terms, folded } = question
  if (roles.includes('address')) return addressWorth(act, folded)
  if (roles.includes('accompany') && !act.roles.includes('accompany'))
    return CAME_ALONG.test(act.verb.word) ? 0.6 : 0
  if (roles.includes('chair') && !act.roles.includes('chair'))
    return act.verb.word.includes('召开') && act.agents.some(({ person }) => person !== undefined)
      ? 0.6
      : 0
  // Whom somebody takes along is asked for by that, and is second to who is said to accompany.
  if (roles.includes('accompany') && /^(?:带|率)/.test(act.verb.word))
    return /带/.test(folded) ? 1 : 0.8
  if (roles.length > 0) return roles.some((role) => act.roles.includes(role)) ? 1 : 0
  let best = 0
  const direct = verbBehindWho(question)
  for (const { word, forms, sort } of direct === undefined ? terms : [direct]) {
    if (direct === undefined && sort !== 'verb' && !SAYING.has(word)) continue
    if (act.verb.word === word) best = Math.max(best, 1)
    else if (word.length > 1 && act.verb.word.includes(word)) best = Math.max(best, 0.95)
    else if (act.verb.word.length > 1 && word.includes(act.verb.word)) best = Math.max(best, 0.9)
    else if (
      forms.some(
        (form) =>
          form.length > 1 &&
          (act.verb.word.includes(form) ||
            (act.verb.word.length > 1 && form.includes(act.verb.word))),
      )
    )
      best = Math.max(best, 0.75)
  }
  if (
    direct === undefined &&
    best === 0 &&
    act.verb.word.length > 1 &&
    isAsked(folded, act.verb.word)
  )
    best = 0.9
  // 谁提的三点要求: 提出.
  if (
    /提[^,。]{0,8}(?:要求|意见|建议|希望)|(?:要求|意见|建议|希望)[^,。]{0,4}提/.test(folded) &&
    /^提/.test(act.verb.word)
  )
    best = Math.max(best, 0.9)
  // 讲进度的是哪家: whoever reports on something tells of it too.
  if (
    best === 0 &&
    /讲|说|交(?:的|了)?底|报(?:的|了)?(?:底|数|进度|成绩)/.test(folded) &&
    act.roles.some((role) => TELLS.has(role))
  )
    best = 0.5
  if (best === 0 && GOES.test(folded) && act.roles.some((role) => role === 'visit')) best = 0.85
  return best
}

/** 谁去了东村, 来东村的是什么检查组: whoever visits a place goes there. */
const GOES =
  /(?:谁|哪位|哪个[\u4e00-\u9fff]{1,4})(?:[上下]午|那天)?(?:[去来到]|跑到)(?:了|过)?[\u4e00-\u9fff]{2}|[去来到](?:了|过)?[^,。谁去来到]{2,12}的(?:都|又)?[是有]?(?:谁|哪|什么|啥)/

/** The roles of those who tell something at a meeting. */
const TELLS: ReadonlySet<string> = new Set(['speak', 'report'])

/** Verbs that leave it to the noun behind them what was done. */
const LIGHT = /^(?:负责|进行|作出|开展|组织)$/

/** 宣誓那天谁监誓: the verb behind 谁 is asked for; the others tell of what event. */
function verbBehindWho({ folded, terms }: Question): Question['terms'][number] | undefined {
  const after = folded.indexOf('谁') + 1
  if (after === 0) return undefined
  return terms.find(
    ({ span, sort, word }) =>
      span.start === after &&
      (sort === 'verb' || /^[?。!]?$/.test(folded.slice(span.end))) &&
      word.length > 1 &&
      !LIGHT.test(word),
  )
}

/** Of a visit, 参加 tells who came along: 副区长某某参加. */
const CAME_ALONG = /^(?:参加|共同参加|参与)/

/** 作报告 is not 讲话, and who gave 致辞 may only be said to have spoken. */
function addressWorth({ verb, roles, agents }: Act, folded: string): number {
  if (/报告(?!会)/.test(folded)) return /报告/.test(verb.word) ? 1 : 0
  if (/致/.test(folded) && /致/.test(verb.word)) return 1
  if (/讲话|致[辞词]|报告/.test(verb.word)) return /致/.test(folded) ? 0.8 : 1
  return roles.includes('speak') && agents.some(({ person }) => person !== undefined) ? 0.5 : 0
}

/** Whether the question has the word as a verb: 座谈 in 座谈会 is none. */
function isAsked(folded: string, verb: string): boolean {
  const at = folded.indexOf(verb)
  return (
    at >= 0 && !/^(?:会|组|团|单位|部门|人员|室|制度|情况)/.test(folded.slice(at + verb.length))
  )
}

/** Acts of the standings that answer the question's verb, best first. */
function told({ question, standings }: Desk): Told[] {
  return standings
    .flatMap((standing) => {
      const all = standing.article.reads.flatMap((read) =>
        read.acts.flatMap((act) => {
          const verb = verbWorth(act, question)
          if (verb === 0) return []
          const score = verb * 0.6 + nearness(act, read, standing, question)
          return [{ act, read, standing, score }]
        }),
      )
      // 甲主持第一次会议,乙主持第二次会议: only the one that is asked for, where one is.
      const counted = all.filter((one) => isOfOrdinal(one, question))
      return counted.length > 0 ? counted : all
    })
    .sort((a, b) => b.score - a.score)
}

/** Whether an ordinal of the question stands in the object of an act: 主持第二次会议. */
const isOfOrdinal = ({ act: { verb, clause }, read }: Told, { terms }: Question): boolean => {
  const object = read.paragraph.folded.slice(verb.end, clause.end)
  return terms.some(
    ({ sort, forms }) =>
      sort === 'number' && forms.some((form) => /^第/.test(form) && object.includes(form)),
  )
}

/** How much of what is asked stands near the act: its clause, its sentence, its article. */
function nearness(act: Act, read: Read, standing: Standing, question: Question): number {
  const { folded } = read.paragraph
  const clause = folded.slice(act.clause.start, act.clause.end)
  const sentence = folded.slice(act.sentence.start, act.sentence.end)
  const role = question.roles.length > 0
  let sum = 0
  let all = 0
  for (const { term, supports } of standing.met) {
    if (role && isRoleWord(term.word)) continue
    all += term.weight
    const here = Math.max(worthIn(supports, clause), 0.8 * worthIn(supports, sentence))
    const wide = Math.max(headWorth(standing, { term, supports }), 0.3 * (supports[0]?.worth ?? 0))
    sum += term.weight * (role ? Math.max(here * 0.7, wide) : Math.max(here, wide * 0.6))
  }
  return all === 0 ? 0.5 : sum / all
}

function headWorth({ article }: Standing, { supports }: Met): number {
  const lead = article.article.body[0]?.folded ?? ''
  return Math.max(worthIn(supports, article.article.head.folded), 0.8 * worthIn(supports, lead))
}

const ROLE_WORDS =
  /^(?:主持|主持人|召开|召集|司仪|带队|领队|出席|参加|参会|到场|陪同|领导|带|陪|牵头|名单|人员|观众)$/
const isRoleWord = (word: string): boolean => ROLE_WORDS.test(word)

const quoteOf = (read: Read, agent: Agent): Quote => quote(read.paragraph, agent)

/** The office printed before a person, or nothing. */
function officeOf(read: Read, agent: Agent | undefined): string | undefined {
  const { office } = agent?.person ?? {}
  return office === undefined ? undefined : read.paragraph.text.slice(office.start, office.end)
}

function proposalOf(agents: readonly Doer[], standing: Standing, score: number): Proposal {
  return {
    quotes: agents.map(({ read, agent }) => quoteOf(read, agent)),
    details: agents.map(({ read, agent }) => officeOf(read, agent)),
    standing,
    score,
  }
}

/** Only the people, unless bodies are asked for or nobody is named. */
function asAsked(agents: readonly Agent[], { asked, people }: Question): Agent[] {
  const others = agents.filter(
    ({ person }) =>
      person === undefined || !people.some(({ names }) => names.includes(person.name)),
  )
  const left = others.length > 0 || people.length > 0 ? others : [...agents]
  if (asked === 'body' || asked === 'list') return left.filter(({ person }) => person === undefined)
  const named = left.filter(({ person }) => person !== undefined)
  return named.length > 0 ? named : left
}

/** Where several are asked for, an act that tells of more may be worth this much less. */
const FEWER = 0.15

/** 谁…, 哪些单位…: by the acts that facts took at indexing. */
export const who: Extractor = (desk) => {
  const { question } = desk
  const proposals: Proposal[] = []
  const done = new Map<Standing, { score: number; at: number; size: number }>()
  for (const { act, read, standing, score } of told(desk)) {
    const before = done.get(standing)
    const fewer = question.many && before?.size !== question.count
    if (before !== undefined && !(fewer && score > before.score - FEWER)) continue
    const all = meantBy(act, read, standing, question)
    const asMany = all.length > 0 && all.length === question.count
    if (all.length <= (before?.size ?? 0) && !asMany) continue
    const at = before?.at ?? proposals.length
    done.set(standing, { score: before?.score ?? score, at, size: all.length })
    proposals[at] = proposalOf(all, standing, before?.score ?? score)
  }
  return proposals.sort(byScore)
}

/** Those of an act, or of all who attended the event, whom the question wants. */
function meantBy(act: Act, read: Read, standing: Standing, question: Question): readonly Doer[] {
  const { asked, roles, folded } = question
  if (roles.includes('attend') && asked === 'person') {
    if (!showsPresence(act, question)) return []
    const all = everybody(standing.article, question)
    const group = all.filter((one) => namesGroup(one, question))
    return group.length > 0 ? group : wanted(all, question, standing.article)
  }
  const chief = roles.includes('accompany') ? chiefsOf(standing) : []
  const there = act.agents.filter(({ person }) => !chief.includes(person?.name ?? ''))
  const doing = doers(read, there)
  const group = /谁/.test(folded) ? doing.filter((one) => namesGroup(one, question)) : []
  const agents = group.length > 0 ? group.map(({ agent }) => agent) : asAsked(there, question)
  return ofSort(wanted(doers(read, agents), question, standing.article), question)
}

/** Who leads a visit goes along with nobody. */
const chiefsOf = ({ article }: Standing): string[] =>
  article.reads.flatMap(({ acts }) =>
    acts
      .filter(({ roles, verb }) => roles.includes('lead') || /^(?:主持|强调|指出)/.test(verb.word))
      .flatMap(({ agents }) => agents.flatMap(({ person }) => person?.name ?? [])),
  )

/** 谁…, 哪些单位…: by the subject of the sentence that answers best, whatever its verb. */
export const subject: Extractor = ({ question, candidates }) =>
  (question.roles.some((role) => role === 'chair' || role === 'lead') ? [] : candidates)
    .slice(0, 15)
    .flatMap(({ read, sentence, standing, score, own }) => {
      const { folded } = read.paragraph
      const verb = predicateIn(folded, sentence, standing, verbBehindWho(question))
      if (verb === undefined) return []
      const subjects = asAsked(agentsBefore(folded, verb, read.people), question)
      const agents = ofSort(wanted(doers(read, subjects), question, standing.article), question)
      if (agents.length === 0) return []
      return [proposalOf(agents, standing, 0.5 * score + 0.7 * own)]
    })

/** Where in a sentence the verb asked for stands: the last of the question's verbs that is printed. */
function predicateIn(
  folded: string,
  sentence: { start: number; end: number },
  { met }: Standing,
  direct: Question['terms'][number] | undefined,
): number | undefined {
  const text = folded.slice(sentence.start, sentence.end)
  // 治 stands in 防治, which is no verb of the question.
  const starts = new Set(dictionaryWords(text).map(({ start }) => start))
  for (const { term, supports } of [...met].reverse()) {
    const isAskedFor =
      direct === undefined
        ? term.sort === 'verb' || SAYING.has(term.word)
        : term.word === direct.word
    if (term.sort === 'number' || !isAskedFor) continue
    for (const { words } of supports) {
      const at = text.lastIndexOf(words)
      if (at >= 0 && (words.length > 1 || starts.has(at))) return sentence.start + at
    }
  }
  return undefined
}
