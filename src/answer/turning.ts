import { type Holding, isOffice, isTaken } from '../facts/offices.ts'
import type { Question } from '../language/question.ts'
import { stepsOf } from './career.ts'
import type { Library } from './library.ts'
import { core, timeHeld } from './order.ts'

/** A question after what somebody was before or after an office that it names. */
export interface Turning {
  readonly office: string
  readonly turn: 'before' | 'after'
}

/** 当区长之前是干什么的, 不当局长以后去哪了; but 之前谁当局长 asks for somebody else. */
const TURNING =
  /(?:当上?|任|做|干|担任|出任|就任|升任|成为|当选|接任|转任|调任|提拔)(?:上|了|为|成|到|去)*(?<office>(?!过)[\u4e00-\u9fff]{2,18}?)(?:的)?(?:(?<before>之前|以前|前)|(?<after>之后|以后|后))(?!(?:是)?(?:由)?(?:谁|哪[位个]))/

/** The office before or after which a question asks; `undefined` for none. */
export function turningAsked({ folded }: Pick<Question, 'folded'>): Turning | undefined {
  const groups = TURNING.exec(folded)?.groups
  const office = groups?.['office']
  if (office === undefined || !/[长记任席员理授事总监官使]$/.test(office)) return undefined
  return { office, turn: groups?.['before'] === undefined ? 'after' : 'before' }
}

/**
 * The office printed last before somebody held the one asked about, or first after it. Where one
 * page tells both, that which was taken from him came before.
 */
export function atTurn(
  { office, turn }: Turning,
  held: readonly Holding[],
  library: Library,
): Holding | undefined {
  const isMeant = ({ parts }: Holding): boolean =>
    parts.some((part) => isOffice(part, office) || isOffice(core(part), core(office)))
  const own = held.filter((one) => isMeant(one) && !isTaken(one))
  const times = own.flatMap((one) => timeHeld(one, library) ?? [])
  const taken = turn === 'before' ? takenWith(own, held) : undefined
  if (taken !== undefined || times.length === 0) return taken
  const others = held.filter((one) => !isMeant(one))
  if (turn === 'after') {
    const last = Math.max(...times)
    return stepsOf(
      others.filter((one) => (timeHeld(one, library) ?? 0) > last),
      library,
    ).at(0)
  }
  const first = Math.min(...times)
  const before = others.filter((one) => (timeHeld(one, library) ?? Infinity) < first)
  return stepsOf(before, library).at(-1)
}

/** 某某任书记,不再担任市长: what was taken on the page that gives the office. */
const takenWith = (own: readonly Holding[], held: readonly Holding[]): Holding | undefined =>
  held.find((one) => isTaken(one) && own.some((given) => given.in === one.in))
