import { expect, test } from 'vitest'
import { evidenceOfNames, namesFrom, officeBefore, peopleReader } from '../../src/language/names.ts'

const DISCOVERED: readonly [text: string, names: string][] = [
  // An office before the name.
  ['区委书记林远之出席会议并讲话。', '林远之'],
  ['会议由副区长陈立言主持。', '陈立言'],
  ['区水利局局长周明礼参加会议。', '周明礼'],
  ['村民代表老百姓参加会议。', ''],
  ['县委书记顾长河出席会议并讲话。', '顾长河'],
  ['副区长吴桐以及有关负责人参加会议。', '吴桐'],
  // A note in brackets, or a verb that no dictionary has, may follow behind an office.
  ['副县长陈立言(挂职)汇报。', '陈立言'],
  ['副主任翁若水监誓。', '翁若水'],
  // A list of names.
  ['副区长陈立言、何清平、孙若谷出席会议。', '陈立言 何清平 孙若谷'],
  ['区委常委、副区长陈立言,区委常委、组织部部长何清平参加会议。', '陈立言 何清平'],
  // A name of two characters.
  ['副镇长吴桐陪同调研。', '吴桐'],
  // At the head of what somebody says.
  ['林远之强调,要压实责任。', '林远之'],
  ['会后,林远之表示,要抓紧落实。', '林远之'],
  // Rare surnames need an office; compound ones are whole.
  ['区长安青禾主持会议。', '安青禾'],
  ['安全强调,要压实责任。', ''],
  ['副区长欧阳知秋主持会议。', '欧阳知秋'],
  ['副县长司马越参加会议。', '司马越'],
  // A word of the dictionary, or a joining word, as a name behind an office.
  ['县委书记方圆主持会议。', '方圆'],
  ['支队长孙冠军、政委陈立言参加活动。', '孙冠军 陈立言'],
  ['副区长何有为、陈立言参加。', '何有为 陈立言'],
  ['区领导孙若和、陈立言参加。', '孙若和 陈立言'],
  // Any verb may follow behind an office.
  ['副局长赵青签订了协议。', '赵青'],
  ['院长赵青进一步传达了精神。', '赵青'],
  ['市政府秘书长孙若谷参加活动。', '孙若谷'],
  ['法官陈立称,此案择日宣判。', '陈立'],
  // Names with a middle dot, as minorities and foreigners bear them.
  ['州长吐尔逊·买买提出席会议并讲话。', '吐尔逊·买买提'],
  ['大使菲利普·格林和市长陈立言会见了代表。', '菲利普·格林 陈立言'],
  // A verb of two characters is not torn apart.
  ['市长林远赶赴石桥镇。', '林远'],
  ['市政府副秘书长孙若参加活动。', '孙若'],
  // Of the Yi, with a surname of two characters.
  ['县长沙马阿木主持会议。', '沙马阿木'],
  // Two characters set as wide as three, an office with a blank behind it.
  ['区文旅局局长吴 静介绍,游客增多。', '吴静'],
  ['副区长何 山、陈立言参加会议。', '何山 陈立言'],
  ['吴  桐,男,1980年11月生,现任区水利局局长。', '吴桐'],
  ['区委常委、宣传部部长 林远之,副区长陈立言参加。', '林远之 陈立言'],
  ['区 委 书 记', ''],
  ['公司首席酿酒师方文静在会上说。', '方文静'],
  ['广告设计师方案获奖。', ''],
  // Verbs of saying behind one of a group.
  ['该局负责人欧阳炜答复称,路面月底恢复。', '欧阳炜'],
  ['负责人林远之透露,明年通车。', '林远之'],
  // A preposition that a given name begins with.
  ['市长苏向明主持会议。', '苏向明'],
  ['副局长李其昌汇报。', '李其昌'],
  ['市长苏明向大会作报告。', '苏明'],
  // Whom a verb gives an office or takes it from.
  ['会议任命段山为区水利局局长,免去岳临渊的区财政局局长职务。', '段山 岳临渊'],
  ['大会推选甘棠、尹若水、束华为大会执行主席。', '甘棠 尹若水 束华'],
  ['会议决定为老人建食堂。', ''],
  ['市长孙和平出席会议。', '孙和平'],
  ['副区长陈立和方圆出席。', '陈立'],
  // What begins as a pronoun of the dictionary.
  ['副区长何国樑出席并讲话。', '何国樑'],
  // A line of a roster, and a list with where everybody is from.
  ['段思远 市第二医院骨科主任医师', '段思远'],
  ['林江海 青石航标站灯塔工', '林江海'],
  ['连续开展 全区安全检查工作', ''],
  ['市劳模:白云(青石镇)、段山(区供水公司)、吉克木牛(云顶乡)。', '白云 段山 吉克木牛'],
  ['羽毛球馆(一楼)、平安馆(四楼)开放。', ''],
  // One of a group, who tells something, and those who are named by their work.
  ['居民于水英告诉记者,路好走了。', '于水英'],
  ['志愿者齐心协力清扫积雪。', ''],
  ['外科医生段小军一边安慰患者。', '段小军'],
  // Words that only look like names.
  ['区河长制工作考核办法。', ''],
  ['副厅长都长期在基层工作。', ''],
  ['副会长单位、区水利局参加会议。', ''],
  ['选举产生新任董事长前,由他主持。', ''],
  ['学习贯彻总书记关于党的论述。', ''],
  ['让市民群众有更多获得感。', ''],
  ['教练和老师的教导。', ''],
  ['贺信中便指出,要加强交流。', ''],
  ['区委书记高度重视此项工作。', ''],
  ['副区长主持会议。', ''],
  ['全区干部群众积极参加活动。', ''],
  ['会议强调,要压实责任。', ''],
  ['方案提出,要分步推进。', ''],
  ['', ''],
]

