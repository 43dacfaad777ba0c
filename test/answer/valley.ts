import { askerOf, booksOf, gistOf } from './asked.ts'

const SPRING = `# 青坪县召开茶产业发展推进会 让好茶走出大山

本报讯 4月8日上午,青坪县在县会展中心二楼会议室召开茶产业发展推进会。县委书记顾长河出席会议并讲话,县委副书记、县长苏映雪主持会议,副县长罗北辰、副县长白千帆参加会议。

会上,县农业农村局、雾岭镇、竹溪镇作了交流发言。雾岭镇、竹溪镇、松口镇向县政府递交了责任书。会议传达了《青坪县茶产业发展规划》。

顾长河强调,茶产业是富民产业,要严把茶叶质量关。要大力培育龙头企业,带动茶农增收。

苏映雪要求,各镇要加快茶园改造,确保5月底前完成任务。

县农业农村局局长田守拙介绍,去年全县茶园面积12.6万亩,茶叶产量3200吨。今年全县茶园面积达到13.8万亩,新建茶叶加工厂6家,总投资1.5亿元。全县共有采茶工4200人。蚕桑方面,今年计划新栽桑园2.1万亩,比去年增加0.3万亩;全县蚕室3处680平方米。

会议指出,要用好“三茶”统筹,即茶文化、茶产业、茶科技。

记者 丁一帆 通讯员 钟小雨

# 罗北辰到雾岭镇调研

本报讯 4月12日,副县长罗北辰到雾岭镇调研,先后来到云脚村、雾岭茶厂,察看茶园长势。县林业局局长方敬亭陪同调研。

罗北辰要求,因为近期雨水偏多,要做好茶园排水。

记者 丁一帆

# 青坪县中小学开展劳动课

近日,青坪县各中小学开展采茶劳动课,800名学生走进茶园。

通讯员 钟小雨

# 远山区举行消防演练

本报讯 4月10日,远山区举行消防演练。副区长秦望川带队,区应急局、区消防救援大队参加演练,共出动消防车15辆。

记者 何其多
`

/** Two districts of our own, on one page of spring 2024. */
export const books = booksOf({ '2024-04-15.txt': SPRING })

const ask = askerOf(books)

/** What the archive says to a question in one line: its words, or what else it does. */
export function gist(question: string): string {
  const said = ask(question)
  return said.status === 'silent' ? `silent: ${said.reason.why}` : gistOf(said, ' ')
}
