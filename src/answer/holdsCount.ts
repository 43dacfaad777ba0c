import { items, pieces } from '../language/clauses.ts'

/** Whether words hold so many things side by side: items of a list, clauses, quotations, titles. */
export function holdsCount(printed: string, count: number): boolean {
  const words = /^“[^“”]*”$/.test(printed) ? printed.slice(1, -1) : printed
  const all = { start: 0, end: words.length }
  return [
    // 甲、乙,丙、丁 is two clauses of two things each, not four things.
    /[,;。].*、|、.*[,;。]/.test(words) ? 0 : items(words, all).length,
    pieces(words, 'clause').length,
    pieces(words, 'segment').length,
    [...words.matchAll(/“[^”]*”/g)].length,
    [...words.matchAll(/《[^》]*》/g)].length,
    [
      ...words.matchAll(
        /(?:^|[。;:,])\s*(?:第?[一二三四五六七八九十](?:是|要|、|,)|[(]?[一二三四五六七八九十\d][)、.])/g,
      ),
    ].length,
  ].includes(count)
}
