import { describe, expect, test } from 'vitest'
import { library } from '../../src/answer/library.ts'
import { pageOf } from '../../src/corpus/publish.ts'
import type { Quote } from '../../src/corpus/page.ts'
import { type Event, eventsOf, type Part } from '../../src/facts/events.ts'
import { kindOf } from '../../src/facts/happenings.ts'

const eventsIn = (text: string): Event[] => {
  const page = pageOf('2024-03-15.txt', `# 云山区近期工作\n\n${text}\n\n记者 王晓舟\n`)
  const books = library([page])
  return books.articles.flatMap((article) => eventsOf(article, books.dayOf(article)))
}

const said = (parts: readonly Part[]): string =>
  parts.map(({ who, verb }) => `${who.text} ${verb.text}`).join(', ')

/** One line that tells what was read of an event, the parts that are empty left out. */
function gist(event: Event): Record<string, string> {
  const words = (found: Quote | undefined): string => found?.text ?? ''
  const all = {
    name: event.name.text,
    kind: event.kind ?? '',
    when: words(event.when),
    timeOfDay: words(event.timeOfDay),
    place: words(event.place),
    convener: words(event.convener),
    chair: said(event.chair),
    led: said(event.led),
    speakers: said(event.speakers),
    attendees: said(event.attendees),
    bodies: said(event.bodies),
    documents: event.documents.map(words).join(' '),
    decisions: event.decisions.map(words).join(' '),
    deadlines: event.deadlines.map(words).join(' '),
  }
  return Object.fromEntries(Object.entries(all).filter(([, read]) => read !== ''))
}

const EVENTS: readonly [name: string, text: string, events: readonly Record<string, string>[]][] = [
  [
    'a meeting',
    `本报讯 3月14日上午,云山区在区政府三楼会议室召开河道治理推进会。区委书记林远之出席会议并讲话,会议由副区长陈立言主持。

会上,区水利局、柳林街道作了表态发言,各街道向区委递交了目标责任书。会议学习了《云山区河道管理办法》。会议要求,6月30日前完成清淤。`,
    [
      {
        name: '河道治理推进会',
        kind: 'meeting',
        when: '3月14日',
        timeOfDay: '上午',
        place: '区政府三楼会议室',
        convener: '云山区',
        chair: '陈立言 主持',
        speakers: '林远之 并讲话',
        attendees: '林远之 出席会议',
        bodies: '区水利局 表态发言, 柳林街道 表态发言, 各街道 递交',
        documents: '《云山区河道管理办法》',
        deadlines: '6月30日前',
      },
    ],
  ],
  [
    'a visit',
    `本报讯 近日,副区长陈立言带领区水利局负责人实地调研河道治理工作。陈立言一行先后来到柳林街道、清石水库,察看了施工现场。区水利局局长周明礼陪同调研。`,
    [
      {
        name: '实地调研河道治理工作',
        kind: 'visit',
        when: '近日',
        place: '柳林街道、清石水库',
        led: '陈立言 带领',
        attendees: '区水利局负责人 带领, 周明礼 陪同调研',
      },
    ],
  ],
  [
    'two events in one article',
    `本报讯 3月11日,云山区召开防汛工作会议。区委书记林远之出席会议并讲话。

3月13日,云山区又举行防汛应急演练启动仪式。副区长陈立言主持仪式。`,
    [
      {
        name: '防汛工作会议',
        kind: 'meeting',
        when: '3月11日',
        convener: '云山区',
        speakers: '林远之 并讲话',
        attendees: '林远之 出席会议',
      },
      {
        name: '防汛应急演练启动仪式',
        kind: 'ceremony',
        when: '3月13日',
        convener: '云山区',
        chair: '陈立言 主持仪式',
      },
    ],
  ],
  [
    'a meeting that is named before its verb',
    `本报讯 云山区河道治理动员会召开。区委书记林远之主持会议。`,
    [{ name: '云山区河道治理动员会', kind: 'meeting', chair: '林远之 主持会议' }],
  ],
  [
    'what a speech asks for is no deed, and what it names no paper that was read',
    `本报讯 3月14日,云山区召开河道治理推进会。林远之强调,各部门要主动汇报,认真学习《防洪法》,街道要签订责任书。

记者从会上获悉,会议审议通过了《云山区河道管理办法》。`,
    [
      {
        name: '河道治理推进会',
        kind: 'meeting',
        when: '3月14日',
        convener: '云山区',
        speakers: '林远之 强调',
        documents: '《云山区河道管理办法》',
        decisions: '记者从会上获悉,会议审议通过了《云山区河道管理办法》',
      },
    ],
  ],
]

describe('events', () => {
  for (const [name, text, events] of EVENTS)
    test(name, () => expect(eventsIn(text).map(gist)).toEqual(events))

  test('all words are where they are said to be', () => {
    for (const [, text] of EVENTS)
      for (const event of eventsIn(text))
        for (const found of quotesIn(event))
          expect(found.text).toBe(found.from.text.slice(found.span.start, found.span.end))
  })

  test('a second event has a day of its own, in the year of the article', () => {
    const [, second] = eventsIn(EVENTS[2]?.[1] ?? '')
    expect(second?.day).toMatchObject({ year: 2024, month: 3, date: 13 })
  })
})

const quotesIn = (event: Event): Quote[] => [
  event.name,
  ...[event.chair, event.led, event.speakers, event.attendees, event.bodies]
    .flat()
    .flatMap(({ who, verb, sentence, office }) => [
      who,
      verb,
      sentence,
      ...(office === undefined ? [] : [office]),
    ]),
  ...event.documents,
  ...event.decisions,
  ...event.deadlines,
]

test.each([
  ['安置房建设推进会', 'meeting'],
  ['项目开工仪式', 'ceremony'],
  ['主题教育观摩交流活动', 'campaign'],
  ['消防应急演练', 'training'],
  ['点位实地调研工作', 'visit'],
  ['河道治理', undefined],
])('%s is a %s', (name, kind) => expect(kindOf(name)).toBe(kind))
