import type { EnglishAskingRule } from './asking.en.ts'

/** No other question word stands before: `the school where`, `who came when`. */
const FIRST = '(?<!\\b(?:who|whom|which|what|where|when|how|why)\\b.*)'
const BE = "(?: (?:is|was|are|were)|[’']s)?"

/** When, and why. */
export const DAYS_ASKED: readonly EnglishAskingRule[] = [
  {
    asked: 'day',
    pattern: new RegExp(`${FIRST}\\b(?:in |since )?(?:what|which) year\\b`),
    chinese: '哪年',
    claims: ['In which year was the dam built?'],
    spares: ['Which years of the plan are left to whom?', 'How many this year?'],
  },
  {
    asked: 'day',
    pattern: new RegExp(
      `${FIRST}\\bwhen\\b|\\b(?:on |at |by |since |from |until )?(?:what|which)(?: (?:is|was))?(?: the)?(?: (?:exact|specific|calendar|opening|closing|first|last|final|latest|earliest|due|starting|ending))? (?:days?(?! care)|dates?|time|month)\\b(?: (?:of|for)\\b)?|\\b(?:in )?(?:the )?morning or(?: in)?(?: the)? (?:afternoon|evening)\\b(?: (?:of|on))?|\\b(?:dates?|day) of\\b|\\bdates?\\s*\\??$|\\btime of day\\b|\\b(?:what(?:['’]s| is| was) )?(?:the )?deadline\\b(?: (?:of|for|to))?`,
    ),
    chinese: '什么时候',
    claims: [
      'When was the bridge opened?',
      'On what date did they meet?',
      'Was the meeting in the morning or the afternoon of 3 May?',
      'date of the 3rd weekly meeting',
      'museum opening date?',
      'What is the last day to hand in the forms?',
      'deadline for the forms?',
    ],
    spares: ['Who was with him when he met the guests?', 'Which day care centre opened?'],
  },
  {
    asked: 'reason',
    pattern: new RegExp(
      `${FIRST}\\bwhy\\b|\\bfor what (?:reason|purpose)s?\\b|\\bwhat${BE}(?: the)? (?:reasons?|purposes?|aims?|significance|causes?|caused|point)\\b(?: (?:of|for|behind))?|\\bhow come\\b|\\bwhat (?=(?:did|was|is|were|are|does|do)\\b.* for\\s*\\?*$)`,
    ),
    chinese: '为什么',
    claims: [
      'Why was the dam built?',
      'What was the purpose of the visit?',
      'What caused the delay?',
    ],
    spares: ['What did he point out?', 'For whom was it built?', 'What goal is it striving for?'],
  },
]
