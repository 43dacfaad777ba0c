import { type Span, spanOf } from '../corpus/text.ts'
import { FILLERS, pointedAt } from './fillers.ts'
import { idiomsIn } from './idioms.ts'
import { synonymsOf } from './lexicon.ts'
import { ordinalsIn } from './ordinals.ts'
import { phrasesIn } from './phrases.ts'
import { dictionaryWords } from './segment.ts'
import { type Printed, type Word, wordsIn } from './printedWords.ts'
import { turned } from './turned.ts'

/** A content word of a question: something an answer must speak of. */
export interface Term {
  /** As typed, folded. */
  readonly word: string
  /** The word and what may stand for it in print, the word itself first. */
  readonly forms: readonly string[]
  /** How much it tells: 1 for an ordinary noun, less for verbs and for words like 会议. */
  readonly weight: number
  /** `number` is an ordinal or count that must be met exactly (第四轮). */
  readonly sort: 'noun' | 'verb' | 'other' | 'number'
  readonly span: Span
  /** As typed in another language. */
  readonly typed?: string
  /** Stands directly beside the word that asks. */
  readonly beside?: boolean
}

/** Parts of speech that carry no content: particles, pronouns, prepositions, marks, …. */
const EMPTY = /^(?:u|p|c|y|e|o|r|x|w|q|m|d|k|h|ul|uj|uz|ug|ud|uv|zg)/

/** Words of asking and chatting that are no content whatever their part of speech. */
const CHAT = new Set(
  '是 有 在 会上 说 讲 叫 做 弄 搞 个 那 这 等 请问 麻烦 问下 问问 知道 告诉 一下 时候 那个 这个 那次 那场 那回 那会 那天 当天 当时 报道 新闻 稿子 文章 报纸 报上 档案 里面 里头 里 上 中 时 来 去 到 给 让 要 想 能 会 可以 应该 分别 具体 一共 总共 总计 到底 究竟 呢 吗 呀 啊 吧 的 了 都 哪些 名字 全名 全称 原话 咋说 怎么 如何 原文 怎样 为何 哪位 大家 他们 她们 我们 人家 东西 事 事儿 事情 的事 的话 部分 方面 关于 有关 对于 一个 几个 两个 是不是 有没有 呗 嘛 完整 那段 那条 那篇 这篇 哪篇 哪条 说法 俩 列 列出 一下子 没 没有 不 了没 最 还 又 也 就 各 每 还有 除了 既 又 但 哦 我 记错 记错了 看 号 以后 之前 之后 以前 后来 现在 目前 当年 完 完成后 搞完 儿 打 最后 首先 最先 最早 东西 消息 稿件 稿 那个啥 谁 啥 什么 多少 几 时间 日期 地点 名单 大概 回 那边 这边 提 给出 当 被 把 让 由 用 副标题 主标题 大标题 小标题 标题 篇文章 篇报道 篇稿子 得 挨 嘞 没得 打算 成不 找 省里 问起 问到 好不好 前后 同期 大伙 大伙儿 大家伙 块儿 下去'.split(
    ' ',
  ),
)

/** 时说, 到现在: two words of chatting that the dictionary takes for one. */
const isChat = (word: string): boolean =>
  word.length < 4 && [1, 2].some((at) => CHAT.has(word.slice(0, at)) && CHAT.has(word.slice(at)))

/** Words that nearly every article of the genre has; they tell little. */
export const GENERIC: ReadonlySet<string> = new Set(
  '名堂 一共花了 总共花 前后花了 户数 人数 件数 次数 心里 心里头 心中 脑子 脑子里 算是 接下来 不能 不要 不得 不许 开大会 开个会 撂下 夜里 晚上 夜晚 半夜 早上 清早 早晨 会议 会 大会 活动 工作 情况 单位 部门 领导 区里 市里 县里 问题 内容 要求 建设 发展 开展 进行 推进 落实 召开 举行 开会 全区 全市 全县 人员 干部 方式 方法 方面 开 参加 讲话 案子 今年 去年 主持 主持人 出席 记者 通讯员 标题 职务 领导们 区领导'.split(
    ' ',
  ),
)

