import { expect, test } from 'vitest'
import { actsOf, agentsBefore } from '../../src/facts/acts.ts'
import { peopleReader } from '../../src/language/names.ts'
import { learn } from '../../src/language/segment.ts'

const NAMES = ['林远之', '陈立言', '何清平', '孙若谷', '周明礼']
learn(NAMES)
const people = peopleReader(NAMES)

/** Each act: who, and the verb. */
function gist(text: string): string {
  return actsOf(text, people(text))
    .map(({ agents, verb }) => {
      const who = agents.map(({ start, end }) => text.slice(start, end)).join('、')
      return `${who} ${verb.word}`
    })
    .join(' | ')
}

const ACTS: readonly [name: string, text: string, acts: string][] = [
  ['a person before the verb', '区委书记林远之主持会议。', '林远之 主持会议'],
  ['由 leads to the chair', '会议由副区长陈立言主持。', '陈立言 主持'],
  ['a list of names', '陈立言、何清平、孙若谷出席会议。', '陈立言、何清平、孙若谷 出席会议'],
  [
    'a list over clauses',
    '区委副书记陈立言,区委常委、副区长何清平,副区长孙若谷参加会议。',
    '陈立言、何清平、孙若谷 参加会议',
  ],
  [
    'people and then bodies',
    '副区长陈立言及区水利局、区财政局负责人参加会议。',
    '陈立言、区水利局、区财政局负责人 参加会议',
  ],
  [
    'bodies that are counted',
    '区水利局、区财政局等3个部门的负责人参加会议。',
    '区水利局、区财政局 参加会议',
  ],
  ['bodies', '会上,区水利局、石桥镇作了表态发言。', '区水利局、石桥镇 表态发言'],
  [
    'a subject is carried to the next clause',
    '林远之来到石桥镇,察看了茶园长势。',
    '林远之 来到 | 林远之 察看',
  ],
  [
    'a subject is carried over a full stop where the sentence goes on',
    '林远之主持会议。并宣读了名单。',
    '林远之 主持会议 | 林远之 宣读了',
  ],
  ['a subject is not carried over a full stop', '林远之主持会议。宣读了名单。', '林远之 主持会议'],
  [
    'two acts, two subjects',
    '林远之出席会议,陈立言主持会议。',
    '林远之 出席会议 | 陈立言 主持会议',
  ],
  [
    'short names among those of bodies',
    '望山区、青禾市、市水利局、云山集团作交流发言。',
    '望山区、青禾市、市水利局、云山集团 作交流发言',
  ],
  [
    'a verb before a longer noun',
    '区委书记林远之主持学习会并讲话。',
    '林远之 主持 | 林远之 并讲话',
  ],
  [
    'where it is done is nobody who does it',
    '林远之来到石桥镇,随后在便民中心主持召开座谈会。',
    '林远之 来到 | 林远之 主持召开',
  ],
  ['a verb inside another word is none', '会议研究了主持人大赛方案。', ''],
  ['a noun made of a verb is none', '参加单位有区水利局。', ''],
  [
    'bodies known by how many they are',
    '会上,青禾茶业、云山电子、石桥粮油3家企业负责人作交流发言。',
    '青禾茶业、云山电子、石桥粮油 作交流发言',
  ],
  [
    'a list over clauses leads',
    '区委常委林远之,副区长陈立言带队检查防汛工作。',
    '林远之、陈立言 带队检查',
  ],
  ['与 in 与会人员 parts nothing', '与会人员观摩了项目。', '与会人员 观摩'],
  ['率 directly behind a name', '林远之率考察团来到石桥镇。', '林远之 率 | 林远之 来到'],
  [
    'whom somebody takes along comes along',
    '林远之带领区直部门负责人到石桥镇调研。',
    '林远之 带领 | 区直部门负责人 带领 | 林远之 到 | 林远之 调研',
  ],
  ['率 elsewhere is none', '办结率来到九成。', ''],
  ['somebody leads behind 在', '在陈立言的带领下,大家种了树。', '陈立言 带领'],
  ['a court that leads is nobody', '双方在法庭主持下达成一致,林远之表示认可。', '林远之 表示'],
  ['who wrote does nothing', '本报讯(记者 林远之)3月1日,全区召开大会。', ''],
  ['参加工作 is no event', '林远之,男,1990年8月参加工作。', ''],
  ['who brings others in', '大会邀请了水利专家参加。', '水利专家 参加'],
  ['nobody did it', '全区春耕有序。', ''],
  ['nothing', '', ''],
]

for (const [name, text, acts] of ACTS) test(name, () => expect(gist(text)).toBe(acts))

const ROLES: readonly [text: string, roles: readonly string[]][] = [
  ['林远之主持会议。', ['chair']],
  ['林远之出席会议。', ['attend']],
  ['林远之陪同调研。', ['accompany']],
  ['林远之带队检查。', ['lead']],
  ['林远之强调,要抓落实。', ['speak']],
]

for (const [text, roles] of ROLES)
  test(`${text} ${roles.join(' ')}`, () =>
    expect(actsOf(text, people(text))[0]?.roles).toEqual(expect.arrayContaining([...roles])))

/** The slash stands where something is done. */
const BEFORE: readonly [text: string, who: string][] = [
  ['林远之、陈立言/植树。', '林远之、陈立言'],
  ['区水利局、石桥镇/递交责任书。', '区水利局、石桥镇'],
  ['区委书记林远之,副区长陈立言/植树。', '林远之、陈立言'],
  ['随后,/植树。', ''],
]

for (const [marked, who] of BEFORE)
  test(`${marked} ${who === '' ? 'nobody' : who}`, () => {
    const text = marked.replace('/', '')
    const agents = agentsBefore(text, marked.indexOf('/'), people(text))
    expect(agents.map(({ start, end }) => text.slice(start, end)).join('、')).toBe(who)
  })
