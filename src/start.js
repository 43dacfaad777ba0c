// Starts the program. Node 20 does not read TypeScript, and translating it file by file costs a second
// of every start; so it is put together once, at `npm ci` and when a source has changed.

import { fileURLToPath, pathToFileURL } from 'node:url'
import { assembled } from './assemble.js'

const SRC = fileURLToPath(new URL('.', import.meta.url))
const KEPT = fileURLToPath(new URL('../node_modules/.cache/wenbao/', import.meta.url))

/** Where nothing may be written, each file is translated as it is read. */
async function translated() {
  const { register } = await import('tsx/esm/api')
  register()
  return new URL('main.ts', import.meta.url).href
}

const program = await assembled(SRC, KEPT).then(
  (file) => pathToFileURL(file).href,
  (error) => (/^(?:EACCES|EPERM|EROFS)$/.test(error.code) ? translated() : Promise.reject(error)),
)
await import(program)
