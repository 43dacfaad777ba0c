import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import type { Read } from '../facts/reading.ts'
import type { DayMention } from '../language/days.ts'
import type { Question } from '../language/question.ts'
import { type TimeAspect, timeAsked } from '../language/timeAsked.ts'
import { timesIn } from '../language/times.ts'
import { meant } from './byhead.ts'
import {
  type Candidate,
  clauseOf,
  clauseWorth,
  nearTo,
  worthIn,
  type Standing,
} from './evidence.ts'
import { byScore, type Extractor, type Proposal } from './proposal.ts'
import { isExact } from './scope.ts'
import { sameHalf, SAYS } from './timesSaid.ts'

/** 几号, 几点到几点, 周几, 最迟哪天: the time printed for the event, or in the sentence that answers. */
export const time: Extractor = (desk) => {
  const aspect = timeAsked(desk.question.folded)
  if (aspect === undefined) return day(desk).filter(({ standing }) => tellsDeed(standing))
  const found = desk.candidates
    .map((candidate) => ({ candidate, spans: spansOf(candidate, aspect, desk.question) }))
    .filter(({ spans }) => spans.length > 0)
    .slice(0, 14)
    .flatMap(({ candidate, spans }) => spans.map((span) => proposalOf(candidate, span, aspect)))
  // What is closed on no day of the week is closed once.
  if (aspect === 'rest' && found.length === 0) return day(desk)
  return found
    .filter(({ standing }) => aspect === 'clock' || aspect === 'half' || tellsDeed(standing))
    .map((one) => withOnly(one, found, aspect))
    .sort(byScore)
}

/** Whether the article has something for the verb beside the words that ask: 哪天停运. */
const tellsDeed = ({ met }: Standing): boolean =>
  met.every(
    ({ term: { sort, word, weight, beside }, supports }) =>
      sort !== 'verb' ||
      word.length < 2 ||
      weight < 0.5 ||
      beside !== true ||
      ENDS.test(word) ||
      supports.length > 0,
  )

/** Words of the end and the beginning that a printed term does not repeat. */
export const ENDS = /^(?:截止|截至|到期|结束|为止|开始|起始)$/

/** Hours, terms and days of the week are rare: the only ones of an article speak of what it tells. */
function withOnly(one: Proposal, all: readonly Proposal[], aspect: TimeAspect): Proposal {
  const others = all.filter(({ standing }) => standing === one.standing)
  const telling = aspect !== 'clock' && aspect !== 'half'
  return telling && others.length === 1 ? { ...one, score: one.score + ONLY } : one
}

const ONLY = 0.2

/** The lead prints the hour of the event that the article tells. */
const OF_EVENT: ReadonlySet<TimeAspect> = new Set(['clock', 'half'])

function proposalOf(
  { read, sentence, standing, own, score }: Candidate,
  span: Span,
  aspect: TimeAspect,
): Proposal {
  const near =
    0.5 * clauseWorth(read, standing, span) + 0.5 * nearTo(read, standing, span, { inside: 0 })
  const focus = focusIn(read, standing, span) ? 0.25 : 0
  const lead = read.paragraph.place === 1 && sentence.start === 0 && OF_EVENT.has(aspect) ? 0.25 : 0
  const label = TIME_LABEL.test(read.paragraph.folded.slice(sentence.start, sentence.end)) ? 0.3 : 0
  return {
    quotes: [quote(read.paragraph, span)],
    standing,
    score: 0.3 * score + 0.25 * own + 0.3 * meant(standing) + 0.35 * near + focus + label + lead,
  }
}

/** `三、申请时间。`: a notice says itself that a time follows. */
const TIME_LABEL = /^.{0,12}(?:时间|日期|期限)[。:为]/

/** The words in a sentence that say what is asked of the time. */
function spansOf({ read, sentence }: Candidate, aspect: TimeAspect, { folded }: Question): Span[] {
  const text = read.paragraph.folded.slice(sentence.start, sentence.end)
  const opens = sentDay(read, folded)
  return timesIn(text).flatMap((phrase) => {
    if (sentence.start + phrase.start < opens) return []
    if (!sameHalf(text.slice(phrase.start, phrase.end), folded)) return []
    const span = SAYS[aspect](phrase, folded, text.slice(phrase.end))
    return span === undefined
      ? []
      : [{ start: sentence.start + span.start, end: sentence.start + span.end }]
  })
}

