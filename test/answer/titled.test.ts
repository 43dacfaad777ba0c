import { expect, test } from 'vitest'
import { answer } from '../../src/answer/ask.ts'
import { library } from '../../src/answer/library.ts'
import { pageOf } from '../../src/corpus/publish.ts'
import { readQuestion } from '../../src/language/question.ts'

const PAGE = `# 雾岭镇举办古桥文化节

本报讯 4月9日,雾岭镇举办古桥文化节。大家集中观看了古桥保护宣传片《桥上人家》,听取了柳含烟老师作的“石头会说话”报告。

文化节上宣读了《关于表扬守桥志愿者的通报》,镇团委发布了《一起守桥——致全镇青年的倡议书》。塘边小学的孩子们表演了舞蹈《踏歌》,村民合唱《桥》谢幕。

镇文化站站长洪大水向村民授课——《怎样看懂一座桥》。

文化节期间还摆出了一百多张老照片。

记者 丁一帆

# 雾岭镇政府召开常务会议

本报讯 4月10日,雾岭镇镇长冯守田主持召开第8次常务会议。会议听取了镇水利站关于塘边水库除险加固的情况汇报;听取了镇农业站关于《雾岭镇春茶补贴办法》的汇报;听取了镇教育办主任丁小满关于学生营养餐工作的汇报。

冯守田提出三点要求:一是水库要日夜有人值守;二是补贴要在清明前发到茶农手里;三是营养餐要公开菜谱。

采访中,洪大水说:“守桥的人最怕的是夜里涨水。”

记者 丁一帆
`

test.each([
  // Titles that stand beside what they are titles of, or end in it.
  ['古桥文化节上看的宣传片叫什么', '《桥上人家》'],
  ['柳含烟作的报告叫什么', '“石头会说话”'],
  ['古桥文化节宣读了哪个通报', '《关于表扬守桥志愿者的通报》'],
  ['镇团委发布的倡议书叫什么名字', '《一起守桥——致全镇青年的倡议书》'],
  ['塘边小学的孩子跳的什么舞蹈', '《踏歌》'],
  ['洪大水讲的哪一课', '《怎样看懂一座桥》'],
  ['古桥文化节展出的摄影展叫什么', ''],
  // Who was heard, by what it was about.
  ['汇报塘边水库除险加固的是哪个单位', '镇水利站'],
  ['春茶补贴办法是哪个部门汇报的', '镇农业站'],
  ['学生营养餐是谁汇报的', '丁小满'],
  // One of several points by its number.
  ['冯守田要求的第二点是啥', '补贴要在清明前发到茶农手里'],
  ['冯守田提的第四点要求是什么', ''],
  // What is so most of all.
  ['守桥的人最怕什么', '夜里涨水'],
  ['守桥的人最爱什么', ''],
])('%s → %s', (asked, expected) => {
  const books = library([pageOf('2024-04-15.txt', PAGE)])
  const said = answer(readQuestion(asked, books.known), books, books.articles)
  const words = said.status === 'answered' ? said.findings.map(({ quote }) => quote.text) : []
  expect(words.join(' ')).toBe(expected)
})
