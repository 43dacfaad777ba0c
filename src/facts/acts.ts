import type { Span } from '../corpus/text.ts'
import { items, pieceAt, pieces, trim } from '../language/clauses.ts'
import { BODIES, OFFICES, SAYING, longestOf, wordBefore } from '../language/lexicon.ts'
import { segment } from '../language/segment.ts'
import type { Person } from '../language/names.ts'

/** Somebody or something that does: a named person, or a body or group in the words of the print. */
export interface Agent extends Span {
  /** Set where the agent is a named person; then the span is the name. */
  readonly person: Person | undefined
}

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
      found.push({ word, start: at, end: at + length })
      at += length - 1
      break
    }
  }
  return found
}

/** Where the words before a verb stop being its subject: prepositions, adverbs, other verbs. */
const SUBJECT_ENDS =
  /(?:首先|最后|随后|其次|先后|分别|共同|一同|现场|实地|亲自|专门|代表|应邀|在(?!职|编)|对|就|围绕|结合|针对|把|将|向|为(?!民)|从|以(?!及)|按照|根据|通过|因|同时|还|也|并|再次|又|作了?|进行|给|于|到|赴|前往|深入|主持|出席|参加|听取|率|带|认真|重点|集中|陪同)/

/** Words of a group that are no part of its name: 等4个部门的负责同志分别 → 等4个部门的负责同志. */
const TAIL =
  /(?:等(?:\d+|[一二两三四五六七八九十]+|几|多)?(?:个|家|名|位)?[\u4e00-\u9fff]{0,6}?(?:单位|部门|机构|区县|县区|企业|镇街|街道|乡镇|同志|人|代表|领导)?(?:的?(?:负责人|负责同志|主要负责人|代表|相关负责人))?|一行.{0,4}|以及相关负责人)$/

/** Behind the last item of a list, how many they are: 甲、乙、丙3家企业负责人. */
const COUNTED =
  /(?:共|等)?(?:\d+|[两三四五六七八九十]+)(?:个|家|名|位|所)[\u4e00-\u9fff]{0,6}?(?:单位|部门|企业|公司|镇街|街道|乡镇|同志|代表|企业家|学校|村|社区)(?:的?(?:负责人|负责同志|主要负责人|代表))?$/

/** What brings in those who do something, and is no part of their name: 组织干部职工学习. */
const BRINGS =
  /^.{0,6}?(?:邀请|组织|发动|安排|委托|会同|联合(?![体会国]))了?(?=[\u4e00-\u9fff]{2})|^(?:据|由|让|使|经(?![济信贸开营理])|在|与(?!会))(?=[\u4e00-\u9fff]{2})/

/** Things that stand before a subject and are no part of it: days, places, 会上, 其中. */
const LEAD =
  /^(?:.{0,12}(?:会上|会后|会前|会议上|现场|期间|上午|下午|晚上|晚间|当天|当日|最后|随后|首先|其中|近日|日前|近期)(?=.{2})|同时|此外|另外|据悉|据介绍)/

const isBodyLike = (folded: string, { start, end }: Span): boolean => {
  const words = folded.slice(start, end).replace(/\([^)]*\)$/, '')
  return (
    wordBefore(BODIES, words, words.length) !== undefined ||
    wordBefore(OFFICES, words, words.length) !== undefined ||
    /(?:负责人|负责同志|成员|代表|干部|人员|同志|专家|群众|师生|党员|队员|领导|班子|组|部|办|局|院|所|站|社|队|厂|店|庭|团|会|单位|部门|机构|企业|学校|居民|村民|市民|记者|委员|职工|员工|教师|学生|民警|社区)$/.test(
      words,
    )
  )
}

/** A body by its name (县医院, 青石镇), and not 领导, 各单位 or what ends so in another way. */
const isNamedBody = (folded: string, { start, end }: Span): boolean =>
  end - start > 2 &&
  (wordBefore(BODIES, folded.slice(start, end), end - start) !== undefined ||
    /[\u4e00-\u9fff]{2}[区县市镇乡]$/.test(folded.slice(start, end)))

