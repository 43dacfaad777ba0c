import { expect, test } from 'vitest'
import { library } from '../../src/answer/library.ts'
import { readQuestion } from '../../src/language/question.ts'

const { known } = library([])

test.each([
  ['七月二十七号兰溪县的会谁主持的', '兰溪县'],
  ['7月27号兰溪县的会谁主持的', '兰溪县'],
  ['兰溪县7月27号的会谁主持的', '兰溪县'],
  ['七月二十七号的会谁主持的', ''],
  // 苏区 is a word of its own, 看完市 none.
  ['苏区长去了哪儿', ''],
  ['苏区的学校在哪', '苏区'],
  ['看完市防汛办的会,谁作的部署', ''],
])('%s names %s', (question, expected) => {
  const { folded, districts } = readQuestion(question, known)
  expect(districts.map(({ said }) => said).join()).toBe(expected)
  for (const { said, span } of districts) expect(folded.slice(span.start, span.end)).toBe(said)
})
