import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pageOf } from '../../src/corpus/publish.ts'

/**
 * The same page set in another way is the same articles. The plain pages here have long lines
 * and a blank line between paragraphs; each row of SETTINGS breaks them as some paper would.
 */
const folder = new URL('./plain/', import.meta.url)

const breakAt = (text: string, width: number): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / width) }, (_, at) =>
    text.slice(at * width, (at + 1) * width),
  )

/** Paragraphs of a plain page; bylines and head lines are those that end without 。 */
const isBody = (block: string): boolean => block.includes('。')

const setting = (width: number, indent: string, between: string) => (page: string) =>
  page
    .split('\n\n')
    .map((block) => {
      if (!isBody(block)) return block
      const [first = '', ...rest] = breakAt(indent + block, width)
      return [first, ...rest].join('\n')
    })
    .join(between)

/** Cuts every long paragraph in two with a blank line, never behind a sentence. */
const cutByColumn = (page: string) =>
  page
    .split('\n\n')
    .map((block) => {
      if (!isBody(block) || block.length < 40) return block
      let at = Math.floor(block.length * 0.6)
      while (/[。！？!?”]/.test(block.charAt(at - 1))) at -= 1
      return `${block.slice(0, at)}\n\n\n${block.slice(at)}`
    })
    .join('\n\n')

const SETTINGS: readonly [name: string, set: (page: string) => string][] = [
  ['plain', (page) => page],
  ['18 characters, moved in', setting(18, '　　', '\n')],
  ['20 characters, moved in', setting(20, '　　', '\n')],
  ['24 characters, moved in, blank lines', setting(24, '　　', '\n\n')],
  ['20 characters, blank lines', setting(20, '', '\n\n')],
  ['33 characters, blank lines', setting(33, '', '\n\n')],
  ['one line a paragraph, no blank lines', (page) => page.replaceAll('\n\n', '\n')],
  ['cut by columns', cutByColumn],
  [
    'full width',
    (page) =>
      page.replace(/[\d(),:;]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  ],
  ['Windows', (page) => page.replaceAll('\n', '\r\n')],
  [
    'HTML',
    (page) =>
      page
        .split('\n\n')
        .map((block) => `<p>&nbsp;&nbsp;${block}</p>`)
        .join('\n'),
  ],
]

for (const name of readdirSync(folder)) {
  const page = readFileSync(new URL(name, folder), 'utf8').trim()
  const plain = seen(page)
  for (const [setting, set] of SETTINGS) {
    test(`${name} set ${setting}`, () => expect(seen(set(page))).toEqual(plain))
  }
}

function seen(page: string): readonly string[] {
  return pageOf('page.txt', page).articles.flatMap(({ headline, byline, body, credit }) => [
    `# ${headline} ${JSON.stringify(byline)} ${credit === undefined ? 'unsigned' : 'signed'}`,
    ...body.map(({ folded }) => folded.replaceAll(' ', '')),
  ])
}
