import { pino } from 'pino'
import type { LogLevel } from '../config.ts'
import { hiding } from './hiding.ts'

/** What the long-running commands report to an operator. */
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>

/** Where lines of JSON go. */
export interface LogTarget {
  readonly write: (line: string) => void
}

/**
 * A log of JSON lines in which none of the secrets can stand, whatever is logged: a request that
 * fails has the token in its address, and the address in its message.
 */
export function newLog(
  level: LogLevel,
  secrets: readonly string[],
  target: LogTarget = pino.destination({ dest: 2, sync: true }),
): Log {
  const hide = hiding(secrets)
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: hide },
    },
    target,
  )
}
