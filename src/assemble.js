import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Milliseconds for which what older sources became stays: a process may still be reading it. */
const DAY = 86_400_000

/**
 * Puts the TypeScript of a folder, from its `main.ts` on, together into a few files that Node reads
 * as they are, and gives the first of them. Each state of the folder is put together once: its hash
 * names what came of it.
 *
 * @param {string} src the folder
 * @param {string} kept where what came of it stays
 * @returns {Promise<string>}
 */
export async function assembled(src, kept) {
  const dir = join(kept, hashOf(src))
  const main = join(dir, 'main.js')
  if (existsSync(main)) return main
  mkdirSync(kept, { recursive: true })
  for (const name of readdirSync(kept)) {
    if (Date.now() - statSync(join(kept, name)).mtimeMs > DAY)
      rmSync(join(kept, name), { recursive: true, force: true })
  }
  const draft = mkdtempSync(join(kept, 'draft-'))
  try {
    await assemble(src, draft)
    renameSync(draft, dir)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    // Another process may have been first; then its work is as good.
    if (!existsSync(main)) throw error
  }
  return main
}

/**
 * What stands for the sources as they are, and for where they are.
 *
 * @param {string} src
 */
function hashOf(src) {
  const hash = createHash('sha256').update(src)
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.[jt]s$/.test(file)) hash.update(file).update(readFileSync(join(src, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

/**
 * @param {string} src
 * @param {string} outdir
 */
async function assemble(src, outdir) {
  const { build } = await import('esbuild')
  await build({
    entryPoints: [join(src, 'main.ts')],
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'silent',
    plugins: [
      { name: 'packages', setup: leavePackages },
      { name: 'urls', setup: keepUrls },
    ],
  })
}

/**
 * Packages are left where they are, but for one: half the time of loading zod is the fetching of its
 * hundred files, and three quarters of it are never used.
 *
 * @param {import('esbuild').PluginBuild} building
 */
function leavePackages(building) {
  building.onResolve({ filter: /^[^./]/ }, ({ path, importer }) =>
    path === 'zod' || importer === '' ? undefined : { path, external: true },
  )
}

/**
 * A file finds what lies beside it by its own address, which is that of the source.
 *
 * @param {import('esbuild').PluginBuild} building
 */
function keepUrls(building) {
  building.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
    loader: 'ts',
    contents: readFileSync(path, 'utf8').replaceAll(
      'import.meta.url',
      JSON.stringify(pathToFileURL(path).href),
    ),
  }))
}
