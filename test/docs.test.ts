import { existsSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openArchive } from '../src/answer/open.ts'
import { commandsIn, sayIn } from '../src/bot/say.ts'
import { COMMANDS } from '../src/cli/commands.ts'
import { SETTINGS } from '../src/config.ts'
import { run } from './cli/world.ts'

const read = (path: string): string => readFileSync(path, 'utf8')

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
}
const manifest = JSON.parse(read('package.json')) as Manifest

/** Rows of tables whose first cell is code: its words, and the cells after it. */
const rowsOf = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(/^\| (`[^`]+` .*)\|$/gm)].map(([, row]) =>
    (row ?? '').split('|').map((cell) => cell.trim().replaceAll('`', '')),
  )

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const text = read(file)
  const rows = rowsOf(text)
  const firsts = rows.map(([first]) => first ?? '')

  test('lists the commands there are', () => {
    const names = COMMANDS.map(({ name }) => name)
    expect(
      firsts.filter((first) => /^[a-z]+$/.test(first) && !(first in manifest.dependencies)),
    ).toEqual(names)
  })

  test("lists the bot's commands", () => {
    const names = commandsIn(sayIn('zh')).map(({ command }) => `/${command}`)
    expect(firsts.filter((first) => first.startsWith('/'))).toEqual(names)
  })

  test('lists the settings with their defaults', () => {
    const listed = rows.filter(([first]) => /^[A-Z_]+$/.test(first ?? ''))
    expect(listed.map(([name, fallback]) => [name, fallback])).toEqual(
      Object.values(SETTINGS).map(({ name, fallback }) => [name, fallback]),
    )
  })

  test('lists the packages, each with the file that uses it', () => {
    const listed = rows.filter(([first]) => (first ?? '') in manifest.dependencies)
    expect(listed.map(([name]) => name).sort()).toEqual(Object.keys(manifest.dependencies).sort())
    for (const [name = '', , used = ''] of listed) {
      expect(existsSync(used), `${used} of ${name}`).toBe(true)
      if (statSync(used).isFile()) expect(read(used)).toContain(`'${name}`)
    }
  })

  test('names scripts that exist', () => {
    const scripts = [...text.matchAll(/npm run (?:-s )?(\w+)/g)].map(([, script]) => script ?? '')
    expect(scripts.filter((script) => !(script in manifest.scripts))).toEqual([])
    expect(text).toContain('npm ci && npm run wenbao -- ask "3月14日的会议谁主持的?"')
    expect(text).toContain('npm ci && npm test')
  })

  test('shows the answer that is given', async () => {
    const [, question = '', shown] =
      /^\$ npm run -s wenbao -- ask "(.*)"\n([^]*?)```$/m.exec(text) ?? []
    const archive = await openArchive({ dir: './seeds', now: () => 0 })
    expect((await run(['ask', question], { archive })).out).toBe(shown)
  })
})

test.each(['zh', 'en'] as const)('/help in %s lists every command with its line', (language) => {
  const say = sayIn(language)
  const commands = commandsIn(say)
  const help = say.help({ username: 'x', commands })
  for (const { command, description } of commands)
    expect(help).toContain(`/${command} ${description}`)
})
