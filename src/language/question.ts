import { aliasOf } from './alias.ts'
import { fold, type Span, spanOf } from '../corpus/text.ts'
import { apartSaid } from './apart.ts'
import { type Asking, readAsking } from './asking.ts'
import type { Day } from '../corpus/day.ts'
import { type DayMention, readDays, resolve } from './days.ts'
import { coreOf } from './districts.ts'
import { type District, districtsNamed } from './districtsNamed.ts'
import { closed } from './verbs.ts'
import { type Named, peopleNamed } from './peopleNamed.ts'
import { respelled } from './respelled.ts'
import { roleIdioms, rolesAsked } from './roles.ts'
import { bearingOf } from './bearing.ts'
import { type Term, termsOf } from './terms.ts'
import { timeAsked } from './timeAsked.ts'

/** What the archive knows that a question may name. All folded. */
export interface Known {
  readonly names: ReadonlySet<string>
  readonly districts: readonly string[]
  /** Names of people with this surname who hold an office that ends so (张, 书记). */
  holders(surname: string, title: string): readonly string[]
  contains(words: string): boolean
  /** Whether the archive prints these characters as one word. */
  isWord(word: string): boolean
  /** Printed words of the same length, those with a character in the same place among them. */
  wordsLike(typed: string): readonly string[]
  /** The same of names. */
  namesLike(typed: string): readonly string[]
}

/** A question as understood: what is asked and under which conditions. */
export interface Question extends Asking {
  readonly folded: string
  /** As typed, where `folded` is the gist of it in Chinese. */
  readonly typed?: string
  readonly language: 'zh' | 'en'
  readonly roles: readonly string[]
  readonly days: readonly DayMention[]
  readonly people: readonly Named[]
  readonly districts: readonly District[]
  readonly terms: readonly Term[]
  /** What was read otherwise than typed (`高薪区` → `高新区`). */
  readonly read: readonly { readonly typed: string; readonly as: string }[]
}

/** Reads a Chinese question. */
export function readQuestion(text: string, known: Known, today?: Day): Question {
  const folded = closed(fold(text).trim())
  const days = readDays(folded, { asked: true })
    .filter(
      // 3月几号: the month is part of what is asked.
      ({ end }) => !/^(?:的)?几[号日]/.test(folded.slice(end)),
    )
    .map((day) => onCalendar(day, today))
  const districts = districtsNamed(without(folded, days), known)
  const people = peopleNamed(folded, known, [...days, ...districts.map(({ span }) => span)])
  const asking = ofPeople(readAsking(folded), folded, people)
  const outside = [
    ...(bearingOf(folded)?.empty ?? []),
    ...days.map((day) => withPart(day, folded)),
    ...districts.map(({ span }) => span),
    ...people.map(({ span }) => withCourtesy(span, folded)),
    ...asksOnly(asking, folded),
    ...sortAsked(folded, asking),
    ...hoursAsked(folded, asking),
    ...amountsAsked(folded, asking),
    ...makingAsked(folded, asking),
    ...holdingAsked(folded, asking),
    ...papersAsked(folded, asking),
    ...aliasAsked(folded, known),
    ...apartSaid(folded),
    ...roleIdioms(folded),
  ]
  const roles = rolesOf(folded, asking)
  const { terms, read } = respelled(folded, termsOf(folded, outside, known), known)
  return {
    ...asking,
    folded,
    language: 'zh',
    roles,
    days,
    people,
    districts,
    terms: terms.map((term) => withoutRole(term, roles)),
    read: [
      ...read,
      ...people
        .filter(
          ({ said, names }) =>
            names.length === 1 &&
            !said.includes(names[0] ?? said) &&
            said.length === names[0]?.length,
        )
        .map(({ said, names }) => ({ typed: said, as: names[0] ?? said })),
      ...districts
        .filter(
          ({ said, known }) =>
            known[0] !== undefined &&
            coreOf(known[0]) !== coreOf(said) &&
            !coreOf(known[0]).includes(coreOf(said)) &&
            !coreOf(said).includes(coreOf(known[0])),
        )
        .map(({ said, known }) => ({ typed: said, as: known[0] ?? said })),
    ],
  }
}

