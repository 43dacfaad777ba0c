import { expect, test } from 'vitest'
import { openState } from '../../src/state/state.ts'
import { fresh, LI, SUPERGROUP } from './folder.ts'

const FIRST = { update: 8, place: 0 }
const SECOND = { update: 8, place: 1 }

test('what answered an update is known after a crash, as far as it came', () => {
  const { state, file } = fresh()
  state.replies.begin(FIRST, { after: 40, ahead: 2 })
  state.replies.end(FIRST, LI, 41)
  state.replies.begin(SECOND, { after: 41, ahead: 0 })
  state.close()
  const { replies } = openState(file, () => 0)
  expect(replies.get(FIRST)).toEqual({ spot: { after: 40, ahead: 2 }, messageId: 41 })
  expect(replies.get(SECOND)).toEqual({ spot: { after: 41, ahead: 0 }, messageId: null })
  expect(replies.get({ update: 9, place: 0 })).toBeUndefined()
  expect(replies.newest()).toBe(41)
  expect(replies.lastIds()).toEqual([41])
})

test('a message that is begun again has not arrived yet', () => {
  const { state } = fresh()
  state.replies.begin(FIRST, { after: 40, ahead: 2 })
  state.replies.begin(FIRST, undefined)
  expect(state.replies.get(FIRST)).toEqual({ spot: undefined, messageId: null })
})

test('a supergroup’s ids say nothing of other chats', () => {
  const { state } = fresh()
  state.replies.begin(FIRST, { after: 5, ahead: 0 })
  state.replies.end(FIRST, SUPERGROUP, 6)
  expect(state.replies.newest()).toBeUndefined()
})

test('an update that five runs died of is given up; one that only waited is not', () => {
  const { state } = fresh()
  state.updates.keep([{ update_id: 1 }, { update_id: 2 }])
  for (let run = 0; run < 5; run++) {
    expect(state.updates.left()).toHaveLength(2)
    state.updates.begin(1)
    state.updates.abandon(1)
  }
  expect(state.updates.left()).toEqual(['{"update_id":2}'])
})
