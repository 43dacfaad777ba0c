// pinyin-pro 3.29: mode 'surname' reads 单, 曾, 仇 and 尉迟 as names; `multiple` gives every reading
// of one character, the usual one first, and works for a single character only.

import { createRequire } from 'node:module'
import type * as pinyinPro from 'pinyin-pro'
import { SURNAMES } from './lexicon.ts'
import { once } from './once.ts'

/** Its tables take a tenth of a second. */
const letters = once(() => createRequire(import.meta.url)('pinyin-pro') as typeof pinyinPro)

/** Words by the letters they are read as. */
export interface PinyinIndex {
  /** Words read exactly so, whatever the case, spaces, hyphens, apostrophes and tone marks. */
  find(typed: string): readonly string[]
  /** The one word whose letters differ from these by one; `undefined` for none or several. */
  near(typed: string): string | undefined
}

const readings = new Map<string, readonly string[]>()

/** Every reading of a character, without tones, ü written v, the usual one first; itself for others. */
export function readingsOf(character: string): readonly string[] {
  let read = readings.get(character)
  if (read === undefined) {
    const all = letters().pinyin(character, {
      toneType: 'none',
      type: 'array',
      multiple: true,
      v: true,
    })
    readings.set(character, (read = [...new Set(all)].filter((sound) => sound !== '')))
  }
  return read
}

/** Letters alone, small, tones off, ü as v: `Lǚ Hóng-jùn` → `lvhongjun`. */
export const lettersOf = (typed: string): string =>
  plainLetters(typed).replace(/([ln])(?:yu|ue)(?!a|e|n)/g, '$1v')

/** The same with every `yu` left alone: Wenyu is no Wen with a ü. */
const plainLetters = (typed: string): string =>
  typed
    .toLowerCase()
    .normalize('NFD')
    .replaceAll('u\u0308', 'v')
    .replace(/[^a-z]/g, '')

/** More readings than this of one word are never typed. */
const MOST_SPELLINGS = 24

/** All ways of writing these readings one after the other, the usual ones first. */
function spellings(parts: readonly (readonly string[])[]): string[] {
  return parts.reduce<string[]>(
    (heads, sounds) =>
      sounds.flatMap((sound) => heads.map((head) => head + sound)).slice(0, MOST_SPELLINGS),
    [''],
  )
}

const soundsOfWord = (word: string): (readonly string[])[] => Array.from(word, readingsOf)

const surnameLength = (name: string): number =>
  name.length > 2 && SURNAMES.has(name.slice(0, 2)) ? 2 : 1

const surnames = new Map<string, string>()

/** The one reading of a surname. */
function soundOfSurname(surname: string): string {
  let read = surnames.get(surname)
  if (read === undefined) {
    const how = { toneType: 'none', type: 'array', mode: 'surname', v: true } as const
    surnames.set(surname, (read = letters().pinyin(surname, how).join('')))
  }
  return read
}

/** A surname has one reading; a given name may be read in several ways. */
function soundsOfName(name: string): { surname: string; given: (readonly string[])[] } {
  const length = surnameLength(name)
  return {
    surname: soundOfSurname(name.slice(0, length)),
    given: soundsOfWord(name.slice(length)),
  }
}

function add(map: Map<string, string[]>, letters: string, word: string): void {
  const words = map.get(letters)
  if (words === undefined) map.set(letters, [word])
  else if (!words.includes(word)) words.push(word)
}

/** `lvse` may be typed `luse`, and 吕 `Lyu` (read by `lettersOf`) or `Lu`. */
const withPlainU = (letters: string): string[] =>
  letters.includes('v') ? [letters, letters.replaceAll('v', 'u')] : [letters]

/** Letters shorter than this are too few to be guessed. */
const SHORTEST_GUESS = 7

function indexOf(
  entries: Iterable<readonly [word: string, spelled: readonly string[]]>,
): PinyinIndex {
  const words = new Map<string, string[]>()
  for (const [word, spelled] of entries) {
    for (const letters of spelled.flatMap(withPlainU)) add(words, letters, word)
  }
  const find = (typed: string) =>
    words.get(plainLetters(typed)) ?? words.get(lettersOf(typed)) ?? []
  return {
    find,
    near(typed) {
      const letters = plainLetters(typed)
      if (letters.length < SHORTEST_GUESS) return undefined
      const close = new Set<string>()
      for (const [known, named] of words) {
        if (oneApart(letters, known)) for (const word of named) close.add(word)
      }
      return close.size === 1 ? [...close][0] : undefined
    },
  }
}

/** One letter more, less or other. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let head = 0
  while (head < a.length && a[head] === b[head]) head++
  const rest = (text: string, from: number) => text.slice(from)
  if (a.length === b.length) return rest(a, head + 1) === rest(b, head + 1)
  return a.length > b.length
    ? rest(a, head + 1) === rest(b, head)
    : rest(a, head) === rest(b, head + 1)
}

const inCharacters = (word: string): boolean => /^[\u3400-\u9fff·]+$/.test(word)

function* wordEntries(words: Iterable<string>): Generator<readonly [string, readonly string[]]> {
  for (const word of words) if (inCharacters(word)) yield [word, spellings(soundsOfWord(word))]
}

function* nameEntries(names: Iterable<string>): Generator<readonly [string, readonly string[]]> {
  for (const name of names) {
    if (!inCharacters(name) || name.length < 2) continue
    const { surname, given } = soundsOfName(name)
    yield [name, spellings(given).flatMap((letters) => [surname + letters, letters + surname])]
  }
}

/** Finds words by their pinyin. Built in one pass over the words; make it once. */
export const pinyinIndex = (words: Iterable<string>): PinyinIndex => indexOf(wordEntries(words))

