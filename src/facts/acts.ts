import type { Span } from '../corpus/text.ts'
import { items, pieceAt, pieces, trim } from '../language/clauses.ts'
import { SAYING, longestOf } from '../language/lexicon.ts'
import { segment } from '../language/segment.ts'
import type { Person } from '../language/names.ts'
import { type Agent, SUBJECT_ENDS, isBodyLike, agentsIn, LEAD } from './agents.ts'

/** A verb that tells who did what, with those who did it. */
export interface Act {
  /** `chair`, `lead`, `speak`, `attend`, …: the roles that the verb gives to its subject. */
  readonly roles: readonly string[]
  readonly verb: Span & { readonly word: string }
  readonly agents: readonly Agent[]
  /** The clause of the verb. */
  readonly clause: Span
  /** The sentence of the verb. */
  readonly sentence: Span
}

const LONGEST_VERB = longestOf(SAYING.keys())

/** Things that a verb is part of and then tells of no act: 参加单位, 部署会, 指导组, 出席人员. */
const NO_ACT_BEHIND =
  /^(?:会(?![见谈晤场议])|会议(?![,。])|办(?!公|理|好|法)|队|室|员|干部|机构|条例|组|部门|单位|人员|情况|工作会|要求[,。]|工作[,。;]|者|制度|机制|方案|办法|办公室|委员会|中心)/

/** 巡视督导组, 考察学习团: a visit that is part of the name of a team. */
const TEAM_BEHIND = /^(?:督导|指导|检查|巡察|督查|考察|调研|学习|专项)+(?:组(?!织)|团|队)/

/** Where words start and end in a text: a verb is a verb only between such places (问 in 问题 is none). */
const edgesOf = (folded: string): ReadonlySet<number> =>
  new Set([0, ...segment(folded).map(({ end }) => end)])

/** Verbs of the lexicon in a stretch of folded text, longest first, none inside another. */
function verbsIn(
  folded: string,
  { start, end }: Span,
  edges: ReadonlySet<number>,
): (Span & { readonly word: string })[] {
  const found: (Span & { word: string })[] = []
  for (let at = start; at < end; at++) {
    if (!edges.has(at)) continue
    for (let length = Math.min(LONGEST_VERB, end - at); length > 0; length--) {
      const word = folded.slice(at, at + length)
      if (!SAYING.has(word) || !edges.has(at + length)) continue
      // 主持学习会: no 主持学习, but 主持.
      if (NO_ACT_BEHIND.test(folded.slice(at + length, at + length + 6))) continue
      if (
        SAYING.get(word)?.includes('visit') === true &&
        TEAM_BEHIND.test(folded.slice(at + length))
      )
        continue
      found.push({ word, start: at, end: at + length })
      at += length - 1
      break
    }
  }
  return found
}

/** Where the subject before `until` stands inside its clause; `undefined` where nothing can be one. */
function subjectSpan(
  folded: string,
  clause: Span,
  until: number,
  people: readonly Person[],
): Span | undefined {
  const by = folded.slice(clause.start, until).lastIndexOf('由')
  const from = by < 0 ? clause.start : clause.start + by + 1
  let start = from
  const lead = LEAD.exec(folded.slice(start, until))
  if (lead !== null) start += lead[0].length
  while (/[\s,、“”]/.test(folded.charAt(start)) && start < until) start++
  // 随后在中心主持: where it is done, and nobody who does it.
  if (start >= until || /^在(?![\u4e00-\u9fff]*下$)[^,]{1,12}$/.test(folded.slice(start, until)))
    return undefined
  const last = people.filter((person) => person.start >= start && person.end <= until).at(-1)
  if (last !== undefined) return { start, end: endOfPeople(folded, last.end, until) }
  const ends = SUBJECT_ENDS.exec(folded.slice(start + 1, until))
  return { start, end: ends === null ? until : start + 1 + ends.index }
}

/** Groups may follow the last name of a list: 甲、乙及有关负责人. */
function endOfPeople(folded: string, end: number, until: number): number {
  const rest = folded.slice(end, until)
  const more = /^(?:、|,|和|及|与|以及).*?(?=首先|分别|先后|一同|共同|$)/.exec(rest)
  return more === null || SUBJECT_ENDS.test(more[0].slice(1)) ? end : end + more[0].length
}

/** Whether a clause is nothing but names and bodies, so that the next clause's verb is its verb too. */
function isList(
  folded: string,
  clause: Span,
  people: readonly Person[],
  edges: ReadonlySet<number>,
): boolean {
  const cut = trim(folded, clause)
  const words = folded.slice(cut.start, cut.end)
  if (SUBJECT_ENDS.test(words.replace(/“[^”]*”/g, '')) && !/、/.test(words)) return false
  const last = items(folded, cut).at(-1)
  if (last === undefined) return false
  const endsAsPerson = people.some(({ end }) => end === cut.end)
  return (endsAsPerson || isBodyLike(folded, last)) && verbsIn(folded, cut, edges).length === 0
}

/** Roles whose subjects come in long printed lists over several clauses. */
const LISTED = new Set([
  ...['attend', 'accompany', 'speak', 'report', 'sign', 'study'],
  ...['lead', 'visit'],
])

