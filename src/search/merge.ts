import { daysAt, dayColumns } from './days.ts'
import { mergeRegisters } from './register.ts'
import type { Volume } from './volume.ts'

/** A volume to be merged, and the new place of each of its paragraphs; -1 where it is left out. */
export interface Part {
  readonly volume: Volume
  readonly placed: Int32Array
}

/** How many paragraphs of a part are not left out. */
const kept = (placed: Int32Array): number => placed.reduce((sum, to) => (to < 0 ? sum : sum + 1), 0)

/** The part whose next term comes first in the order of keys; -1 where all parts are read. */
function firstOf(parts: readonly Part[], at: Uint32Array): number {
  let first = -1
  let high = 0
  let low = 0
  for (let i = 0; i < parts.length; i++) {
    const { keys, peaks } = (parts[i] as Part).volume
    const term = at[i] as number
    if (term >= peaks.length) continue
    const itsHigh = keys[2 * term + 1] as number
    const itsLow = keys[2 * term] as number
    if (first >= 0 && (itsHigh > high || (itsHigh === high && itsLow >= low))) continue
    first = i
    high = itsHigh
    low = itsLow
  }
  return first
}

/** One volume of several; places must rise from part to part and within each. */
export function merge(parts: readonly Part[]): Volume {
  const total = (count: (volume: Volume) => number): number =>
    parts.reduce((sum, { volume }) => sum + count(volume), 0)
  const keys = new Uint32Array(total((volume) => volume.keys.length))
  const starts = new Uint32Array(keys.length / 2 + 1)
  const peaks = new Uint8Array(keys.length / 2)
  const places = new Uint16Array(total((volume) => volume.places.length))
  const impacts = new Uint8Array(places.length)
  const at = new Uint32Array(parts.length)
  let terms = 0
  let written = 0

  /** Copies the postings of one term of one part behind those written. */
  function copy({ volume, placed }: Part, term: number): void {
    const end = volume.starts[term + 1] as number
    let peak = peaks[terms] as number
    for (let from = volume.starts[term] as number; from < end; from++) {
      const place = placed[volume.places[from] as number] as number
      if (place < 0) continue
      const impact = volume.impacts[from] as number
      places[written] = place
      impacts[written++] = impact
      if (impact > peak) peak = impact
    }
    peaks[terms] = peak
  }

  for (let first = firstOf(parts, at); first >= 0; first = firstOf(parts, at)) {
    const { volume } = parts[first] as Part
    const low = volume.keys[2 * (at[first] as number)] as number
    const high = volume.keys[2 * (at[first] as number) + 1] as number
    for (let i = first; i < parts.length; i++) {
      const part = parts[i] as Part
      const term = at[i] as number
      if (part.volume.keys[2 * term + 1] !== high || part.volume.keys[2 * term] !== low) continue
      copy(part, term)
      at[i] = term + 1
    }
    if (written === starts[terms]) continue
    keys[2 * terms] = low
    keys[2 * terms + 1] = high
    starts[++terms] = written
  }
  const paragraphs = parts.reduce((sum, { placed }) => sum + kept(placed), 0)
  return {
    paragraphs,
    ...mergeRegisters(parts, paragraphs),
    ...mergeDays(parts),
    keys: keys.slice(0, 2 * terms),
    starts: starts.slice(0, terms + 1),
    peaks: peaks.slice(0, terms),
    places: places.slice(0, written),
    impacts: impacts.slice(0, written),
  }
}

const mergeDays = (parts: readonly Part[]) =>
  dayColumns(
    parts.flatMap(({ volume, placed }) =>
      [...placed.keys()]
        .filter((place) => (placed[place] as number) >= 0)
        .map((place) => daysAt(volume, place)),
    ),
  )
