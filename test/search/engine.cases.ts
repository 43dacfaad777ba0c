import { beforeEach, describe, expect, test } from 'vitest'
import type { ArticleId, Paragraph, ParagraphId } from '../../src/corpus/page.ts'
import { fold } from '../../src/corpus/text.ts'
import { type Days, daysOf } from '../../src/search/days.ts'
import type { Query, SearchEngine } from '../../src/search/engine.ts'
import { article, blocks, paragraph } from './articles.ts'

const HARVEST = article({
  id: 'harvest',
  head: '秋粮喜获丰收',
  body: ['全县粮食产量达到12.5万吨,比上年增长5.6%。', '农机手李明说,今年的玉米颗粒饱满。'],
  byline: '记者 孙晓梅',
})
const BRIDGE = article({
  id: 'bridge',
  head: '跨河大桥建成通车',
  body: ['工程全长3200米,总投资4.8亿元。'],
  byline: '通讯员 周立',
})
const TRADITIONAL = article({
  id: 'traditional',
  head: '駐區代表到園區調研',
  body: ['３月１４日，代表們參觀了盾構機的總裝車間。'],
})
const ALL = blocks(HARVEST, BRIDGE, TRADITIONAL)

/** One query and the paragraphs it must find, in this order where the order is given. */
interface Case {
  readonly name: string
  readonly words: readonly string[]
  readonly finds: readonly string[]
  readonly order?: 'first' | 'any'
}

const CASES: readonly Case[] = [
  { name: 'a word in the text', words: ['产量'], finds: ['harvest-1'] },
  { name: 'a word inside a longer word', words: ['粮食'], finds: ['harvest-1'] },
  {
    name: 'a word that the print cuts otherwise',
    words: ['秋粮喜获'],
    finds: ['harvest-0', 'harvest-1', 'harvest-2', 'harvest-3'],
  },
  {
    name: 'a word of the head finds the head first',
    words: ['通车'],
    finds: ['bridge-0'],
    order: 'first',
  },
  {
    name: 'a word of the head finds its paragraphs',
    words: ['通车'],
    finds: ['bridge-0', 'bridge-1', 'bridge-2'],
  },
  {
    name: 'a name in the byline finds the byline first',
    words: ['孙晓梅'],
    finds: ['harvest-3'],
    order: 'first',
  },
  {
    name: 'a name in the byline finds the article',
    words: ['周立'],
    finds: ['bridge-0', 'bridge-1', 'bridge-2'],
  },
  { name: 'one character', words: ['盾'], finds: ['traditional-1'] },
  {
    name: 'one character at the end of a name',
    words: ['立'],
    finds: ['bridge-0', 'bridge-1', 'bridge-2'],
  },
  { name: 'a number with decimals', words: ['12.5'], finds: ['harvest-1'] },
  { name: 'no part of a number', words: ['320'], finds: [] },
  { name: 'print in traditional characters', words: ['盾构机'], finds: ['traditional-1'] },
  {
    name: 'a head in traditional characters',
    words: ['驻区代表'],
    finds: ['traditional-0'],
    order: 'first',
  },
  { name: 'print in full width', words: ['3月14日'], finds: ['traditional-1'], order: 'first' },
  { name: 'a word the paper never printed', words: ['飞船'], finds: [] },
  { name: 'no words', words: [], finds: [] },
  { name: 'nothing but signs', words: ['？！'], finds: [] },
  {
    name: 'the paragraph with more of the words first',
    words: ['大桥', '投资', '产量'],
    finds: ['bridge-1'],
    order: 'first',
  },
]

/** The days of the articles; nothing is known of the third's. */
const PRINTED: Readonly<Record<string, Days>> = {
  harvest: daysOf(2023, 10, 8),
  bridge: { first: daysOf(2024, 2, 28).first, last: daysOf(2024, 3, 2).last },
}

/** Stretches of days, and the articles that have one of them. */
const DAYS: readonly {
  readonly name: string
  readonly within: readonly Days[]
  readonly finds: readonly string[]
}[] = [
  { name: 'the day itself', within: [daysOf(2023, 10, 8)], finds: ['harvest'] },
  { name: 'the day after', within: [daysOf(2023, 10, 9)], finds: [] },
  { name: 'its month', within: [daysOf(2023, 10)], finds: ['harvest'] },
  { name: 'its year', within: [daysOf(2023)], finds: ['harvest'] },
  { name: 'a month that a stretch begins in', within: [daysOf(2024, 2)], finds: ['bridge'] },
  { name: 'a day inside a stretch', within: [daysOf(2024, 3, 1)], finds: ['bridge'] },
  { name: 'several', within: [daysOf(2023), daysOf(2024)], finds: ['harvest', 'bridge'] },
  { name: 'the same day of an open year', within: [daysOf(undefined, 10, 8)], finds: [] },
  { name: 'none', within: [], finds: [] },
]

const query = (words: readonly string[], rest: Partial<Query> = {}): Query => ({
  words: words.map((word) => ({ word: fold(word), weight: 1 })),
  limit: 10,
  ...rest,
})

/** The articles of these paragraphs, each once. */
const articlesOf = (found: readonly string[]): string[] =>
  [...new Set(found.map((id) => id.replace(/-\d+$/, '')))].sort()

