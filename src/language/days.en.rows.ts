import { type DayRule, ANY_MONTH, ENGLISH_MONTHS, whenOf, relative } from './dayPatterns.ts'
import type { Relative } from './when.ts'

/** What readers type, in English. Days with the name of a month are read by chrono, in days.ts. */
export const ENGLISH_DAYS: readonly DayRule[] = [
  {
    name: 'third of an English month',
    pattern: new RegExp(
      `\\b(?:the )?(?<third>early|mid|late|beginning|start|middle|end)(?: of |[ -])(?<m>${ANY_MONTH})\\b\\.?(?:,? (?:of )?(?<y>20\\d{2}))?(?! \\d)`,
    ),
    asked: true,
    reads: whenOf,
    claims: ['in 【mid-november】', '【late october 2020】', '【the end of may】'],
    spares: ['november', 'late november 4'],
  },
  {
    name: 'English month and year',
    pattern: new RegExp(
      `\\b(?:(?<m>${ANY_MONTH})\\.?,? (?:of )?(?:(?<y>20\\d{2})|(?<r>last year|this year|next year)))\\b`,
    ),
    asked: true,
    reads: ({ m, y, r }) => {
      const month = whenOf({ m, y })
      return month === undefined || r === undefined ? month : { ...month, relative: r as Relative }
    },
    claims: ['in 【november 2020】', '【march of 2020】', '【oct. 2020】', 'in 【may last year】'],
    spares: ['november', 'november 20'],
  },
  {
    name: 'English month',
    // `jun` alone is a name in pinyin.
    pattern: new RegExp(`\\b(?!jun\\b)(?<m>${ENGLISH_MONTHS})\\b(?!\\.?,? ?\\d|-\\d)`),
    asked: true,
    reads: whenOf,
    claims: ['the 【november】 meeting', 'who spoke in 【oct】', '【june】?'],
    spares: ['novembers', 'nov 16', 'december, 2020', 'who is lin jun'],
  },
  {
    name: 'English month that is also another word',
    pattern:
      /(?:(?<=\b(?:in|of|during|since|until|till|last|this|from|every) )|(?<=\bthe )(?=\w+ (?:meeting|conference|session|event|visit|inspection|study|training|article|report)))(?<m>mar(?:ch)?|may|jun)\b(?!\.?,? ?\d|-\d| (?:day|holiday))/,
    asked: true,
    reads: whenOf,
    claims: ['who spoke in 【march】', 'the 【may】 meeting', 'since 【may】'],
    spares: ['may i ask', 'who will march', 'the march of progress', 'in march 16', 'last may day'],
  },
  {
    name: 'English date alone',
    pattern:
      /\b(?:on|of|for|since|until|by|from|day) the (?<d>3[01]|[12]?\d)(?:st|nd|rd|th)\b(?=\s*(?:[?,.!;]|$|(?:who|what|where|when|did|was|were|is|in|at|with|by|and|chaired|attended|morning|afternoon|meeting\?)\b))/,
    asked: true,
    reads: whenOf,
    claims: ['who spoke 【on the 22nd】?', '【on the 3rd】 who chaired'],
    spares: ['the 22nd meeting', 'on the 22nd floor', 'on the 40th'],
  },
  {
    name: 'year before last in English',
    pattern: /\b(?:the )?year before last\b(?! [a-z])/,
    asked: true,
    reads: relative('year before last'),
    claims: ['how many 【the year before last】'],
    spares: ['the year before', 'the year before last summer ended'],
  },
  {
    name: 'holiday of another year in English',
    pattern:
      /\b(?<r>last|this|next)(?: year['’]s)?(?= (?:may day|may holiday|national day|labou?r day|spring festival|new year|women['’]s day|children['’]s day|teachers['’] day)\b)/,
    asked: true,
    reads: ({ r = '' }) => ({ relative: `${r} year` as Relative }),
    claims: ['visitors 【last】 may day', '【last year’s】 national day'],
    spares: ['the last day', 'last may'],
  },
  {
    name: 'year beside this one in English',
    pattern: /\b(?<r>last|this|next) (?<unit>year|month|week)\b/,
    asked: true,
    reads: ({ r = '', unit = '' }) => {
      const said = `${r} ${unit}`
      return said === 'next week' ? undefined : { relative: said as Relative }
    },
    claims: ['how many 【last year】', '【this month】', '【last week】'],
    spares: ['the last yearbook', 'last meeting'],
  },
  {
    name: 'yesterday in English',
    pattern: /\byesterday\b/,
    asked: true,
    reads: relative('yesterday'),
    claims: ['who met 【yesterday】'],
    spares: ['day'],
  },
  {
    name: 'today in English',
    pattern: /\btoday\b/,
    asked: true,
    reads: relative('today'),
    claims: ['who met 【today】'],
    spares: ['todays'],
  },
  {
    name: 'tomorrow in English',
    pattern: /\btomorrow\b/,
    asked: true,
    reads: relative('tomorrow'),
    claims: ['who meets 【tomorrow】'],
    spares: ['to morrow'],
  },
]
