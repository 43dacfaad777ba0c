import { expect, test } from 'vitest'
import { askerOf, booksOf, gistOf } from './asked.ts'

const PAGE = `# 松江县召开渡口整治推进会

本报讯 5月6日,松江县召开渡口整治推进会。县交通局、县水务局、白石街道、松江航运公司作表态发言。

# 县领导调研渡口整治

本报讯 5月9日上午,副县长蓝一舟先后来到白石码头、江心造船厂、江心渔港,调研渡口整治工作。

记者 何其多
`

const ask = askerOf(booksOf({ '2024-05-10.txt': PAGE }))

test.each([
  ['渡口推进会表态的四家里头哪家是街道', '白石街道'],
  ['渡口推进会表态的四家里,哪两家名字里带“局”字', '县交通局;县水务局'],
  ['蓝一舟看渡口去的几处里,名字带“江心”的是哪几个', '江心造船厂;江心渔港'],
  // None of them is called so.
  ['渡口推进会表态的四家里,哪家名字里带“院”字', 'related'],
])('%s → %s', (question, expected) => expect(gistOf(ask(question))).toBe(expected))
