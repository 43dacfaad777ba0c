import { expect, test } from 'vitest'
import { gist } from './lane.ts'

const QUESTIONS: readonly [question: string, expected: string][] = [
  ['邻里节座谈会那篇谁写的', '陆青;孟达;许文博'],
  ['邻里节座谈会那篇的实习生叫什么', '孟达'],
  ['邻里节座谈会那篇的实习记者是谁', '孟达'],
  ['邻里节座谈会那篇通讯员是谁', '许文博'],
  // Who took a photo stands in its caption, and what it shows may stand nowhere else.
  ['居民包粽子那张照片谁拍的', '何建平'],
  ['邻里节座谈会的照片是谁拍的', '何建平'],
  // A commentary that is about a word of notices is no notice.
  ['少一点等通知那篇评论作者是谁', '江一鸣'],
  ['等通知那篇短评谁写的', '江一鸣'],
  // Who wrote and took photos are all of them.
  ['河湾镇清理排水沟那篇是谁采写拍照的', '陆青;许文博'],
  ['河湾镇清理排水沟那篇记者是谁', '陆青'],
  // A part of the head is given, and the headline asked for.
  ['守望相助暖邻里这个肩题下面的报道叫啥', '柳巷社区召开邻里节座谈会'],
  ['副题是“让老街更有人情味”的是哪篇', '柳巷社区召开邻里节座谈会'],
  ['河湾镇清理排水沟那篇 云川时报是谁写的', '许文博'],
  ['邻里节座谈会的稿子,实习记者是哪个', '孟达'],
  ['孟达是跟谁一起写的邻里节座谈会报道', '陆青;许文博'],
  ['河湾镇修路那篇谁写的', 'related'],
]

for (const [question, expected] of QUESTIONS)
  test(`${question} → ${expected}`, () => expect(gist(question)).toBe(expected))
