// A volume as a file: a head of 64 bytes, then its arrays as they are in memory, then the ids of
// its paragraphs. Numbers are little-endian, as on every machine that runs Node.

import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { ParagraphId } from '../corpus/page.ts'
import { IMPACT_PARAMETERS } from './relevance.ts'
import type { Volume } from './volume.ts'

/** Raised when the form of the file or the making of terms changes. */
const FORM = 1

/** What a file must say to be of use to this program. */
const VERSION = crc32(`wenbao volume ${FORM} ${IMPACT_PARAMETERS.join(' ')}`)

const HEAD = 64
const DIGEST_AT = 32

/** A volume and the ids of its paragraphs by place. */
export interface KeptVolume {
  readonly volume: Volume
  readonly ids: readonly ParagraphId[]
}

/** Why a file gives no volume. */
export type Unusable = 'damaged' | 'of another version'

const digestOf = (bytes: Uint8Array): Buffer =>
  createHash('sha256').update(bytes.subarray(0, DIGEST_AT)).update(bytes.subarray(HEAD)).digest()

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array | Uint32Array) =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** The bytes of a volume's file. */
export function encode({ volume, ids }: KeptVolume): Uint8Array {
  const { keys, starts, places, impacts, peaks } = volume
  const names = new TextEncoder().encode(ids.join('\n'))
  const parts = [keys, starts, places, impacts, peaks, names].map(bytesOf)
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, HEAD))
  new Uint32Array(bytes.buffer, 0, 5).set([
    VERSION,
    volume.paragraphs,
    peaks.length,
    places.length,
    names.length,
  ])
  let at = HEAD
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  bytes.set(digestOf(bytes), DIGEST_AT)
  return bytes
}

/** A name that only a file with these bytes has. */
export const nameOf = (bytes: Uint8Array): string =>
  `${Buffer.from(bytes.subarray(DIGEST_AT, DIGEST_AT + 16)).toString('hex')}.volume`

/** The volume in a file's bytes; why there is none, where it cannot be used. */
export function decode(file: Uint8Array): KeptVolume | Unusable {
  if (file.length < HEAD) return 'damaged'
  const bytes = Uint8Array.from(file)
  const [version, paragraphs = 0, terms = 0, postings = 0, named = 0] = new Uint32Array(
    bytes.buffer,
    0,
    5,
  )
  if (version !== VERSION) return 'of another version'
  if (bytes.length !== HEAD + 13 * terms + 4 + 3 * postings + named) return 'damaged'
  if (!digestOf(bytes).equals(bytes.subarray(DIGEST_AT, HEAD))) return 'damaged'
  const { buffer } = bytes
  const startsAt = HEAD + 8 * terms
  const placesAt = startsAt + 4 * (terms + 1)
  const impactsAt = placesAt + 2 * postings
  const peaksAt = impactsAt + postings
  const names = new TextDecoder().decode(bytes.subarray(peaksAt + terms))
  const volume = {
    paragraphs,
    keys: new Uint32Array(buffer, HEAD, 2 * terms),
    starts: new Uint32Array(buffer, startsAt, terms + 1),
    places: new Uint16Array(buffer, placesAt, postings),
    impacts: new Uint8Array(buffer, impactsAt, postings),
    peaks: new Uint8Array(buffer, peaksAt, terms),
  }
  return { volume, ids: names.split('\n') as ParagraphId[] }
}
