import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

// nodejieba's `load` reads the dictionary, then a table of keyword weights, then the dictionary again,
// for a ranking of keywords that nothing here asks for: 0.3 s of CPU and 117 MB of every process. It
// goes by names, so the second time another file has the name of the dictionary: the table of weights
// is a pipe, and whoever writes to it knows, once somebody reads it, that the dictionary was read.

/** What the thread that writes to the pipe is told. */
export interface Exchange {
  /** 0 until the thread runs; 1: it waits at the pipe; 2: it came too late and is to do nothing. */
  readonly state: Int32Array
  /** What it writes. */
  readonly weights: string
  readonly pipe: string
  /** The name under which the dictionary is read, and what has this name from then on. */
  readonly dictionary: string
  readonly table: string
}

/** The files to load. */
export interface Files {
  readonly dict: string
  readonly idfDict: string
}

const DICTIONARY = createRequire(import.meta.url).resolve(
  'nodejieba/submodules/cppjieba/dict/jieba.dict.utf8',
)

/** The weights of keywords, which nothing here asks for either, would take 25 MB: those of one word. */
const WEIGHTS = fileURLToPath(new URL('./lexicon/idf.txt', import.meta.url))

/** A dictionary of one word. */
const TABLE = '一 1 m\n'

/** A thread is there within 0.3 s on a busy machine. */
const PATIENCE_MS = 3000

/**
 * Has `load` called with the files to load such that it reads the dictionary once; where there is no
 * place for a pipe, it reads it twice.
 */
export function loadOnce(load: (files: Files) => void): void {
  const folder = folderForPipe()
  try {
    const exchange = folder === undefined ? undefined : exchangeIn(folder)
    load(
      exchange !== undefined && isAwaited(exchange)
        ? { dict: exchange.dictionary, idfDict: exchange.pipe }
        : { dict: DICTIONARY, idfDict: WEIGHTS },
    )
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  }
}

function folderForPipe(): string | undefined {
  try {
    return mkdtempSync(join(tmpdir(), 'wenbao-dictionary-'))
  } catch {
    return undefined
  }
}

/** The names, one of them that of a pipe; `undefined` where the system has no such thing. */
function exchangeIn(folder: string): Exchange | undefined {
  const exchange: Exchange = {
    state: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
    weights: WEIGHTS,
    pipe: join(folder, 'weights'),
    dictionary: join(folder, 'dictionary'),
    table: join(folder, 'table'),
  }
  if (spawnSync('mkfifo', [exchange.pipe], { stdio: 'ignore' }).status !== 0) return undefined
  symlinkSync(DICTIONARY, exchange.dictionary)
  writeFileSync(exchange.table, TABLE)
  return exchange
}

/** Starts the thread; whether it waits at the pipe, so that whoever reads from it is not left alone. */
function isAwaited(exchange: Exchange): boolean {
  const program = new URL('./dictionary.worker.js', import.meta.url)
  new Worker(program, { workerData: exchange, execArgv: [], env: {} }).unref()
  Atomics.wait(exchange.state, 0, 0, PATIENCE_MS)
  return Atomics.compareExchange(exchange.state, 0, 0, 2) === 1
}
