import { expect, test } from 'vitest'
import { isSame, isThere, traces } from '../../src/bot/traces.ts'
import { ANN, GROUP, LI, SUPERGROUP } from '../state/folder.ts'

const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

test('a message that may have arrived stands right after those known before it', () => {
  const { saw, newest, candidates } = traces()
  expect(newest(ANN)).toBeUndefined()
  saw(ANN, 7)
  saw(LI, 9)
  saw(GROUP, 8)
  expect(newest(ANN)).toBe(9)
  expect(candidates(ANN, 9)).toEqual(ids(10, 17))
})

test('what is known to be another message is no candidate', () => {
  const { saw, candidates } = traces({ lastMessage: () => 9, known: [10, 12] })
  saw(ANN, 11)
  saw(LI, 13)
  expect(candidates(ANN, 9)).toEqual(ids(14, 21))
})

test('supergroups count by themselves', () => {
  const { saw, newest, candidates } = traces()
  saw(ANN, 900)
  saw(SUPERGROUP, 5)
  expect(newest(ANN)).toBe(900)
  expect(newest(SUPERGROUP)).toBe(5)
  saw(LI, 6)
  expect(candidates(SUPERGROUP, 5)).toEqual(ids(6, 13))
})

test('so do all chats of a server that gives one id to two of them', () => {
  const { saw, newest, candidates } = traces()
  for (const id of ids(1, 40)) saw(ANN, id)
  saw(LI, 3)
  expect(newest(LI)).toBe(3)
  expect(newest(ANN)).toBe(40)
  expect(candidates(LI, 3)).toEqual(ids(4, 11))
})

test('only a refusal to change nothing tells that a message is there', () => {
  const about = ': specified new message content and reply markup are exactly the same'
  expect(isThere(`Bad Request: message is not modified${about}`)).toBe(true)
  expect(isThere('Bad Request: message to edit not found')).toBe(false)
  expect(isThere("Bad Request: message can't be edited")).toBe(false)
})

test('an edit that was taken tells so only where the text that came back is ours', () => {
  expect(isSame('安置房 & <推进会>', '<b>安置房</b> &amp; &lt;推进会&gt;')).toBe(true)
  expect(isSame('另一条', '<b>安置房</b>')).toBe(false)
  expect(isSame(undefined, '<b>安置房</b>')).toBe(false)
})
