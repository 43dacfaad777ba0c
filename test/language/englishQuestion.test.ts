import { describe, expect, test } from 'vitest'
import { fold } from '../../src/corpus/text.ts'
import { ENGLISH_ASKING_RULES } from '../../src/language/asking.en.rows.ts'
import { isEnglish, readEither } from '../../src/language/bilingual.ts'
import type { EnglishArchive } from '../../src/language/english.ts'
import { readEnglishAsking } from '../../src/language/englishAsking.ts'
import { readEnglishQuestion } from '../../src/language/englishQuestion.ts'
import { MEASURES, readOrdinals } from '../../src/language/ordinals.en.ts'
import type { Known, Question } from '../../src/language/question.ts'

const WORDS =
  '青石县 柳河镇 林小溪 林青山 欧阳明月 杭守仁 守仁 推进会 主持 会议 例会 书记 县长 财政局 局长 安置房 完成 水库 参加 出席 发言 ' +
  '办事处 单位 企业 走访 条例 学习 要求 建议 投资 完成率 第四轮 巡察 第30次 四清单 强调 防汛 讲话 重点项目 职务 群众 5月3日 ' +
  '社区 北园办事处 文件 传达 方案 京城 航空 县委书记 党工委书记'

const known: Known = {
  names: new Set(['林小溪', '林青山', '欧阳明月']),
  districts: ['青石县', '东山新区'],
  holders: (surname, title) => (surname === '林' && title === '书记' ? ['林青山'] : []),
  contains: (words) => WORDS.includes(words),
  wordsLike: () => WORDS.split(' '),
  namesLike: () => ['林小溪', '林青山', '欧阳明月'],
  isWord: (word) => WORDS.split(' ').includes(word),
}

const archive: EnglishArchive = {
  words: new Set(WORDS.split(' ')),
  contains: (words) => WORDS.includes(words),
  names: [...known.names],
  places: ['青石县', '东山新区', '柳河镇', '北园办事处'],
  printed: (pattern) => [...new Set('京航办事处 冬青街'.match(pattern) ?? [])],
}

const read = (text: string): Question => readEnglishQuestion(text, known, archive)

describe('what an English question asks for', () => {
  for (const rule of ENGLISH_ASKING_RULES) {
    const rowOf = (question: string) => readEnglishAsking(fold(question)).rule
    for (const question of rule.claims)
      test(`${question} asks ${rule.chinese}`, () => expect(rowOf(question)).toBe(rule))
    for (const question of rule.spares)
      test(`${question} spares ${rule.chinese}`, () => expect(rowOf(question)).not.toBe(rule))
  }
})

describe('ordinals', () => {
  for (const { noun, claims, spares } of MEASURES) {
    for (const words of claims)
      test(`${words} counts ${noun}`, () => expect(readOrdinals(words)).toHaveLength(1))
    for (const words of spares)
      test(`${words} spares ${noun}`, () => expect(readOrdinals(words)).toHaveLength(0))
  }
  test('the forms of print', () =>
    expect(readOrdinals('the fourth round')[0]?.forms).toEqual(['第四轮', '第4轮']))
  test('the first has a word of its own', () =>
    expect(readOrdinals('the first batch')[0]?.forms).toEqual(['第一批', '第1批', '首批']))
})

