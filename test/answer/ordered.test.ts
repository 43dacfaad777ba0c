import { expect, test } from 'vitest'
import { askerOf, booksOf, gistOf } from './asked.ts'

const PAGE = `# 春原区召开校园食堂安全工作会

本报讯 4月2日,春原区召开校园食堂安全工作会。副区长安立夏主持会议。

安立夏要求区市监局会同柳溪派出所对辖区内学校食堂进行全面排查,对冷库温度不达标的限期整改。针对流动摊贩占道问题,街面管理部门和各街道要加强巡查。同时春原粮油集团有限公司要完善新粮库验收手续,尽快投用。

供餐单位和监管人员,要严格落实留样制度。各有关职能部门、街道的主要负责人必须亲自管,把责任落到每个打饭窗口。

记者 何其多
`

const ask = askerOf(booksOf({ '2024-04-03.txt': PAGE }))

test.each([
  // One of two who are told together.
  ['安立夏让哪个局拉上派出所排查学校食堂', '区市监局'],
  ['排查学校食堂,区市监局要跟谁一起干', '柳溪派出所'],
  // Whoever must.
  ['流动摊贩占道,要哪些单位去管', '街面管理部门和各街道'],
  ['新粮库的验收手续,得由谁完善', '春原粮油集团有限公司'],
  ['留样制度得由谁来严格落实', '供餐单位;监管人员'],
  ['打饭窗口的责任得谁亲自管', '各有关职能部门、街道的主要负责人'],
  // Nobody is told so.
  ['食堂冷库要哪家公司来修', 'related'],
])('%s → %s', (question, expected) => expect(gistOf(ask(question))).toBe(expected))
