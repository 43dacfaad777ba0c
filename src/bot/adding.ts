import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { decode } from '../corpus/decode.ts'
import { pageOf } from '../corpus/publish.ts'
import { linksIn } from './zipLinks.ts'

/** A file as it was sent, or as it lay in an archive that was sent. */
export interface Received {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Why a file adds no page. */
export type Refusal =
  'kind' | 'path' | 'too big' | 'no zip' | 'no docx' | 'unreadable' | 'no article' | 'there already'

/** What became of one file. */
export type Added =
  | {
      readonly name: string
      readonly headlines: readonly string[]
      readonly oddities: number
      /** Of what was written, so that nothing else is undone. */
      readonly hash: string
    }
  | { readonly name: string; readonly refused: Refusal }

/** What Telegram gives bots, and what a page and all pages of an archive may take, in bytes. */
export const MOST_BYTES = 20 * 1024 * 1024
const MOST_PAGE = 5 * 1024 * 1024
const MOST_ALL = 60 * 1024 * 1024
const MOST_FILES = 500

const PAGES = /\.(?:txt|md)$/i

/** Writes the pages of a file into the archive; overwrites nothing and writes nowhere else. */
export function addPages(dir: string, received: Received): readonly Added[] {
  const { name } = received
  if (received.bytes.length > MOST_BYTES) return [{ name, refused: 'too big' }]
  if (!/\.zip$/i.test(name)) return [addOne(dir, received)]
  const files = filesIn(received)
  return typeof files === 'string'
    ? [{ name, refused: files }]
    : files.map((file) => ('bytes' in file ? addOne(dir, file) : file))
}

/** Removes what was added, where it is still what was added. How many files that were. */
export function undoAdding(dir: string, added: readonly Added[]): number {
  const mine = added.filter((one) => {
    if ('refused' in one) return false
    const file = join(dir, one.name)
    return existsSync(file) && hashOf(readFileSync(file)) === one.hash
  })
  for (const { name } of mine) rmSync(join(dir, name))
  return mine.length
}

function addOne(dir: string, { name, bytes }: Received): Added {
  if (!isSafe(name)) return { name, refused: 'path' }
  const isDocx = /\.docx$/i.test(name)
  if (!isDocx && !PAGES.test(name)) return { name, refused: 'kind' }
  if (bytes.length > MOST_PAGE) return { name, refused: 'too big' }
  const page = isDocx ? textOfDocx(bytes) : bytes
  return typeof page === 'string'
    ? { name, refused: page }
    : write(dir, isDocx ? `${name.slice(0, -extname(name).length)}.txt` : name, page)
}

function write(dir: string, name: string, bytes: Uint8Array): Added {
  const decoded = decode(bytes)
  if ('problem' in decoded) return { name, refused: 'unreadable' }
  const page = pageOf(name, decoded.text)
  if (page.articles.length === 0) return { name, refused: 'no article' }
  mkdirSync(dir, { recursive: true })
  if (existsSync(join(dir, name))) return { name, refused: 'there already' }
  writeFileSync(join(dir, name), bytes, { flag: 'wx' })
  const headlines = page.articles.map(({ headline }) => headline)
  return { name, headlines, oddities: page.oddities.length, hash: hashOf(bytes) }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A plain name: it leads to no other folder, is not hidden, and any disk takes it. */
const isSafe = (name: string): boolean =>
  !/[/\\:\u0000-\u001f]/.test(name) && !name.startsWith('.') && Buffer.byteLength(name) <= 200

/** The files of a zip by their last name; refused where it holds more than it may. */
function filesIn({ bytes }: Received): readonly (Received | Added)[] | Refusal {
  let total = 0
  let count = 0
  const refused: Added[] = []
  const links = linksIn(bytes)
  const wanted = (name: string, size: number): boolean => {
    if (name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.)(?!\.)/.test(name)) return false
    count += 1
    if (links.has(name) || /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:/.test(name))
      refused.push({ name, refused: 'path' })
    else if (size > MOST_PAGE) refused.push({ name, refused: 'too big' })
    else if (!PAGES.test(name) && !/\.docx$/i.test(name)) refused.push({ name, refused: 'kind' })
    else if ((total += size) <= MOST_ALL && count <= MOST_FILES) return true
    return false
  }
  const files = unzipped(bytes, wanted)
  if (files === undefined) return 'no zip'
  if (total > MOST_ALL || count > MOST_FILES) return 'too big'
  const pages = Object.entries(files).map(([path, inner]) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    bytes: inner,
  }))
  return [...pages, ...refused]
}

/** What a zip holds; each file gets the room it declares and no more, whatever it unpacks to. */
function unzipped(bytes: Uint8Array, wanted: (name: string, size: number) => boolean) {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => wanted(name, originalSize) })
  } catch {
    return undefined
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

/** The sign that an entity of XML stands for; one that stands for none stays. */
function signOf(entity: string): string {
  const [, hex, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(entity) ?? []
  const point = hex === undefined ? Number(decimal) : parseInt(hex, 16)
  return point > 0 && point <= 0x10ffff
    ? String.fromCodePoint(point)
    : (ENTITIES[entity.toLowerCase()] ?? entity)
}

/** The paragraphs of a docx, one a line, a blank line between them. */
function textOfDocx(bytes: Uint8Array): Uint8Array | Refusal {
  let size = 0
  const files = unzipped(bytes, (name, declared) => {
    if (name === 'word/document.xml') size = declared
    return name === 'word/document.xml' && declared <= MOST_PAGE * 4
  })
  const xml = files?.['word/document.xml']
  if (xml === undefined) return size > MOST_PAGE * 4 ? 'too big' : 'no docx'
  const paragraphs = [...strFromU8(xml).matchAll(/<w:p[ >][^]*?<\/w:p>/g)].map(([paragraph]) =>
    paragraph
      .replace(/<w:(?:br|cr)\b[^>]*>/g, '\n')
      .replace(/<w:tab\b[^>]*>/g, ' ')
      .replace(/<w:(?:delText|instrText)\b[^]*?<\/w:(?:delText|instrText)>/g, '')
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:lt|gt|quot|apos|amp|#\d{1,7}|#x[\da-f]{1,6});/gi, signOf),
  )
  const text = paragraphs.filter((line) => line.trim() !== '').join('\n\n')
  return text === '' ? 'no article' : new TextEncoder().encode(text)
}
