import { expect, test } from 'vitest'
import { askerOf, booksOf, wordsOf } from './asked.ts'

const PAGE = `# 松原市召开全市领导干部会议

本报讯 6月3日,松原市召开全市领导干部会议。省委组织部副部长、省委社会工作委员会书记简正宣布省委的决定:顾长河同志任松原市委书记,田守拙同志不再担任松原市委书记职务;会议由松原市副市长罗北辰(挂职)主持,市人大常委会副主任翁若水监誓。新任命人员向宪法宣誓。

记者 何其多 通讯员 丁一帆 特约记者 方守田

# 名医下乡到石桥

本报讯 6月4日,松原市中医院党委书记、院长苏映雪带队来到石桥镇义诊。松原市委常委、统战部部长钟小雨,青禾市委书记陈望舒到场。

记者 白千帆

# 松原市学会换届

本报讯 6月5日,松原市茶叶学会举行换届大会。区供销社方千里当选松原市茶叶学会新一届理事长,段若水当选为秘书长,胡雁、丁立当选为名誉理事长。石桥镇党委书记卢小舟出席。会上,市第一医院心内科主任罗国安介绍了养生知识。

记者 白千帆

# 松原市人大常委会任免一批干部

本报讯 6月6日,松原市人大常委会举行会议,决定任命姜野为市应急管理局局长,免去易水寒的市应急管理局局长职务。

记者 白千帆

# 河边工地扬尘问题限期解决

本报讯 6月7日,就青禾路工地扬尘问题,由钟小雨牵头包案,月底前销号。陈望舒、苏映雪、罗国安为校友图书馆培土。

记者 白千帆

# 松原市劳模名单

段思远 市第二医院骨科主任医师

林江海 青石航标站灯塔工

方小舟 市第一中学教师

记者 白千帆
`

const ask = askerOf(booksOf({ '2024-06-05.txt': PAGE }))

const ASKED: readonly [question: string, names: string][] = [
  // Whom the print tells to have been given the office, not everybody behind whom it ends so.
  ['谁接了松原市委书记', '顾长河'],
  ['松原新书记是哪个', '顾长河'],
  // The body of a bare office stands before another office of the same person.
  ['松原市中医院院长叫啥', '苏映雪'],
  ['松原市中医院院长姓名', '苏映雪'],
  // An office that names one city is held in no other.
  ['青禾市委书记是谁', '陈望舒'],
  // 市委书记 is the end of no other office, and a department may be left out of its own.
  ['松原市政法委书记是谁', ''],
  ['纪委书记是谁', ''],
  ['松原统战部长是谁', '钟小雨'],
  // Whom an office was given to, and whom it was taken from; the body in other words.
  ['应急局的局长换成谁了', '姜野'],
  ['应急局原来的局长是谁', '易水寒'],
  ['茶叶学会新任理事长叫什么', '方千里'],
  ['松原茶叶学会换届 秘书长选了谁', '段若水'],
  ['茶叶学会名誉理事长是哪两位', '胡雁 丁立'],
  // By an everyday word for the office, behind the name too.
  ['劳模里医生是谁', '段思远'],
  // Whoever is named in the one sentence that tells of it.
  ['青禾路工地扬尘问题由谁包案', '钟小雨'],
  ['给图书馆培土的三位是谁', '陈望舒 苏映雪 罗国安'],
  ['给图书馆培土的两位是谁', ''],
  // An office of a body that nobody is printed with.
  ['柳河街道书记叫什么名字', ''],
  // The verb behind 谁 is asked for.
  ['新人宣誓那天谁监誓', '翁若水'],
  // A maker is asked for by what the byline calls him.
  ['领导干部会议那篇的通讯员都是谁', '丁一帆'],
  ['领导干部会议那篇特约记者是谁', '方守田'],
]

for (const [question, names] of ASKED)
  test(`${question} → ${names}`, () => expect(wordsOf(ask(question)).join(' ')).toBe(names))
