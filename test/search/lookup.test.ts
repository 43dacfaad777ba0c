import { beforeEach, describe, expect, test } from 'vitest'
import { type Article, blocksOf } from '../../src/corpus/page.ts'
import { type WholeLookup, articleLookup } from '../../src/search/lookup.ts'
import { postingsEngine } from '../../src/search/postings.ts'
import { article } from './articles.ts'

const BRIDGE = article({
  id: 'bridge',
  head: '跨河大桥建成通车',
  body: [
    '本报讯 5月6日,跨河大桥通车。工程全长3200米。副市长潘军参加了仪式。',
    '大桥由省路桥公司承建。',
  ],
  byline: '记者 孙晓梅',
  reporters: ['孙晓梅'],
})
const HOUSING = article({
  id: 'housing',
  head: '安置房建设推进会召开',
  body: ['7月8日,全区召开会议。', '会议由王新亭主持,张红军讲话。要加快安置房建设,确保按期回迁。'],
  byline: '通讯员 李 明',
})
const AIR = article({
  id: 'air',
  head: '打好蓝天保卫战',
  body: [
    '全年PM2.5平均浓度下降12.5%。',
    '张红军强调,安置房工地要严控扬尘。',
    '网格化的基层治理不断深化。',
  ],
})
const ALL = [BRIDGE, HOUSING, AIR]

const MEANT: Readonly<Record<string, readonly string[]>> = {
  anzhifang: ['安置房'],
  'pan jun': ['潘军'],
  'resettlement housing': ['安置房 建设', '回迁'],
  united: ['统战'],
}

const DAYS: Readonly<Record<string, Article>> = {
  '5月6日': BRIDGE,
  '5.6': BRIDGE,
  'july 8': HOUSING,
  '7月': HOUSING,
}

/** What is typed and which articles come up, best first. */
const LOOKUPS: readonly [typed: string, finds: readonly string[]][] = [
  ['潘', ['bridge']],
  ['潘军', ['bridge']],
  ['孙晓梅', ['bridge']],
  ['李明', ['housing']],
  ['安置房', ['housing', 'air']],
  ['安置房张红军', ['housing', 'air']],
  ['张红军 扬尘', ['air']],
  ['网格化治理', ['air']],
  ['王新婷', ['housing']],
  ['按置房', ['housing', 'air']],
  ['孙小梅', ['bridge']],
  ['跨河大', ['bridge']],
  ['pm2', ['air']],
  ['PM２.５', ['air']],
  ['3200', ['bridge']],
  ['320', []],
  ['12', []],
  ['12.5', ['air']],
  ['5月6日', ['bridge']],
  ['5.6', ['bridge']],
  ['july 8', ['housing']],
  ['7月 安置房', ['housing']],
  ['5月6日 安置房', []],
  ['5月6日跨河大桥', ['bridge']],
  ['anzhifang', ['housing', 'air']],
  ['pan jun', ['bridge']],
  ['resettlement housing', ['housing']],
  ['manchester united', []],
  ['火锅底料', []],
  ['篮球联赛', []],
  ['张红军 火锅', []],
  ['qwertzuiop', []],
  ['zzzz', []],
  ['？？！!', []],
  ['🦄🦄', []],
  ['', []],
  ['   ', []],
]

describe('lookup', () => {
  let lookup: WholeLookup

  const heads = async (typed: string, limit = 10): Promise<string[]> =>
    (await lookup.find(typed, limit)).map((found) => found.article.id)

  beforeEach(async () => {
    const engine = postingsEngine()
    await engine.add(ALL.flatMap(blocksOf))
    lookup = articleLookup(engine, {
      expand: (folded) => MEANT[folded] ?? [],
      days: (folded) => {
        const meant = DAYS[folded]
        return meant === undefined ? undefined : new Set([meant.id])
      },
    })
    lookup.add(ALL)
  })

  for (const [typed, finds] of LOOKUPS) {
    test(`「${typed}」 finds ${finds.join(', ') || 'nothing'}`, async () =>
      expect(await heads(typed)).toEqual(finds))
  }

  test('every beginning of a name finds its article', async () => {
    for (const typed of ['王', '王新', '王新亭']) expect(await heads(typed)).toContain('housing')
  })

  test('shows the sentence that speaks of it', async () => {
    const [found] = await lookup.find('回迁', 1)
    expect(found?.quote.text).toBe('要加快安置房建设,确保按期回迁。')
    expect(found?.quote.from).toBe(HOUSING.body[1])
  })

  test('shows the byline where only the byline speaks of it', async () => {
    expect((await lookup.find('孙晓梅', 1))[0]?.quote.text).toBe('记者 孙晓梅')
  })

  test('shows the head where no sentence speaks of it', async () => {
    expect((await lookup.find('蓝天', 1))[0]?.quote.text).toBe('打好蓝天保卫战')
  })

  test('at most as many as asked for', async () =>
    expect(await heads('安置房', 1)).toEqual(['housing']))

  test('a removed article is not found, one added again is', async () => {
    lookup.remove([HOUSING.id])
    expect(await heads('安置房')).toEqual(['air'])
    lookup.add([HOUSING])
    expect(await heads('安置房')).toEqual(['housing', 'air'])
  })
})
