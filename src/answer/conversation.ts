import { type Followup, readFollowup } from '../language/followup.ts'
import type { Question } from '../language/question.ts'
import { askedAgain } from './again.ts'
import type { Answer, Language } from './answer.ts'
import { goneOn } from './goingOn.ts'
import { picked } from './pick.ts'
import { LEAST_WEIGHT } from './subject.ts'
import { fragmentOf } from './swap.ts'
import { alone, type Talk, type Trial, type Turn, turnAfter } from './turn.ts'

export type { Talk } from './turn.ts'

/** Questions of one chat this close to each other are one conversation. */
const CONVERSATION_MS = 15 * 60_000

/** More chats are not remembered at once. */
const MOST_CHATS = 4000

/** Who asks, and when: milliseconds since 1970, UTC. */
interface Asking {
  readonly chat: string
  readonly now: number
}

/** Remembers what each chat spoke of last, and completes questions that lean on it. */
export function conversations() {
  const turns = new Map<string, Turn>()

  const lastOf = ({ chat, now }: Asking): Turn | undefined => {
    const turn = turns.get(chat)
    return turn !== undefined && now - turn.at <= CONVERSATION_MS ? turn : undefined
  }

  const keep = (chat: string, turn: Turn): void => {
    turns.delete(chat)
    turns.set(chat, turn)
    const [oldest] = turns.keys()
    if (turns.size > MOST_CHATS && oldest !== undefined) turns.delete(oldest)
  }

  return {
    /** Answers a question of a chat; what was carried over stands in `understood`. */
    async ask(typed: string, asking: Asking, talk: Talk): Promise<Answer> {
      const before = lastOf(asking)
      const trial = await (before === undefined ? alone(typed, talk) : meant(typed, before, talk))
      keep(asking.chat, turnAfter(trial, before, asking.now, talk.library))
      return told(trial)
    },
  }
}

const LABEL: Readonly<Record<Language, string>> = { zh: '接着问:', en: 'following on: ' }

const told = ({ answer, carried }: Trial): Answer =>
  carried.length === 0
    ? answer
    : {
        ...answer,
        understood: [`${LABEL[answer.language]}${carried.join(' · ')}`, ...answer.understood],
      }

/** A question as it is meant after another. */
async function meant(typed: string, before: Turn, talk: Talk): Promise<Trial> {
  const choice = await picked(typed, before, talk)
  if (choice !== undefined) return choice
  const followup = inOffice(readFollowup(typed), before)
  const { leaning, rest, references } = followup
  const corrects = leaning === 'correction'
  if (corrects || leaning === 'ellipsis' || isFragment(talk.read(typed))) {
    const fragment = fragmentOf(talk.read(rest), rest)
    const { question, terms } = fragment
    const ofPeople = references.some(({ refers }) => refers === 'person' || refers === 'people')
    if (question.asked === 'clause' && !ofPeople && (terms.length > 0 || hasConditions(question)))
      return askedAgain(fragment, corrects, before, talk)
  }
  return goneOn(followup, before, talk)
}

/** 他后来呢 after somebody's office: which he held then. */
const inOffice = (followup: Followup, { question }: Turn): Followup =>
  question.asked === 'office' && THEN.test(followup.rest)
    ? { ...followup, leaning: 'joined', rest: `${followup.rest}是什么职务` }
    : followup

const THEN = /^(?:[他她]|那)?(?:后来|现在|如今|之后|以前|之前|此前|原来)$/

const hasConditions = ({ days, districts, people }: Question): boolean =>
  days.length + districts.length + people.length > 0

/** More characters than these are no mere fragment. */
const LONGEST_FRAGMENT = 30

/** 东城区?, 3月5日的: conditions and nothing else. */
const isFragment = (question: Question): boolean =>
  question.asked === 'clause' &&
  question.roles.length === 0 &&
  hasConditions(question) &&
  question.terms.every(({ weight }) => weight < LEAST_WEIGHT) &&
  question.folded.length <= LONGEST_FRAGMENT