/** Who did what in a folded paragraph, by the verbs of the lexicon. */
export function actsOf(folded: string, all: readonly Person[]): Act[] {
  const people = withoutPress(folded, all)
  const edges = edgesOf(folded)
  let carried: readonly Agent[] = []
  return pieces(folded, 'sentence').flatMap((sentence) => {
    const goesOn = /^(?:并|还|同时|随后|接着|之后)/.test(folded.slice(sentence.start, sentence.end))
    const acts = actsIn(folded, sentence, people, edges, goesOn ? carried : [])
    carried = acts.at(-1)?.agents ?? carried
    return acts
  })
}

/** (记者 甲 通讯员 乙) names who wrote and none who acts. */
function withoutPress(folded: string, people: readonly Person[]): readonly Person[] {
  const credits = [...folded.matchAll(/\([^()]*(?:记者|通讯员|实习生|摄影?|编辑)[^()]*\)/g)]
  return credits.length === 0
    ? people
    : people.filter(({ start }) =>
        credits.every(({ index, 0: credit }) => start < index || start > index + credit.length),
      )
}

/** 在某人的带领下: whoever stands behind 在, and nobody else, does it. */
const isUnder = (folded: string, { end }: Span): boolean =>
  /^下(?!午|周|月|乡|村|基|沉|到|发)/.test(folded.slice(end))

function actsIn(
  folded: string,
  sentence: Span,
  people: readonly Person[],
  edges: ReadonlySet<number>,
  before: readonly Agent[],
): Act[] {
  const acts: Act[] = []
  const clauses = pieces(folded.slice(0, sentence.end), 'clause').filter(
    ({ start }) => start >= sentence.start,
  )
  let carried = before
  for (const [index, clause] of clauses.entries()) {
    const head = headOf(clause, people)
    if (head !== undefined) carried = [head]
    for (const verb of verbsIn(folded, clause, edges)) {
      const roles = SAYING.get(verb.word) ?? []
      if (isLoose(verb, roles, people)) continue
      const under = isUnder(folded, verb)
        ? folded.slice(clause.start, verb.start).lastIndexOf('在') + 1
        : 0
      const within = { start: clause.start + under, end: clause.end }
      const span = subjectSpan(folded, within, verb.start, people)
      let agents = span === undefined ? [] : agentsIn(folded, span, people)
      if (isUnder(folded, verb)) {
        if (agents.some(({ person }) => person !== undefined))
          acts.push({ roles, verb, agents, clause, sentence })
        continue
      }
      if (agents.length > 0 && roles.some((role) => LISTED.has(role))) {
        let first = index
        while (first > 0 && isList(folded, clauses[first - 1] ?? clause, people, edges)) first--
        if (first < index) {
          const start = (clauses[first] ?? clause).start
          agents = agentsIn(folded, { start, end: span?.end ?? clause.end }, people)
        }
      }
      if (agents.length === 0) agents = [...carried]
      else carried = agents
      if (agents.length > 0) acts.push({ roles, verb, agents, clause, sentence })
      const led = LEADS.test(verb.word) ? ledBy(folded, verb, clause, people) : []
      if (led.length > 0) acts.push({ roles: ['accompany'], verb, agents: led, clause, sentence })
    }
  }
  return acts
}

const LEADS = /^(?:带领|率领|率|带|带着)$/

/** Whom somebody takes along: 带领区直部门负责人到…; nobody where he leads a team or the masses. */
function ledBy(folded: string, verb: Span, clause: Span, people: readonly Person[]): Agent[] {
  const words = folded.slice(verb.end, clause.end)
  const until =
    /到|赴|前往|深入|先后|一行|来|实地|就|对|围绕|调研|检查|督导|视察|观摩|走访|慰问|察看|查看|,/.exec(
      words,
    )
  if (until === null || until.index < 2) return []
  return agentsIn(folded, { start: verb.end, end: verb.end + until.index }, people).filter(
    ({ person, start, end }) =>
      person !== undefined ||
      /(?:负责人|负责同志|人员|干部|成员|代表|部门|单位|领导)$/.test(folded.slice(start, end)),
  )
}

/** 率, 带: verbs of one character only directly behind somebody. */
const isLoose = (
  { word, start }: Span & { readonly word: string },
  roles: readonly string[],
  people: readonly Person[],
): boolean =>
  word.length === 1 && roles.includes('lead') && people.every(({ end }) => end !== start)

/** The person a clause begins with, the office before the name included. */
function headOf(clause: Span, people: readonly Person[]): Agent | undefined {
  const person = people.find(({ start, office }) => {
    const from = office?.start ?? start
    return from >= clause.start && from - clause.start < 3 && start < clause.end
  })
  return person === undefined ? undefined : { person, start: person.start, end: person.end }
}

/** The agents of whatever is done at a place in a folded text: subjects of its clause or the one before. */
export function agentsBefore(folded: string, at: number, people: readonly Person[]): Agent[] {
  const edges = edgesOf(folded)
  const sentence = pieceAt(folded, 'sentence', at)
  const clauses = pieces(folded.slice(0, sentence.end), 'clause').filter(
    ({ start }) => start >= sentence.start && start <= at,
  )
  const last = clauses.length - 1
  for (let index = last; index >= 0; index--) {
    const clause = clauses[index]
    if (clause === undefined) continue
    const until = index === last ? at : clause.end
    const span = subjectSpan(folded, clause, until, people)
    if (span === undefined) continue
    let first = index
    while (first > 0 && isList(folded, clauses[first - 1] ?? clause, people, edges)) first--
    const start = first < index ? (clauses[first] ?? clause).start : span.start
    const agents = agentsIn(folded, { start, end: span.end }, people)
    if (agents.length > 0) return agents
  }
  return []
}
