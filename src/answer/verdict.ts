import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import type { Agent } from '../facts/agents.ts'
import type { Read, ReadArticle } from '../facts/reading.ts'
import { pieceAt, trim } from '../language/clauses.ts'
import { BODIES, OFFICES, wordBefore } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { rolesAsked } from '../language/roles.ts'
import { actsLike, bare, type Done, doersOf, presences, sameName, wordsOf } from './doing.ts'
import type { Standing } from './evidence.ts'
import type { Extractor, Proposal } from './proposal.ts'
import { said } from './said.ts'
import { visited } from './visited.ts'

/**
 * 某某…了吗: yes where the print says so of those asked about, no where it lists those who did and
 * they are not among them; nothing where it does not tell.
 */
export const verdict: Extractor = (desk) => {
  const { question, standings } = desk
  if (TELLS.test(question.folded.slice(question.people[0]?.span.end))) return said(desk)
  if (question.people.length > 0) {
    const found = standings.slice(0, 3).map((standing) => ofPeople(question, standing))
    const told = found.find((one) => one !== undefined && one !== 'not told')
    if (told !== undefined) return [told]
    if (found[0] === 'not told') return []
  } else {
    const [told] = standings.slice(0, 3).flatMap((standing) => ofBody(question, standing) ?? [])
    if (told !== undefined) return [told]
    const [came] = standings.slice(0, 2).flatMap((standing) => visited(question, standing) ?? [])
    if (came !== undefined) return [came]
  }
  return said(desk)
}

/** 王局长说没有漏水吧: what somebody tells is asked, not whether he does. */
const TELLS = /^(?:说|讲|称|表示|介绍|认为|觉得|提到|透露)(?!话).{4,}/

/** Words of a question behind those it asks about, or before them where nothing is behind. */
function doneBy({ folded, days }: Question, { start, end }: Span): string {
  const behind = days
    .filter((day) => day.start >= end)
    .reduceRight(
      (rest, day) => rest.slice(0, day.start - end) + rest.slice(day.end - end),
      folded.slice(end),
    )
    .replace(/(?:了?没有?|[吗吧呢啊么呀?!。\s])+$/, '')
  return behind.replace(/^(?:有|也|都|是|到底)/, '').length > 0 ? behind : folded.slice(0, start)
}

const GOES = /^.{0,4}?(?:去|到|来|在)(?:过|了)?(?<where>[\u4e00-\u9fff“”]{2,}?)(?:了|过)?$/

const AT_EVENT = /(?:会|会议|活动|仪式|论坛|现场)(?:上|了)?$/

function ofPeople(question: Question, standing: Standing): Proposal | 'not told' | undefined {
  // 书记去看渠,副区长跟着去了吗: asked of whom the last clause names.
  const clause = question.folded.lastIndexOf(',')
  const last = question.people.filter(({ span }) => span.start > clause)
  const people = last.length > 0 ? last : question.people
  const [first, second] = people
  if (first === undefined) return undefined
  const joined =
    second !== undefined &&
    /^(?:和|跟|与|、)$/.test(question.folded.slice(first.span.end, second.span.start))
  const asked = joined ? people : [first]
  const words = doneBy(question, asked.at(-1)?.span ?? first.span)
  const { article } = standing
  const where = GOES.exec(words)?.groups?.['where']
  if (!standing.met.every(isOfEvent)) return undefined
  const acts = actsFor(article, words, where)
  const there = presences(article)
  const theirs = asked.map(({ names }) =>
    acts.find(
      (done) =>
        isBy(done, names) ||
        (where !== undefined && isOfParty(done) && there.some((one) => isBy(one, names))),
    ),
  )
  if (theirs.every((one) => one !== undefined)) {
    const [done] = theirs
    return done === undefined ? undefined : told(done, standing, 'yes')
  }
  const afar = article.reads
    .flatMap((read) => read.acts.map((act) => ({ read, act })))
    .find((done) => isBy(done, first.names, isFromAfar))
  const attends = ASKS_PRESENCE.test(words) || (where !== undefined && AT_EVENT.test(where))
  if (afar !== undefined && attends && acts.length > 0) return told(afar, standing, 'no')
  return acts.length > 0 ? 'not told' : undefined
}

/** Whether an article has a telling noun of the question in more than a part. */
const isOfEvent = ({ term, supports }: Standing['met'][number]): boolean =>
  term.sort !== 'noun' || term.weight < 0.9 || (supports[0]?.worth ?? 0) >= 0.45

/** 作批示, 致信: words sent by somebody who is not there, in the clause that names the sender. */
function isFromAfar({ paragraph: { folded } }: Read, { start }: Agent): boolean {
  const clause = pieceAt(folded, 'clause', start)
  const words = folded.slice(start, clause.end)
  return /批示|致信|贺信|贺电|书面/.test(words) && !/传达|学习|落实|宣读/.test(words)
}

const ASKS_PRESENCE = /参加|出席|参会|到会|到场|在场|与会|列席/

/** 去了, 到没到场, 来过: whether somebody came, the place being told before. */
const COMES = /[去到来在](?:场|会|现场)?[了过]?$/

