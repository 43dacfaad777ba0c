/** What the head of a body is called, by what its name ends in; rows are tried from the top. */
export interface HeadRule {
  readonly ends: RegExp
  readonly head: string
  readonly claims: readonly string[]
}

export const HEADS: readonly HeadRule[] = [
  { ends: /(?:管委会|居委会|村委会|工委办)$/, head: '主任', claims: ['新区管委会'] },
  {
    ends: /(?:[省市区县镇乡]委|党委|党工委|党组|纪委|纪工委|团委|支部)$/,
    head: '书记',
    claims: ['区委'],
  },
  { ends: /(?:公安局|公安分局|局)$/, head: '局长', claims: ['水务局', '公安分局'] },
  { ends: /指挥部$/, head: '指挥长', claims: ['防汛指挥部'] },
  { ends: /(?<!俱乐)部$/, head: '部长', claims: ['宣传部'] },
  { ends: /检察院$/, head: '检察长', claims: ['区检察院'] },
  { ends: /(?:法院|医院|卫生院|学院|研究院)$/, head: '院长', claims: ['区法院'] },
  { ends: /(?:学校|[中小]学|[一二三四五六七八九十]中)$/, head: '校长', claims: ['第三中学'] },
  {
    ends: /(?:领导小组|小组|巡察组|指导组|督导组|工作组)$/,
    head: '组长',
    claims: ['巡察工作领导小组'],
  },
  { ends: /(?:集团|公司)$/, head: '董事长', claims: ['供水公司'] },
  { ends: /(?:协会|学会|商会|联合会)$/, head: '会长', claims: ['养蜂协会'] },
  { ends: /[大支中]队$/, head: '队长', claims: ['交警大队'] },
  { ends: /厂$/, head: '厂长', claims: ['电缆厂'] },
  { ends: /厅$/, head: '厅长', claims: ['水利厅'] },
  {
    ends: /(?:办公室|[政党人]办|攻坚办|文明办|中心|委员会|人大)$/,
    head: '主任',
    claims: ['办公室'],
  },
  { ends: /政协$/, head: '主席', claims: ['区政协'] },
]

/** How speakers call the head of a body, and the one beside him. */
const HEAD = '(?:一把手|头号人物|头头|头儿|当家的|当家人|掌门人?|掌舵人|老大|领头人)'
const DEPUTY = '(?:二把手|副手|副职)'

const CALLED = new RegExp(
  `(?<body>[\\u4e00-\\u9fff]{2,12}?)(?:里头?|口)?的?(?:(?<first>${HEAD})|(?<second>${DEPUTY}))`,
)

/** A question with the office of the print where it says 一把手, 总工: 水务局的一把手 is 水务局局长. */
export function headNamed(asked: string): string {
  const question = asked
    .replace(/(?<=[\u4e00-\u9fff]{2})口(?:上|里)?的(?=[\u4e00-\u9fff])/, '')
    .replace(/总工(?![会程作])/, '总工程师')
  const { body = '', first, second } = CALLED.exec(question)?.groups ?? {}
  const head = HEADS.find(({ ends }) => ends.test(body))?.head
  const called = first ?? second
  if (head === undefined || called === undefined) return question
  const at = question.indexOf(called, question.indexOf(body) + body.length)
  const title = first === undefined ? `副${head}` : head
  return (
    question.slice(0, question.indexOf(body) + body.length) +
    title +
    question.slice(at + called.length)
  )
}
