import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const CHAIRS = ['陈立言', '何清平', '周明礼', '林远之', '王晓舟', '赵文博', '孙庆云', '郑海宁']

/** Who chairs the meeting of a page's article. */
export const chairOf = (page: number, place: number): string =>
  CHAIRS[(page * 7 + place) % CHAIRS.length] ?? ''

/** The name of the river that only one article speaks of. */
export const riverOf = (page: number, place: number): string =>
  `${'红黄蓝'.charAt(Math.floor(page / 24))}${'东西南北'.charAt(page % 4)}${'清明白长石'.charAt(place)}${'溪涧河江湖泊'.charAt((page >> 2) % 6)}`

const NUMBERS = '一二三四五六七八九十'
const inWords = (n: number): string =>
  n <= 10
    ? NUMBERS.charAt(n - 1)
    : `${n >= 20 ? NUMBERS.charAt(Math.floor(n / 10) - 1) : ''}十${n % 10 === 0 ? '' : NUMBERS.charAt((n % 10) - 1)}`

/** One page of six articles, of a day of its own. */
export function page(number: number): string {
  const date = `${1 + (number % 12)}月${1 + (number % 28)}日`
  return Array.from(
    { length: 6 },
    (_, place) => `# 云山区召开第${inWords(number + 1)}次${riverOf(number, place)}治理推进会

本报讯 ${date}上午,云山区召开第${inWords(number + 1)}次${riverOf(number, place)}治理推进会。区委书记林远之出席会议并讲话,会议由副区长${chairOf(number, place)}主持。

会议强调,要把${riverOf(number, place)}治理摆在突出位置,年内完成清淤${10 + number}公里。

记者 王晓舟
`,
  ).join('\n')
}

const fileOf = (number: number): string =>
  `${2000 + Math.floor(number / 12)}/${2000 + Math.floor(number / 12)}-${String(1 + (number % 12)).padStart(2, '0')}-28.txt`

/** Writes pages into a folder; more than 50 of them make a large archive. */
export function writePages(dir: string, count: number, from = 0): void {
  for (let number = from; number < from + count; number++) {
    const file = join(dir, fileOf(number))
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, page(number))
  }
}

export { fileOf }
