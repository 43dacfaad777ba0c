import { type Quote, quote } from '../corpus/page.ts'
import { type Act, type Agent, agentsBefore } from '../facts/acts.ts'
import type { Read } from '../facts/reading.ts'
import { SAYING } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { sortOf } from '../language/sorts.ts'
import { type Met, sharedRuns, type Standing, worthIn } from './evidence.ts'
import { byScore, type Desk, type Extractor, type Proposal } from './proposal.ts'

/** An act and how well it answers. */
interface Told {
  readonly act: Act
  readonly read: Read
  readonly standing: Standing
  readonly score: number
}

/** Roles that show somebody present at an event. */
const PRESENT: readonly string[] = ['attend', 'speak', 'chair', 'deploy']

/** How well a verb of the print is the verb asked for, 0 to 1. */
function verbWorth(act: Act, { roles, terms, folded }: Question): number {
  if (roles.includes('address')) {
    if (/讲话|致[辞词]|报告/.test(act.verb.word)) return 1
    return act.roles.includes('speak') && act.agents.some(({ person }) => person !== undefined)
      ? 0.5
      : 0
  }
  if (roles.includes('accompany') && !act.roles.includes('accompany'))
    return act.roles.includes('attend') ? 0.6 : 0
  if (roles.includes('chair') && !act.roles.includes('chair'))
    return act.verb.word.includes('召开') && act.agents.some(({ person }) => person !== undefined)
      ? 0.6
      : 0
  if (roles.length > 0) return roles.some((role) => act.roles.includes(role)) ? 1 : 0
  let best = 0
  for (const { word, forms, sort } of terms) {
    if (sort !== 'verb' && !SAYING.has(word)) continue
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
  if (best === 0 && act.verb.word.length > 1 && isAsked(folded, act.verb.word)) best = 0.9
  if (best === 0 && /讲|说/.test(folded) && act.roles.includes('speak')) best = 0.5
  return best
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
    .flatMap((standing) =>
      standing.article.reads.flatMap((read) =>
        read.acts.flatMap((act) => {
          const verb = verbWorth(act, question)
          if (verb === 0) return []
          return [
            { act, read, standing, score: verb * 0.6 + nearness(act, read, standing, question) },
          ]
        }),
      ),
    )
    .sort((a, b) => b.score - a.score)
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

function proposalOf(
  agents: readonly { read: Read; agent: Agent }[],
  standing: Standing,
  score: number,
): Proposal {
  return {
    quotes: agents.map(({ read, agent }) => quoteOf(read, agent)),
    details: agents.map(({ read, agent }) => officeOf(read, agent)),
    standing,
    score,
  }
}

/** Those whose office, or whose own words, the question names: 出席的纪委书记, 建中公司是谁来的. */
function asNamed(read: Read, agents: readonly Agent[], { folded }: Question): readonly Agent[] {
  const byOffice = agents.filter((agent) => {
    const office = officeOf(read, agent)
    return (
      office !== undefined &&
      office
        .split(/[、,]/)
        .some((part) => part.length > 3 && folded.includes(part.slice(-Math.min(part.length, 8))))
    )
  })
  if (byOffice.length > 0 && byOffice.length < agents.length) return byOffice
  const byBody = agents.filter((agent) => isNamedBody(read, agent, folded))
  return byBody.length > 0 && byBody.length < agents.length && /谁/.test(folded) ? byBody : agents
}

/** Whether the question holds four characters or more of a group's own words: 某某集团. */
const isNamedBody = (read: Read, { person, start, end }: Agent, asked: string): boolean =>
  person === undefined &&
  /是谁|派谁|谁来的|谁代表/.test(asked) &&
  sharedRuns(asked, read.paragraph.folded.slice(start, end)) > 1

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

/** 谁…, 哪些单位…: by the acts that facts took at indexing. */
export const who: Extractor = (desk) => {
  const { question } = desk
  const found = told(desk)
  const proposals: Proposal[] = []
  const done = new Set<Standing>()
  for (const { act, read, standing, score } of found) {
    if (done.has(standing)) continue
    const agents = asAsked(asNamed(read, act.agents, question), question)
    if (agents.length === 0) continue
    done.add(standing)
    const all =
      question.roles.includes('attend') && question.asked === 'person'
        ? named(everybody(desk, standing), question)
        : ofSort(agents, read, question).map((agent) => ({ read, agent }))
    if (all.length > 0) proposals.push(proposalOf(all, standing, score))
  }
  return proposals.sort(byScore)
}

/** 哪些局, 哪几个办事处: only those that are one. */
function ofSort(agents: readonly Agent[], read: Read, { noun, asked }: Question): readonly Agent[] {
  const isOne = asked === 'body' ? sortOf(noun) : undefined
  if (isOne === undefined) return agents
  const fits = agents.flatMap((agent) => {
    const words = read.paragraph.folded.slice(agent.start, agent.end)
    if (isOne(words)) return [agent]
    // 城南办事处党工委书记: the office of somebody from one.
    for (let to = words.length - 1; to > 2; to--)
      if (isOne(words.slice(0, to))) return [{ ...agent, end: agent.start + to }]
    return []
  })
  return fits
}

/** 某集团是谁参加的: the question names the body somebody came from. */
const namesGroup = (all: readonly { read: Read; agent: Agent }[], { folded }: Question): boolean =>
  all.some(({ read, agent }) => isNamedBody(read, agent, folded))

/** Of all who attended, those whom the question names by office or body; the others of 除了…. */
function named(
  all: readonly { read: Read; agent: Agent }[],
  question: Question,
): readonly { read: Read; agent: Agent }[] {
  const bodies = all.filter(({ read, agent }) => isNamedBody(read, agent, question.folded))
  if (bodies.length > 0) {
    const runs = bodies.map(({ read, agent }) =>
      sharedRuns(question.folded, read.paragraph.folded.slice(agent.start, agent.end)),
    )
    return bodies.filter((_, i) => runs[i] === Math.max(...runs))
  }
  const kept = all.filter(({ read, agent }) => {
    const others = all.filter((one) => one.read === read).map((one) => one.agent)
    return asNamed(read, others, question).includes(agent)
  })
  const but = /除了?([\u4e00-\u9fff]{2,10}?)(?:之外|以外|外|,|还)/.exec(question.folded)?.[1]
  if (but === undefined) return kept
  const holds = ({ read, agent }: { read: Read; agent: Agent }): boolean =>
    read.paragraph.folded.slice(agent.start, agent.end).includes(but)
  const listed = kept.find((one) => one.agent.person === undefined && holds(one))?.read
  return kept.filter((one) => !holds(one) && (listed === undefined || one.read === listed))
}

/** 参加的区领导 where the print lists 区领导甲、乙、丙: that list. */
function leadersListed(standing: Standing, { folded }: Question): { read: Read; agent: Agent }[] {
  if (!/[区市县]领导/.test(folded)) return []
  return standing.article.reads.flatMap((read) =>
    read.acts
      .filter(
        ({ roles, agents }) =>
          roles.includes('attend') && /领导$/.test(officeOf(read, agents[0]) ?? ''),
      )
      .flatMap(({ agents }) => agents.map((agent) => ({ read, agent }))),
  )
}

/** All who attended an event, each once, in print order. */
function everybody({ question }: Desk, standing: Standing): { read: Read; agent: Agent }[] {
  const roles = /领导|干部/.test(question.folded) ? PRESENT : ['attend']
  const leaders = leadersListed(standing, question)
  if (leaders.length > 0) return leaders
  const seen = new Set<string>()
  const all: { read: Read; agent: Agent }[] = []
  for (const read of standing.article.reads)
    for (const act of read.acts) {
      if (!read.acts.some(({ roles: own }) => own.includes('attend'))) continue
      if (!act.roles.some((role) => roles?.includes(role))) continue
      for (const agent of act.agents) {
        const { text } = quoteOf(read, agent)
        if (seen.has(text)) continue
        seen.add(text)
        all.push({ read, agent })
      }
    }
  const named = all.filter(({ agent }) => agent.person !== undefined)
  const people =
    /领导|谁|哪位|哪几位/.test(question.folded) &&
    !/除了/.test(question.folded) &&
    !namesGroup(all, question)
  const wanted = people && named.length > 0 ? named : all
  return wanted.sort(
    (a, b) => a.read.paragraph.place - b.read.paragraph.place || a.agent.start - b.agent.start,
  )
}

/** 谁…, 哪些单位…: by the subject of the sentence that answers best, whatever its verb. */
export const subject: Extractor = ({ question, candidates }) =>
  (question.roles.some((role) => role === 'chair' || role === 'lead') ? [] : candidates)
    .slice(0, 15)
    .flatMap(({ read, sentence, standing, score, own }) => {
      const { folded } = read.paragraph
      const verb = predicateIn(folded, sentence, standing)
      if (verb === undefined) return []
      const subjects = asAsked(agentsBefore(folded, verb, read.people), question)
      const agents = ofSort(subjects, read, question)
      if (agents.length === 0) return []
      return [
        proposalOf(
          agents.map((agent) => ({ read, agent })),
          standing,
          0.5 * score + 0.7 * own,
        ),
      ]
    })

/** Where in a sentence the verb asked for stands: the last of the question's verbs that is printed. */
function predicateIn(
  folded: string,
  sentence: { start: number; end: number },
  { met }: Standing,
): number | undefined {
  const text = folded.slice(sentence.start, sentence.end)
  for (const { term, supports } of [...met].reverse()) {
    if (term.sort === 'number' || (term.sort !== 'verb' && !SAYING.has(term.word))) continue
    const printed = supports.find(({ words }) => text.includes(words))
    if (printed !== undefined) return sentence.start + text.lastIndexOf(printed.words)
  }
  return undefined
}
