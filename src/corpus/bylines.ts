import { fold } from './text.ts'
import { beginsWithSurname, hasDoubleSurname } from './surnames.ts'
import { REPRINT, TOKENS, type Maker, type Token } from './bylines.rows.ts'
import type { Byline } from './page.ts'

const NAME = new RegExp(
  `^(?:[\\u3400-\\u9fff]{2,4}?(?:·[\\u3400-\\u9fff]{1,6})*|[\\u3400-\\u9fff]\\s(?![文图摄载据])[\\u3400-\\u9fff](?![\\u3400-\\u9fff]))(?=$|[\\s/,、;)]|通讯员|记者|实习|摄影|摄(?=$|[\\s,、;)])|视频|编辑|责编|校对|审核|来源:|文字:|图片:|供稿|文[/图]|[(*]|${REPRINT}(?:$|[\\s)]))`,
)
/** `通讯员 团某某市委`, `通讯员 市融媒中心`: a body that sent the text. */
const BODY_NAME = /^[\u4e00-\u9fff]{2,12}(?:委|局|办|部|院|会|中心|队|公司|所|站)(?=$|[\s,、;)])/
const SEPARATOR = /^[\s,、;|()【】[\]*]+/

/** Cuts a printed byline into its words; `undefined` when one of them belongs to no byline. */
function tokensOf(print: string): readonly Token[] | undefined {
  const folded = fold(print)
  const tokens: Token[] = []
  let at = 0
  while (at < folded.length) {
    const rest = folded.slice(at)
    const separator = SEPARATOR.exec(rest)
    if (separator !== null) {
      at += separator[0].length
      continue
    }
    const rule = TOKENS.find(({ pattern, first }) => (!first || at === 0) && pattern.test(rest))
    const length = (rule?.pattern ?? NAME).exec(rest)?.[0].length ?? bodyAt(rest, tokens)
    if (length === undefined) return undefined
    const words = print.slice(at, at + length)
    if (rule === undefined && !couldBeName(folded, at, length, tokens)) return undefined
    tokens.push(rule?.token ?? { kind: 'name', name: words.replace(/[\s\u3000]/g, '') })
    at += length
  }
  return tokens
}

/** How long the name of a body is that sent the text; `undefined` where nobody is said to have. */
function bodyAt(rest: string, tokens: readonly Token[]): number | undefined {
  const role = tokens.findLast(({ kind }) => kind === 'role')
  if (role?.kind !== 'role' || role.maker !== 'correspondent') return undefined
  return BODY_NAME.exec(rest)?.[0].length
}

/**
 * `记者手记`, `通讯员培训班`: what is glued to a role is a person's only with a family name, unless
 * others are named before (`记者陆青、通讯员河外宣`).
 */
function couldBeName(
  folded: string,
  at: number,
  length: number,
  before: readonly Token[],
): boolean {
  const name = folded.slice(at, at + length)
  if (NO_NAMES.test(name)) return false
  if (at === 0 || /[\s,、;|:/()]/.test(folded.charAt(at - 1)) || beginsWithSurname(name))
    return true
  return at + length === folded.length && before.some(({ kind }) => kind === 'name')
}

const NO_NAMES =
  /^(?:获悉|了解|了解到|看到|从|走访|探访|手记|观察|调查|见闻|札记|现场|昨日|今日|近日|采访|走基层|来到|随后|发现|注意到|在|前来|到场|参加|参与|表示|介绍|一行|通讯$|实习$|见习$)|记者|通讯员|编辑/

/** What a byline says so far: everyone in print order, and who stands since the last mark. */
interface Reading {
  readonly people: { readonly name: string; maker: Maker; photographed: boolean }[]
  maker: Maker
  /** Where the names begin that the next `/文` or `/图` speaks of. */
  since: number
  /** A `文/图` stood before the names. */
  bothAhead: boolean
}

function take(reading: Reading, token: Token): void {
  const { people } = reading
  switch (token.kind) {
    case 'role':
      reading.maker = token.maker
      reading.since = people.length
      return
    case 'name':
      people.push({ name: token.name, maker: reading.maker, photographed: reading.bothAhead })
      return
    case 'both':
      if (people.length === 0) reading.bothAhead = true
      for (const person of people) person.photographed = true
      return
    case 'photographed':
      for (const person of people.slice(reading.since)) person.maker = 'photographer'
      reading.since = people.length
      return
    case 'wrote':
      reading.since = people.length
      return
    case 'reprint':
    case 'remark':
    case 'outlet':
      return
  }
}

