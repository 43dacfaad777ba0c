import { describe, expect, test } from 'vitest'
import {
  type Gold,
  isCited,
  judge,
  judgeLookup,
  type Reply,
  same,
  unsupported,
} from '../../../src/cli/eval/judge.ts'
import { longestShared, sharedCount } from '../../../src/cli/eval/sequence.ts'

const gold = (over: Partial<Gold>): Gold => ({
  id: 'x',
  q: '谁主持?',
  type: 'chair',
  answer: ['陈立言'],
  answer_mode: 'one',
  headline: '云山区召开推进会',
  evidence: '会议由副区长陈立言主持。',
  note: '',
  ...over,
})

const reply = (texts: readonly string[], over: Partial<Reply> = {}): Reply => ({
  status: texts.length > 0 ? 'answered' : 'silent',
  answers: texts.map((text) => ({ text, citation: 0 })),
  choices: [],
  citations: [
    { article: { headline: '云山区召开推进会' }, text: '会议由副区长陈立言主持,周明礼参加。' },
  ],
  ...over,
})

const SAME: readonly [answer: string, gold: string, type: string, same: boolean][] = [
  ['陈立言', '陈立言', 'chair', true],
  ['副区长陈立言', '陈立言', 'chair', true],
  ['分管城建和水利工作的区委常委、副区长陈立言', '陈立言', 'chair', false],
  ['立言', '陈立言', 'chair', true],
  ['言', '陈立言', 'chair', false],
  ['１２．５％', '12.5%', 'number', true],
  ['“两区”', '"两区"', 'content', true],
  ['要压实责任,加快建设', '加快建设', 'content', true],
  ['加快', '加快建设', 'content', false],
  ['压实各方责任,加快项目建设', '压实责任,加快建设', 'content', true],
  ['要守住底线', '加快建设', 'content', false],
]

test.each(SAME)('%s says %s (%s): %s', (answer, wanted, type, is) =>
  expect(same(answer, wanted, type)).toBe(is),
)

const LIST = { answer: ['石佛', '沟赵'], answer_mode: 'all', type: 'list' } as const
const NOTHING = { answer: [], answer_mode: 'none', type: 'unanswerable' } as const

const JUDGED: readonly [name: string, gold: Partial<Gold>, reply: Reply, outcome: string][] = [
  ['the right name', {}, reply(['陈立言']), 'right'],
  ['another name first', {}, reply(['周明礼', '陈立言']), 'wrong'],
  ['nothing claimed', {}, reply([]), 'abstained'],
  ['words without a claim', {}, reply(['陈立言'], { status: 'related' }), 'abstained'],
  ['the whole list', LIST, reply(['石佛', '沟赵']), 'right'],
  ['half of the list', LIST, reply(['石佛']), 'wrong'],
  ['more than the list', LIST, reply(['石佛', '沟赵', '枫杨']), 'wrong'],
  ['silence where there is nothing', NOTHING, reply([]), 'right'],
  ['a claim where there is nothing', NOTHING, reply(['陈立言']), 'wrong'],
  [
    'a choice of two',
    { answer: ['甲', '乙', '丙'], answer_mode: 'any-of' },
    reply([], { status: 'choose', choices: [{ label: '甲 · 3月' }, { label: '乙' }] }),
    'right',
  ],
  ['one of several', { answer: ['甲', '乙'], answer_mode: 'any-of' }, reply(['甲']), 'wrong'],
  [
    'a yes for a yes',
    { type: 'yesno', answer: ['是'] },
    reply(['陈立言'], { verdict: 'yes' }),
    'right',
  ],
  [
    'a yes for a no',
    { type: 'yesno', answer: ['潘军'], note: 'expected: no' },
    reply(['潘军'], { verdict: 'yes' }),
    'wrong',
  ],
  [
    'deciding words without a verdict',
    { type: 'yesno', answer: ['陈立言主持'] },
    reply(['陈立言主持']),
    'right',
  ],
  [
    'two clauses that together answer',
    { type: 'content', answer: ['压实责任,加快建设'] },
    reply(['压实责任,', '加快建设']),
    'right',
  ],
]

describe('an answer is judged by', () => {
  for (const [name, over, given, outcome] of JUDGED)
    test(`${name}: ${outcome}`, () => expect(judge(gold(over), given)).toBe(outcome))
})

const CITED: readonly [name: string, gold: Partial<Gold>, reply: Partial<Reply>, is: boolean][] = [
  ['headline and evidence', {}, {}, true],
  ['another headline', { headline: '清石县招聘会' }, {}, false],
  ['one of two headlines', { headline: '清石县招聘会|云山区召开推进会' }, {}, true],
  ['other words', { evidence: '全县共有五十二家企业参加招聘会' }, {}, false],
  ['a byline, by the article', { type: 'reporter', evidence: '记者 王晓舟' }, {}, true],
  ['nothing cited', {}, { citations: [] }, false],
]

describe('a citation holds by', () => {
  for (const [name, over, given, is] of CITED)
    test(`${name}: ${is}`, () => expect(isCited(gold(over), reply(['陈立言'], given))).toBe(is))
})

test('words that the citation does not hold are unsupported', () => {
  expect(unsupported(reply(['陈立言', '周明礼']))).toBe(0)
  expect(unsupported(reply(['云山区召开推进会']))).toBe(0)
  expect(unsupported(reply(['林远之']))).toBe(1)
  expect(unsupported(reply(['陈立言'], { citations: [] }))).toBe(1)
})

const LOOKUPS: readonly [wanted: string[], got: string[], first: boolean, inFive: boolean][] = [
  [['云山区 召开推进会'], ['云山区召开推进会 抓紧施工'], true, true],
  [['甲'], ['乙', '甲'], false, true],
  [['甲', '乙', '丙', '丁'], ['丁'], false, true],
  [['甲'], [], false, false],
  [[], [], true, true],
  [[], ['甲'], false, false],
]

test.each(LOOKUPS)('%j wanted, %j got: first %s, in five %s', (wanted, got, first, inFive) =>
  expect(judgeLookup({ id: 'x', query: 'x', expect_headlines: wanted }, got)).toEqual({
    first,
    inFive,
  }),
)

// The numbers are those of Python's difflib.
const SHARED: readonly [a: string, b: string, longest: number, count: number][] = [
  ['', 'x', 0, 0],
  ['abcd', 'abcd', 4, 4],
  ['abxcd', 'abcd', 2, 4],
  ['qabxcd', 'abycdf', 2, 4],
  ['压实各方责任', '压实责任', 2, 4],
  ['abcabc', 'bcab', 4, 4],
  ['private thread', 'private volatile', 8, 10],
]

test.each(SHARED)('%s and %s share %i in one piece, %i in all', (a, b, longest, count) => {
  expect(longestShared(a, b)).toBe(longest)
  expect(sharedCount(a, b)).toBe(count)
})
