import { readByline } from './bylines.ts'
import { looksLikeHead } from './heads.ts'
import type { Line } from './line.ts'

const SHORTEST_TEASER = 8

const couldBeTeaser = (line: Line): boolean =>
  line.mark === 0 &&
  line.folded.length >= SHORTEST_TEASER &&
  looksLikeHead(line) &&
  readByline(line.text) === undefined

/** The lines without headlines printed once more: alone between blank lines they head nothing. */
export function withoutTeasers(lines: readonly Line[]): readonly Line[] {
  const isAlone = (at: number) => lines[at]?.gap === true && lines[at + 1]?.gap === true
  const places = new Map<string, number[]>()
  for (const [at, line] of lines.entries())
    if (couldBeTeaser(line)) places.set(line.folded, [...(places.get(line.folded) ?? []), at])
  const teasers = new Set(
    [...places.values()].flatMap((same) => {
      const alone = same.filter(isAlone)
      if (same.length < 2) return []
      return alone.length < same.length ? alone : alone.slice(1)
    }),
  )
  return lines.flatMap((line, at) => {
    if (teasers.has(at)) return []
    return teasers.has(at - 1) ? [{ ...line, gap: true }] : [line]
  })
}
