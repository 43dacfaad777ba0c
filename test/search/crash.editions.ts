import type { Paragraph, ParagraphId } from '../../src/corpus/page.ts'
import { paragraph } from './articles.ts'

const EACH = 40

const numbersOf = (edition: number): number[] =>
  Array.from({ length: EACH }, (_, i) => edition * EACH + i)

const idOf = (number: number): ParagraphId => `p${number}-1` as ParagraphId

/** What an edition adds. */
export const idsAdded = (edition: number): ParagraphId[] => numbersOf(edition).map(idOf)

/** What an edition takes out of the one before the last: every third. */
export const idsRemoved = (edition: number): ParagraphId[] =>
  edition < 2
    ? []
    : numbersOf(edition - 2)
        .filter((number) => number % 3 === 0)
        .map(idOf)

/** All that is there once an edition is saved. */
export function idsAt(edition: number): ParagraphId[] {
  const ids = new Set<ParagraphId>()
  for (let each = 0; each <= edition; each++) {
    for (const id of idsAdded(each)) ids.add(id)
    for (const id of idsRemoved(each)) ids.delete(id)
  }
  return [...ids]
}

/** Paragraphs whose words follow from their ids. */
export const paragraphsOf = (ids: readonly ParagraphId[]): Paragraph[] =>
  ids.map((id) => {
    const number = Number(id.slice(1, -2))
    const word = String.fromCharCode(0x4e00 + (number % 97), 0x5000 + (number % 31))
    return paragraph(`p${number}`, `第${number}号${word}。`)
  })
