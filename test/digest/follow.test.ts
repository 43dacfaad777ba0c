import { expect, test } from 'vitest'
import { dayOf, type Day } from '../../src/corpus/day.ts'
import { alertsFor, matches, preview, wordsTyped } from '../../src/digest/follow.ts'
import type { ChatId } from '../../src/state/chats.ts'
import type { Follow, Subject, Tells } from '../../src/state/follows.ts'
import { ANN, LI } from '../state/folder.ts'
import { article, articleId } from './events.ts'

const TYPED: readonly [typed: string, words: string | undefined][] = [
  ['安置房', '安置房'],
  ['安置房 -商品房', '安置房 -商品房'],
  ['安置房　－商品房', '安置房 -商品房'],
  ['ＰＭ２．５，霧霾', 'pm2.5 雾霾'],
  ['-商品房', undefined],
  ['安置房 -安置房', undefined],
  ['  ', undefined],
  ['-', undefined],
]

for (const [typed, words] of TYPED) {
  test(`${typed} follows ${words}`, () => {
    const subject = wordsTyped(typed)
    const said =
      subject?.kind === 'words'
        ? [...subject.words, ...subject.without.map((word) => `-${word}`)].join(' ')
        : undefined
    expect(said).toBe(words)
  })
}

const words = (typed: string): Subject => wordsTyped(typed) as Subject
const person = (name: string): Subject => ({ kind: 'person', person: name })
const APPOINTED = [{ person: '张红军', office: '惠济区区长' }]

const MATCHES: readonly [subject: Subject, text: string, matches: boolean][] = [
  [words('安置房'), '安置房建成', true],
  [words('安置房'), '安置 房', false],
  [words('安置房 交付'), '交付安置房', true],
  [words('安置房 交付'), '安置房开工', false],
  [words('安置房 -商品房'), '安置房和商品房', false],
  [words('安置房'), '安寘房與安置房', true],
  [words('3.14'), '3.14公里', true],
  [words('3.14'), '13.14公里', false],
  [words('3.14'), '13.14公里和3.14公里', true],
  [words('ai'), 'said', false],
  [words('AI'), '用ＡＩ读报', true],
  [person('张红'), '张红军讲话', false],
  [person('张红军'), '张红军讲话', true],
  [{ kind: 'offices of', person: '张红军' }, '张红军任惠济区区长', true],
  [{ kind: 'offices of', person: '李明' }, '张红军任惠济区区长', false],
  [{ kind: 'holders of', office: '区长' }, '张红军任惠济区区长', true],
  [{ kind: 'holders of', office: '书记' }, '张红军任惠济区区长', false],
]

for (const [subject, text, expected] of MATCHES) {
  test(`${JSON.stringify(subject)} ${expected ? 'matches' : 'passes over'} ${text}`, () => {
    const named = text.includes('张红军') ? ['张红军'] : []
    expect(matches(subject, article('a', text, named, named.length > 0 ? APPOINTED : []))).toBe(
      expected,
    )
  })
}

test('a preview counts years, newest first, and the month before', () => {
  const day = (year: number, month: number) => dayOf(year, month, 15)
  const archive = [
    { article: article('a', '安置房'), published: day(2024, 12) },
    { article: article('b', '安置房'), published: day(2024, 1) },
    { article: article('c', '安置房'), published: day(2019, 12) },
    { article: article('d', '安置房'), published: undefined },
    { article: article('e', '商品房'), published: day(2024, 12) },
  ]
  const today = dayOf(2025, 1, 31) as Day
  expect(preview(words('安置房'), archive, today)).toEqual({
    total: 4,
    years: [
      { year: 2024, articles: 2 },
      { year: 2019, articles: 1 },
    ],
    undated: 1,
    lastMonth: 1,
  })
})

const follow = (id: number, chat: ChatId, subject: Subject, tells: Tells = 'at once'): Follow => ({
  id,
  chat,
  subject,
  tells,
  since: 0,
})

test('several matches are one alert a chat, each article once with all its reasons', () => {
  const articles = [article('a', '安置房交付'), article('b', '交付'), article('c', '马拉松')]
  const follows = [
    follow(1, ANN, words('安置房')),
    follow(2, ANN, words('交付')),
    follow(3, LI, words('马拉松')),
    follow(4, LI, words('交付'), 'digest'),
  ]
  const told = alertsFor(articles, follows, () => false).map(({ chat, matches }) => [
    chat,
    matches.map((m) => [m.article.id, m.because.map(({ id }) => id)]),
  ])
  expect(told).toEqual([
    [
      ANN,
      [
        ['a', [1, 2]],
        ['b', [2]],
      ],
    ],
    [LI, [['c', [3]]]],
  ])
})

test('an article a chat was told of is not told again', () => {
  const follows = [follow(1, ANN, words('安置房')), follow(2, LI, words('安置房'))]
  const wasTold = (chat: ChatId, id: string) => chat === ANN && id === articleId('a')
  expect(alertsFor([article('a', '安置房')], follows, wasTold).map(({ chat }) => chat)).toEqual([
    LI,
  ])
})
