import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { figuresIn } from '../facts/figures.ts'
import type { ReadArticle } from '../facts/reading.ts'
import { pieces, trim } from '../language/clauses.ts'
import { BODIES, OFFICES, wordBefore } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { rolesAsked } from '../language/roles.ts'
import { actsLike, bare, type Done, doersOf, presences, sameName, wordsOf } from './doing.ts'
import { type Standing, worthIn } from './evidence.ts'
import type { Desk, Extractor, Proposal } from './proposal.ts'

/**
 * 某某…了吗: yes where the print says so of those asked about, no where it lists those who did and
 * they are not among them; nothing where it does not tell.
 */
export const verdict: Extractor = (desk) => {
  const { question, standings } = desk
  if (question.people.length > 0) {
    const found = standings.slice(0, 3).map((standing) => ofPeople(question, standing))
    const told = found.find((one) => one !== undefined && one !== 'not told')
    if (told !== undefined) return [told]
    if (found[0] === 'not told') return []
  } else {
    const [told] = standings.slice(0, 3).flatMap((standing) => ofBody(question, standing) ?? [])
    if (told !== undefined) return [told]
  }
  return said(desk)
}

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

const GOES = /^.{0,4}?(?:去|到|来)(?:过|了)?(?<where>[\u4e00-\u9fff“”]{2,}?)(?:了|过)?$/

const AT_EVENT = /(?:会|会议|活动|仪式|论坛|现场)(?:上|了)?$/

function ofPeople(question: Question, standing: Standing): Proposal | 'not told' | undefined {
  const { people } = question
  const [first, second] = people
  if (first === undefined) return undefined
  const joined =
    second !== undefined &&
    /^(?:和|跟|与|、)$/.test(question.folded.slice(first.span.end, second.span.start))
  const asked = joined ? people : [first]
  const words = doneBy(question, asked.at(-1)?.span ?? first.span)
  const { article } = standing
  const where = GOES.exec(words)?.groups?.['where']
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
  return acts.length > 0 ? 'not told' : undefined
}

/** Acts that answer: being there counts for 参加 and 去…会, passing through for 去 a place. */
function actsFor(article: ReadArticle, words: string, where: string | undefined): Done[] {
  if (/参加|出席|参会|到会|到场|在场|与会|列席/.test(words)) return presences(article)
  if (where === undefined || rolesAsked(words).length > 0)
    return words.endsWith('去') ? presences(article) : actsLike(article, words)
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

const isBy = ({ act }: Done, names: readonly string[]): boolean =>
  act.agents.some(({ person }) => person !== undefined && names.includes(person.name))

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

/** Words that only tell where or when what is asked happened. */
const CONTEXT =
  /^.*(?:的?时候?|会议?上|活动中|期间|那[次场个天回](?:会|会议)?|之?后|[,\s])(?=.{2,})/

/** Yes where one sentence says all that is asked, in an article that has all the question says. */
function said({ question, candidates }: Desk): Proposal[] {
  const from = CONTEXT.exec(question.folded)?.[0].length ?? 0
  const figures = figuresIn(question.folded).map(({ start, end }) =>
    question.folded.slice(start, end),
  )
  const people = question.people.flatMap((person) => person.names)
  for (const { read, sentence, standing } of candidates.slice(0, 12)) {
    const telling = standing.met.filter(({ term }) => term.weight > 0.25)
    const asked = telling.filter(({ term }) => term.span.start >= from)
    if (asked.length + people.length === 0) continue
    if (!telling.every(({ supports }) => (supports[0]?.worth ?? 0) >= 0.5)) continue
    const { folded } = read.paragraph
    const names = namesIn(question.folded.slice(from), standing.article.folded)
    for (const one of pieces(folded.slice(0, sentence.end), 'segment')) {
      if (one.start < sentence.start) continue
      const text = folded.slice(one.start, one.end)
      if (!asked.every(({ supports }) => worthIn(supports, text) >= 0.6)) continue
      if (people.length > 0 && !people.some((name) => text.includes(name))) continue
      if (![...names, ...figures].every((words) => text.includes(words))) continue
      if (!yearFits(question.folded, folded.slice(0, one.end))) continue
      if (DENIES.test(text) && !/没|不/.test(question.folded)) continue
      return [
        {
          quotes: [quote(read.paragraph, trim(folded, tightest(folded, one, asked)))],
          standing,
          score: 1,
          verdict: 'yes',
        },
      ]
    }
  }
  return []
}

/** Words of three characters or more that a question takes over from the article: its names. */
function namesIn(asked: string, article: string): string[] {
  const found: string[] = []
  for (let at = 0; at + 3 <= asked.length;) {
    let length = 2
    while (
      at + length < asked.length &&
      HAN.test(asked.slice(at, at + length + 1)) &&
      article.includes(asked.slice(at, at + length + 1))
    )
      length++
    if (length > 2) found.push(asked.slice(at, at + length))
    at += length > 2 ? length : 1
  }
  return found
}

const HAN = /^[\u4e00-\u9fff]+$/

const YEARS = /去年|今年|明年|前年|上年/g

/** 去年 in a question is met only where the print last named the same year before its words. */
function yearFits(asked: string, before: string): boolean {
  const years = (text: string): string[] => [...text.matchAll(YEARS)].map(([year]) => year)
  const [year] = years(asked)
  return year === undefined || years(before).at(-1) === year
}

const DENIES = /没有|未|尚未|不(?!断|仅|但|同|忘|少|久|懈|折)/

/** The smallest run of clauses that holds all that is asked. */
function tightest(folded: string, within: Span, asked: readonly Standing['met'][number][]): Span {
  const clauses = pieces(folded.slice(0, within.end), 'clause').filter(
    ({ start }) => start >= within.start,
  )
  let best = within
  for (const [i, { start }] of clauses.entries())
    for (const { end } of clauses.slice(i)) {
      const text = folded.slice(start, end)
      const holds = asked.every(({ supports }) => worthIn(supports, text) >= 0.6)
      if (holds && end - start < best.end - best.start) best = { start, end }
    }
  return best
}
