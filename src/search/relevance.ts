import type { Field } from './tokens.ts'

// BM25+ over fields. What a term adds in a paragraph is kept in one byte, and every weight in whole
// numbers, so that sums do not depend on their order and all engines that use this agree exactly.

/** docs/measurements.md, "BM25+". */
const SATURATION = 1.2
const LENGTH = 0.4
const PRESENCE = 0.5
const MATCHED = 0.5

/** The length, in units, that counts as ordinary; fixed, so that an added paragraph moves no other. */
const ORDINARY_LENGTH = 150

/** How much a word counts where it stands. docs/measurements.md, "fields". */
export const FIELD_WEIGHTS: Readonly<Record<Field, number>> = {
  text: 1,
  headline: 0.4,
  byline: 0.4,
}

/** What impacts depend on: those kept with other parameters are of no use. */
export const IMPACT_PARAMETERS = [
  SATURATION,
  LENGTH,
  ORDINARY_LENGTH,
  ...Object.values(FIELD_WEIGHTS),
]

const IMPACT_STEPS = 255 / (SATURATION + 1)
const WEIGHT_STEPS = 1024

/** What being there at all adds, in steps of an impact. */
const PRESENCE_IMPACT = Math.round(PRESENCE * IMPACT_STEPS)

/** How strongly a paragraph of this length speaks of a term it has this often: 1 to 255. */
export function impactOf(frequency: number, length: number): number {
  const norm = SATURATION * (1 - LENGTH + (LENGTH * length) / ORDINARY_LENGTH)
  const impact = (frequency * (SATURATION + 1)) / (frequency + norm)
  return Math.max(1, Math.min(255, Math.round(impact * IMPACT_STEPS)))
}

/** What a term asked for with `weight` counts when `holding` of `paragraphs` have it: 1 or more. */
export const termWeight = (weight: number, paragraphs: number, holding: number): number =>
  Math.max(
    1,
    Math.round(
      weight * WEIGHT_STEPS * Math.log(1 + (paragraphs - holding + 0.5) / (holding + 0.5)),
    ),
  )

/** What one term adds to the sum of a paragraph; a whole number. */
export const contribution = (termWeight: number, impact: number): number =>
  termWeight * (PRESENCE_IMPACT + impact)

/** The impact with which a term adds so much; any number, as it is not rounded. */
export const impactFor = (termWeight: number, added: number): number =>
  added / termWeight - PRESENCE_IMPACT

const FACTORS = Float64Array.from({ length: 256 }, (_, matched) => matched ** MATCHED)

/** By what the sum of a paragraph is multiplied that has so many of the terms. */
export const matchedFactor = (matched: number): number => FACTORS[matched] ?? matched ** MATCHED

/** The score of a paragraph: its sum, the more the more of the terms it has. Grows with both. */
export const scoreOf = (sum: number, matched: number): number => sum * matchedFactor(matched)