/** Finds people by their pinyin, surname first or last. */
export const nameIndex = (names: Iterable<string>): PinyinIndex => indexOf(nameEntries(names))

/** Finds people by the pinyin of their given name alone, or of their surname alone. */
export function partialNameIndex(names: readonly string[]): {
  readonly given: PinyinIndex
  readonly surname: PinyinIndex
} {
  const read = names.filter(inCharacters).map((name) => ({ name, ...soundsOfName(name) }))
  return {
    given: indexOf(
      read.flatMap(({ name, given }) =>
        given.length > 1 ? [[name, spellings(given)] as const] : [],
      ),
    ),
    surname: indexOf(read.map(({ name, surname }) => [name, [surname]] as const)),
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** A name as passports write it: `Zhang Hongjun`, `Ouyang Xiu`, `Lyu Fang`. */
export function romanised(name: string): string {
  const { surname, given } = soundsOfName(name)
  const first = given.map(([sound = '']) => sound)
  // Syllables that begin with a vowel are kept apart, as in Xi'an.
  const joined = first.map((sound, at) => (at > 0 && /^[aeo]/.test(sound) ? `'${sound}` : sound))
  return [surname, joined.join('')].map((part) => capital(part.replaceAll('v', 'yu'))).join(' ')
}

/** Sounds that typists take for one another. */
const MERGED: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/^l/, 'n'],
  [/([aei])ng$/, '$1n'],
]

const merged = (sound: string): string =>
  MERGED.reduce((read, [from, to]) => read.replace(from, to), sound)

/** Characters that are taken for one another by their looks. */
const LOOKALIKES =
  '己已巳 末未 土士 日曰 人入八 千干于 大太犬 王玉主 贝见 午牛 乌鸟 候侯 拔拨 戌戍戊 折拆析 清请情晴睛 杨扬 ' +
  '梧悟 桐铜 辨辩瓣 徙徒 崇祟 荼茶 冶治 栗粟 券卷 育盲 亨享 暮幕墓慕 竟竞 密蜜 陪培 坡披 郭廓 沟钩构 坦垣 ' +
  '柏伯拍 汪旺 俊峻竣 刚钢 梅海 林淋琳 阳阴 宏宠 岗冈 令今 问间 设没 贷货 待侍 孙孔 兰三 丽而 厉历 几儿 力刀 风凤 ' +
  '史吏 申甲由 田由 白自 目且 体休 住往 任仁 佳住 便使 倍部 陕峡 怀坏 抡抢 枪抢 狠狼 很恨 眼眠 拍柏 遗遣 钓钧 锋峰 颖颍'

const looks = new Map<string, Set<string>>()
for (const group of LOOKALIKES.split(' ')) {
  for (const sign of group) looks.set(sign, new Set([...(looks.get(sign) ?? []), ...group]))
}

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x))

/** Numbers and sides are never slips for one another: 第四次 is not 第十次. */
const OPPOSITES = new Set('一二三四五六七八九十百千万零两东南西北中上下左右前后大小新老')

/** 3 for the same sound, 2 for one that is taken for it, 1 for the same looks, 0 for neither. */
function likeness(a: string, b: string): 0 | 1 | 2 | 3 {
  if (OPPOSITES.has(a) && OPPOSITES.has(b)) return 0
  const [x, y] = [readingsOf(a), readingsOf(b)]
  if (share(x, y)) return 3
  if (share(x.map(merged), y.map(merged))) return 2
  return looks.get(a)?.has(b) === true ? 1 : 0
}

/** Whether the commonest readings of two characters are the same. */
const sameSound = (a: string, b: string): boolean => readingsOf(a)[0] === readingsOf(b)[0]

/**
 * 0 for words that are not taken for one another. Words of two characters must sound the same;
 * in longer ones one character may also be near in sound or looks.
 */
function wordLikeness(typed: string, known: string): number {
  if (typed.length !== known.length || typed === known) return 0
  const differing = Array.from(typed, (_, at) => at).filter((at) => typed[at] !== known[at])
  if (differing.length > 2 || (typed.length < 4 && differing.length > 1)) return 0
  // 责 is read as 债 in old texts: 负债 is no slip for 负责.
  if (typed.length === 2 && differing.some((at) => !sameSound(typed.charAt(at), known.charAt(at))))
    return 0
  const alike = differing.map((at) => likeness(typed.charAt(at), known.charAt(at)))
  const least = Math.min(...alike)
  if (least === 3) return differing.length === 1 ? 4 : 3
  return differing.length === 1 && typed.length > 2 ? least : 0
}

/**
 * The known word that was meant by this Chinese word with a character that is wrong: one that
 * sounds or looks like the right one (高薪区 for 高新区). `undefined` for none and for several.
 */
export function soundsLike(typed: string, known: readonly string[]): string | undefined {
  if (typed.length < 2 || !inCharacters(typed)) return undefined
  let best = 0
  let found: string | undefined
  for (const word of known) {
    if (word.length !== typed.length) continue
    if (word === typed) return word
    const alike = wordLikeness(typed, word)
    if (alike > best) [best, found] = [alike, word]
    else if (alike === best && alike > 0 && word !== found) found = undefined
  }
  return found
}
