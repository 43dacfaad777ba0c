import type { DayRule } from './dayPatterns.ts'
import { ENGLISH_DAYS } from './days.en.rows.ts'
import { PRINTED_DAYS } from './days.printed.rows.ts'
import { TYPED_DAYS } from './days.typed.rows.ts'

/** Every way of naming a day. */
export const DAY_RULES: readonly DayRule[] = [...PRINTED_DAYS, ...TYPED_DAYS, ...ENGLISH_DAYS]
