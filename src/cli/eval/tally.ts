import { type Gold, isCited, judge, type Outcome, type Reply, unsupported } from './judge.ts'

/** A question with its answer and what was made of it. */
export interface Judged {
  readonly gold: Gold
  readonly reply: Reply
  readonly outcome: Outcome
  /** Right, answerable, and cited as it should be. */
  readonly cited: boolean
  readonly unsupported: number
}

/** A reply beside what it should be, and how it did. */
export function judged(gold: Gold, reply: Reply): Judged {
  const outcome = judge(gold, reply)
  const counts = outcome === 'right' && gold.answer_mode !== 'none'
  return {
    gold,
    reply,
    outcome,
    cited: counts && isCited(gold, reply),
    unsupported: unsupported(reply),
  }
}

/** How a group of questions went: shares of `n`, but for `unsupported`, which counts answers. */
export interface Figures {
  readonly n: number
  readonly right: number
  readonly wrong: number
  readonly abstained: number
  readonly cited: number
  readonly unsupported: number
}

function figuresOf(all: readonly Judged[]): Figures {
  const share = (counts: (one: Judged) => boolean): number => all.filter(counts).length / all.length
  return {
    n: all.length,
    right: share(({ outcome }) => outcome === 'right'),
    wrong: share(({ outcome }) => outcome === 'wrong'),
    abstained: share(({ outcome }) => outcome === 'abstained'),
    cited: share(({ cited }) => cited),
    unsupported: all.reduce((sum, one) => sum + one.unsupported, 0),
  }
}

/** The groups that every set is judged by, beside the types of its questions. */
export const GROUPS = ['answerable', 'to abstain', 'all'] as const

/** Figures by type, then of the answerable questions, of those to abstain from, and of all. */
export function tally(all: readonly Judged[]): ReadonlyMap<string, Figures> {
  const groups = new Map<string, Judged[]>()
  const put = (group: string, one: Judged): void =>
    void groups.set(group, [...(groups.get(group) ?? []), one])
  const sorted = [...all].sort((a, b) =>
    a.gold.type === b.gold.type ? 0 : a.gold.type < b.gold.type ? -1 : 1,
  )
  for (const one of sorted) put(one.gold.type, one)
  for (const one of sorted) put(one.gold.answer_mode === 'none' ? 'to abstain' : 'answerable', one)
  const last = GROUPS.filter((group) => group === 'all' || groups.has(group))
  const ordered = [...groups.keys()].filter((group) => !last.some((name) => name === group))
  return new Map(
    [...ordered, ...last].map((group) => [
      group,
      figuresOf(group === 'all' ? all : (groups.get(group) ?? [])),
    ]),
  )
}

const WIDTH = 18

/** A set's figures for people: a row a type. */
export function tableOf(name: string, figures: ReadonlyMap<string, Figures>): string {
  const heads = ['right', 'wrong', 'abstained', 'cited'] as const
  const rows = [...figures].map(
    ([group, one]) =>
      group.padEnd(WIDTH) +
      String(one.n).padStart(5) +
      heads.map((head) => one[head].toFixed(3).padStart(head.length + 3)).join('') +
      String(one.unsupported).padStart(14),
  )
  const head =
    name.padEnd(WIDTH) +
    'n'.padStart(5) +
    heads.map((one) => one.padStart(one.length + 3)).join('') +
    'unsupported'.padStart(14)
  return [head, ...rows].join('\n')
}
