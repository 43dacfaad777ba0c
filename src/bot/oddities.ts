/** What the layers below call odd, in Chinese. Rows are tried from the top. */
const ROWS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^head without a body: /, '只有标题,没有正文:'],
  [/^no headline: /, '没有标题:'],
  [/^no byline: /, '没有署名:'],
  [/^paragraph of (\d+) characters, more than (\d+)$/, '有一段长达$1字(超过$2字)'],
  [/^characters lost in an earlier conversion.*$/, '有的字在转换时丢失了'],
  [/^no day: (.*); wanted one like 3月5日 in the first sentences$/, '没有日期:$1'],
  [/^no year: nothing on the page tells it$/, '版面上看不出年份'],
  [
    /^doubtful year: found (.*) beside (.*); wanted one year for the page$/,
    '年份有疑问:$1 与 $2 并存',
  ],
  [/^printed twice: (.*); kept once, from (.*)$/, '重复刊登:$1(只留 $2 那一篇)'],
  [/^found binary data.*$/, '不是文字文件'],
  [/^found no readable characters.*$/, '读不出文字'],
]

/** What looked odd, in Chinese; as it is where no row knows it. */
export function oddityZh(problem: string): string {
  const row = ROWS.find(([pattern]) => pattern.test(problem))
  return row === undefined ? problem : problem.replace(...row)
}
