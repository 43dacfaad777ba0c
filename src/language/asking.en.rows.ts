import { MAKERS } from './asking.en.makers.rows.ts'
import { OFFICES_HELD } from './asking.en.offices.rows.ts'
import { DAYS_ASKED } from './asking.en.days.rows.ts'
import { NUMBERS_ASKED } from './asking.en.numbers.rows.ts'
import { PEOPLE_ASKED } from './asking.en.people.rows.ts'
import { THINGS_ASKED } from './asking.en.things.rows.ts'
import type { EnglishAskingRule } from './asking.en.ts'

/** Rows are tried from the top, of all these in turn. */
export const ENGLISH_ASKING_RULES: readonly EnglishAskingRule[] = [
  ...MAKERS,
  ...OFFICES_HELD,
  ...DAYS_ASKED,
  ...NUMBERS_ASKED,
  ...PEOPLE_ASKED,
  ...THINGS_ASKED,
]
