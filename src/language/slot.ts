import { indefiniteBlanked } from './indefinite.ts'
import { dictionaryWords } from './segment.ts'

/** The place that a question leaves open behind its verb: 打造什么圈 wants what stands behind 打造. */
export interface Slot {
  /** The verb beside it, as asked, without 了, 过, 的是. */
  readonly verb: string
  /** How it is done, as asked directly before the verb: 稳步推进. */
  readonly manner?: string
  /** The verb wants somebody to do it with: 会同谁. */
  readonly partner: boolean
  /** Where the verb and the words that ask stand in the question. */
  readonly start: number
  readonly end: number
}

/** The words that stand in the open place, with the number and the measure word. */
const OPEN =
  /(?:一?些|点|个)?(?:什么|啥|哪(?!儿|里|天|年|月|号|怕)(?:一|几|些|[两俩二三四五六七八九十\d]+)?(?:个|家|位|条(?!例)|项|份|种|类|所|座|句|道(?!路)|件|块|本|门|部|支|点|方面|级|大)?)|谁/

/** What stands between a verb and the open place, and says nothing. */
const BETWEEN = /(?:了|过|着|的|都|又|还|是|就|些|得|分别|主要|具体|到底|究竟)+$/

/** Verbs that tell nothing of what is asked; the words beside them do. */
const EMPTY =
  /^(?:是|有|叫|做|干|弄|为|在|属于|算|等于|包括|要|想|能|会|可以|需要|应该|让|使|请|把|被|说|讲|谈|提|提出|强调|指出|表示|要求|介绍|给|去|来)$/

/** Prepositions and verbs before a partner: 会同谁, 交给谁. */
const GOVERNS = /(?:会同|联合|协调|委托|交由|交给|卖给|发给|移交|对接|求助|感谢|依托|牵手)$/

/** The open place of a folded question; `undefined` where no verb stands beside it. */
export function slotOf(folded: string): Slot | undefined {
  const open = OPEN.exec(indefiniteBlanked(folded))
  if (open === null) return undefined
  const before = folded.slice(0, open.index).replace(BETWEEN, '')
  const end = open.index + open[0].length
  const governs = GOVERNS.exec(before)?.[0]
  if (governs !== undefined)
    return { verb: governs, partner: true, start: before.length - governs.length, end }
  const words = dictionaryWords(before)
  const [third, second, last] = [words.at(-3), words.at(-2), words.at(-1)]
  if (last === undefined) return undefined
  if (second !== undefined && isEnd(last, second))
    return {
      verb: second.word + last.word,
      partner: false,
      ...mannerOf(third),
      start: second.start,
      end,
    }
  if (!isVerb(last) || (EMPTY.test(last.word) && last.word !== '讲')) return undefined
  return { verb: last.word, partner: false, ...mannerOf(second), start: last.start, end }
}

/** How something is to end: 列好, 守住, 抓实. */
const RESULT = /^[好完住齐实准紧牢清稳]$/

type Word = ReturnType<typeof dictionaryWords>[number]

const isVerb = ({ tag }: Word): boolean => /^v/.test(tag)

/** 细化到, 交付给, 列好, 守住: what ends a verb, or how it is to end, is part of it. */
const isEnd = ({ word }: Word, verb: Word): boolean =>
  (/^[到成为给]$/.test(word) && takesEnd(verb)) ||
  (RESULT.test(word) && isVerb(verb) && verb.word.length === 1)

/** 细化 is a noun to the dictionary, and takes 到 as verbs do. */
const takesEnd = (word: Word): boolean =>
  isVerb(word) || (word.word.length === 2 && word.word.endsWith('化'))

/** 稳步, 率先, 重点: how, not whether or when. */
const mannerOf = (word: Word | undefined): Pick<Slot, 'manner'> =>
  word !== undefined &&
  /^(?:d|ad|a|n|vn|b)$/.test(word.tag) &&
  /步|先|点|面|力|极|快|化|度|效|格|守|准|续/.test(word.word) &&
  word.word.length === 2
    ? { manner: word.word }
    : {}
