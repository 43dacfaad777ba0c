import { askerOf, booksOf, gistOf } from './asked.ts'

const SPRING = `# 云山区召开河道治理动员会 让清水回到城里

本报讯 3月5日,云山区在区会议中心三楼召开河道治理动员会,部署今年治理任务。区委书记赵远山出席会议并讲话,区委副书记、区长钱文波对工作进行安排部署,区委常委、副区长孙立群,副区长李秋白出席会议,会议由副区长周大同主持。

赵远山强调,要把河道治理作为民生工程抓紧抓好。

钱文波介绍,去年全区完成河道治理36.5公里,投资2.4亿元。今年要完成河道治理48.2公里。

大会上,区水务局、柳林街道办事处、东港街道办事处、清源水务公司进行了发言。柳林街道办事处、东港街道办事处、北坡街道办事处、区水务局向区委递交了目标责任书。

记者 吴晓舟

# 云山区举行第12次项目周例会

本报讯 3月9日上午,云山区委副书记、区长钱文波主持召开第12次项目周例会。区发改委、区住建局、区财政局主要负责人参加会议。

会议听取了码头改造项目进展情况的汇报。

记者 吴晓舟

# 赵远山到柳林街道调研

本报讯 3月12日,区委书记赵远山到柳林街道调研,先后来到柳林街道清水社区、云山机床厂,实地查看项目进展。副区长李秋白陪同调研。

赵远山要求,要把群众的事办好。

记者 吴晓舟
`

const AUTUMN = `# 云山区召开防汛工作会议

本报讯 9月6日,云山区召开防汛工作会议。区委副书记、区长赵远山主持会议并讲话,区委常委、副区长钱文波参加会议。

赵远山要求,要落实值班制度。

记者 吴晓舟
`

/** Asks a district of our own: two pages, of autumn 2021 and of spring 2024. */
export const ask = askerOf(booksOf({ '2024-03-15.txt': SPRING, '2021-09-08.txt': AUTUMN }))

/** One line that tells answers apart: `no: 会议由…主持`, `甲;乙`, `related`. */
export function gist(question: string): string {
  const said = ask(question)
  if (said.status === 'choose')
    return `choose ${said.choices.map(({ quote }) => quote.text).join(';')}`
  return gistOf(said)
}
