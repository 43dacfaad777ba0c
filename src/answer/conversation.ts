import * as z from 'zod'
import { type Followup, readFollowup } from '../language/followup.ts'
import type { Question } from '../language/question.ts'
import { askedAgain } from './again.ts'
import type { Answer, Language } from './answer.ts'
import type { Asking } from './archive.ts'
import { withDayAfter } from './dayAfter.ts'
import { deedAsked } from './deeds.ts'
import { fragmentOf } from './fragment.ts'
import { goneOn } from './goingOn.ts'
import { nameSpoken } from './nameSpoken.ts'
import { picked } from './pick.ts'
import { LEAST_WEIGHT } from './subject.ts'
import { alone, type Talk, type Trial, type Turn, turnAfter } from './turn.ts'

export type { Talk } from './turn.ts'

/** Questions of one chat this close to each other are one conversation. */
const CONVERSATION_MS = 15 * 60_000

/** More chats are not remembered at once. */
const MOST_CHATS = 4000

/** More questions than these lie too far back to be leaned on. */
const MOST_SAID = 8

/** A question as it was typed, and when. */
type Said = readonly [typed: string, at: number]

/** What a chat last spoke of, and the questions that led there. */
interface Strand {
  readonly turn: Turn
  readonly said: readonly Said[]
}

type AskingIn = Asking & { readonly chat: string }

/** Remembers what each chat spoke of last, and completes questions that lean on it. */
export function conversations() {
  const strands = new Map<string, Strand>()

  const isRecent = (at: number, now: number): boolean => now - at <= CONVERSATION_MS

  /** What was spoken of last: as this process remembers it, else as what was kept leads to it. */
  async function lastOf({ chat, now, memory }: AskingIn, talk: Talk): Promise<Strand | undefined> {
    const here = strands.get(chat)
    const kept = memory?.recall()
    if (memory !== undefined && kept !== (here && JSON.stringify(here.said)))
      return led(saidIn(kept), now, talk)
    return here !== undefined && isRecent(here.turn.at, now) ? here : undefined
  }

  /** Where these questions lead when they are asked once more. */
  async function led(said: readonly Said[], now: number, talk: Talk): Promise<Strand | undefined> {
    if (!isRecent(said.at(-1)?.[1] ?? -Infinity, now)) return undefined
    let strand: Strand | undefined
    for (const one of said) strand = (await next(one, strand, talk)).strand
    return strand
  }

  async function next(one: Said, last: Strand | undefined, talk: Talk) {
    const [typed, at] = one
    const before = last !== undefined && isRecent(last.turn.at, at) ? last.turn : undefined
    const trial = await (before === undefined ? alone(typed, talk) : meant(typed, before, talk))
    const said = before === undefined ? [] : (last?.said ?? [])
    const turn = turnAfter(trial, before, at, talk.library)
    return { trial, strand: { turn, said: [...said, one].slice(-MOST_SAID) } }
  }

  function keep({ chat, memory }: AskingIn, strand: Strand): void {
    memory?.keep(JSON.stringify(strand.said))
    strands.delete(chat)
    strands.set(chat, strand)
    const [oldest] = strands.keys()
    if (strands.size > MOST_CHATS && oldest !== undefined) strands.delete(oldest)
  }

  return {
    /** Answers a question of a chat; what was carried over stands in `understood`. */
    async ask(typed: string, asking: AskingIn, talk: Talk): Promise<Answer> {
      const last = await lastOf(asking, talk)
      const { trial, strand } = await next([typed, asking.now], last, talk)
      keep(asking, strand)
      const { answer, ...rest } = trial
      return told({ ...rest, answer: { ...answer, language: asking.language ?? answer.language } })
    },
  }
}

/** What a memory kept; nothing where it is not of this form. */
function saidIn(kept: string | undefined): readonly Said[] {
  try {
    return z.array(z.tuple([z.string(), z.number()])).parse(JSON.parse(kept ?? '[]'))
  } catch {
    return []
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
async function meant(said: string, before: Turn, talk: Talk): Promise<Trial> {
  const choice = await picked(said, before, talk)
  if (choice !== undefined) return choice
  const typed = withDayAfter(said, before, talk.library)
  const followup = byDeed(inOffice(readFollowup(typed), before))
  const name = await nameSpoken(followup.rest, before, talk)
  if (name !== undefined) return name
  const { leaning, rest, references } = followup
  if (leaning === 'anew' && references.length === 0) return alone(rest, talk)
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

/** 讲话的呢, 带队看桥的那位, 陪同的副局长呢: who did that, of what was spoken of. */
function byDeed(followup: Followup): Followup {
  const asked = WHO_DID.filter(({ leaning }) => leaning === followup.leaning)
    .map(({ pattern, asks }) => {
      const said = pattern.exec(followup.rest)?.groups?.['said']
      return said === undefined ? undefined : asks(said)
    })
    .find((one) => one !== undefined)
  return asked === undefined
    ? followup
    : { ...followup, leaning: 'joined', rest: asked, references: [] }
}

/** What somebody did in place of a question for who did it. */
const WHO_DID: readonly {
  readonly leaning: Followup['leaning']
  readonly pattern: RegExp
  readonly asks: (said: string) => string
}[] = [
  {
    leaning: 'ellipsis',
    pattern:
      /^(?<said>讲话|发言|主持|出席|参加|列席|带队|陪同|宣读|传达|致[辞词]|通报|汇报|点评|领学)(?:会议)?的(?:那[个位])?(?:人|领导)?$/,
    asks: (said) => `谁${said}`,
  },
  {
    leaning: 'ellipsis',
    pattern:
      /^(?<said>[^,。]{0,6}(?:讲话|发言|主持|出席|参加|列席|带队|陪同|随行|到场|到会)的(?:那[个位])?[^,。]{0,6}(?:书记|主任|长|主席|委员|调研员|经理|干部))$/,
    asks: (said) => `${said}是谁`,
  },
  {
    leaning: undefined,
    pattern:
      /^(?:(?:是|就是|我问的是)?那[个位])?(?<said>[^,。那哪谁]{2,16})的(?:那[个位](?:人|领导|书记|主任|[区县市镇]长)?|那人)$/,
    asks: (said) => `谁${said}`,
  },
]

const hasConditions = ({ days, districts, people }: Question): boolean =>
  days.length + districts.length + people.length > 0

/** More characters than these are no mere fragment. */
const LONGEST_FRAGMENT = 30

/** 东城区?, 3月5日的: conditions and nothing else. */
const isFragment = (question: Question): boolean =>
  question.asked === 'clause' &&
  deedAsked(question.folded) === undefined &&
  question.roles.length === 0 &&
  hasConditions(question) &&
  question.terms.every(({ weight }) => weight < LEAST_WEIGHT) &&
  question.folded.length <= LONGEST_FRAGMENT
