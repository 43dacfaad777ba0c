import type { Span } from '../corpus/text.ts'
import { items, trim } from '../language/clauses.ts'
import { BODIES, OFFICES, SAYING, wordBefore } from '../language/lexicon.ts'
import { segment } from '../language/segment.ts'
import type { Person } from '../language/names.ts'

/** Somebody or something that does: a named person, or a body or group in the words of the print. */
export interface Agent extends Span {
  /** Set where the agent is a named person; then the span is the name. */
  readonly person: Person | undefined
}

/** Where the words before a verb stop being its subject: prepositions, adverbs, other verbs. */
export const SUBJECT_ENDS =
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
export const LEAD =
  /^(?:.{0,12}(?:会上|会后|会前|会议上|现场|期间|上午|下午|晚上|晚间|当天|当日|最后|随后|首先|其中|近日|日前|近期)(?=.{2})|同时|此外|另外|据悉|据介绍)/

/** Whether words name a body, an office, or people as a group. */
export const isBodyLike = (folded: string, { start, end }: Span): boolean => {
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