/** The agents named in a span: people by name, the rest in the print's words; offices are no agents. */
export function agentsIn(folded: string, span: Span, people: readonly Person[]): Agent[] {
  const inside = people.filter(({ start, end }) => start >= span.start && end <= span.end)
  const agents: Agent[] = []
  const list = items(folded, span)
  const counted = list.length > 1 && COUNTED.test(folded.slice(span.start, list.at(-1)?.end))
  // 甲区、乙市、某某局: among bodies the short names are those of bodies too.
  const ofBodies =
    list.length > 2 &&
    inside.length === 0 &&
    list.filter((item) => isNamedBody(folded, bodyIn(folded, item, list.length))).length * 2.5 >=
      list.length
  for (const [index, item] of list.entries()) {
    const person = inside.filter(({ start, end }) => start >= item.start && end <= item.end)
    if (person.length > 0) {
      agents.push(...person.map((one) => ({ person: one, start: one.start, end: one.end })))
      agents.push(...bodyBehind(folded, person.at(-1)?.end ?? item.end, item.end))
      continue
    }
    if (isOfficeOf(inside, item)) continue
    const cut = bodyIn(folded, item, list.length)
    const words = folded.slice(cut.start, cut.end)
    if (words.length < 2 || tellsDeed(words)) continue
    const among = index > 0 && agents.length > 0 && !/[的了]/.test(words)
    const short =
      (counted || (ofBodies && !/[的了]/.test(words))) &&
      words.length < 13 &&
      !SUBJECT_ENDS.test(words.slice(1))
    if (isBodyLike(folded, cut) || among || short) agents.push({ person: undefined, ...cut })
  }
  return agents
}

/** An item of a subject without what brings it in and without its count. */
function bodyIn(folded: string, item: Span, of: number): Span {
  const words = (from: number): string => folded.slice(from, item.end)
  const lead = item.start + (LEAD.exec(words(item.start))?.[0].length ?? 0)
  const start = lead + (BRINGS.exec(words(lead))?.[0].length ?? 0)
  const counted = of > 1 ? COUNTED.exec(words(start)) : null
  const tail = counted !== null && counted.index > 1 ? counted[0].length : tailOf(words(start))
  return trim(folded, { start, end: item.end - tail })
}

/** 贯彻落实省委、市委部署: what is carried out is named, not who does it. */
const DEED = /^(?:学习)?(?:贯彻|落实|传达|执行)|^(?:认真|全面|坚决|严格|深入)[\u4e00-\u9fff]{2}/

/** 传达学习某讲话 tells what is done, not who does it; 督导组 and 参会人员 do something. */
function tellsDeed(words: string): boolean {
  if (DEED.test(words)) return true
  if (/[组团队员人]$|单位$|部门$|干部$|同志$|代表$|领导$/.test(words)) return false
  const [first] = segment(words)
  return first !== undefined && first.word.length > 1 && SAYING.has(first.word)
}

/** 甲及某局、某厅: up to the last 、 a joining word is taken for part of a name; not behind a person. */
function bodyBehind(folded: string, from: number, end: number): Agent[] {
  const joins = /^(?:以及|及|和|与)/.exec(folded.slice(from, end))
  if (joins === null) return []
  const body = trim(folded, { start: from + joins[0].length, end })
  return isBodyLike(folded, body) ? [{ person: undefined, ...body }] : []
}

const tailOf = (words: string): number => {
  const tail = TAIL.exec(words)
  return tail === null || tail.index === 0 ? 0 : tail[0].length
}

const isOfficeOf = (people: readonly Person[], item: Span): boolean =>
  people.some(
    ({ office }) => office !== undefined && office.start < item.end && item.start < office.end,
  )

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
