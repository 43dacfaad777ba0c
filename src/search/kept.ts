import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Paragraph, ParagraphId } from '../corpus/page.ts'
import { writeWhole } from './disk.ts'
import { type Bound, type PostingsEngine, postingsEngine } from './postings.ts'
import { type Cut, searchWords } from './tokens.ts'
import type { Volume } from './volume.ts'
import { decode, encode, nameOf, type Unusable } from './volumeFile.ts'

/** The list of the volumes that are on the shelf, in order. */
const LIST = 'shelf.json'

/** An index that outlives the process, in a folder of its own. */
export interface KeptIndex {
  readonly engine: PostingsEngine
  /** What was kept and could not be used, one line each; its paragraphs have been bound anew. */
  readonly oddities: readonly string[]
  /** How many paragraphs had to be bound because no volume had them. */
  readonly bound: number
  /** Keeps what the engine has by now. Calls must not overlap. */
  save(): Promise<void>
}

const namesIn = (list: string): readonly string[] => {
  const names: unknown = JSON.parse(list)
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
}

async function listed(dir: string): Promise<readonly string[] | Unusable> {
  try {
    return namesIn(await readFile(join(dir, LIST), 'utf8'))
  } catch (error) {
    return error instanceof SyntaxError ? 'damaged' : []
  }
}

/** A kept volume with the paragraphs of today; those that are no more are taken out. */
async function open(
  file: string,
  known: ReadonlyMap<ParagraphId, Paragraph>,
): Promise<Bound | Unusable> {
  const bytes = await readFile(file).catch(() => new Uint8Array())
  const kept = decode(bytes)
  if (typeof kept === 'string') return kept
  return { volume: kept.volume, paragraphs: kept.ids.map((id) => known.get(id)) }
}

/** The volumes with every paragraph in one only, the last: before it was added again it was gone. */
function eachOnce(volumes: readonly Bound[]): readonly Bound[] {
  const later = new Set<Paragraph>()
  return volumes
    .toReversed()
    .map(({ volume, paragraphs }) => {
      const once = paragraphs.map((one) => (one === undefined || later.has(one) ? undefined : one))
      for (const paragraph of once) if (paragraph !== undefined) later.add(paragraph)
      return { volume, paragraphs: once }
    })
    .toReversed()
}

/**
 * Opens the index kept in a folder for exactly these paragraphs: volumes that are whole are used,
 * and what they do not have is bound. An id stands for its text, so a kept paragraph is not read
 * again.
 */
export async function openIndex(
  dir: string,
  paragraphs: readonly Paragraph[],
  cut: Cut = searchWords,
): Promise<KeptIndex> {
  const known = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const oddities: string[] = []
  const volumes: Bound[] = []
  const written = new Map<Volume, string>()
  const names = await listed(dir)
  if (typeof names === 'string') oddities.push(`${LIST} is ${names}; the index is made anew`)
  for (const name of typeof names === 'string' ? [] : names) {
    const opened = await open(join(dir, name), known)
    if (typeof opened === 'string') oddities.push(`${name} is ${opened}; it is made anew`)
    else {
      volumes.push(opened)
      written.set(opened.volume, name)
    }
  }
  const engine = postingsEngine(cut, eachOnce(volumes))
  const there = new Set(volumes.flatMap((volume) => volume.paragraphs))
  const missing = paragraphs.filter((paragraph) => !there.has(paragraph))
  await engine.add(missing)
  return { engine, oddities, bound: missing.length, save: saver(dir, engine, written) }
}

/** Saves what has changed since the last time: volumes first, the list of them last. */
function saver(
  dir: string,
  engine: PostingsEngine,
  known: ReadonlyMap<Volume, string>,
): () => Promise<void> {
  const written = new WeakMap(known)

  async function fileOf({ volume, paragraphs }: Bound): Promise<string> {
    const before = written.get(volume)
    if (before !== undefined) return before
    const ids = paragraphs.map((paragraph) => paragraph?.id ?? ('' as ParagraphId))
    const bytes = encode({ volume, ids })
    const name = nameOf(bytes)
    await writeWhole(join(dir, name), bytes)
    written.set(volume, name)
    return name
  }

  return async () => {
    await mkdir(dir, { recursive: true })
    const names: string[] = []
    for (const bound of engine.volumes()) names.push(await fileOf(bound))
    await writeWhole(join(dir, LIST), new TextEncoder().encode(JSON.stringify(names)))
    const keep = new Set(names)
    for (const name of await readdir(dir)) {
      if (/\.(?:volume|draft)$/.test(name) && !keep.has(name)) await rm(join(dir, name))
    }
  }
}
