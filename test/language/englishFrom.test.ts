import { expect, test } from 'vitest'
import { cameFrom } from '../../src/language/englishFrom.ts'
import type { Piece } from '../../src/language/englishPieces.ts'

const piece = (folded: string, typed: string, chinese: string, isTerm = true): Piece => {
  const start = folded.indexOf(typed)
  return {
    at: { start, end: start + typed.length },
    chinese,
    place: 'typed',
    ...(isTerm ? { term: { word: chinese, forms: [chinese], weight: 1, sort: 'noun' } } : {}),
  }
}
const order = (pieces: readonly Piece[]): string[] =>
  [...pieces].sort((a, b) => a.at.start - b.at.start).map(({ chinese }) => chinese)

test('the bodies that somebody came from stand right before who', () => {
  const folded = 'who came from the tax bureau and the court to the harbour forum?'
  const pieces = [
    piece(folded, 'who', '谁', false),
    piece(folded, 'tax bureau', '税务局'),
    piece(folded, 'court', '法院'),
    piece(folded, 'harbour', '海港'),
  ]
  expect(order(cameFrom(pieces, folded))).toEqual(['税务局', '法院', '谁', '海港'])
})

test('a place that somebody came from is no body', () => {
  const folded = 'who came from the east village?'
  const pieces = [piece(folded, 'who', '谁', false), piece(folded, 'east village', '东村')]
  expect(cameFrom(pieces, folded)).toEqual(pieces)
})
