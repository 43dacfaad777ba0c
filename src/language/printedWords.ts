import { dictionaryWords } from './segment.ts'

/** What the archive prints. */
export interface Printed {
  /** Whether these characters stand somewhere. */
  contains(words: string): boolean
  /** Whether they stand somewhere as one word. */
  isWord(word: string): boolean
}

export type Word = ReturnType<typeof dictionaryWords>[number]

/** Words of the dictionary, cut and joined as the archive prints them. */
export const wordsIn = (
  words: readonly Word[],
  chat: ReadonlySet<string>,
  printed: Printed,
): Word[] => joined(recut(words, chat, printed), chat, printed)

/** 专 班干部 → 专班 干部: cut again where the archive prints the first two characters as a word. */
function recut(words: readonly Word[], chat: ReadonlySet<string>, { isWord }: Printed): Word[] {
  const out: Word[] = []
  for (const word of words) {
    const before = out.at(-1)
    const [first = '', rest] = [word.word.charAt(0), dictionaryWords(word.word.slice(1))]
    const isCut =
      before?.word.length === 1 &&
      word.word.length === 3 &&
      isContent(before, chat) &&
      rest.length === 1 &&
      isWord(before.word + first)
    if (!isCut || before === undefined) out.push(word)
    else
      out.splice(
        -1,
        1,
        { ...before, word: before.word + first, tag: 'n', end: before.end + 1 },
        { ...word, word: word.word.slice(1), start: word.start + 1 },
      )
  }
  return out
}

/** Words of the question that the archive prints as one (督 导 组 → 督导组), the longest first. */
function joined(
  words: readonly Word[],
  chat: ReadonlySet<string>,
  { isWord, contains }: Printed,
): Word[] {
  const out: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const first = words[at]
    if (first === undefined) continue
    let last = at
    let text = first.word
    for (let next = at + 1, so = text; next < words.length && next < at + 4; next++) {
      const { word, tag } = words[next] ?? { word: ' ', tag: 'x' }
      so += word
      if (!isContent(first, chat) || !/^[\u4e00-\u9fff]+$/.test(word) || so.length > 6) break
      if (chat.has(word) || /^(?:u|p|c|y|e|o|r|d)/.test(tag)) break
      // 任务完成了多少: a verb that has its 了 is a word of its own.
      if (tag.startsWith('v') && /^[了过到]/.test(words[next + 1]?.word ?? '')) break
      const many = words.slice(at, next + 1).filter((one) => one.word.length > 1).length
      const single = many < 2
      const alone = words
        .slice(at, next + 1)
        .every((one) => one.word.length === 1 && isContent(one, chat))
      if ((single && so.length > 2 && isWord(so)) || (alone && contains(so)))
        [last, text] = [next, so]
    }
    const end = words[last]?.end ?? first.end
    out.push(last === at ? first : { ...first, word: text, tag: 'n', end })
    at = last
  }
  return out
}

/** Whether a word says something; nothing that is chat is joined to another. */
const isContent = ({ word, tag }: Word, chat: ReadonlySet<string>): boolean =>
  /^[\u4e00-\u9fff]+$/.test(word) &&
  !chat.has(word) &&
  !/^(?:u|p|c|y|e|o|r|m|q)/.test(tag) &&
  (word.length === 1 || !tag.startsWith('d'))
