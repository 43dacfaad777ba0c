import { expect, test } from 'vitest'
import { listsIn } from '../../src/answer/lists.ts'

/** The items of every list of a sentence, lists parted by a bar. */
const LISTS: readonly [sentence: string, lists: string][] = [
  ['区水利局、区财政局、石桥镇参加会议。', '区水利局 区财政局 石桥镇'],
  ['会议传达了《水法》《防洪法》。', '《水法》 《防洪法》'],
  ['区水利局、区财政局等部门参加会议。', '区水利局 区财政局'],
  ['一行来到石桥镇、柳林村和清水水库。', '石桥镇 柳林村 清水水库'],
  ['要坚持“早谋划、早部署、早落实”。', '早谋划 早部署 早落实'],
  ['一是抓清淤;二是抓绿化;三是抓管护。', '一是抓清淤 二是抓绿化 三是抓管护'],
  ['一把锄头、一顶草帽、一本手写的账册。', '一把锄头 一顶草帽 一本手写的账册'],
  ['实施河道“清源”工程、街巷“焕新”工程。', '河道“清源”工程 街巷“焕新”工程'],
  [
    '本届共3个展,分别为第5届雾岭茶叶展、雾岭竹器展、雾岭花卉展。',
    '第5届雾岭茶叶展 雾岭竹器展 雾岭花卉展',
  ],
  // What every item has does not govern the first of them.
  ['果园让农户多了底气:果树有收成、租地有进项、帮工有工钱。', '果树有收成 租地有进项 帮工有工钱'],
  // An item as long as the others is whole, though it ends in a verb; a shorter one ends before it.
  ['推广“种子包衣、配方施肥、轮换播种”三项办法。', '种子包衣 配方施肥 轮换播种'],
  ['区水利局、区财政局、石桥镇牵头落实。', '区水利局 区财政局 石桥镇'],
  // A verb before 的 governs nothing, and where one item has a 的 in it, the last may.
  [
    '重点盯住三处:老仓库改的旅馆、地下游戏厅、通宵有客的小茶馆。',
    '老仓库改的旅馆 地下游戏厅 通宵有客的小茶馆',
  ],
  ['会议听取了河道、绿化、路灯的情况汇报。', '河道 绿化 路灯'],
  // A count that is theirs ends them; another one does not.
  ['一行来到市水利局、市财政局2个市直单位和石桥镇6个村走访。', '市水利局 市财政局'],
  ['区水利局、区财政局5个科室、石桥镇参加会议。', '区水利局 区财政局5个科室 石桥镇'],
  ['林远之主持会议。', ''],
  ['', ''],
]

for (const [sentence, lists] of LISTS)
  test(`「${sentence}」 lists ${lists === '' ? 'nothing' : lists}`, () =>
    expect(
      listsIn(sentence, { start: 0, end: sentence.length })
        .map(({ items }) => items.map(({ start, end }) => sentence.slice(start, end)).join(' '))
        .join(' | '),
    ).toBe(lists))

test('only 一是…;二是… is enumerated', () => {
  const enumerated = (text: string): readonly boolean[] =>
    listsIn(text, { start: 0, end: text.length }).map((list) => list.enumerated)
  expect(enumerated('一是抓清淤;二是抓绿化。')).toContain(true)
  expect(enumerated('抓清淤、抓绿化、抓管护。')).not.toContain(true)
})
