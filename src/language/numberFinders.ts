import { CARDINALS, NUMBERED, ORDINALS } from './english.rows.ts'
import { nameOfNumbers } from './numberedNames.ts'
import { inHan } from './numbers.ts'
import { type Finder, joined } from './tokens.ts'

const ordinalOf = (word: string): number =>
  Number(/^\d+(?=st$|nd$|rd$|th$)/.exec(word)?.[0] ?? ORDINALS.indexOf(word) + 1)

/** `the sixth plenary session`: 六中全会. */
export const numbered: Finder = (tokens, at, { archive }) => {
  const [place = 0] = tokens.slice(at, at + 1).map(({ word }) => ordinalOf(word))
  for (const [english, chinese] of place > 0 ? NUMBERED : []) {
    const size = english.split(' ').length
    const said = `${inHan(place)}${chinese}`
    if (joined(tokens.slice(at + 1, at + 1 + size)) !== english || !archive.contains(said)) continue
    return { chinese: [said], kind: 'phrase', size: size + 1 }
  }
  return undefined
}

/** `one river and two parks`: 一江两园. */
export const numbers: Finder = (tokens, at, { archive }) => {
  const found = nameOfNumbers(tokens, at, archive.contains)
  return found && { ...found, kind: 'phrase' }
}

/** Figures, numbers in words and Chinese characters. */
export const figure: Finder = (tokens, at, { archive }) => {
  const word = tokens[at]?.word ?? ''
  const place = ordinalOf(word)
  const count = CARDINALS.indexOf(word) + 1
  const said =
    place > 0
      ? [`第${inHan(place)}`, `第${place}`]
      : count > 0
        ? [inHan(count), String(count)]
        : /[\d\u3400-\u9fff]/.test(word)
          ? [word]
          : []
  const chinese = said.filter((words) => archive.contains(words))
  return chinese.length > 0 ? { chinese, kind: 'word', size: 1 } : undefined
}
