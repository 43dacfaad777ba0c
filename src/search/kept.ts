import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Paragraph, ParagraphId } from '../corpus/page.ts'
import { writeWhole } from './disk.ts'
import type { DaysOf } from './engine.ts'
import { type Bound, type PostingsEngine, postingsEngine } from './postings.ts'
import { type Cut, searchWords } from './tokens.ts'
import type { Volume } from './volume.ts'
import { decode, encode, type Unusable } from './volumeFile.ts'

/** The list of the volumes that are on the shelf, in order. */
const LIST = 'shelf.json'

/** What the list says. */
interface Listed {
  readonly volumes: readonly { readonly file: string; readonly gone: readonly number[] }[]
  /** What `save` was told. */
  readonly state: string
}

/** An index that outlives the process, in a folder of its own. */
export interface KeptIndex {
  readonly engine: PostingsEngine
  /** What was kept and could not be used, one line each; its paragraphs are not in the engine. */
  readonly oddities: readonly string[]
  /** What the last `save` was told; `undefined` where nothing was kept or some of it was lost. */
  readonly state: string | undefined
  /**
   * Keeps what the engine has by now. `state` says to the caller what that is, such as the edition
   * it was made of: one that opens with another state is to be brought up to date.
   */
  save(state?: string): Promise<void>
}

const CHECKSUM = 8

const checksumOf = (text: string): string => crc32(text).toString(16).padStart(CHECKSUM, '0')

/** The list with its checksum in a last line, and back. */
const written = (json: string): string => `${json}\n${checksumOf(json)}`

function readList(bytes: Buffer): Listed | Unusable {
  const json = bytes.subarray(0, -CHECKSUM - 1).toString()
  return bytes.equals(Buffer.from(written(json))) ? (JSON.parse(json) as Listed) : 'damaged'
}

async function listed(dir: string): Promise<Listed | Unusable | undefined> {
  const bytes = await readFile(join(dir, LIST)).catch(() => undefined)
  return bytes && readList(bytes)
}

/** All bytes of a file in one go, in memory of their own. */
async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const handle = await open(file)
  try {
    const bytes = new Uint8Array((await handle.stat()).size)
    for (let at = 0; at < bytes.length;) {
      const { bytesRead } = await handle.read(bytes, at)
      if (bytesRead === 0) return bytes.slice(0, at)
      at += bytesRead
    }
    return bytes
  } finally {
    await handle.close()
  }
}

const volumeIn = async (file: string): Promise<Volume | Unusable> =>
  bytesOf(file).then(decode, () => 'damaged')

/** Opens the index kept in a folder; what cannot be used is left out, and said to be. */
export async function openIndex(dir: string, cut: Cut = searchWords): Promise<KeptIndex> {
  const oddities: string[] = []
  const bound: Bound[] = []
  const files = new Map<Volume, string>()
  const list = await listed(dir)
  const { volumes, state } = typeof list === 'object' ? list : { volumes: [], state: undefined }
  if (typeof list === 'string') oddities.push(`${LIST} is ${list}; the index is made anew`)
  const opened = await Promise.all(volumes.map(({ file }) => volumeIn(join(dir, file))))
  for (const [i, { file, gone }] of volumes.entries()) {
    const volume = opened[i] as Volume | Unusable
    if (typeof volume === 'string') oddities.push(`${file} is ${volume}; it is made anew`)
    else {
      bound.push({ volume, gone })
      files.set(volume, file)
    }
  }
  const engine = postingsEngine(cut, bound)
  return {
    engine,
    oddities,
    state: oddities.length === 0 ? state : undefined,
    save: saver(dir, engine, files),
  }
}

/** Saves what has changed since the last time: volumes first, the list of them last. */
function saver(
  dir: string,
  engine: PostingsEngine,
  known: ReadonlyMap<Volume, string>,
): KeptIndex['save'] {
  const files = new WeakMap(known)
  let turn: Promise<void> = Promise.resolve()

  async function fileOf(volume: Volume): Promise<string> {
    const before = files.get(volume)
    if (before !== undefined) return before
    const name = `${randomBytes(16).toString('hex')}.volume`
    await writeWhole(join(dir, name), encode(volume))
    files.set(volume, name)
    return name
  }

  async function save(bound: readonly Bound[], state: string): Promise<void> {
    await mkdir(dir, { recursive: true })
    const volumes: Listed['volumes'][number][] = []
    for (const { volume, gone } of bound) volumes.push({ file: await fileOf(volume), gone })
    const list = written(JSON.stringify({ volumes, state: state } satisfies Listed))
    await writeWhole(join(dir, LIST), Buffer.from(list))
    const keep = new Set(volumes.map(({ file }) => file))
    for (const name of await readdir(dir)) {
      if (/\.(?:volume|draft)$/.test(name) && !keep.has(name)) await rm(join(dir, name))
    }
  }

  return (state = '') => {
    const bound = engine.volumes()
    return (turn = turn.catch(() => {}).then(() => save(bound, state)))
  }
}

/** Paragraphs read at a time to be bound. */
const READ_AT_ONCE = 0x2000

/**
 * Makes the engine hold exactly the paragraphs with these ids: takes out what is no more, and binds
 * what it lacks, which `read` reads, so many at a time. How many were bound.
 */
export async function bringUpToDate(
  engine: PostingsEngine,
  ids: Iterable<ParagraphId>,
  read: (ids: readonly ParagraphId[]) => readonly Paragraph[],
  daysOf?: DaysOf,
): Promise<number> {
  const wanted = new Set(ids)
  await engine.remove([...engine.ids()].filter((id) => !wanted.has(id)))
  const missing = [...wanted].filter((id) => !engine.has(id))
  for (let from = 0; from < missing.length; from += READ_AT_ONCE) {
    await engine.add(read(missing.slice(from, from + READ_AT_ONCE)), daysOf)
  }
  return missing.length
}