/** Acts that answer: being there counts for 参加 and 去…会, passing through for 去 a place. */
function actsFor(article: ReadArticle, words: string, where: string | undefined): Done[] {
  if (ASKS_PRESENCE.test(words)) return presences(article)
  if (where === undefined || rolesAsked(words).length > 0)
    return COMES.test(words) ? presences(article) : actsLike(article, words)
  if (AT_EVENT.test(where)) return presences(article)
  const there = article.reads.flatMap((read) =>
    read.acts
      .filter(
        ({ roles, sentence }) =>
          roles.some((role) => ['visit', 'lead', 'attend', 'accompany'].includes(role)) &&
          read.paragraph.folded.slice(sentence.start, sentence.end).includes(where),
      )
      .map((act) => ({ read, act })),
  )
  const inClause = ({ read, act }: Done): boolean =>
    read.paragraph.folded.slice(act.clause.start, act.clause.end).includes(where)
  return there.sort((one, other) => Number(inClause(other)) - Number(inClause(one)))
}

const isThere = (read: Read, agent: Agent): boolean => !isFromAfar(read, agent)

const isBy = ({ read, act }: Done, names: readonly string[], are = isThere): boolean =>
  act.agents.some(
    (agent) => agent.person !== undefined && names.includes(agent.person.name) && are(read, agent),
  )

/** 观摩组一行来到…: whoever leads or attends the visit came along. */
const isOfParty = ({ read, act }: Done): boolean =>
  act.agents.some(
    (agent) => agent.person === undefined && /[组团队]$|一行$/.test(wordsOf({ read, agent })),
  )

/** Groups that may hold anybody: a list with one of them is not closed. */
const OPEN = /等|各|相关|有关|成员|其他|全体|部分|负责人$|领导$|单位$|部门$/

function ofBody(question: Question, standing: Standing): Proposal[] | undefined {
  const { article } = standing
  const body = bodyNamed(question.folded, article)
  if (body === undefined) return undefined
  const words = doneBy(question, body.span)
  const attends = /参加|出席|参会|到会|到场|与会|列席|去了?$/.test(words)
  const acts = attends ? presences(article) : actsLike(article, words, 'as asked')
  const theirs = acts.find(({ read, act }) =>
    act.agents.some((agent) => sameName(wordsOf({ read, agent }), body.name)),
  )
  if (theirs !== undefined) return [told(theirs, standing, 'yes')]
  const list = attends ? undefined : acts.find(isClosed)
  return list === undefined ? undefined : [told(list, standing, 'no')]
}

/** A list of two or more bodies by their names, with nothing that leaves it open. */
function isClosed(done: Done): boolean {
  const doers = doersOf([done])
  const { folded } = done.read.paragraph
  const last = doers.at(-1)?.agent.end ?? 0
  return (
    doers.length > 1 &&
    doers.every((doer) => doer.agent.person === undefined && !OPEN.test(wordsOf(doer))) &&
    !folded.slice(last, done.act.verb.end).includes('等')
  )
}

interface Body {
  readonly name: string
  readonly span: Span
}

/** The body of an article's acts that the question names best; `undefined` for none. */
function bodyNamed(asked: string, article: ReadArticle): Body | undefined {
  const all = article.reads.flatMap((read) =>
    doersOf(read.acts.map((act) => ({ read, act })))
      .filter(({ agent }) => agent.person === undefined)
      .map(wordsOf),
  )
  const found = all.flatMap((name) => {
    const span = namedIn(asked, name)
    return span === undefined ? [] : [{ name, span }]
  })
  return found.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))[0]
}

/** A name without the word that says what sort of body it is: 热力公司 → 热力. */
function coreOf(name: string): string {
  const short = bare(name)
  const end = wordBefore(BODIES, short, short.length) ?? wordBefore(OFFICES, short, short.length)
  return end === undefined || short.length - end.length < 2 ? short : short.slice(0, -end.length)
}

/** Where a question names a body, in full or without its ends; `undefined` where it does not. */
function namedIn(asked: string, name: string): Span | undefined {
  const core = coreOf(name)
  const run = longestRun(asked, core)
  if (run === undefined || run.end - run.start < Math.max(2, 0.6 * core.length)) return undefined
  const rest = name.slice(name.indexOf(asked.slice(run.start, run.end)) + run.end - run.start)
  let { end } = run
  while (end < asked.length && rest.includes(asked.charAt(end))) end++
  const other = /^(?:银行|局|部|委|公司|集团|办|街道|社区|学校|医院|镇|乡)/.exec(asked.slice(end))
  return other === null ? { start: run.start, end } : undefined
}

function longestRun(text: string, words: string): Span | undefined {
  for (let length = words.length; length > 1; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const start = text.indexOf(words.slice(at, at + length))
      if (start >= 0) return { start, end: start + length }
    }
  return undefined
}

const LONGEST = 90

function told({ read, act }: Done, standing: Standing, verdict: 'yes' | 'no'): Proposal {
  const { folded } = read.paragraph
  const start = Math.min(
    act.clause.start,
    ...act.agents.map(({ start, person }) => person?.office?.start ?? start),
  )
  const from =
    start < act.clause.start && act.clause.end - start > LONGEST ? act.clause.start : start
  const sentence = from >= act.sentence.start ? from : act.clause.start
  const span = trim(folded, { start: sentence, end: act.clause.end })
  return { quotes: [quote(read.paragraph, span)], standing, score: 1.2, verdict }
}
