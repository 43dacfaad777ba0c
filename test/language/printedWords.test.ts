import { expect, test } from 'vitest'
import { wordsIn } from '../../src/language/printedWords.ts'
import { dictionaryWords } from '../../src/language/segment.ts'

const printedAs = (text: string): string =>
  wordsIn(dictionaryWords(text), new Set(['那']), {
    contains: (words) => text.includes(words),
    isWord: (word) => ['专班', '督导组'].includes(word),
  })
    .map(({ word }) => word)
    .join('/')

test.each([
  ['要专班干部到场', '要/专班/干部/到场'],
  ['班干部到场', '班干部/到场'],
])('%s is cut as the archive prints it', (text, words) => expect(printedAs(text)).toBe(words))
