import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { breakSeal, isSealed, seal, sealed } from '../../src/store/seal.ts'

const folder = mkdtempSync(join(tmpdir(), 'wenbao-seal-'))
const file = join(folder, 'archive.sqlite')
const bytes = Buffer.from('区委书记出席会议并讲话。'.repeat(2))

afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(async () => {
  writeFileSync(file, bytes)
  await seal(file)
})

test('a file that nobody touched is good', () => expect(sealed(file)).toBe('good'))

test('every bit that turns is noticed', () => {
  for (let bit = 0; bit < 8 * bytes.length; bit++) {
    const turned = Buffer.from(bytes)
    turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    writeFileSync(file, turned)
    expect(sealed(file)).toBe('damaged')
  }
})

test('every length it is cut to is noticed', () => {
  for (let length = bytes.length - 1; length >= 0; length--) {
    truncateSync(file, length)
    expect(sealed(file)).toBe('damaged')
  }
})

test('a damaged seal says nothing of the file', () => {
  const kept = readFileSync(`${file}.seal`)
  for (let at = 0; at < kept.length; at++) {
    const turned = Buffer.from(kept)
    turned[at] = (turned[at] ?? 0) ^ 1
    writeFileSync(`${file}.seal`, turned)
    expect(sealed(file)).toBe('no seal')
  }
})

test('what is being written has no seal', async () => {
  breakSeal(file)
  breakSeal(file)
  expect(isSealed(file)).toBe(false)
  expect(sealed(file)).toBe('unsealed')
  writeFileSync(file, 'other')
  await seal(file)
  expect(sealed(file)).toBe('good')
})
