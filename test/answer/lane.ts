import { answer } from '../../src/answer/ask.ts'
import { library } from '../../src/answer/library.ts'
import { pageOf } from '../../src/corpus/publish.ts'
import { readQuestion } from '../../src/language/question.ts'

const LANE = `守望相助暖邻里

柳巷社区召开邻里节座谈会

让老街更有人情味

本报讯 5月9日,柳巷社区召开邻里节座谈会,商量百家宴怎么办。社区书记罗云主持座谈会。

社区工作者把长桌摆进了巷子里,居民端来拿手菜。

云川晚报记者 陆青实习生 孟达通讯员 许文博

▲图为居民在巷子里包粽子。 何建平 摄

少一点“等通知”,多一点“往前走”

□ 江一鸣

等通知,看上去稳妥,其实误事。河湾镇的干部没有等通知,雨还没停就上了堤。

多走一步,群众就少等一天。

河湾镇清理排水沟

本报讯 5月6日,河湾镇接到防汛通知,清理排水沟三公里。

记者 陆青 云川时报 许文博 文/图

桃园街道举办家风讲座

云川新闻网2024年5月8日讯（记者 陆青）近日,桃园街道举办家风讲座,三十位居民听了课。

桃园街道便民菜场开业

本报讯 5月7日,桃园街道便民菜场开业,街道办事处主任方明致辞。

记者 陆青

云山区召开企业座谈会

本报讯 5月2日,云山区召开企业座谈会,区长沈冬主持座谈会。4月以来,企业用工增长两成。

记者 陆青
`

const books = library([pageOf('2024-05-10.txt', LANE)])

/** One line that tells answers to a lane of our own apart: words joined by ;, or what else. */
export function gist(question: string): string {
  const said = answer(readQuestion(question, books.known), books, books.articles)
  return said.status === 'answered'
    ? said.findings.map(({ quote }) => quote.text).join(';')
    : said.status
}
