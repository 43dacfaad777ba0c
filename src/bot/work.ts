import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import type { MiddlewareFn } from 'grammy'
import type { Place } from '../state/replies.ts'
import type { Updates } from '../state/updates.ts'
import type { Ctx } from './talk.ts'

/** The update that is being handled, and how many messages were sent for it. */
const HANDLED = new AsyncLocalStorage<{ readonly update: number; messages: number }>()

/** Which message of which update is being sent; `undefined` where none is handled. */
export function placeOfNext(): Place | undefined {
  const handled = HANDLED.getStore()
  return handled && { update: handled.update, place: handled.messages++ }
}

/** The updates being worked on. */
export interface Work {
  readonly middleware: MiddlewareFn<Ctx>
  /** The newest update that was taken. */
  readonly newest: () => number | undefined
  /** Waits until nothing is worked on, at most so long; resolves to how many are left. */
  readonly drained: (mostMs: number) => Promise<number>
}

/** Keeps count of the updates being worked on, and passes none on twice. */
export function newWork(updates: Updates): Work {
  const running = new Set<Promise<void>>()
  let newest: number | undefined
  return {
    middleware: async (ctx, next) => {
      const id = ctx.update.update_id
      if (!updates.begin(id)) return
      newest = Math.max(newest ?? id, id)
      const work = HANDLED.run({ update: id, messages: 0 }, () => next())
      running.add(work)
      await work.finally(() => {
        running.delete(work)
        updates.finish(id)
      })
    },
    newest: () => newest,
    drained: async (mostMs) => {
      const limit = new AbortController()
      const time = pause(mostMs, undefined, { signal: limit.signal }).catch(() => undefined)
      await Promise.race([Promise.allSettled([...running]), time])
      limit.abort()
      return running.size
    },
  }
}
