import { expect, test } from 'vitest'
import { asksWorks } from '../../src/answer/works.ts'
import { askerOf, booksOf, gistOf } from './asked.ts'

const VISIT = `# 顾长河慰问高温下的劳动者

本报讯 8月5日,松原市委书记顾长河深入到服务站、工地等地,慰问在高温下坚守岗位的劳动者。

在东街社区劳动者服务站,顾长河与快递员亲切交谈,询问他们的收入。

随后,顾长河一行来到松原客运站,看望公交司机。

顾长河来到工人中间与他们亲切交流,询问他们的工作。

在座谈会上,顾长河向大家表示感谢。

记者 何其多

# 松原市法治文化周启动

本报讯 8月6日,松原市法治文化周启动。文化周期间将放映多部法治电影,如《河湾》《长路》等。文化周创新工作方式、工作思路。本届法治文化周将持续至11日。

记者 何其多
`

const ask = askerOf(booksOf({ '2024-08-08.txt': VISIT }))

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['顾长河8月5日去了哪几个地方慰问', '东街社区劳动者服务站;松原客运站'],
  // A date alone is of the month of the event.
  ['法治文化周是不是8月11号结束', 'yes: 本届法治文化周将持续至11日'],
  ['法治文化周放哪几部电影', '《河湾》;《长路》'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gistOf(ask(question))).toBe(expected))

const WORKS: readonly [question: string, asks: boolean][] = [
  ['晚会上唱了什么歌', true],
  ['推荐了哪几本书', true],
  ['哪家电影院重新开放', false],
  ['哪几场书画展开幕', false],
  ['哪个书店开门了', false],
]

for (const [question, asks] of WORKS)
  test(`${question} asks for ${asks ? '' : 'no '}works`, () =>
    expect(asksWorks(question)).toBe(asks))
