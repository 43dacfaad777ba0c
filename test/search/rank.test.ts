import { expect, test } from 'vitest'
import type { Paragraph } from '../../src/corpus/page.ts'
import { fold } from '../../src/corpus/text.ts'
import { rank } from '../../src/search/rank.ts'
import { readerOf } from '../../src/search/squad.ts'
import { questionWords } from '../../src/search/tokens.ts'
import { article, paragraph } from './articles.ts'

/** The order of these texts for a question when the engine finds them all alike. */
function ordered(question: string, paragraphs: readonly Paragraph[]): string[] {
  const folded = fold(question)
  const hits = paragraphs.map(({ id }) => ({ id, score: 7 }))
  const read = readerOf(paragraphs)
  return rank({ folded, words: questionWords(folded) }, hits, read).map(({ id }) => read(id).text)
}

const texts = (...all: readonly string[]) => all.map((text, i) => paragraph(String(i), text))

test('words as they were typed come before the same words apart', () => {
  const apart = '水库的建设由县里负责,大坝在上游。'
  const together = '县里负责水库大坝建设,工期两年。'
  expect(ordered('水库大坝建设', texts(apart, together))).toEqual([together, apart])
})

test('words close together come before the same words far apart', () => {
  const far = '小学迁到新址。道路已经修好。居民很满意。食堂也开了。图书馆将于明年开放。'
  const near = '居民很满意。小学旁边是图书馆。道路已经修好。食堂也开了。设施齐全。'
  expect(ordered('小学 图书馆', texts(far, near))).toEqual([near, far])
})

test('words of the headline count for its paragraphs', () => {
  const [other] = article({ id: 'a', head: '秋粮喜获丰收', body: ['会议由李明主持。'] }).body
  const [meant] = article({ id: 'b', head: '防汛工作会召开', body: ['会议由王芳主持。'] }).body
  if (other === undefined || meant === undefined) throw new Error('both have a body')
  expect(ordered('防汛会议谁主持', [other, meant])[0]).toBe(meant.text)
})

test('what the engine finds much better stays first', () => {
  const [good, bad] = texts('粮食产量增长。', '产量下降。') as [Paragraph, Paragraph]
  const hits = [
    { id: good.id, score: 9 },
    { id: bad.id, score: 1 },
  ]
  const sought = { folded: '产量', words: questionWords('产量') }
  expect(rank(sought, hits, readerOf([good, bad]))[0]?.id).toBe(good.id)
})

test('all hits stay, and scores fall', () => {
  const all = texts(...Array.from({ length: 50 }, (_, i) => `第${i}号水库`))
  const hits = all.map(({ id }, i) => ({ id, score: 100 - i }))
  const sought = { folded: '第40号水库', words: questionWords('第40号水库') }
  const ranked = rank(sought, hits, readerOf(all))
  expect(new Set(ranked.map(({ id }) => id))).toEqual(new Set(hits.map(({ id }) => id)))
  const scores = ranked.map((hit) => hit.score)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
})

test('no hits stay no hits', () =>
  expect(rank({ folded: '产量', words: [] }, [], readerOf([]))).toEqual([]))

test('of two paragraphs of an article, the one that has what the other lacks comes first', () => {
  const about = article({
    id: 'a',
    head: '大桥通车',
    body: ['大桥今日通车,市民前来参观。', '大桥由王芳设计,工期三年。', '大桥两端各建有一座公园。'],
  })
  expect(ordered('大桥由谁设计?', about.body)[0]).toBe(about.body[1]?.text)
})

test('a paragraph whose article speaks of the rest comes before one whose article does not', () => {
  const meant = article({ id: 'a', body: ['青山水库今年扩建。', '工程由王芳负责。'] }).body
  const [other] = article({ id: 'b', body: ['工程由李明负责。'] }).body
  if (other === undefined) throw new Error('it has a body')
  const order = ordered('青山水库工程由谁负责?', [other, ...meant])
  expect(order.indexOf('工程由王芳负责。')).toBeLessThan(order.indexOf('工程由李明负责。'))
})

test('a paragraph that shows a day comes first where a day is asked for', () => {
  const [without, shows] = ['大桥顺利通车了。', '大桥5月6日通车。']
  expect(ordered('大桥何时通车?', texts(without, shows))[0]).toBe(shows)
})
