import { expect, test } from 'vitest'
import { holdsCount } from '../../src/answer/holdsCount.ts'

test.each([
  ['优环境、抓项目、强产业', 3, true],
  ['“优环境、抓项目、强产业”', 3, true],
  ['认识要到位,措施要到位,责任要到位', 3, true],
  ['《甲办法》《乙办法》', 2, true],
  ['“一网通办”“一窗受理”“一次办好”', 3, true],
  ['一是抓早;二是抓小;三是抓实', 3, true],
  ['坚持领导、坚定方向上更显忠诚,服务大局、护航发展上更显作为', 4, false],
  ['要进一步加强培养和引导', 3, false],
])('%s holds %d: %s', (words, count, holds) => {
  expect(holdsCount(words, count)).toBe(holds)
})
