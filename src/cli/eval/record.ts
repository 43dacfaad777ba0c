import * as z from 'zod'

/** Figures by set and group: `questions-zh` → `answerable` → `right` → 0.912. */
export type Recorded = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>
>

/** The form of the file that `--record` writes and `--gate` reads. */
export const RECORDED: z.ZodType<Recorded> = z.record(
  z.string(),
  z.record(z.string(), z.record(z.string(), z.number())),
)

/** Figures that are the better the smaller they are. */
const SMALLER_IS_BETTER: ReadonlySet<string> = new Set(['wrong', 'unsupported'])

/** Says nothing of how well it went. */
const NO_GATE: ReadonlySet<string> = new Set(['n', 'abstained'])

/** Figures are kept to three places; a difference beyond that is none. */
const LEAST = 0.0006

/** What got worse than it was recorded, one line a figure; a set that was not run is not compared. */
export function dropped(recorded: Recorded, now: Recorded): string[] {
  return Object.entries(recorded).flatMap(([set, groups]) => {
    const run = now[set]
    if (run === undefined) return []
    return Object.entries(groups).flatMap(([group, figures]) =>
      Object.entries(figures).flatMap(([figure, was]) => {
        if (NO_GATE.has(figure)) return []
        const is = run[group]?.[figure]
        const place = `${set}, ${group}: ${figure}`
        if (is === undefined) return [`${place} was ${was} and is no longer measured`]
        const worse = SMALLER_IS_BETTER.has(figure) ? is - was : was - is
        return worse > LEAST ? [`${place} was ${was}, is ${is}`] : []
      }),
    )
  })
}

/** To three places. */
export const rounded = (figure: number): number => Math.round(figure * 1000) / 1000
