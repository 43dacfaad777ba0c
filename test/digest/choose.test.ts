import { expect, test } from 'vitest'
import {
  choose,
  type Choosing,
  type DigestChoice,
  type DigestEvent,
} from '../../src/digest/choose.ts'
import { ANN } from '../state/folder.ts'
import { event } from './events.ts'

const MEETING = event('a', '惠济', '2024-03-14', '开会')
const VISIT = event('b', '惠济', '2024-03-12', '调研')
const RACE = event('c', '金水', '2024-03-13', '马拉松')
const SHOW = event('d', '', '2024-03-13', '画展')
const SOON = event('e', '金水', '', '通车')
const OPEN = event('f', '金水', '--03-14', '植树')

/** One line that tells choices apart: followed | districts | rest | articles told. */
function gist(choice: DigestChoice): string {
  if (choice.kind === 'nothing') return 'nothing'
  const words = (events: readonly DigestEvent[]) => events.map(({ what }) => what).join(' ')
  if (choice.kind === 'on this day') {
    return `on this day: ${words(choice.events)} | ${choice.rest} | ${choice.tells.join('')}`
  }
  return [
    words(choice.followed.map(({ event }) => event)),
    choice.districts.map((d) => `${d.district ?? '-'}: ${words(d.events)}`).join('; '),
    choice.rest,
    choice.tells.join(''),
  ].join(' | ')
}

const CHOICES: readonly [name: string, choosing: Partial<Choosing>, gist: string][] = [
  ['nothing is new', { fresh: [] }, 'nothing'],
  ['one event', { fresh: [MEETING] }, ' | 惠济: 开会 | 0 | a'],
  [
    'districts with most news first, newest day first, no district last',
    { fresh: [SHOW, RACE, VISIT, MEETING] },
    ' | 惠济: 开会 调研; 金水: 马拉松; -: 画展 | 0 | dcba',
  ],
  [
    'days without a year, then no day, come last',
    { fresh: [SOON, OPEN, RACE] },
    ' | 金水: 马拉松 植树 通车 | 0 | efc',
  ],
  [
    'what is followed comes first',
    { fresh: [MEETING, RACE], because: follows('c') },
    '马拉松 | 惠济: 开会 | 0 | ac',
  ],
  [
    'narrowed to a district',
    { fresh: [MEETING, RACE, SHOW], districts: ['金水'] },
    ' | 金水: 马拉松 | 0 | c',
  ],
  [
    'narrowed, but what is followed is told anyway',
    { fresh: [MEETING, RACE], districts: ['金水'], because: follows('a') },
    '开会 | 金水: 马拉松 | 0 | ac',
  ],
  ['narrowed to nothing', { fresh: [MEETING], districts: ['金水'] }, 'nothing'],
  [
    'too much: every district has its share, the rest is counted and told',
    { fresh: [MEETING, VISIT, RACE, SOON, SHOW], limit: 3 },
    ' | 惠济: 开会; 金水: 马拉松; -: 画展 | 2 | abced',
  ],
  [
    'too much followed',
    { fresh: [MEETING, VISIT, RACE], limit: 1, because: follows('ab') },
    '开会 |  | 2 | abc',
  ],
  [
    'one event in two articles is one line and tells both',
    { fresh: [MEETING, event('z', '惠济', '2024-03-14', '开会')] },
    ' | 惠济: 开会 | 0 | az',
  ],
  [
    'one article with two events is two lines',
    { fresh: [MEETING, event('a', '惠济', '2024-03-13', '座谈')] },
    ' | 惠济: 开会 座谈 | 0 | a',
  ],
  [
    'on this day where nothing is new',
    { fresh: [], onThisDay: () => [event('y', '', '2019-03-14', '旧'), OPEN, MEETING], limit: 2 },
    'on this day: 开会 旧 | 1 | yfa',
  ],
  [
    'not on this day where something is new',
    { fresh: [RACE], onThisDay: () => [MEETING] },
    ' | 金水: 马拉松 | 0 | c',
  ],
]

for (const [name, choosing, expected] of CHOICES) {
  test(name, () => {
    const unset = { fresh: [], because: () => [], districts: [], onThisDay: () => [] }
    expect(gist(choose({ ...unset, ...choosing }))).toBe(expected)
  })
}

/** Follows that meet the articles with these letters. */
function follows(letters: string): Choosing['because'] {
  const subject = { kind: 'person', person: '张红军' } as const
  const follow = { id: 1, chat: ANN, subject, tells: 'digest', since: 0 } as const
  return (article) => (letters.includes(article) ? [follow] : [])
}