/** A question and its gist in Chinese, with what is asked. */
const GISTS: readonly [question: string, asked: Question['asked'], gist: string][] = [
  ['Who chaired the March 14 meeting?', 'person', '3月14日 谁主持 会议'],
  ['3/14 resettlement housing meeting chair?', 'person', '3月14日 安置房 会议 谁主持'],
  ['xiaoxi lin - position?', 'office', '林小溪 是什么职务'],
  ['What post does Lin Xiaoxi hold?', 'office', '林小溪 是什么职务'],
  ['Who is the head of the finance bureau?', 'person', '财政局局长是谁'],
  ['Who is the head of Qingshi county?', 'person', '青石县 县长是谁'],
  ['Did Lin Xiaoxi chair the fourth round meeting?', 'verdict', '第四轮 会议 林小溪主持吗'],
  ['What did Lin Xiaoxi stress about flood control?', 'said', '防汛 林小溪强调什么'],
  ['Which sub-district offices spoke?', 'body', '哪些办事处 发言'],
  ['Who runs the finance bureau?', 'person', '财政局局长是谁'],
  ['Who was appointed head of the finance bureau?', 'person', '谁被任命为财政局局长'],
  ['Who was elected head of Qingshi county?', 'person', '青石县 谁当选县长'],
  ['Did the head of the finance bureau speak?', 'verdict', '财政局局长 发言 吗'],
  ['Which company was told to finish the reservoir?', 'body', '要求哪个企业 完成 水库'],
  [
    'Which two units did Lin Xiaoxi ask to visit the reservoir?',
    'body',
    '林小溪 要求哪两个单位 走访 水库',
  ],
  ['Which companies near the reservoir spoke?', 'body', '哪些企业 附近 水库 发言'],
  ['Which office spoke?', 'body', '哪个办事处 发言'],
  ['Which company visits the reservoir?', 'body', '哪个企业 走访 水库'],
  ['How much money went into the reservoir?', 'number', '水库 投资多少钱'],
  ['What did Lin Xiaoxi visit in Liuhe town?', 'place', '林小溪 柳河镇 看了哪里'],
  ['Did anybody speak when the reservoir was finished?', 'verdict', '发言 水库 完成 吗'],
  ['How many people who visited the reservoir spoke?', 'number', '水库 走访 发言多少人'],
  [
    'Was the meeting chaired by Lin Xiaoxi or Ouyang Mingyue?',
    'verdict',
    '会议 林小溪还是欧阳明月主持',
  ],
  [
    'Who chaired the meeting, Lin Xiaoxi or Ouyang Mingyue?',
    'person',
    '谁主持 会议 林小溪还是欧阳明月',
  ],
  [
    'Who spoke apart from Lin Xiaoxi, Lin Qingshan and Ouyang Mingyue?',
    'person',
    '谁讲话 除了林小溪林青山欧阳明月外',
  ],
  ['Which two documents were studied?', 'document', '学习哪两个文件'],
  ['Which companies did Lin Xiaoxi visit?', 'place', '哪些企业 林小溪 走访'],
  ['What are the "four lists"?', 'clause', '“四清单”是什么'],
  ['Which four lists were made?', 'list', '四清单 是哪四个'],
  ['Who chaired the meetings of May 3 and May 5?', 'person', '5月3日和5月5日分别 谁主持 会议'],
  ['How many people took part?', 'number', '多少人参加'],
  ['How many people attended the May 3 meeting?', 'number', '5月3日 会议 多少人参加'],
  ['How much will the investment of the reservoir be?', 'number', '水库 投资多少钱'],
  ['investment of the reservoir', 'number', '水库 投资多少钱'],
  ['How many companies in the north community took part?', 'number', '北 社区 多少企业 参加'],
  [
    'How many square metres of resettlement housing did the county finish?',
    'number',
    '安置房 县 完成多少平方米',
  ],
  ['How much did the reservoir cost?', 'number', '水库 花多少钱'],
  ['Where did Lin Xiaoxi go on the night of May 3?', 'place', '5月3日 林小溪 去了哪些地方'],
  ['How many companies were visited?', 'number', '企业 走访多少'],
  ['How much did output grow?', 'number', '产量 增长多少'],
  ['What plan did Lin Xiaoxi study?', 'document', '哪个方案 林小溪 学习'],
  ['What question did Lin Xiaoxi stress?', 'clause', '林小溪 强调什么问题'],
  ['Who is the county secretary who visited the reservoir?', 'person', '走访 水库 县委书记是谁'],
  ['At the meeting, who was the director and gave advice?', 'person', '会议 建议 局长是谁'],
  ['Apart from the county head, who attended the meeting?', 'person', '除了县长外 谁参加 会议'],
  ['Who chaired the meeting and what is his post?', 'person', '谁主持 会议'],
  ['Who sat in on the meeting?', 'person', '谁列席 会议'],
  ['Which two people spoke?', 'person', '谁 讲话'],
  ['What posts has Lin Xiaoxi held?', 'office', '林小溪 先后担任过什么职务'],
  ['Which two kinds of documents were studied?', 'document', '学习哪两类文件'],
  ['Did Lin Xiaoxi chair the meeting or give the speech?', 'verdict', '会议 林小溪主持还是讲话'],
  ['Who is the Party secretary of Qingshi county?', 'person', '青石县 县委书记是谁'],
  ['Who is the Party secretary of Dongshan new district?', 'person', '东山新区 党工委书记是谁'],
  ['Which office spoke?', 'body', '哪个办事处 发言'],
  ['Which company visits the reservoir?', 'body', '哪个企业 走访 水库'],
  ['How much money went into the reservoir?', 'number', '水库 投资多少钱'],
  ['Who chaired the 30th weekly meeting?', 'person', '谁主持 第30次 例会'],
]