for (const [text, names] of DISCOVERED)
  test(`「${text}」 names ${names === '' ? 'nobody' : names}`, () =>
    expect([...namesFrom(evidenceOfNames([text], []))].join(' ')).toBe(names))

const TOGETHER: readonly [
  name: string,
  texts: readonly string[],
  bylines: readonly string[],
  names: string,
][] = [
  ['a byline names somebody', ['全区开展春耕。'], ['王晓舟'], '王晓舟'],
  [
    'the longer of two is kept where more places speak for it',
    ['副区长陈立出席会议。', '副区长陈立言主持会议。', '副区长陈立言强调,要抓落实。'],
    ['陈立言'],
    '陈立言',
  ],
  [
    'two people stay apart though one is called as the other begins',
    ['副区长陈立言主持会议。', '局长陈立、科长何清平参加。', '局长陈立出席会议。'],
    [],
    '陈立 陈立言',
  ],
  [
    'a person of several articles is one',
    ['副区长陈立言主持会议。', '副区长陈立言到石桥镇调研。'],
    [],
    '陈立言',
  ],
]

for (const [name, texts, bylines, names] of TOGETHER)
  test(name, () => {
    const found = [...namesFrom(evidenceOfNames(texts, bylines))]
    for (const one of names.split(' ')) expect(found).toContain(one)
  })

const KNOWN = ['林远之', '陈立言', '何清平', '孙若谷', '欧阳知秋', '向往']

/** Every person of a text with the office printed before the name. */
const READ: readonly [text: string, people: string][] = [
  ['区委书记林远之出席会议。', '区委书记 林远之'],
  ['区委副书记、区长林远之出席会议。', '区委副书记、区长 林远之'],
  ['会议由副区长陈立言主持。', '副区长 陈立言'],
  ['林远之强调,要压实责任。', '- 林远之'],
  ['林远之、陈立言先后发言。', '- 林远之 | - 陈立言'],
  ['一级调研员陈立言、何清平参加会议。', '一级调研员 陈立言 | 一级调研员 何清平'],
  ['区委书记林远之,区委常委、副区长陈立言出席会议。', '区委书记 林远之 | 区委常委、副区长 陈立言'],
  ['3月5日上午,区长林远之在会议室会见客人。', '区长 林远之'],
  ['3月5日区长林远之到石桥镇调研。', '区长 林远之'],
  ['区水利局党组书记、局长孙若谷汇报了情况。', '区水利局党组书记、局长 孙若谷'],
  ['副县长欧阳知秋参加会议。', '副县长 欧阳知秋'],
  ['周明礼参加会议。', ''],
  // A name that is a word by itself names somebody only where it acts or bears an office.
  ['向往说,大家对好日子的向往变了。', '- 向往'],
  ['村支书向往回了村。', '村支书 向往'],
]

const people = peopleReader(KNOWN)

for (const [text, expected] of READ)
  test(`「${text}」 has ${expected === '' ? 'nobody known' : expected}`, () => {
    const found = people(text).map(({ name, office }) => {
      const before = office === undefined ? '-' : text.slice(office.start, office.end)
      return `${before} ${name}`
    })
    expect(found.join(' | ')).toBe(expected)
  })

/** The slash stands where the name starts. */
const OFFICES: readonly [text: string, office: string | undefined][] = [
  ['区长/林远之', '区长'],
  ['区委常委、副区长/林远之', '区委常委、副区长'],
  ['由石桥镇党委书记/林远之', '石桥镇党委书记'],
  ['记者从区应急局局长/林远之', '区应急局局长'],
  ['在区人大常委会副主任/林远之', '区人大常委会副主任'],
  ['“河长制”工作领导小组组长/林远之', '“河长制”工作领导小组组长'],
  ['随后,区长/林远之', '区长'],
  ['大家对/林远之', undefined],
  // Body names with 和 stay whole; a second body does not belong to the office.
  ['区住房和城乡建设局局长/林远之', '区住房和城乡建设局局长'],
  ['区财政局和区教育局局长/林远之', '区教育局局长'],
  ['市海洋与渔业局局长/林远之', '市海洋与渔业局局长'],
  ['区财政局与区教育局局长/林远之', '区教育局局长'],
  ['贯彻全会精神和市委书记/林远之', '市委书记'],
  ['从自由路小学校长/林远之', '自由路小学校长'],
  // What governs it is no part of it.
  ['出席活动的副市长/林远之', '副市长'],
  ['收到董事长/林远之', '董事长'],
  ['据区教育局局长/林远之', '区教育局局长'],
  ['本报讯(通讯员/林远之', '通讯员'],
  ['高新区(新城区)建设局局长/林远之', '高新区(新城区)建设局局长'],
  ['/林远之', undefined],
]

for (const [marked, office] of OFFICES)
  test(`${marked}: ${office ?? 'no office'}`, () => {
    const text = marked.replace('/', '')
    const span = officeBefore(text, marked.indexOf('/'))
    expect(span && text.slice(span.start, span.end)).toBe(office)
  })

test('an office is not looked for before the name before', () =>
  expect(officeBefore('区长林远之、陈立言', 6, 5)).toBeUndefined())
