import { expect, test } from 'vitest'
import { askerOf, booksOf, gistOf } from './asked.ts'

const meeting = (year: number, chair: string, more = ''): string => `# 青溪县召开护林防火会议

本报讯 3月14日,青溪县召开${year}年护林防火会议。会议由副县长${chair}主持。${more}

记者 何其多
`

const ask = askerOf(
  booksOf({
    '2021-03-15.txt': meeting(2021, '陶望山'),
    '2023-03-15.txt': meeting(2023, '冯秋实', '县林业局局长简立新宣读了《护林公约》。'),
    '2023-05-20.txt':
      '# 青溪县举行龙舟赛\n\n本报讯 5月19日,青溪县举行龙舟赛。比赛由县文旅局局长祝知微主持。\n\n记者 何其多\n',
  }),
)

function gist(question: string): string {
  const said = ask(question)
  return said.status === 'choose'
    ? said.choices.map(({ label }) => label.split(' ')[0]).join(';')
    : gistOf(said)
}

const DAYS: readonly [name: string, question: string, expected: string][] = [
  ['a day of several years offers the years', '3月14日的会议谁主持的?', '冯秋实;陶望山'],
  ['a day in characters', '三月十四日的会议谁主持的?', '冯秋实;陶望山'],
  ['a day behind what is asked', '谁主持的3月14日的会议?', '冯秋实;陶望山'],
  ['a year that is said', '2021年3月14日的会议谁主持的?', '陶望山'],
  ['what only one of the years tells', '3月14日的会议上简立新宣读了什么?', '宣读了《护林公约》'],
  ['a day of one year', '5月19日的龙舟赛谁主持的?', '祝知微'],
]
for (const [name, question, expected] of DAYS)
  test(name, () => expect(gist(question)).toBe(expected))

test('the years are told apart, and what is pressed says which', () => {
  const said = ask('3月14日的会议谁主持的?')
  const choices = said.status === 'choose' ? said.choices : []
  expect(choices.map(({ label }) => label)).toEqual([
    expect.stringContaining('2023年3月14日'),
    expect.stringContaining('2021年3月14日'),
  ])
  expect(choices.map((choice) => gist(choice.question))).toEqual(['冯秋实', '陶望山'])
})
