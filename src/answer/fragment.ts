import type { Question } from '../language/question.ts'
import type { Term } from '../language/terms.ts'
import { isExact } from './scope.ts'
import { LEAST_WEIGHT } from './subject.ts'

/** What replaces a condition: a question without words that ask. */
export interface Fragment {
  readonly question: Question
  readonly text: string
  readonly terms: readonly Term[]
  readonly kind: 'period' | 'day' | 'district' | 'person' | 'event' | 'thing'
}

/** Words that name an event, an article or a time, so that another one is meant with them. */
const OF_EVENT =
  /(?:会议?|大会|活动|调研|观摩|督导|检查|巡察|仪式|比赛|培训|论坛|走访|(?:^|[那这上前后首末一二三四五六七八九十\d])[篇次场]|报道|稿子|文章|新闻|的时候|时|那[个场]?)(?:的)?$|[那这][个次场](?:会|活动)/
const OF_EVENT_TYPED =
  /\b(?:meeting|conference|event|visit|tour|trip|inspection|article|story|report|piece|one|ceremony|forum|session)s?$/i

/** 今年计划呢: what is planned in another year. */
export const PLANNED = /^(?:计划|目标|任务|预计|打算)$/

/** What a fragment of a question replaces. */
export function fragmentOf(question: Question, typed: string): Fragment {
  const text = question.folded.replace(/[?!。,;\s]+$/, '').replace(/的$/, '')
  const terms = question.terms.filter(({ weight }) => weight >= LEAST_WEIGHT)
  return { question, text, terms, kind: kindOf(question, terms, text, typed) }
}

function kindOf(
  { days, districts, people, language }: Question,
  terms: readonly Term[],
  text: string,
  typed: string,
): Fragment['kind'] {
  const names = language === 'en' ? OF_EVENT_TYPED.test(typed.trim()) : OF_EVENT.test(text)
  const exact = days.some(isExact)
  if (terms.length > 0 && (names || exact)) return 'event'
  if (exact) return 'day'
  if (days.length > 0 && terms.every(({ word }) => PLANNED.test(word))) return 'period'
  if (terms.length > 0) return 'thing'
  if (people.length > 0) return 'person'
  if (districts.length > 0) return 'district'
  return days.length > 0 ? 'period' : 'thing'
}
