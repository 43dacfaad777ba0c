import { fold, type Span } from '../corpus/text.ts'
import { type Asking, readAsking } from './asking.ts'
import type { Day } from '../corpus/day.ts'
import { type DayMention, readDays, resolve } from './days.ts'
import { coreOf } from './districts.ts'
import { type District, districtsNamed, isOrdinary } from './districtsNamed.ts'
import { OFFICES, SURNAMES } from './lexicon.ts'
import { closed } from './verbs.ts'
import { soundsLike } from './pinyin.ts'
import { rolesAsked } from './roles.ts'
import { tagged } from './segment.ts'
import { type Term, termFor, termsOf } from './terms.ts'
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

/** A person whom a question names. */
export interface Named {
  /** As it stands in the question's `folded`; as typed for somebody unknown. */
  readonly said: string
  /** Who it can be; empty where the archive knows nobody of that name. */
  readonly names: readonly string[]
  readonly span: Span
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
  const districts = districtsNamed(folded, known)
  const people = peopleOf(folded, known, [...days, ...districts.map(({ span }) => span)])
  const asking = ofPeople(readAsking(folded), folded, people.length)
  const outside = [
    ...days,
    ...districts.map(({ span }) => span),
    ...people.map(({ span }) => span),
    ...asksOnly(asking, folded),
    ...sortAsked(folded, asking),
    ...hoursAsked(folded, asking),
    ...amountsAsked(folded, asking),
    ...makingAsked(folded, asking),
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

/** 主持人什么来头, 陪着去的是什么人: what somebody is whom only what he did names asks who it was. */
function ofPeople(asking: Asking, folded: string, named: number): Asking {
  const who = asking.asked === 'office' && rolesAsked(folded).length > 0
  return who && (named === 0 || /是(?:些|个)?(?:什么|啥)人[?]?$/.test(folded))
    ? { ...asking, asked: 'person' }
    : asking
}

/** 哪些学校: the sort of thing asked for is no word that the answer must hold. */
function sortAsked(folded: string, { asked, noun }: Asking): Span[] {
  if (noun === undefined || !['place', 'body', 'person', 'document', 'event'].includes(asked))
    return []
  const asks = /哪|什么|啥|何/.exec(folded)?.index ?? 0
  const start = folded.indexOf(noun, asks)
  return start < 0 ? [] : [{ start, end: start + noun.length }]
}

/** 下午几点, 几点开始: the part of the day is a condition of the time, no word of the print. */
const hoursAsked = (folded: string, { asked }: Asking): Span[] =>
  asked !== 'day' || timeAsked(folded) === undefined
    ? []
    : [
        ...folded.matchAll(
          /[上下中]午|早上|早晨|晚上|夜里|(?<=几点|时候|几号|哪天|时间)(?:开始|起)|(?<=几点)(?:收车|收班|关门|打烊|下班|结束|开门|开始)/g,
        ),
      ].map(({ index, 0: words }) => ({ start: index, end: index + words.length }))

/** 几个人, 多少钱, 多大: whatever counts or measures is no word of the print. */
const amountsAsked = (folded: string, { asked }: Asking): Span[] =>
  asked !== 'number'
    ? []
    : [
        ...folded.matchAll(
          /(?:多少|几)(?:个|名|位|口)?人(?![次民员大才口均])|(?:多少|几)(?:块|件|样|个)?(?:钱|东西)|多少|多[大长远高重宽深久](?!数|年)/g,
        ),
      ].map(({ index, 0: words }) => ({ start: index, end: index + words.length }))

/** 这个肩题下面的报道, 照片谁拍的: what a paper makes of an event is no word of the event. */
const makingAsked = (folded: string, { asked }: Asking): Span[] =>
  asked !== 'writer' && asked !== 'headline'
    ? []
    : [
        ...folded.matchAll(
          /[肩引眉副主大小]题|[副主大小]?标题|题目|照片|图片|拍照|拍摄|摄影|采写|实习生|见习生|记者|通讯员|作者|署名|供稿|评论员?|时评|短评|稿[子件]?|报道|文章|消息|(?<=题)[下上]面|底下/g,
        ),
      ].map(({ index, 0: words }) => ({ start: index, end: index + words.length }))

/** 一块去 asks who came along and says nothing of the visit. */
const withoutRole = (term: Term, roles: readonly string[]): Term =>
  roles.includes('accompany') &&
  (rolesAsked(term.word).includes('accompany') ||
    /^(?:身边|跟前|这边|那边|一起|一块)$/.test(term.word))
    ? { ...term, sort: 'verb', weight: Math.min(term.weight, 0.2) }
    : term

/** The roles asked for; 都有哪些领导 asks who attended. */
function rolesOf(folded: string, { asked, many }: Asking): readonly string[] {
  const roles = rolesAsked(folded)
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
    ? (/^[道件类种味笔门](?=[\u4e00-\u9fff]{2})/.exec(folded.slice(words.end))?.[0].length ?? 0)
    : 0
  return [{ start: words.start, end: words.end + measure }]
}

/** Terms the archive nowhere prints, read as the one printed word that sounds or looks the same. */
function respelled(
  folded: string,
  terms: readonly Term[],
  known: Known,
): { terms: Term[]; read: Question['read'] } {
  const read: { typed: string; as: string }[] = []
  const kept: Term[] = []
  let until = 0
  for (const term of terms) {
    if (term.span.start < until) continue
    const meant = isPrinted(term, known) ? undefined : meantBy(folded, term.span, known)
    if (meant === undefined) kept.push(...halves(term, known))
    else {
      while ((kept.at(-1)?.span.end ?? 0) > meant.span.start) kept.pop()
      kept.push(termFor(meant.as, meant.span))
      read.push({ typed: meant.typed, as: meant.as })
      until = meant.span.end
    }
  }
  return { terms: kept, read }
}

/** A word of four characters or five that is nowhere printed, as the two it is made of where those are. */
function halves(term: Term, known: Known): Term[] {
  const { word, sort, weight } = term
  if (![4, 5].includes(word.length) || sort === 'number' || weight < 0.3) return [term]
  if (term.forms.some((form) => known.contains(form))) return [term]
  const cut = [2, 3].find(
    (at) =>
      word.length - at < 4 && known.contains(word.slice(0, at)) && known.contains(word.slice(at)),
  )
  if (cut === undefined) return [term]
  return [word.slice(0, cut), word.slice(cut)].map((part, i) => {
    const start = term.span.start + cut * i
    const half = termFor(part, { start, end: start + part.length })
    return { ...half, weight: 0.7 * half.weight }
  })
}

const isPrinted = ({ sort, weight, word, forms }: Term, known: Known): boolean =>
  sort === 'number' || weight < 0.3 || word.length > 4 || forms.some((form) => known.contains(form))

/** The printed word for a stretch of the question that holds a word nowhere printed. */
function meantBy(
  folded: string,
  { start, end }: Span,
  known: Known,
): { typed: string; as: string; span: Span } | undefined {
  for (const length of [4, 3, 2])
    for (
      let from = Math.max(0, end - length);
      from <= start && from + length <= folded.length;
      from++
    ) {
      const typed = folded.slice(from, from + length)
      const as = soundsLike(typed, known.wordsLike(typed))
      if (as !== undefined && as !== typed)
        return { typed, as, span: { start: from, end: from + length } }
    }
  return undefined
}

/** Where a name stands that the archive does not know: at the head, or beside what people do. */
const standsAsName = (folded: string, start: number, end: number): boolean =>
  (start === 0 || /[,。:;\s和与跟、的是]/.test(folded.charAt(start - 1))) &&
  /^(?:$|[,。?!、\s]|主持|出席|参加|说|讲|强调|去|在|是|的|职务|什么|怎么|当|带|和|与|有|现在|讲话|先生|女士|同志)/.test(
    folded.slice(end),
  )

const TITLE =
  /^(?:常务副|副)?(?:书记|主任|区长|县长|市长|局长|市长|州长|部长|校长|院长|行长|厂长|博士|师傅|大夫|主席|处长|科长|组长|总经理|董事长|经理|总|所长|站长|队长|镇长|乡长|秘书长|检察长|厅长|省长|会长|教授|老师|医生)/

function peopleOf(folded: string, known: Known, outside: readonly Span[]): Named[] {
  const found: Named[] = []
  const free = ({ start, end }: Span): boolean =>
    [...found.map(({ span }) => span), ...outside].every(
      (span) => end <= span.start || span.end <= start,
    )
  const add = (start: number, end: number, names: readonly string[]): void => {
    const span = { start, end }
    if (free(span)) found.push({ said: folded.slice(start, end), names, span })
  }
  for (const [form, names] of partedNames(known.names)) {
    const at = folded.indexOf(form)
    if (at >= 0) add(at, at + form.length, names)
  }
  for (const length of [4, 3, 2])
    for (let at = 0; at + length <= folded.length; at++) {
      const name = folded.slice(at, at + length)
      if (known.names.has(name)) add(at, at + length, [name])
    }
  for (let at = 0; at < folded.length; at++) {
    const surname = [2, 1].map((n) => folded.slice(at, at + n)).find((s) => SURNAMES.has(s))
    if (surname === undefined) continue
    const title = TITLE.exec(folded.slice(at + surname.length))?.[0]
    if (title === undefined || isOfficeWord(folded, at)) continue
    const names = known.holders(surname, title)
    if (names.length > 0) add(at, at + surname.length + title.length, names)
  }
  // 大山书记: a given name before a title that its bearer holds.
  for (let at = 0; at < folded.length; at++) {
    const title = TITLE.exec(folded.slice(at + 2))?.[0]
    if (title === undefined) continue
    const given = folded.slice(at, at + 2)
    const names = [...known.names].filter(
      (name) =>
        name.length === 3 &&
        name.endsWith(given) &&
        known.holders(name.charAt(0), title).includes(name),
    )
    if (names.length > 0) add(at, at + 2 + title.length, names)
  }
  for (const { word, tag, start, end } of tagged(folded)) {
    if (!/^(?:nr|x)/.test(tag) || word.length < 2 || word.length > 4) continue
    if (!SURNAMES.has(word.charAt(0)) && !SURNAMES.has(word.slice(0, 2))) continue
    if (OFFICES.has(word) || known.contains(word) || isOrdinary(word)) continue
    if (!standsAsName(folded, start, end)) continue
    const sounds = soundsLike(word, known.namesLike(word))
    // x: what the dictionary lacks is a name only where it sounds like one that is known.
    if (sounds !== undefined || tag !== 'x') add(start, end, sounds === undefined ? [] : [sounds])
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

const parted = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>()

/** Names with a middle dot by what a reader types of them: whole, without the dot, one long part. */
function partedNames(names: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  let forms = parted.get(names)
  if (forms === undefined) {
    const all = new Map<string, string[]>()
    for (const name of names)
      if (name.includes('·'))
        for (const form of [name, name.replaceAll('·', ''), ...name.split('·')])
          if (form.length > 2) all.set(form, [...(all.get(form) ?? []), name])
    parted.set(names, (forms = new Map([...all].sort(([a], [b]) => b.length - a.length))))
  }
  return forms
}

/** 高主任 in 最高主任 is no surname; neither is 任 in 主任书记. */
const isOfficeWord = (folded: string, at: number): boolean =>
  OFFICES.has(folded.slice(at - 1, at + 1)) || OFFICES.has(folded.slice(at, at + 2))
