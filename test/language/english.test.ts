import { describe, expect, test } from 'vitest'
import { dictionaryFor } from '../../src/language/cedict.ts'
import { readEnglish, type EnglishArchive } from '../../src/language/english.ts'
import { derivedFrom, phrasesOf } from '../../src/language/inflection.ts'

const WORDS =
  '青石县 柳河镇 林小溪 单长青 欧阳明月 修渠 推进会 主持 会议 例会 书记 县委 安置房 完成 水库 蜻蜓 望远镜 ' +
  '六中全会 协调 副县长 县长 五 东山新区 永安路 石桥村 明珠社区 北园办事处 群众 人大代表 5g 第三十 第四 轮 投资 望江楼 柳河 一江两园'

const archive: EnglishArchive = {
  words: new Set(WORDS.split(' ')),
  contains: (chinese) => WORDS.includes(chinese),
  names: ['林小溪', '单长青', '欧阳明月'],
  places: ['青石县', '柳河镇', '东山新区', '永安路', '石桥村', '明珠社区', '北园办事处'],
}

/** Terms in one line: `as typed/kind=中文,…`, the best alternative only. */
const gist = (question: string): string =>
  readEnglish(question, archive)
    .terms.map(({ english, kind, chinese: [best = '?'] }) => `${english}/${kind}=${best}`)
    .join(' ')

const QUESTIONS: readonly [question: string, terms: string][] = [
  ['Who chaired the meeting on March 14?', 'chaired/word=主持 meeting/word=会议'],
  [
    'who chaired the Nov 5 meeting in the county?',
    'chaired/word=主持 meeting/word=会议 county/word=县',
  ],
  [
    'Was the resettlement housing completed?',
    'resettlement housing/phrase=安置房 completed/word=完成',
  ],
  ['How many resettlement homes are there?', 'resettlement homes/phrase=安置房'],
  ['the weekly meeting', 'weekly meeting/phrase=例会'],
  ["the people's congress deputies", "people's congress deputies/phrase=人大代表"],
  ['What did Lin Xiaoxi say?', 'Lin Xiaoxi/name=林小溪'],
  ['what did xiaoxi lin say', 'xiaoxi lin/name=林小溪'],
  ['LIN XIAO-XI', 'LIN XIAO-XI/name=林小溪'],
  ["Shan Changqing's speech", 'Shan Changqing/name=单长青 speech/unknown=?'],
  ['Mingyue Ouyang', 'Mingyue Ouyang/name=欧阳明月'],
  ['what did 林小溪 say', '林小溪/name=林小溪'],
  ['Who is Secretary Lin?', 'Secretary/word=书记 Lin/name=林小溪'],
  ['what did Changqing say', 'Changqing/name=单长青'],
  ['Did Wang Changqing attend?', 'Wang Changqing/unknown=? attend/unknown=?'],
  ['Did Secretary Lin Daming say so?', 'Secretary/word=书记 Lin Daming/unknown=?'],
  ['Qingshi county', 'Qingshi county/place=青石县'],
  ['in Liuhe Town', 'Liuhe Town/place=柳河镇'],
  ['Dongshan new district', 'Dongshan new district/place=东山新区'],
  ['Dongshan zone', 'Dongshan zone/place=东山新区'],
  ["Yong'an Road", "Yong'an Road/place=永安路"],
  ['Shiqiao village', 'Shiqiao village/place=石桥村'],
  ['Beiyuan sub-district office', 'Beiyuan sub-district office/place=北园办事处'],
  ['Beiyuan subdistrict', 'Beiyuan subdistrict/place=北园办事处'],
  ['Mingzhu communities', 'Mingzhu communities/place=明珠社区'],
  ['liuhe', 'liuhe/place=柳河镇'],
  ['Qingshi xian', 'Qingshi xian/place=青石县'],
  ['Nanshi county', 'Nanshi/unknown=? county/word=县'],
  ['Wangjianglou', 'Wangjianglou/word=望江楼'],
  ['dragonflies and telescopes', 'dragonflies/word=蜻蜓 telescopes/word=望远镜'],
  ['one river and two parks', 'one river and two parks/phrase=一江两园'],
  ['the reservoirs', 'reservoirs/word=水库'],
  ['the 30th meeting', '30th/word=第三十 meeting/word=会议'],
  ['the fourth round', 'fourth/word=第四 round/word=轮'],
  ['the sixth plenary session', 'sixth plenary session/phrase=六中全会'],
  ['all five deputy county heads', 'five/word=五 deputy county heads/phrase=副县长'],
  ['speakers at the 14 March meeting', 'speakers/unknown=? meeting/word=会议'],
  ['the 31st meeting', '31st/unknown=? meeting/word=会议'],
  ['5G base', '5G/word=5g base/unknown=?'],
  ['the head of the county', 'head of the county/phrase=县长'],
  ['the head of the county meeting', 'head/unknown=? county/word=县 meeting/word=会议'],
  ['a football match', 'football/unknown=? match/unknown=?'],
  ['subway tickets', 'subway/unknown=? tickets/unknown=?'],
  ["don't you know what's there?", ''],
  ['', ''],
]

describe('an English question', () => {
  test.each(QUESTIONS)('%s → %s', (question, terms) => expect(gist(question)).toBe(terms))
})

test('words stand where the term says', () => {
  for (const [question] of QUESTIONS) {
    for (const { english, span } of readEnglish(question, archive).terms) {
      expect(question.slice(span.start, span.end)).toBe(english)
    }
  }
})

test('a name that is a letter away is offered and not taken', () => {
  const [term] = readEnglish('What did Shan Changqin say?', archive).terms
  expect(term).toMatchObject({ kind: 'unknown', chinese: [], near: '单长青' })
})

test('the dictionary keeps only the words that are wanted', () => {
  const dictionary = dictionaryFor(new Set(['望远镜', '蜻蜓']))
  expect(dictionary.get('telescope')).toEqual(['望远镜'])
  expect(dictionary.get('dragonfly')).toEqual(['蜻蜓'])
  expect(dictionary.get('reservoir')).toBeUndefined()
})

test('a short word is not found inside a longer one', () => {
  expect(phrasesOf(['daming'])).not.toContain('dam')
})

test.each([
  [['resettlement', 'homes'], 'resettlement home'],
  [['canals'], 'canal'],
  [['inspections'], 'inspection'],
  [['bodies'], 'body'],
  [['bosses'], 'boss'],
  [['planned'], 'plan'],
  [['chaired'], 'chair'],
  [['housing'], 'house'],
  [['programmes'], 'program'],
  [['mobilisation', 'meeting'], 'mobilization meeting'],
  [['labour'], 'labor'],
  [['service', 'centres'], 'service center'],
  [['fallen'], 'fall'],
  [['drew'], 'draw'],
])('%j may be %s', (words, key) => expect(phrasesOf(words)).toContain(key))

test.each([
  ['separation', 'separate'],
  ['correction', 'correct'],
  ['removal', 'remove'],
  ['shipment', 'ship'],
  ['heavily', 'heavy'],
])('%s may be of %s', (word, base) => expect(derivedFrom(word)).toContain(base))

test('a phrase of the dictionary goes before a word of the glossary', () => {
  const words = '冰雕 冰'
  const { terms } = readEnglish('the ice sculpture contest', {
    words: new Set(words.split(' ')),
    contains: (chinese) => words.includes(chinese),
    names: [],
    places: [],
  })
  expect(terms[0]).toMatchObject({ english: 'ice sculpture', chinese: ['冰雕'] })
})
