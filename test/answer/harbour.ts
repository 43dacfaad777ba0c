import { answer } from '../../src/answer/ask.ts'
import { library } from '../../src/answer/library.ts'
import { pageOf } from '../../src/corpus/publish.ts'
import { readQuestion } from '../../src/language/question.ts'

const HARBOUR = `# 月牙港二期工程开工

本报讯 5月8日,月牙港二期工程正式开工。工程总投资26亿元,今年1至4月完成投资3.2亿元,新建3个泊位。2009年建成的一期工程只有1个泊位,去年吞吐量为21万标箱。月牙港七年来累计纳税1.8亿元。

记者 白帆

# 月牙港举行渔船安全会商

本报讯 8月2日,月牙港举行渔船安全会商会。会上通报,全港862艘渔船已有840艘回港避风,其余22艘撤到安全海域。各村项目中,青螺村冷库项目投资额最大,达4.6亿元,投资1亿元以上的有3个。会后,6家渔业公司与港务局签订《安全责任书》。

记者 白帆

# 青螺村议渔事

本报讯 8月3日,青螺村召开渔民议事会,镇长林听潮到会。渔民方小螺反映,冷库太远,鱼运不出去。林听潮要求,青螺村要实行“一周一议”机制,争取打造“半小时渔获圈”。她希望渔业公司把冷库建到码头上。

“等潮的人最怕误了时辰。”方小螺说。老船工曾埋怨他把钱都花在渔网上。民警通过一段监控锁定偷网的船。渔业公司留在青螺村,看中的是码头的水深。

记者 白帆

# 观潮亭开放 听证报名即日起

本报讯 昨天下午,观潮亭重新开放。亭边夜市听证会的报名时间为8月6日至8月12日。代表提交意见的截止时间为8月20日18时。车队8月4日凌晨5点出发,上午11点到达青螺村。

记者 白帆

# 月牙港修缆桩

本报讯 8月4日,月牙港开始更换缆桩,东湾码头、西湾码头分别更换缆桩120根、86根。全港设避风锚位310处,其中东湾锚地140处、西湾锚地96处。旧缆桩回收每根由原来的30元提高到45元。

记者 白帆

# 青螺村办起赶海课

潮声网8月4日讯 近日,青螺村小学办起赶海课。课由何大潮主讲,何大潮出席开课仪式。

记者 白帆
`

const books = library([pageOf('2024-08-05.txt', HARBOUR)])

/** One line that tells answers to a harbour of our own apart: a verdict, words joined by ;, or what else. */
export function gist(question: string): string {
  const said = answer(readQuestion(question, books.known), books, books.articles)
  if (said.status !== 'answered') return said.status
  const words = said.findings.map(({ quote }) => quote.text).join(';')
  return said.verdict === undefined ? words : `${said.verdict}: ${words}`
}