const ids = (...paragraphs: readonly Paragraph[]) => paragraphs.map(({ id }) => id)

/** What every engine owes. */
export function holdsToCases(make: () => SearchEngine): void {
  let engine: SearchEngine

  const found = async (asked: Query): Promise<string[]> => {
    const [hits = []] = await engine.search([asked])
    return hits.map(({ id }) => id)
  }

  describe(make().name, () => {
    beforeEach(async () => {
      engine = make()
      await engine.add(ALL)
    })

    for (const { name, words, finds, order = 'any' } of CASES) {
      test(name, async () => {
        const got = await found(query(words))
        if (order === 'first') expect(got.slice(0, finds.length)).toEqual(finds)
        else expect(got.sort()).toEqual([...finds].sort())
      })
    }

    test('scores fall from the first hit to the last', async () => {
      const [hits = []] = await engine.search([query(['产量', '大桥', '代表', '的'])])
      const scores = hits.map(({ score }) => score)
      expect(scores.length).toBeGreaterThan(3)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
    })

    test('at most as many hits as asked for, and the best', async () => {
      const all = await found(query(['产量', '大桥', '代表']))
      expect(await found(query(['产量', '大桥', '代表'], { limit: 2 }))).toEqual(all.slice(0, 2))
    })

    test('only paragraphs of the articles given', async () => {
      const words = ['通车', '代表', '产量']
      const hits = await found(
        query(words, { among: new Set(['bridge', 'harvest'] as ArticleId[]) }),
      )
      expect(articlesOf(hits)).toEqual(['bridge', 'harvest'])
      expect(await found(query(['通车'], { among: new Set() }))).toEqual([])
    })

    for (const { name, within, finds } of DAYS) {
      test(`days: ${name}`, async () => {
        await engine.add(ALL, ({ article: { id } }) => PRINTED[id])
        const hits = await found(query(['产量', '通车', '代表'], { within }))
        expect(new Set(hits.map((id) => id.split('-')[0]))).toEqual(new Set(finds))
      })
    }

    test('days and articles given meet together', async () => {
      await engine.add(ALL, ({ article: { id } }) => PRINTED[id])
      const among = new Set(['bridge', 'harvest'] as ArticleId[])
      const within = [daysOf(2024)]
      const hits = await found(query(['通车', '产量'], { among, within }))
      expect(articlesOf(hits)).toEqual(['bridge'])
    })

    test('one list of hits a query, in their order', async () => {
      const lists = await engine.search([query(['产量']), query(['飞船']), query(['盾构机'])])
      expect(lists.map((hits) => hits.map(({ id }) => id))).toEqual([
        ['harvest-1'],
        [],
        ['traditional-1'],
      ])
    })

    test('no queries give no lists', async () => expect(await engine.search([])).toEqual([]))

    test('a paragraph added later is found', async () => {
      await engine.add([paragraph('late', '飞船发射成功。')])
      expect(await found(query(['飞船']))).toEqual(['late-1'])
    })

    test('a paragraph with a known id replaces the known one', async () => {
      await engine.add([paragraph('harvest', '产量下降。'), paragraph('late', '飞船发射成功。')])
      expect(await found(query(['产量']))).toEqual(['harvest-1'])
      expect(await found(query(['下降']))).toEqual(['harvest-1'])
      expect(await found(query(['粮食']))).toEqual([])
    })

    test('the last of two with one id in a single call stays', async () => {
      await engine.add([paragraph('twin', '甲处有狐狸。'), paragraph('twin', '乙处有仙鹤。')])
      expect(await found(query(['狐狸']))).toEqual([])
      expect(await found(query(['仙鹤']))).toEqual(['twin-1'])
    })

    test('a removed paragraph is not found, the others are', async () => {
      await engine.remove(ids(BRIDGE.head))
      expect((await found(query(['通车']))).sort()).toEqual(['bridge-1', 'bridge-2'])
    })

    test('a removed paragraph can be added again', async () => {
      await engine.remove(ids(...ALL))
      expect(await found(query(['通车']))).toEqual([])
      await engine.add(ALL)
      expect((await found(query(['通车'])))[0]).toBe('bridge-0')
    })

    test('unknown ids are passed over', async () => {
      await engine.remove(['nobody-1' as ParagraphId])
      expect(await found(query(['产量']))).toEqual(['harvest-1'])
    })

    test('an engine with nothing in it finds nothing', async () => {
      engine = make()
      expect(await found(query(['产量']))).toEqual([])
    })
  })
}

/** What an engine owes besides that is to answer questions, whose words weigh differently. */
export function weighsWords(make: () => SearchEngine): void {
  test(`${make().name}: a heavier word counts more`, async () => {
    const engine = make()
    await engine.add(ALL)
    const first = async (bridge: number, harvest: number) => {
      const words = [
        { word: '投资', weight: bridge },
        { word: '产量', weight: harvest },
      ]
      return (await engine.search([{ words, limit: 1 }])).map((hits) => hits.map(({ id }) => id))
    }
    expect(await first(1, 8)).toEqual([['harvest-1']])
    expect(await first(8, 1)).toEqual([['bridge-1']])
  })
}