/** 几号, 什么时候: the day printed for the event, or in the sentence that answers. */
const day: Extractor = ({ question, candidates }) => {
  const { folded } = question
  return candidates
    .slice(0, 12)
    .flatMap(({ read, sentence, standing, own, score }) =>
      read.days
        .filter(
          (one) =>
            one.start >= Math.max(sentence.start, sentDay(read, folded)) &&
            one.end <= sentence.end &&
            isDay(one, question) &&
            !isOfIssue(one, read, sentence) &&
            (!AHEAD.test(folded) || isAhead(read, spanOf(one, read))),
        )
        .map((mention) => {
          const span = spanOf(mention, read)
          const near =
            0.5 * clauseWorth(read, standing, span) +
            0.5 * nearTo(read, standing, mention, { inside: 0 })
          const lead = read.paragraph.place === 1 && HELD.test(folded) ? 0.15 : 0
          const focus = focusIn(read, standing, span) ? 0.25 : 0
          const held = HELD.test(folded) && isHeld(read, standing, span) ? 0.25 : 0
          const issue = OF_ISSUE.has(mention.when.relative ?? '') ? -0.1 : 0
          const rough =
            issue === 0 && isRough(mention) && /哪一?天|几号|哪日/.test(folded) ? -0.3 : 0
          return {
            quotes: [quote(read.paragraph, span)],
            standing,
            score:
              0.3 * score +
              0.25 * own +
              0.3 * meant(standing) +
              0.35 * near +
              Math.max(lead, held) +
              focus +
              issue +
              rough,
          }
        }),
    )
    .sort(byScore)
}

/**
 * Where the words end that say when the report was sent (某某网8月15日讯), which is no day of an event
 * that was 近日; 0 where the sending is asked for or the lead counts from that day (今天).
 */
function sentDay({ paragraph }: Read, asked: string): number {
  const { dateline } = paragraph.article
  if (dateline === undefined || paragraph.place !== 1) return 0
  if (/报道|发稿|刊|发布|登/.test(asked) || /[今昨前][日天]|当[日天]/.test(paragraph.folded))
    return 0
  const at = paragraph.text.indexOf(dateline)
  return at < 0 ? 0 : at + dateline.length
}

/** 啥时候能通车: asks for what is still to come. */
const AHEAD = /(?:时候|时|几号|哪一?天|几月|哪一?年)(?:才|就)?(?:能|会|可以|将)(?!议)/

/** Whether the clause of a day speaks of what is to come, or of what began on it. */
function isAhead({ paragraph }: Read, span: Span): boolean {
  const { start, end } = clauseOf(paragraph.folded, span)
  const text = paragraph.folded.slice(start, end)
  return /将|预计|计划|力争|确保|争取|拟|有望|届时|定于|必须|要|前|起|底|明年/.test(text)
}

/** A day with its part, and 前 where it is a term. */
function spanOf({ start, end, part }: DayMention, { paragraph }: Read): Span {
  const last = end + (part?.length ?? 0)
  const term = /^前(?![往来进后期])/.test(paragraph.folded.slice(last))
  return { start, end: term ? last + 1 : last }
}

/** 8月初, 10月: no one day. */
const isRough = ({ when: { dates } }: DayMention): boolean =>
  dates === undefined || dates[1] - dates[0] > 8

/** Whether the word beside what asks stands in the clause of the day: 啥时候投产. */
function focusIn(read: Read, { met }: Standing, span: Span): boolean {
  const { start, end } = clauseOf(read.paragraph.folded, span)
  const text = read.paragraph.folded.slice(start, end)
  return met.some(({ term, supports }) => term.beside === true && worthIn(supports, text) > 0)
}

/** Asks for the day of the event itself, which the lead prints. */
const HELD = /开|召开|举行|举办|调研|观摩|去|来|到|会/

/** Whether the clause of a day says that what is asked about was held. */
function isHeld(read: Read, { met }: Standing, span: Span): boolean {
  const { start, end } = clauseOf(read.paragraph.folded, span)
  const text = read.paragraph.folded.slice(start, end)
  if (!/举行|召开|举办|开幕|启动/.test(text)) return false
  return met.every(({ term, supports }) => !EVENT.test(term.word) || worthIn(supports, text) > 0)
}

const EVENT = /(?:会|大会|仪式|活动|赛|节|展|培训|演练)$/

/** 8月7日讯 近日,…: the day of a dateline is not that of an event told of as 近日. */
const isOfIssue = ({ end }: DayMention, { paragraph: { folded } }: Read, sentence: Span): boolean =>
  /^\s?(?:讯|电|消息)/.test(folded.slice(end)) &&
  /近日|日前|近期|连日来/.test(folded.slice(end, sentence.end))

/** A day; a year alone only where the year is asked. */
const isDay = (mention: DayMention, { folded }: Question): boolean =>
  /哪(?:一)?年|何年|什么年份/.test(folded)
    ? mention.when.year !== undefined
    : (isExact(mention) && !mention.vague) || OF_ISSUE.has(mention.when.relative ?? '')

/** 昨天, 今天: days that only the day of issue makes plain. */
const OF_ISSUE: ReadonlySet<string> = new Set(['yesterday', 'today'])
