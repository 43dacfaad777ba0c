import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { type Files, loadOnce } from '../../src/language/dictionary.ts'

afterEach(() => vi.unstubAllEnvs())

/** Reads the files in the order in which nodejieba does. */
function readAsJieba({ dict, idfDict }: Files): string[] {
  return [dict, idfDict, dict].map((file) => readFileSync(file, 'utf8'))
}

test('the dictionary is there the first time it is read, a table of one word the second', () => {
  let read: string[] = []
  loadOnce((files) => (read = readAsJieba(files)))
  const [first = '', weights = '', second = ''] = read
  expect(first.split('\n').length).toBeGreaterThan(300_000)
  expect(weights).toMatch(/^\S+ [\d.]+\n$/)
  expect(second).toMatch(/^\S+ \d+ \w+\n$/)
})

test('nothing stays behind, though loading fails', () => {
  let folder = ''
  expect(() =>
    loadOnce(({ dict, idfDict }) => {
      readAsJieba({ dict, idfDict })
      folder = dirname(dict)
      throw new Error('broken')
    }),
  ).toThrow('broken')
  expect(folder).not.toBe('')
  expect(existsSync(folder)).toBe(false)
})

test('where nothing can be written the dictionary is read twice', () => {
  vi.stubEnv('TMPDIR', '/nowhere/at/all')
  let read: string[] = []
  loadOnce((files) => (read = readAsJieba(files)))
  expect(read[0]?.split('\n').length).toBeGreaterThan(300_000)
  expect(read[2]).toBe(read[0])
})

test('where there are no pipes with names the dictionary is read twice', () => {
  vi.stubEnv('PATH', '/nowhere/at/all')
  let read: string[] = []
  loadOnce((files) => (read = readAsJieba(files)))
  expect(read[2]).toBe(read[0])
})
