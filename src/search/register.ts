import type { ParagraphId } from '../corpus/page.ts'

/**
 * Which paragraph has which place in a volume, without an object for any: the ids one after another
 * as bytes, and a sorted table of their hashes to find the place of an id.
 */
export interface Register {
  /** The ids by place, in UTF-8, nothing between them. */
  readonly ids: Uint8Array
  /** Where the id of each place ends. */
  readonly idEnds: Uint32Array
  /** The hashes of all ids, ascending. */
  readonly idHashes: Uint32Array
  /** The place of each of these hashes. */
  readonly idPlaces: Uint16Array
}

const START = 0x811c9dc5
const stirred = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193)

/** FNV-1a. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = START
  for (let at = from; at < to; at++) hash = stirred(hash, bytes[at] as number)
  return hash >>> 0
}

const PLACES = 0x10000

/** The register of ids that stand one after another in `ids`. */
function registerOf(ids: Uint8Array, idEnds: Uint32Array): Register {
  const sorted = Float64Array.from(
    idEnds,
    (end, place) => hashOf(ids, idEnds[place - 1] ?? 0, end) * PLACES + place,
  ).sort()
  return {
    ids,
    idEnds,
    idHashes: Uint32Array.from(sorted, (pair) => pair / PLACES),
    idPlaces: Uint16Array.from(sorted, (pair) => pair % PLACES),
  }
}

/** The register in which each id has its place in the list. */
export function register(ids: readonly ParagraphId[]): Register {
  const bytes = ids.map((id) => Buffer.from(id))
  let end = 0
  const ends = Uint32Array.from(bytes, ({ length }) => (end += length))
  return registerOf(Uint8Array.from(Buffer.concat(bytes)), ends)
}

/** One register of several; `placed` gives each place its new one, rising, -1 where it has none. */
export function mergeRegisters(
  parts: readonly { readonly volume: Register; readonly placed: Int32Array }[],
  paragraphs: number,
): Register {
  const ids = new Uint8Array(parts.reduce((sum, { volume }) => sum + volume.ids.length, 0))
  const ends = new Uint32Array(paragraphs)
  let end = 0
  for (const { volume, placed } of parts) {
    for (const [place, to] of placed.entries()) {
      if (to < 0) continue
      const id = bytesAt(volume, place)
      ids.set(id, end)
      ends[to] = end += id.length
    }
  }
  return registerOf(ids.slice(0, end), ends)
}

const bytesAt = ({ ids, idEnds }: Register, place: number): Uint8Array =>
  ids.subarray(idEnds[place - 1] ?? 0, idEnds[place])

/** The id of the paragraph that has this place. */
export function idAt({ ids, idEnds }: Register, place: number): ParagraphId {
  const start = idEnds[place - 1] ?? 0
  const length = (idEnds[place] ?? start) - start
  return Buffer.from(ids.buffer, ids.byteOffset + start, length).toString() as ParagraphId
}

/** The place of the paragraph with this id, -1 where the register does not have it. */
export function placeOfId(register: Register, id: ParagraphId): number {
  const { idHashes, idPlaces } = register
  const bytes = Buffer.from(id)
  const hash = hashOf(bytes, 0, bytes.length)
  let from = 0
  let to = idHashes.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((idHashes[middle] as number) < hash) from = middle + 1
    else to = middle
  }
  for (; idHashes[from] === hash; from++) {
    const place = idPlaces[from] as number
    if (bytes.equals(bytesAt(register, place))) return place
  }
  return -1
}