/** 想带娃去, 我要去: what the reader is about to do, and no word of the print. */
const ERRAND = /^(?:我)?(?:想|要|打算|准备)(?:带[\u4e00-\u9fff]{1,2})?(?=[去到来]|报)/

/** 柏树有几株?松树不算: what a question leaves out. */
const LEFT_OUT =
  /[,?。(\s](?:不算|不(?:包括|包含|含|计|要))[^,?。\s]{1,8}$|[,?。(\s][^,?。(\s]{1,8}(?:不算|除外|不(?:包括|包含|含|计)(?:在内)?)\)?[?。]*$/g

/** 不要摊位、直接领钱, 领钱不要摊位: what is not taken, beside what is taken in its place. */
const NOT_TAKEN =
  /不(?:给|要|拿|领|住|坐|走|用)[\u4e00-\u9fff]{1,3}?(?=[、,]?(?:直接|拿|领|改|光|只|而))|(?<=[拿领要给][\u4e00-\u9fff]{1,3})不(?:给|要|拿|领)[\u4e00-\u9fff]{1,3}(?=的)/g

/** 几份文件: the measure word belongs to what asks. */
const MEASURES = /几[份项件款桩](?=[\u4e00-\u9fff])/g

/** The term for a word that stands at a place of the question. */
export const termFor = (word: string, span: Span): Term =>
  termOf(word, dictionaryWords(word)[0]?.tag ?? 'n', span)

/** The content words of a folded question, outside the spans that say something else (days, people). */
export function termsOf(
  folded: string,
  outside: readonly Span[],
  { contains, isWord }: Printed,
): Term[] {
  let rest = folded.replace(ERRAND, (words) => ' '.repeat(words.length))
  const mask = ({ start, end }: Span): void => {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
  }
  outside.forEach(mask)
  pointedAt(folded).forEach(mask)
  for (const match of folded.matchAll(NOT_TAKEN)) mask(spanOf(match))
  for (const { index } of folded.matchAll(MEASURES)) mask({ start: index, end: index + 2 })
  for (const { index, 0: words } of folded.matchAll(LEFT_OUT))
    mask({ start: index, end: index + words.length })
  const found: Term[] = []
  for (const ordinal of ordinalsIn(rest)) found.push({ ...ordinal, weight: 1.5, sort: 'number' })
  for (const match of rest.matchAll(/“([^”]{2,20})”|"([^"]{2,20})"/g)) {
    const word = match[1] ?? match[2] ?? ''
    const span = { start: match.index + 1, end: match.index + 1 + word.length }
    found.push({ word, forms: [word], weight: 1.6, sort: 'noun', span })
  }
  // pm2.5, gdp, 5g: the dictionary would cut them into characters.
  for (const match of rest.matchAll(/[a-z][a-z\d]*(?:\.\d+)?|\d+[a-z]+/g)) {
    const span = spanOf(match)
    const code = termOf(match[0], 'eng', span)
    // k101, g60: another number names another thing.
    found.push(/^[a-z]{1,3}\d{2,}$/.test(match[0]) ? { ...code, sort: 'number' } : code)
  }
  found.forEach(({ span }) => mask(span))
  for (const { word, printed, weight, span } of idiomsIn(rest)) {
    found.push({ word, forms: [word, ...printed], weight, sort: 'noun', span })
    mask(span)
  }
  const edges = new Set(dictionaryWords(rest).flatMap(({ start, end }) => [start, end]))
  for (const match of rest.matchAll(NUMBERED)) {
    const span = spanOf(match)
    // 红十字精神: a number inside a word numbers nothing.
    if (!edges.has(span.start)) continue
    if (contains(match[0]) && !/[几多]/.test(folded.charAt(match.index - 1)))
      found.push({
        word: match[0],
        forms: [match[0], ...synonymsOf(match[0])],
        weight: 1.5,
        sort: 'noun',
        span,
      })
  }
  found.forEach(({ span }) => mask(span))
  const named = quotedNames(rest, contains)
  found.push(...named)
  named.forEach(({ span }) => mask(span))
  const phrases = phrasesIn(rest, { isEmpty: (word) => CHAT.has(word), contains })
  for (const { word, entry, tellsDeed, span } of phrases) {
    const { weight, sort, forms } = termOf(entry, 'n', span)
    const of = forms.includes(word) ? forms : [word, ...forms]
    found.push({ word, forms: of, weight, sort: tellsDeed ? 'verb' : sort, span })
    mask(span)
  }
  for (const { word, tag, start, end } of wordsIn(withDeeds(dictionaryWords(rest)), CHAT, {
    isWord,
    contains,
  })) {
    if (
      word.trim() === '' ||
      CHAT.has(word) ||
      EMPTY.test(tag) ||
      /^[^\u3400-\u9fffa-z\d]+$/.test(word)
    )
      if (!(tag === 'x' && /[\u3400-\u9fffa-z]/.test(word) && !CHAT.has(word))) continue
    if (!/[哪啥谁咋]|什么|几个|怎[么样]/.test(word) && (/^v/.test(tag) || !isChat(word)))
      found.push(termOf(word, tag, { start, end }))
  }
  return found.filter(({ word }) => !FILLERS.has(word)).sort((a, b) => a.span.start - b.span.start)
}

/** Particles, pronouns and marks: no character of a name. */
const NO_NAME = /^(?:u|r|y|x|w)/

/** 月贝台风: a name that the archive prints in marks and the dictionary would take to pieces. */
function quotedNames(rest: string, contains: (words: string) => boolean): Term[] {
  const words = dictionaryWords(rest)
  const found: Term[] = []
  for (let at = 0; at < words.length; at++) {
    const run = words.slice(at, at + 4)
    const whole = run.findIndex(({ word }) => !/^[\u4e00-\u9fff]$/.test(word))
    const singles = run.slice(0, whole < 0 ? run.length : whole)
    for (let length = singles.length; length > 1; length--) {
      const name = singles.slice(0, length)
      const word = name.map((one) => one.word).join('')
      if (name.every((one) => CHAT.has(one.word)) || name.some(({ tag }) => NO_NAME.test(tag)))
        continue
      if (!contains(`“${word}”`)) continue
      const start = name[0]?.start ?? 0
      found.push({ ...termOf(word, 'n', { start, end: start + word.length }), forms: [word] })
      at += length - 1
      break
    }
  }
  return found
}

/** 四高地, 两区, 五连冠: a number that is part of a name. */
const NUMBERED =
  /[一二两三四五六七八九十](?![个名位次年月日号点条项种家只件场所座份天套回轮期届步层楼者些下样般起直定切旦是有])[\u4e00-\u9fff]{1,2}/g

/** 村子, 园子: what the print calls 村, 园 behind a name. */
const SPOKEN = /^[村园院厂店屋铺棚渠坝桥]子$/

/** 被罚了多少, 种了几亩: what 了 stands behind is a verb, whatever else the dictionary takes it for. */
const withDeeds = (words: readonly Word[]): Word[] =>
  words.map((one, at) =>
    /^(?![多半])[\u4e00-\u9fff]$/.test(one.word) &&
    /^(?:zg|m)/.test(one.tag) &&
    words[at + 1]?.word === '了'
      ? { ...one, tag: 'v' }
      : one,
  )

/** 代表们, 干部们: the print says it without 们. */
const PLURAL = /^[\u4e00-\u9fff]{2,}们$/

/** 降到 and 降至 say the same. */
const reached = (word: string): string => word.slice(0, -1) + (word.endsWith('到') ? '至' : '到')

function termOf(word: string, tag: string, span: Span): Term {
  const sort = /^(?:n|j|eng|s|f|t|l|i|x|vn|an|b)/.test(tag)
    ? 'noun'
    : /^v/.test(tag)
      ? 'verb'
      : 'other'
  const base = sort === 'noun' ? 1 : sort === 'verb' ? 0.5 : 0.35
  const length = Math.min(1.4, 0.5 + word.length * 0.25)
  return {
    word,
    forms: [
      word,
      ...synonymsOf(word).filter((form) => form.length > 1),
      ...turned(word),
      ...(PLURAL.test(word) ? [word.slice(0, -1)] : []),
      ...(SPOKEN.test(word) ? [word.slice(0, -1)] : []),
      ...(sort === 'verb' && /.[到至]$/.test(word) ? [reached(word)] : []),
    ],
    weight: GENERIC.has(word) ? 0.15 : word.length === 1 ? 0.5 * base * length : base * length,
    sort,
    span,
  }
}