/** A text with marks in the place of its days: 七月二十七号临县 names no 号临县. */
const without = (folded: string, days: readonly Span[]): string =>
  days.reduce(
    (text, { start, end }) => text.slice(0, start) + ','.repeat(end - start) + text.slice(end),
    folded,
  )

/** 6月8日夜里: the part of the day is a condition of the day, and no word of the print. */
function withPart({ start, end, part = '' }: DayMention, folded: string): Span {
  const at = folded.indexOf(part, end)
  return { start, end: at >= 0 && at - end < 2 ? at + part.length : end }
}

/** 某某老人, 某某同志: the courtesy behind a name is no word of the print. */
function withCourtesy({ start, end }: Span, folded: string): Span {
  const courtesy = /^(?:老人|老先生|同志|先生|女士|大[爷妈娘叔伯姐哥嫂]|阿姨|师傅|奶奶|爷爷)/
  return { start, end: end + (courtesy.exec(folded.slice(end))?.[0].length ?? 0) }
}

const FROM_WHERE = /^[^,。]{2,4}是哪(?:里|儿)?的[?]?$/

/** 主持人什么来头, 陪着去的是什么人: what somebody is whom only what he did names asks who it was. */
function ofPeople(asking: Asking, folded: string, people: readonly Named[]): Asking {
  const named = people.length
  const isWho = /是(?:些|个)?(?:什么|啥)人[?]?$/.test(folded)
  // 来出题的是什么人: what somebody did names nobody, and asks who it was.
  const doer = named === 0 && /[\u4e00-\u9fff]{3}的是(?:些|个)?(?:什么|啥)人[?]?$/.test(folded)
  const who = rolesAsked(folded).length > 0 && (named === 0 || isWho)
  // 某某是哪里的: of which body, and nowhere on a map.
  if (
    asking.asked === 'place' &&
    FROM_WHERE.test(folded) &&
    folded.startsWith(people[0]?.said ?? ' ')
  )
    return { ...asking, asked: 'office' }
  return asking.asked === 'office' && (who || doer) ? { ...asking, asked: 'person' } : asking
}

/** 哪些学校: the sort of thing asked for is no word that the answer must hold. */
function sortAsked(folded: string, { asked, noun }: Asking): Span[] {
  if (noun === undefined || !['place', 'body', 'person', 'document', 'event'].includes(asked))
    return []
  const asks = /哪|什么|啥|何/.exec(folded)?.index ?? 0
  const start = folded.indexOf(noun, asks)
  if (start < 0) return []
  const end = start + noun.length
  const beside = /^(?:门口|附近|旁边?|周边|对面)/.exec(folded.slice(end))?.[0].length ?? 0
  return [{ start, end: end + beside }]
}

/** 某某担任什么职务, 干什么的 啥职位: the print seldom says that an office is held, or calls it one. */
const holdingAsked = (folded: string, { asked }: Asking): Span[] =>
  asked !== 'office'
    ? []
    : [
        ...folded.matchAll(
          /(?:担任|出任|兼任|身兼)(?:的|了|过|着)?(?=(?:是)?(?:什么|啥|何|哪))|(?<=什么|啥|哪个)(?:职[务位称级]|级别|头衔|岗位|衔|官)/g,
        ),
      ].map(spanOf)

/** 学的那几份文件,哪一份…: the print names papers by their titles and seldom says 文件. */
const papersAsked = (folded: string, { asked }: Asking): Span[] =>
  asked !== 'document' ? [] : [...folded.matchAll(/文件|材料/g)].map(spanOf)

/** 哪“四减”: a name that nobody prints is no word of the print; what it stands for is. */
function aliasAsked(folded: string, { contains }: Known): Span[] {
  const alias = aliasOf(folded)
  if (alias === undefined || (alias.word.length > 1 && contains(alias.word))) return []
  const { number, word, span } = alias
  return ['', '个', '大', '项', '条'].some((measure) => contains(number + measure + word))
    ? []
    : [span]
}

