import { expect, test } from 'vitest'
import { isSame, isThere, traces } from '../../src/bot/traces.ts'
import { ANN, GROUP, LI, SUPERGROUP } from '../state/folder.ts'

const at = (after: number, ahead = 0) => ({ after, ahead })

const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

test('a message that may have arrived stands right after those known before it', () => {
  const { saw, spot, candidates } = traces()
  expect(spot(ANN)).toBeUndefined()
  saw(ANN, 7)
  saw(LI, 9)
  saw(GROUP, 8)
  expect(spot(ANN)).toEqual(at(9))
  expect(candidates(ANN, at(9))).toEqual(ids(10, 17))
})

test('of those on their way together each has its place, as far as they did not overtake', () => {
  const { saw, met, handed, spot, candidates } = traces()
  saw(ANN, 20)
  const spots = [ANN, LI, GROUP].map((chat) => {
    const given = spot(chat)
    handed(chat)
    return given
  })
  expect(spots).toEqual([at(20), at(20, 1), at(20, 2)])
  expect(candidates(GROUP, at(20, 2))).toEqual([23, 24, 22, 25, 21, 26, 27, 28])
  // Of ours one has its id; what somebody wrote meanwhile is told late.
  saw(LI, 25)
  for (const id of [21, 22, 23]) met(ANN, id)
  expect(candidates(GROUP, at(20, 2))).toEqual([26, 27, 28, 24, 29, 30, 31, 32])
})

test('what was answered for is on its way no more', () => {
  const { saw, handed, spot } = traces()
  saw(ANN, 20)
  const answered = handed(ANN)
  handed(SUPERGROUP)
  expect(spot(LI)).toEqual(at(20, 1))
  answered()
  expect(spot(LI)).toEqual(at(20))
})

test('what is known to be another message is no candidate', () => {
  const { saw, candidates } = traces({ lastMessage: () => 9, known: [7, 8, 10, 12] })
  saw(ANN, 11)
  saw(LI, 13)
  expect(candidates(ANN, at(9))).toEqual(ids(14, 21))
})

test('supergroups count by themselves', () => {
  const { saw, spot, candidates } = traces()
  saw(ANN, 900)
  saw(SUPERGROUP, 5)
  expect(spot(ANN)).toEqual(at(900))
  expect(spot(SUPERGROUP)).toEqual(at(5))
  saw(LI, 6)
  expect(candidates(SUPERGROUP, at(5))).toEqual(ids(6, 13))
})

test('so do all chats of a server that gives one id to two of them', () => {
  const { saw, spot, candidates } = traces()
  for (const id of ids(1, 40)) saw(ANN, id)
  saw(LI, 3)
  expect(spot(LI)).toEqual(at(3))
  expect(spot(ANN)).toEqual(at(40))
  expect(candidates(LI, at(3))).toEqual(ids(4, 11))
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
