import type { EnglishAskingRule } from './asking.en.ts'

/** No other question word stands before: `the school where`, `who came when`. */
const FIRST = '(?<!\\b(?:who|whom|which|what|where|when|how|why)\\b.*)'
const WHEN = '(?:when|(?:what|which) (?:time|date|day|hour|month))'
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
    pattern:
      /\b(?:(?:was|is|were|did|does|do|will) (?<keep>[^?]+?) )?(?:in )?(?:the )?morning or(?: in)?(?: the)? (?:afternoon|evening)\b(?: (?:of|on))?/,
    chinese: '…上午还是下午',
    claims: [
      'Was the meeting in the morning or the afternoon of 3 May?',
      'Did she tour the dam in the morning or afternoon?',
    ],
    spares: ['Did she tour the dam in the morning?', 'Who came in the afternoon?'],
  },
  {
    asked: 'day',
    pattern: new RegExp(
      `\\bfrom ${WHEN} (?:to|until|till) ${WHEN}\\b|\\bbetween (?:what|which) (?:dates|days|hours|times)\\b|\\b(?:over|during|for) (?:what|which) (?:dates|period)\\b|\\b(?:what|which)(?: (?:is|was|are|were))?(?: the)? (?:opening|business|service|operating|running|working|visiting) (?:hours|times)\\b(?: of)?|\\b(?:opening|business|service|operating|visiting) hours\\b(?: of)?`,
    ),
    chinese: '…从什么时候到什么时候',
    claims: [
      'From when to when is the bridge closed?',
      'Between which dates does the fair run?',
      'opening hours of the museum?',
    ],
    spares: ['From when is the bridge closed?', 'Until when does it run?'],
  },
  {
    asked: 'day',
    pattern: /\b(?:until|till|up to) (?:what|which) (?:date|day|month)\b/,
    chinese: '…到几号',
    claims: ['Until what date is the bridge closed?'],
    spares: ['Until what time does the ferry run?', 'On what date does it open?'],
  },
  {
    asked: 'day',
    pattern: new RegExp(
      `\\b(?:until|till|up to) ${WHEN}\\b|\\bhow late\\b|\\b(?:at )?what time (?:does|do|is|will) (?<keep>[^?]+?) (?:close|shut|stop running|end|finish)\\b`,
    ),
    chinese: '…到几点',
    claims: ['Until what time does the ferry run?', 'How late is the museum open?'],
    spares: ['From what time does the ferry run?', 'What time does the museum open?'],
  },
  {
    asked: 'day',
    pattern:
      /\bwhen (?:does|do|did|will|is) (?<keep>[^?]*?\b(?:exhibition|show|fair|festival|expo|campaign|contest|registration|enrol?ment|sale|season|course|camp))s? (?:close|over)\b/,
    chinese: '…到几号结束',
    claims: ['When does the lantern show close?', 'When will the registration close?'],
    spares: ['When does the museum close?', 'When does the lantern show end?'],
  },
  {
    asked: 'day',
    pattern: new RegExp(
      `\\bby ${WHEN}\\b|\\b(?:what(?:['’]s| is| was) )?(?:the )?deadline\\b(?: (?:of|for|to))?|\\b(?:what|which)(?: (?:is|was))?(?: the)? (?:last|latest|final) (?:day|date)\\b(?: (?:of|for|to))?`,
    ),
    chinese: '最晚什么时候',
    claims: [
      'By when must the dam be mended?',
      'By what date do the forms have to be handed in?',
      'What is the last day to hand in the forms?',
      'deadline for the forms?',
    ],
    spares: ['When was the dam mended?', 'By whom was it mended?'],
  },
  {
    asked: 'day',
    pattern:
      /\b(?:on )?(?:what|which) (?:weekdays?|days? of the week|days)\b(?= (?:is|are|does|do|can)\b)|\bhow often\b(?= (?:is|are|does|do|can)\b)(?![^?]*\b(?:bus|buses|train|trains|ferry|ferries|shuttle|metro|subway|line|tram)\b)/,
    chinese: '…周几',
    claims: ['On which days is the clinic open?', 'what day of the week does the doctor come'],
    spares: ['What days was the fair?', 'On which day did it open?'],
  },
  {
    asked: 'day',
    pattern: /\b(?:on )?(?:what|which) (?:(?:two|three|four|five) )?days\b/,
    chinese: '…是哪几天',
    claims: ['what days was the fair', 'On which two days did it rain?'],
    spares: ['On which day did it open?', 'Which day care centre opened?'],
  },
  {
    asked: 'day',
    pattern:
      /\b(?:at )?(?:what time|what hour|which hour|what o['’]clock)\b(?! of (?:the )?year)(?: (?:of|in|on) (?:the |that )?(?:day|morning|afternoon|evening))?(?= (?:did|does|do|is|was|will|on|in|the|are)\b)/,
    chinese: '几点',
    claims: ['What time did the meeting start?', 'At what time in the morning was the drill?'],
    spares: ['At what time of year is the fair held?', 'What day was it?'],
  },
  {
    asked: 'day',
    pattern: new RegExp(
      `${FIRST}\\bwhen\\b|\\b(?:on |at |by |since |from |until )?(?:what|which)(?: (?:is|was))?(?: the)?(?: (?:exact|specific|calendar|opening|closing|first|earliest|due|starting|ending))? (?:days?(?! care)|dates?|time|month)\\b(?: (?:of|for)\\b)?|${FIRST}\\b(?:dates?|day) of\\b|\\bdates?\\s*\\??$|\\btime of day\\b`,
    ),
    chinese: '什么时候',
    claims: [
      'When was the bridge opened?',
      'On what date did they meet?',
      'date of the 3rd weekly meeting',
      'museum opening date?',
    ],
    spares: [
      'Who was with him when he met the guests?',
      'Which day care centre opened?',
      'Where was the fair for the day of the blind held?',
    ],
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