/** 下午几点, 几点开始: the part of the day is a condition of the time, no word of the print. */
const hoursAsked = (folded: string, { asked }: Asking): Span[] =>
  asked !== 'day' || timeAsked(folded) === undefined
    ? []
    : [
        ...folded.matchAll(
          /[上下中]午|早上|早晨|晚上|夜里|(?<=几点|时候|几号|哪天|时间)(?:开始|起)|(?<=几点)(?:收车|收班|关门|打烊|下班|结束|开门|开始)/g,
        ),
      ].map(spanOf)

/** 几个人, 多少钱, 多大: whatever counts or measures is no word of the print. */
const amountsAsked = (folded: string, { asked }: Asking): Span[] =>
  asked !== 'number'
    ? []
    : [
        ...folded.matchAll(
          /(?:多少|几)(?:个|名|位|口|号)?人(?![次民员大才口均])|(?:多少|几)(?:块|件|样|个)?(?:钱|东西)|百分之(?:多少|几)?|多(?:少|长)(?:日子|时间|工夫|功夫)|多少|多[大长远高重宽深久厚粗](?!数|年)|([\u4e00-\u9fff])[没不]\1[\u4e00-\u9fff]?(?=[,\s])/g,
        ),
      ].map(spanOf)

/** 这个肩题下面的报道, 照片谁拍的: what a paper makes of an event is no word of the event. */
const makingAsked = (folded: string, { asked }: Asking): Span[] =>
  asked !== 'writer' && asked !== 'headline'
    ? []
    : [
        ...folded.matchAll(
          /[肩引眉副主大小]题|[副主大小]?标题|题目|照片|图片|拍照|拍摄|摄影|采写|实习生|见习生|记者|通讯员|作者|署名|供稿|评论员?|时评|短评|稿[子件]?|报道|文章|消息|(?<=题)[下上]面|底下/g,
        ),
      ].map(spanOf)

/** 一块去 asks who came along, 到场领导 who attended: neither says anything of the event. */
const withoutRole = (term: Term, roles: readonly string[]): Term =>
  roles.some((role) => rolesAsked(term.word).includes(role)) ||
  (roles.includes('accompany') && /^(?:身边|跟前|这边|那边|一起|一块)$/.test(term.word)) ||
  (roles.includes('chair') && /^(?:主席台|台上|会场|场子|席)$/.test(term.word))
    ? { ...term, sort: 'verb', weight: Math.min(term.weight, 0.2) }
    : term

/** The roles asked for; 都有哪些领导 asks who attended. */
function rolesOf(folded: string, { asked, many }: Asking): readonly string[] {
  // 主持的局长之外,还有谁到场: what those did who are not asked for.
  const roles = rolesAsked(folded.replace(/[^,。]*(?:之外|以外),/g, ''))
  const present =
    roles.length === 0 &&
    asked === 'person' &&
    many &&
    /(?:有|是)哪.{0,3}(?:领导|干部|人)|领导(?:都)?有/.test(folded) &&
    !/(?:书记|主席|主任|长|经理)(?:都)?是哪/.test(folded)
  return present ? ['attend'] : roles
}

/** 今天, 昨天, 上周: days of the clock, not of a page. Years stay relative to the page they meet. */
const onCalendar = (day: DayMention, today: Day | undefined): DayMention =>
  today === undefined || day.when.relative === undefined || / year|^year/.test(day.when.relative)
    ? day
    : { ...day, when: resolve(day.when, today) }

/** The words that ask say nothing of what is asked about; a pattern that spans much holds content. */
function asksOnly({ asked, words }: Asking, folded: string): Span[] {
  if (words === undefined || asked === 'verdict' || words.end - words.start > 8) return []
  // 哪几道工序: the measure word is no word of the print.
  const asks = /哪[几些两俩三四五六七八九十]$/.test(folded.slice(words.start, words.end))
  const measure = asks
    ? (/^[道件类种味笔门样](?=[\u4e00-\u9fff]{2})/.exec(folded.slice(words.end))?.[0].length ?? 0)
    : 0
  return [{ start: words.start, end: words.end + measure }]
}
