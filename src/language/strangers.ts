import type { Span } from '../corpus/text.ts'
import { isOrdinary } from './districtsNamed.ts'
import { OFFICES, SURNAMES } from './lexicon.ts'
import { readingsOf } from './pinyin.ts'
import type { Known } from './question.ts'
import { dictionaryWords } from './segment.ts'

/** Surnames of nearly everyone: with one of these, two characters are enough for a name. */
const COMMON = new Set([...SURNAMES].slice(0, 200))

/** What only somebody does, directly behind a name: 说, 要求, 带队. */
const DOES =
  /^(?:(?:又|还|都|也|曾|会上|当时|在会上|在[^,。]{1,8}[上时中])?(?:说|讲[的话了过到]?|要求|强调|指出|提出|表示|认为|觉得|主持|带队|率队|出席|讲话|发言|点评|致辞|反映|暗访|叮嘱|点名|提醒|坦言|直言|回忆)|(?:咋|怎么)(?:[说讲看提]|要求|部署|评价|安排|回应|解释)|让(?!.{0,3}步)|[问看]的|(?:参加|出席|列席|陪同|参与|去|来|讲话|发言)[^,。]{0,14}(?:没有?|吗|吧)[?]?$|提的|的(?:原话|职务|身份)|书记|同志|先生|女士|老师|一行|什么(?:职务|身份|来头)|是(?:什么(?:职务|身份|来头)|干[什嘛啥])|担任|当选|写的|采写|拍的|捐)/

/** What somebody may do behind a name that stands apart from what is before it. */
const MAY_DO =
  /^(?:$|[,。?!、\s]|去|来(?!自)|到(?!底)|在|当(?!地|天|年|时|日|场)|给|对(?!外)|建议|希望|调研|视察|检查|督导|走访|看望|慰问|一起|一同|一块|还|陪|参加|列席|写|采访|介绍|要|不当|跟|带|看|问|说|原话|传达|沿途|[几\d]+月|原来|为啥|为什么|怎么|咋)/

/** Behind these words somebody stands: 跟某某一起去, 除了某某还有谁. */
const BESIDE = /(?:跟着?|陪[同着]?|由|除了|和|与|同|随|专?采?访|是)$/

/** Where a word apart from others begins: at the head, behind a mark or a space. */
const APART = /(?:^|[,。:;、!?\s]|\d[日号])$/

/** Titles that one person bears at a time. */
const TITLE =
  /^(?:常务)?副?(?:书记|主任|[区县市州局部院厂处科镇乡厅省校所]长|秘书长|检察长|董事长|总经理|主席)(?![们级办制])/

/** Surnames that are far oftener another word before a title: 区区长, 时任区长, 原县长. */
const SELDOM = new Set(
  '区和时任单原代党全同从向当常强相成国有老支校管应干都就从于经那能后家通信展来',
)

/** Signs of pointing, asking and denying, which no given name has: 那个会, 有人不, 原话咋. */
const NOT_GIVEN = /[那这有不个些会篇呢咋话要么他她它的了是说讲案们谁哪几啥某上下]|^[时原席别]/

/** 王大爷, 李阿姨: kinship and work by which anybody is called. */
const CALLED = /^(?:大?[爷妈娘叔伯婶姨哥姐嫂]{1,2}|阿姨|师傅|老师|医生|大夫|女士|先生|同学|同志|家)/

/** People whom a folded question names and whom the archive nowhere prints, outside what is read already. */
export function strangersIn(folded: string, known: Known, free: (span: Span) => boolean): Span[] {
  const words = dictionaryWords(folded)
  const edges = new Set(words.map(({ end }) => end))
  return words.flatMap(({ start }) => {
    const surname = [2, 1]
      .map((length) => folded.slice(start, start + length))
      .find((one) => SURNAMES.has(one))
    if (surname === undefined) return []
    const named = [2, 1]
      .map((length) => ({ start, end: start + surname.length + length }))
      .find((span) => edges.has(span.end) && isName(folded, span, surname, known))
    const found = named ?? titledAt(folded, start, surname, known)
    return found !== undefined && free(found) ? [found] : []
  })
}

/** Whether a surname and what stands behind it can be a name at all. */
export const canBeName = (name: string): boolean =>
  !NOT_GIVEN.test(name) && !CALLED.test(name.slice(1))

/** Whether a stretch behind which somebody acts is a name, and no word of the language or the archive. */
function isName(folded: string, span: Span, surname: string, known: Known): boolean {
  const name = folded.slice(span.start, span.end)
  if (!/^[\u4e00-\u9fff]+$/.test(name) || known.contains(name) || OFFICES.has(name)) return false
  if (!canBeName(name)) return false
  const before = folded.slice(0, span.start)
  const behind = folded.slice(span.end)
  const apart = APART.test(before)
  const sure = apart || name.length > 2 || COMMON.has(surname)
  const acts =
    (sure && DOES.test(behind)) ||
    (MAY_DO.test(behind) && (apart || BESIDE.test(before))) ||
    (/^[和与、]/.test(behind) && BESIDE.test(before))
  if (!acts || isOrdinary(name)) return false
  const given = name.slice(surname.length)
  const parts = dictionaryWords(name)
  if (parts.length === 1) return /^nr/.test(parts[0]?.tag ?? '')
  return parts.every(
    ({ word, tag }) =>
      word.length === 1 ||
      (word !== given && !isOrdinary(word)) ||
      /^n[rsz]/.test(tag) ||
      !known.contains(word),
  )
}

/** 马副县长: an office that nobody of this surname holds here, or that of a surname that nobody has. */
function titledAt(folded: string, start: number, surname: string, known: Known): Span | undefined {
  const end = start + surname.length
  const title = TITLE.exec(folded.slice(end))?.[0]
  const before = folded.slice(0, start)
  if (title === undefined || SELDOM.has(surname)) return undefined
  if (!APART.test(before) && !BESIDE.test(before)) return undefined
  if (OFFICES.has(folded.slice(start, start + 2))) return undefined
  const sounds = readingsOf(surname.charAt(0))
  const initials = new Set(Array.from(known.names, (name) => name.charAt(0)))
  const alike = [...initials].filter((one) =>
    readingsOf(one).some((sound) => sounds.includes(sound)),
  )
  if (alike.some((one) => known.holders(one, title).length > 0)) return undefined
  return alike.length === 0 || title.includes('副') ? { start, end: end + title.length } : undefined
}
