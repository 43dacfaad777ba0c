import { expect, test } from 'vitest'
import { progressLines } from '../../src/cli/progress.ts'

function told(live: boolean, steps: readonly (readonly [ms: number, done: number])[]): string {
  let at = 0
  let out = ''
  const tell = progressLines(
    (text) => (out += text),
    () => at,
    live,
  )
  for (const [ms, done] of steps) {
    at = ms
    tell({ done, total: 400 })
  }
  return out
}

test('in a terminal one line is written over, at most once a second', () =>
  expect(
    told(true, [
      [10, 1],
      [1000, 20],
      [1500, 30],
      [10_000, 200],
      [20_000, 400],
    ]),
  ).toBe(
    [
      '5 %, 10.0 a second, 19 s left',
      '50 %, 10.0 a second, 10 s left',
      '100 %, 10.0 a second, 0 s left',
    ]
      .map((line) => `\r${`reading pages: ${line}`.padEnd(60)}`)
      .join('') + '\n',
  ))

test('elsewhere a line every half minute', () =>
  expect(
    told(false, [
      [1000, 20],
      [31_000, 100],
      [32_000, 120],
    ]),
  ).toBe('reading pages: 25 %, 1.6 a second, 93 s left\n'.replace('93 s', '2 min')))
