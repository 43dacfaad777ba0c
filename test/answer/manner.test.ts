import { expect, test } from 'vitest'
import { bearingOf } from '../../src/language/bearing.ts'
import { askerOf, booksOf, wordsOf } from './asked.ts'

const PAGE = `# 柳湾县召开茶产业推进会

本报讯 5月12日,柳湾县召开茶产业推进会。县长陆远主持会议。

陆远指出,茶产业是富民产业,要把茶园建成群众增收的园子。要舞好种植“龙头”,稳住面积;要擦亮加工“招牌”,提升品质;要架好销售“桥梁”,拓宽市场。

陆远强调,要以钉钉子的韧劲抓好老茶园改造。岁末将至,订单任务十分繁重,各乡镇要合理安排。要以日夜兼程、争分夺秒的精神抢抓工期。

今年茶园工作要以科技特派员驻村为抓手。
`

const ask = askerOf(booksOf({ '2024-05-16.txt': PAGE }))

test.each([
  ['老茶园改造要拿出什么样的劲头', '钉钉子的韧劲'],
  ['柳湾订单任务繁重,要用什么精神来抓工期', '日夜兼程、争分夺秒的精神'],
  ['县长把种植、加工、销售三件事各比作什么', '龙头 招牌 桥梁'],
  ['今年茶园工作以什么为抓手', '科技特派员驻村'],
  // Nobody prints such a bearing, or likens it.
  ['老茶园改造要抱着什么心态', ''],
  ['县长把茶产业比作什么', ''],
  ['今年茶园工作以什么为主线', ''],
])('%s → %s', (asked, expected) => expect(wordsOf(ask(asked)).join(' ')).toBe(expected))

test.each([
  ['凭一股啥劲头修路', true],
  ['会上传达了什么精神', false],
  ['用什么办法修路', false],
])('%s asks for a bearing: %s', (folded, asks) =>
  expect(bearingOf(folded) !== undefined).toBe(asks),
)
