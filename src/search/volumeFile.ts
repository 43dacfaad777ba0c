// A volume as a file: a head of 32 bytes, then its columns as they are in memory. Numbers are
// little-endian, as on every machine that runs Node.

import { crc32 } from 'node:zlib'
import { IMPACT_PARAMETERS } from './relevance.ts'
import type { Volume } from './volume.ts'

/** Raised when the form of the file or the making of terms changes. */
const FORM = 2

/** What a file must say to be of use to this program. */
const VERSION = crc32(`wenbao volume ${FORM} ${IMPACT_PARAMETERS.join(' ')}`)

/** What the head says, in its order: 32 bits each. The checksum is over all that follows it. */
interface Head {
  readonly checksum: number
  readonly version: number
  readonly paragraphs: number
  readonly terms: number
  readonly postings: number
  readonly idBytes: number
}

const HEAD = 32

/** Why a file gives no volume. */
export type Unusable = 'damaged' | 'of another version'

type Column = Uint8Array<ArrayBuffer> | Uint16Array | Uint32Array | Int32Array

interface ColumnForm {
  readonly name: Exclude<keyof Volume, 'paragraphs'>
  readonly of: {
    new (buffer: ArrayBuffer, at: number, length: number): Column
    readonly BYTES_PER_ELEMENT: number
  }
  length(head: Head): number
}

/** The columns in the order of the file: what needs to begin at whole multiples of four first. */
const COLUMNS: readonly ColumnForm[] = [
  { name: 'keys', of: Uint32Array, length: ({ terms }) => 2 * terms },
  { name: 'starts', of: Uint32Array, length: ({ terms }) => terms + 1 },
  { name: 'idEnds', of: Uint32Array, length: ({ paragraphs }) => paragraphs },
  { name: 'idHashes', of: Uint32Array, length: ({ paragraphs }) => paragraphs },
  { name: 'firstDays', of: Int32Array, length: ({ paragraphs }) => paragraphs },
  { name: 'lastDays', of: Int32Array, length: ({ paragraphs }) => paragraphs },
  { name: 'idPlaces', of: Uint16Array, length: ({ paragraphs }) => paragraphs },
  { name: 'places', of: Uint16Array, length: ({ postings }) => postings },
  { name: 'impacts', of: Uint8Array, length: ({ postings }) => postings },
  { name: 'peaks', of: Uint8Array, length: ({ terms }) => terms },
  { name: 'ids', of: Uint8Array, length: ({ idBytes }) => idBytes },
]

const sizeOf = (head: Head): number =>
  COLUMNS.reduce((sum, { of, length }) => sum + of.BYTES_PER_ELEMENT * length(head), HEAD)

/** The bytes of a volume's file. */
export function encode(volume: Volume): Uint8Array {
  const { paragraphs, peaks, places, ids } = volume
  const head: Head = {
    checksum: 0,
    version: VERSION,
    paragraphs,
    terms: peaks.length,
    postings: places.length,
    idBytes: ids.length,
  }
  const bytes = new Uint8Array(sizeOf(head))
  const words = new Uint32Array(bytes.buffer, 0, HEAD / 4)
  words.set(Object.values(head))
  let at = HEAD
  for (const { name } of COLUMNS) {
    const { buffer, byteOffset, byteLength } = volume[name]
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += byteLength
  }
  words[0] = crc32(bytes.subarray(4))
  return bytes
}

/** The volume in a file's bytes, of which it is a view; why there is none, where it cannot be used. */
export function decode(bytes: Uint8Array<ArrayBuffer>): Volume | Unusable {
  if (bytes.length < HEAD) return 'damaged'
  const { buffer, byteOffset } = bytes
  const [checksum = 0, version = 0, paragraphs = 0, terms = 0, postings = 0, idBytes = 0] =
    new Uint32Array(buffer, byteOffset, HEAD / 4)
  const head: Head = { checksum, version, paragraphs, terms, postings, idBytes }
  if (version !== VERSION) return 'of another version'
  if (bytes.length !== sizeOf(head) || crc32(bytes.subarray(4)) !== checksum) return 'damaged'
  let at = byteOffset + HEAD
  const columns = COLUMNS.map(({ name, of, length }) => {
    const column = new of(buffer, at, length(head))
    at += column.byteLength
    return [name, column] as const
  })
  return { paragraphs, ...(Object.fromEntries(columns) as unknown as Omit<Volume, 'paragraphs'>) }
}
