import type { Progress } from '../answer/open.ts'

/** So often a line is written, at most. */
const EVERY_MS = 1000

/**
 * Tells how far reading has come: how many pages a second, and how long it will take. One line that is
 * written over where `live`, one line every half minute otherwise.
 */
export function progressLines(
  write: (text: string) => void,
  now: () => number,
  live: boolean,
): (progress: Progress) => void {
  const begun = now()
  const every = live ? EVERY_MS : 30 * EVERY_MS
  let told = begun
  return ({ done, total }) => {
    const at = now()
    if (at - told < every && (done < total || told === begun)) return
    told = at
    const seconds = Math.max(0.001, (at - begun) / 1000)
    const left = Math.round(((total - done) * seconds) / Math.max(1, done))
    const share = Math.floor((100 * done) / Math.max(1, total))
    const rate = (done / 2 / seconds).toFixed(1)
    const line = `reading pages: ${share} %, ${rate} a second, ${spanOf(left)} left`
    write(live ? `\r${line.padEnd(60)}${done === total ? '\n' : ''}` : `${line}\n`)
  }
}

const spanOf = (seconds: number): string =>
  seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
