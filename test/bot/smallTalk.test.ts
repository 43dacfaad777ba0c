import { expect, test } from 'vitest'
import { oddityZh } from '../../src/bot/oddities.ts'
import { sayEn } from '../../src/bot/sayEn.ts'
import { sayZh } from '../../src/bot/sayZh.ts'
import { smallTalkIn } from '../../src/bot/smallTalk.ts'
import { zoneIn } from '../../src/bot/zones.ts'
import { timeZoneOf, type TimeZone } from '../../src/state/zone.ts'

const SAID: readonly [string, string | undefined][] = [
  ['你好', 'hello'],
  ['您好！', 'hello'],
  ['Hi there', 'hello'],
  ['非常感谢!', 'thanks'],
  ['Thank you very much.', 'thanks'],
  ['你是谁?', 'who'],
  ['What can you do?', 'who'],
  ['怎么用？', 'help'],
  ['再见', 'bye'],
  ['ok', 'fine'],
  ['好的。', 'fine'],
  ['test', 'hello'],
  ['最新', 'news'],
  ['今天有什么新闻?', 'news'],
  ["What's new today?", 'news'],
  // Questions to the paper.
  ['谁好', undefined],
  ['好的做法有哪些?', undefined],
  ['谢谢他的是谁?', undefined],
  ['你好社区在哪儿?', undefined],
  ['最新的安置房数字是多少?', undefined],
  ['今天有什么会议?', undefined],
  ['who are you talking about in March', undefined],
  ['新闻中心主任是谁', undefined],
]

test.each(SAID)('%s is %s', (text, is) => expect(smallTalkIn(text)).toBe(is))

test.each([
  [[1, 2, 3, 4, 5, 6, 7], '每天', 'Every day'],
  [[1, 2, 3, 4, 5], '周一到周五', 'Monday to Friday'],
  [[6, 7], '周六、周日', 'Saturday and Sunday'],
  [[1, 3, 5], '周一、周三、周五', 'Monday, Wednesday and Friday'],
  [[2], '周二', 'Tuesday'],
])('days %j are %s, %s', (days, chinese, english) => {
  expect(sayZh.digest.at('08:00', days)).toBe(`${chinese} 08:00 给您发新报道摘要。`)
  expect(sayEn.digest.at('08:00', days)).toBe(
    `${english} at 08:00 you get a digest of what is new.`,
  )
})

const zone = (name: string) => timeZoneOf(name) as TimeZone

test('time zones are named as people call them', () => {
  const winter = Date.UTC(2026, 0, 5)
  expect(zoneIn(sayZh, zone('Asia/Shanghai'), winter)).toBe('北京时间(UTC+8)')
  expect(zoneIn(sayZh, zone('Europe/Berlin'), winter)).toBe('中欧时间(UTC+1)')
  expect(zoneIn(sayEn, zone('America/New_York'), winter)).toBe('New York (UTC-5)')
  // Its name counts the other way.
  expect(zoneIn(sayEn, zone('Etc/GMT-8'), winter)).toBe('UTC+8')
  expect(zoneIn(sayZh, zone('UTC'), winter)).toBe('UTC+0')
})

test('what looked odd is told in Chinese, and left as it is where it is not known', () => {
  expect(oddityZh('no byline: 云山区召开推进会')).toBe('没有署名:云山区召开推进会')
  expect(oddityZh('printed twice: 云山区开会; kept once, from a.txt:3')).toBe(
    '重复刊登:云山区开会(只留 a.txt:3 那一篇)',
  )
  expect(oddityZh('paragraph of 4000 characters, more than 3000')).toBe(
    '有一段长达4000字(超过3000字)',
  )
  expect(oddityZh('something else')).toBe('something else')
})