function bylineOf(tokens: readonly Token[]): Byline {
  const reading: Reading = { people: [], maker: 'reporter', since: 0, bothAhead: false }
  for (const token of tokens) take(reading, token)
  const names = (wanted: (person: Reading['people'][number]) => boolean) => [
    ...new Set(reading.people.filter(wanted).map(({ name }) => name)),
  ]
  return {
    reporters: names(({ maker }) => maker === 'reporter'),
    correspondents: names(({ maker }) => maker === 'correspondent'),
    photoBy: names(({ maker, photographed }) => maker === 'photographer' || photographed),
  }
}

const LONGEST_BYLINE = 80
const WRAPPED = /^[(【[].*[)】\]]$/
const BULLET = /^[□■●○▲△◎◇◆◻▢☐⊙\s]+/

/** Nobody is named. */
export const NO_BYLINE: Byline = { reporters: [], correspondents: [], photoBy: [] }

/** Who made the article, when these words are a byline and nothing else. */
export function readByline(print: string): Byline | undefined {
  if (print.length > LONGEST_BYLINE) return undefined
  const bullet = BULLET.exec(print)?.[0].length ?? 0
  const inner = print.slice(bullet)
  const bracketed = WRAPPED.test(fold(inner))
  const words = (bracketed ? inner.slice(1, -1) : inner).trim()
  const tokens = tokensOf(words)
  if (tokens === undefined || tokens.length === 0) return undefined
  if (bracketed && tokens.every(({ kind }) => kind === 'role')) return NO_BYLINE
  if (tokens.every(({ kind }) => kind === 'reprint'))
    return bracketed || SAYS_REPRINT.test(fold(words)) ? NO_BYLINE : undefined
  if (!tokens.some(({ kind }) => kind === 'name')) return undefined
  const opening = tokens.find(({ kind }) => kind !== 'remark' && kind !== 'reprint')
  if (opening?.kind === 'role') return bylineOf(tokens)
  if (opening?.kind === 'outlet' && !tokens.some(({ kind }) => kind === 'role')) return undefined
  const marked = bullet > 0 || bracketed || tokens.some(({ kind }) => kind !== 'name')
  return marked && namesArePeople(tokens) ? bylineOf(tokens) : undefined
}

/** `据某某日报` alone may be the first line of a sentence; these words never are. */
const SAYS_REPRINT = /^(?:转载|[转摘选]自|原载|(?:本文)?原载|原?刊于|载|来源:)/

const namesArePeople = (tokens: readonly Token[]): boolean =>
  tokens.every((token) => token.kind !== 'name' || isPerson(fold(token.name)))

/** A name that no role vouches for: `(连载)`, `(高新区)` begin like one and are none. */
const isPerson = (folded: string): boolean =>
  beginsWithSurname(folded) &&
  !REMARK.test(folded) &&
  (folded.length < 4 || folded.includes('·') || hasDoubleSurname(folded))

const REMARK =
  /^(?:连载|简讯|快讯|短讯|简报|时讯|要闻|全文|节选|司法|方言|和谐|安全|成果|项目|时间|计划|应急|单位|关于|万元|公里|明天|高清|文字|文摘|简称|景区|向[上下左右前后]|强制|解读|终稿|车间|路演|时事|时评|石刻|雕塑|全[部国省市县区]|.{2,3}[区县市局版报网社])$/

/** Two bylines of one article as one. */
export const both = (one: Byline, other: Byline): Byline => ({
  reporters: [...new Set([...one.reporters, ...other.reporters])],
  correspondents: [...new Set([...one.correspondents, ...other.correspondents])],
  photoBy: [...new Set([...one.photoBy, ...other.photoBy])],
})

const SENTENCE_END = /[。!?…][”’"')】]*/g

/** Where a byline printed behind the last sentence begins; `undefined` when none is there. */
export function gluedByline(print: string): number | undefined {
  const folded = fold(print)
  const last = [...folded.matchAll(SENTENCE_END)].at(-1)
  const end = last === undefined ? 0 : last.index + last[0].length
  const isByline = (at: number) => readByline(print.slice(at).trim()) !== undefined
  if (end > 0 && end < print.length && isByline(end)) return end
  const role = [...folded.slice(end).matchAll(ROLE)].find(
    ({ index }) =>
      index >= SHORTEST_CLAUSE &&
      !SPEAKS_OF_ROLE.test(folded.slice(end, end + index).trimEnd()) &&
      isByline(end + index),
  )
  return role === undefined ? undefined : end + role.index
}

/** A role set apart from the names behind it, as in print that lost the full stop before it. */
const ROLE = /(?:本报|本网|本台|全媒体|融媒体?|首席|见习|实习|特约)*(?:记者|通讯员)[\s:]/g
const SHORTEST_CLAUSE = 4
/** `他告诉记者 孟达`: the role is a word of the sentence. */
const SPEAKS_OF_ROLE =
  /(?:[,、;:“(《的和与同跟向对让给被由及是叫据为名位]|告诉|接受|采访|回答|邀请|担任|作为|成为|优秀|青年|[老新女男])$/
