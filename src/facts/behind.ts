import type { Span } from '../corpus/text.ts'
import { OFFICES, wordBefore } from '../language/lexicon.ts'
import type { Person } from '../language/names.ts'

/** One way in which an office stands behind the name of its bearer. */
export interface BehindRule {
  readonly name: string
  /** The words before the name, their end at its first character; the name's list included. */
  readonly before?: RegExp
  /** The words from the end of the name to the first character of the office. */
  readonly joins: RegExp
  /** The office, from there on; what the words of an office end is cut off where it is not given. */
  readonly office?: RegExp
  /** The office is told besides another of the same bearer. */
  readonly besides?: true
  /** Texts of 林远之 with his office. */
  readonly claims: readonly (readonly [text: string, office: string])[]
  readonly spares: readonly string[]
}

/** Until where an office behind a name can go. */
const UNTIL = /^[^,。;()]*/

export const BEHIND_RULES: readonly BehindRule[] = [
  {
    name: 'given by the verb',
    joins:
      /^(?:同志)?(?:全票|高票|再次|已经?|正式|将)?(?:当选(?:为)?|担任|出任|就任|接任|兼任|现任|时任|升任|转任|调任|(?:挂|兼)职|被(?:任命|聘任|聘|选|推选|选举|提名)为|任(?!职|期|务|命|何|教|意|凭))/,
    claims: [
      ['林远之当选为学会秘书长。', '学会秘书长'],
      ['林远之同志任区委书记。', '区委书记'],
      ['林远之已经出任区委书记。', '区委书记'],
      ['林远之兼任物业公司党支部书记,有了办公室。', '物业公司党支部书记'],
    ],
    spares: ['林远之任务很重,书记说。', '林远之会见了书记。'],
  },
  {
    name: 'told of him in a notice',
    joins: /^(?:,|\()[男女](?:,|\()[^。;]{0,90}?(?:现任|现为|现系|时任|现担任)/,
    claims: [
      [
        '林远之,男,1973年9月生,汉族,省委党校研究生学历,中共党员,现任区水利局党组书记、局长,拟任县委书记。',
        '区水利局党组书记、局长',
      ],
      ['林远之(女,汉族),现任区长。', '区长'],
    ],
    spares: ['林远之,男,1973年9月生,中共党员。', '林远之,男,汉族。现任局长陈立言说。'],
  },
  {
    name: 'acting',
    joins: /^(?:同志)?(?=代理)/,
    office: /^代理[^,。;()]{2,24}?(?:(?=职务)|(?=[,。;]|$))/,
    claims: [['决定林远之代理云山市人民政府市长职务。', '代理云山市人民政府市长']],
    spares: ['林远之代理律师陈立言出庭。', '林远之代理了此案。'],
  },
  {
    name: 'named to be',
    before: /(?:任命|选举|推选|推举|补选|聘请|聘任|增补|决定|提名)了?[^,。;]{0,60}$/,
    joins: /^(?:同志)?为/,
    claims: [
      ['会议任命林远之为区水利局局长。', '区水利局局长'],
      ['会议推选陈立言、何清平、孙若谷、林远之为大会执行主席,通过了议程。', '大会执行主席'],
    ],
    spares: ['林远之为书记鼓掌。'],
  },
  {
    name: 'on a list of those named',
    before: /(?:^|[;。:]\s*)(?:[\u4e00-\u9fff]{2,4}、)*$/,
    joins: /^(?:同志)?为/,
    office: /^[^,。;()]{3,30}(?=[;。(]|$)/,
    claims: [
      ['任命:陈立言为副区长;林远之为云山区水利局局长。', '云山区水利局局长'],
      ['林远之为云山区人民法院副院长', '云山区人民法院副院长'],
    ],
    spares: ['会议开始。林远之为书记,何清平为副书记。'],
  },
  {
    name: 'taken from',
    before: /(?:免去[^,。;为]{0,40}|(?:^|[;。:]\s*)(?:[\u4e00-\u9fff]{2,4}、)*)$/,
    joins: /^(?:同志)?的/,
    office: /^[^,。;()]{2,24}(?=职务)/,
    claims: [
      ['会议免去林远之的区水利局局长职务。', '区水利局局长'],
      ['免去:陈立言的副区长职务;林远之的区水利局局长职务。', '区水利局局长'],
    ],
    spares: ['免去林远之的后顾之忧。'],
  },
  {
    name: 'held before',
    joins:
      /^(?:同志)?,?(?:原(?:是|系|为|任)|曾(?:是|任|担任|先后任|经是)|此前(?:任|担任|是)|在担任)(?=[^,。;]{2,24}?(?:[,。;]|期间|$))(?!来|去)/,
    claims: [
      ['区水利局局长林远之原是云山镇副镇长,懂水。', '云山镇副镇长'],
      ['林远之曾任区教育局局长。', '区教育局局长'],
      ['林远之在担任区教育局局长期间,利用职务便利。', '区教育局局长'],
    ],
    spares: ['林远之原是来找书记的。', '林远之曾见过书记。'],
  },
  {
    name: 'given up',
    joins: /^(?:同志)?(?:不再(?:担任|兼任)|(?:请求)?辞去|卸任)(?:了)?/,
    claims: [['林远之同志不再担任区长职务。', '区长']],
    spares: ['林远之不再犹豫。'],
  },
  {
    name: 'given up for another',
    besides: true,
    joins:
      /^(?:同志)?(?:任(?!职|期|务|命|何)|担任|兼任|当选为?)[^,。;()]{2,24},(?:同时)?不再(?:担任|兼任)/,
    claims: [['林远之同志任云山市委书记,不再担任云山市市长职务。', '云山市市长']],
    spares: ['林远之任务重,不再担任组长。'],
  },
  {
    name: 'in brackets',
    joins: /^\(/,
    office: /^[^()\d]{2,24}(?=\))/,
    claims: [['专家有林远之(主任医师)。', '主任医师']],
    spares: ['林远之(挂职)发言。', '林远之(左二)'],
  },
  {
    name: 'on a roster',
    before: /^$/,
    joins: /^(?:\s+|:)/,
    office: /^[^\s,。;!?]{4,30}$/,
    claims: [['林远之 市第二医院骨科主任医师', '市第二医院骨科主任医师']],
    spares: ['林远之 记者', '林远之 主持召开会议'],
  },
  {
    name: 'said of him',
    joins: /^(?:是|,)(?:一[名位个])?/,
    office: /^[^,。;()是]{4,24}(?=[,。;]|$)/,
    claims: [
      ['林远之是云山区第一小学校长。', '云山区第一小学校长'],
      ['林远之,区人民医院主任医师,从医多年。', '区人民医院主任医师'],
    ],
    spares: ['林远之,区人民医院主任医师何清平出席。', '林远之是来找书记的。'],
  },
]

/** Who a list of names has in common with its last: 甲、乙当选为理事长. */
const LISTED = /^[、和]$/

/** What a job ends with that no list of offices has; on a roster only. */
const JOB = /(?:工|师|员|匠|手|人|户)$/

/** The offices that stand behind a name and are its bearer's, those of a list alike. */
export function officesBehind(folded: string, people: readonly Person[], at: number): Span[] {
  const person = people[at]
  if (person === undefined) return []
  const next = people[at + 1]
  if (next !== undefined && LISTED.test(folded.slice(person.end, next.start)))
    return officesBehind(folded, people, at + 1)
  const before = folded.slice(Math.max(0, person.start - 80), person.start)
  // Somebody else's name ends it, and is no end of the text.
  const behind = folded.slice(person.end, Math.min(next?.end ?? folded.length, person.end + 150))
  const until = next === undefined ? behind.length : next.start - person.end
  const found = BEHIND_RULES.flatMap((rule) => {
    if (rule.before !== undefined && !rule.before.test(before)) return []
    const joins = rule.joins.exec(behind)?.[0]
    if (joins === undefined) return []
    const rest = behind.slice(joins.length)
    const words =
      rule.office === undefined
        ? (UNTIL.exec(rest.slice(0, Math.max(0, until - joins.length)))?.[0] ?? '')
        : (rule.office.exec(rest)?.[0] ?? '')
    const length = officeIn(words, rule)
    const start = person.end + joins.length
    return length < 2 ? [] : [{ start, end: start + length, besides: rule.besides === true }]
  })
  const first = found.find(({ besides }) => !besides)
  return [...(first === undefined ? [] : [first]), ...found.filter(({ besides }) => besides)].map(
    ({ start, end }) => ({ start, end }),
  )
}

/** How much of the words is an office: all of them where the rule says where it ends. */
function officeIn(words: string, { office, name }: BehindRule): number {
  if (office !== undefined)
    return wordBefore(OFFICES, words, words.length) !== undefined ||
      (name === 'on a roster' && JOB.test(words))
      ? words.length
      : 0
  for (let length = words.length; length > 1; length--)
    if (wordBefore(OFFICES, words, length) !== undefined) return length
  return 0
}