describe('the gist of an English question', () => {
  test.each(GISTS)('%s', (question, asked, gist) => {
    const { asked: sort, folded } = read(question)
    expect([sort, folded]).toEqual([asked, gist])
  })

  test('spans are those of the gist', () => {
    for (const [question] of GISTS) {
      const { folded, terms, people, days } = read(question)
      for (const { word, span } of terms)
        expect(folded.slice(span.start, span.end).replace(/[“”]/g, '')).toBe(word)
      for (const { said, span } of people) expect(folded.slice(span.start, span.end)).toBe(said)
      for (const day of days) expect(folded.slice(day.start, day.end)).toMatch(/^\d+月\d+日$/)
    }
  })
})

describe('conditions', () => {
  test('the sort of thing asked for is none', () =>
    expect(read('Which document was studied?').terms.map(({ word }) => word)).toEqual(['学习']))
  test('a surname behind a title is of those who hold it', () =>
    expect(read('Did Secretary Lin speak?').people[0]?.names).toEqual(['林青山']))
  test('a name without an office is found as it is printed', () =>
    expect(read('What did Hang Shouren say?').people[0]?.names).toEqual(['杭守仁']))
  test('somebody unknown is nobody', () =>
    expect(read('Did Li Ming attend?').people).toMatchObject([{ said: 'Li Ming', names: [] }]))
  test('a district that the archive lacks is none of its own', () =>
    expect(read('Who chaired the Beihu County meeting?').districts).toMatchObject([{ known: [] }]))
  test('a place that no list holds', () =>
    expect(read('Who went to Jinghang sub-district?').terms.map(({ word }) => word)).toContain(
      '京航办事处',
    ))
  test('an ordinal must be met', () =>
    expect(read('the fourth round').terms).toMatchObject([{ sort: 'number', word: '第四轮' }]))
  test('what is counted is known, wherever the words that ask stand', () =>
    expect(read('How many companies were visited?').noun).toBe('企业'))
  test('a price by the square metre must be one', () =>
    expect(read('How much does a square metre cost?').terms[0]).toMatchObject({ sort: 'number' }))
  test('a day in British order where the archive prints that one', () =>
    expect(read('who spoke on 3/5').days[0]?.when).toEqual({ month: 5, dates: [3, 3] }))
  test('an unknown word stays a condition and is named as typed', () =>
    expect(read('Which contractor won?').terms.every(({ typed }) => typed !== undefined)).toBe(
      true,
    ))
})

describe('either language', () => {
  test.each([
    ['who chaired', true],
    ['谁主持', false],
    ['Who chaired the 青石县 meeting?', true],
    ['Lin Xiaoxi是什么职务', false],
    ['3月14日', false],
  ])('%s', (text, english) => {
    expect(isEnglish(text)).toBe(english)
  })
  test('pinyin in a Chinese question', () => {
    const { folded, language, people } = readEither('lin xiaoxi是什么职务', known, () => archive)
    expect([folded, language, people[0]?.names]).toEqual(['林小溪是什么职务', 'zh', ['林小溪']])
  })
})
