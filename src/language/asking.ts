import { type Span, spanOf } from '../corpus/text.ts'
import { ASKING_RULES, type Asked } from './asking.rows.ts'
import { indefiniteBlanked } from './indefinite.ts'
import { readNumber } from './numbers.ts'
import { SAYING } from './lexicon.ts'
import { dictionaryWords } from './segment.ts'
import { sortOf } from './sorts.ts'
import { topicBlanked } from './tellers.ts'

/** What a question asks for, before any condition. */
export interface Asking {
  readonly asked: Asked
  /** What sort of thing (条例, 社区, 圈), where the question names it. */
  readonly noun: string | undefined
  /** How many the reader expects (哪三关 → 3). */
  readonly count: number | undefined
  /** The reader expects more than one. */
  readonly many: boolean
  /** The words that ask. */
  readonly words: Span | undefined
}

const MANY =
  /哪些|哪几|哪两|哪俩|哪[二三四五六七八九十\d]|哪[^,。哪]{1,6}(?:和|跟|与|、)哪|都|分别|各|名单|有谁|还有|列|两|俩|们|几家|几位|几个/

const ASKS_NOUN =
  /(?:哪(?![儿里天年月日号位怕])|什么|啥|何(?=[种类等事物]))(?<count>[两俩二三四五六七八九十几\d]+)?(?:一?(?:个|些|家(?!庭|属|园|长)|位(?!置)|条(?!例|件|约|款)|项(?!目)|份(?!额)|部(?!门|队|长|委|分)|种|类(?!型)|所|座|间(?!接|谍|隙|距)|篇|场(?!所|地)|次|块|样|方面|级(?!别)|道(?!路)|大(?!学|楼|厅|会|队)|本|件|笔|味|门|支(?!持|出|付|部|书|队(?!伍))|句(?!子|话))(?=[“\u4e00-\u9fff]))?的?/

/** Parts of speech that a noun phrase is made of: nouns, adjectives, verbal nouns, names, …. */
const IN_NOUN = /^(?:n|a|b|vn|an|j|l|i|s|f|z|eng|x|ng)/

/** 五个工程分别叫什么, 提的三点要求: the number and the noun stand before what asks. */
const COUNTED =
  /(?<!哪)(?<count>[两三四五六七八九十\d]+)(?:个|大类|大|项|条|点|种|类|样|道|步|句|家|份|所|座|处|部|本|件|支(?!持|出|付))“?(?<noun>(?!人|小?标题)(?:(?![哪什啥怎咋谁各])[\u4e00-\u9fff]){1,6}?)”?(?:,?各自?|都|又)?(?:(?:分别)?(?:是|叫|指|设?在)(?:什么|啥|哪(?!个[\u4e00-\u9fff]))|的题目|,每|$)/

/** 四条要求 就要标题, 提的三条,小标题那种: the headings are counted before they are asked for. */
const HEADED =
  /(?<!哪)(?<count>[两三四五六七八九十\d]+)(?:个|大|项|条|点|方面)(?:要求|意见|建议|措施|方面)?(?=[^\u4e00-\u9fff].{0,4}(?:小?标题|题目))/

/** 哪三个“点”, 哪“三个不”, 四个“以学”是哪四个: things called alike by the word that is quoted. */
const CALLED =
  /(?<count>[两俩二三四五六七八九十])个“?(?<noun>[\u4e00-\u9fff]{1,6})”(?=[^“”]*(?:哪|什么|啥|题目|$))/

/** 列席的两位是谁, 名誉会长是哪三位: people are counted without a noun, or as 领导 and the like. */
const PEOPLE_COUNTED =
  /(?:的|是哪)(?<count>[两俩二三四五六七八九十])(?:位|名|个人|人)(?:[\u4e00-\u9fff]{0,3}(?:领导|干部|同志|专家|代表|老师))?(?:都|分别)?(?:是谁|是哪|叫(?:什么|啥)|$)/

/** 五个村里,还没通水的是哪个: the noun stands where the choice is named. */
const AMONG =
  /[两俩二三四五六七八九十\d]+(?:个|家|条|所|座)(?<noun>(?![哪什啥])[\u4e00-\u9fff]{1,5}?)(?:里面?|当?中|之中),?[^,。]{2,}?(?:是|有)?哪一?[个家条所座]$/

/** 到会的集团有几个,叫什么, 中标的公司是哪家: the sort of body stands before what asks for its name. */
const BODY_NAMED =
  /(?<noun>集团|公司|协会|商会|合作社)(?:有几[个家],?)?(?:都|又)?(?:分别)?(?:叫(?:什么|啥)(?:名字?)?|(?:有|是)哪(?:些|几?[个家]))$/

/** Verbs that are nouns behind what asks for them: 什么要求, 哪些部署. */
const VERBAL =
  /^(?:要求|建议|希望|部署|安排|改革|调整|变化|规定|计划|打算|承诺|评价|影响|贡献|准备|行动|保障|支持)/

/** Verbs and verbal nouns that the dictionary takes for nouns and that end the noun asked for. */
const ENDS_NOUN =
  /^(?:起草|中标|挂钩|交|发|要|给|在|被|有|参与|负责|交流|评为|获|得|去|来|做|搞|干|办|建|修|开|看|管|上台|发言|表态|汇报|介绍|参加|出席|承担|牵头|配合|落实|接受|签)/

/** The noun behind the words that ask: 哪些技术领域的情况 → 技术领域. */
function nounAsked(question: string): { noun?: string; count?: string } {
  const quoted = CALLED.exec(question)?.groups
  if (quoted?.['noun'] !== undefined && quoted['count'] !== undefined)
    return { noun: quoted['noun'], count: quoted['count'] }
  const counted = COUNTED.exec(question)?.groups
  if (counted?.['noun'] !== undefined && counted['count'] !== undefined)
    return { noun: counted['noun'], count: counted['count'] }
  const headed = HEADED.exec(question)?.groups?.['count']
  if (headed !== undefined) return { noun: '要求', count: headed }
  const people = PEOPLE_COUNTED.exec(question)?.groups?.['count']
  if (people !== undefined) return { count: people }
  const among = AMONG.exec(question)?.groups?.['noun']
  if (among !== undefined) return { noun: among }
  const body = BODY_NAMED.exec(question)?.groups?.['noun']
  if (body !== undefined) return { noun: body }
  const match = ASKS_NOUN.exec(question)
  if (match === null) return {}
  // 哪部新的法: how new it is says nothing of its sort.
  const behind = question.slice(match.index + match[0].length).replace(/^[新老旧]的/, '')
  if (/^(?:是|跟|和(?!谐)|与|说|讲(?![座课台])|叫|当[成作]|作为|视[为作]|看[成作])/.test(behind))
    return match.groups?.['count'] === undefined ? {} : { count: match.groups['count'] }
  if (/^(?:一?[个位]|些)$/.test(behind))
    return match.groups?.['count'] === undefined ? {} : { count: match.groups['count'] }
  if (/^[\u4e00-\u9fff]{1,2}$/.test(behind))
    return {
      noun: behind.replace(/^人[去来]$/, '人').replace(/(?<=^[镇乡村县区市局])[管辖办修]$/, ''),
      ...(match.groups?.['count'] === undefined ? {} : { count: match.groups['count'] }),
    }
  // 哪些街道和镇: two kinds of places of one level are one sort.
  if (/^(?:街道|办事处)(?:和|与|、|跟)[乡镇]|^(?:乡镇?|镇)(?:和|与|、|跟)街道/.test(behind))
    return { noun: '镇街' }
  const verbal = VERBAL.exec(behind)
  if (verbal !== null)
    return {
      noun: verbal[0],
      ...(match.groups?.['count'] === undefined ? {} : { count: match.groups['count'] }),
    }
  let noun = ''
  let named = false
  for (const { word, tag } of dictionaryWords(behind)) {
    if (/^[^\u4e00-\u9fffa-z]/.test(word)) break
    if (named && (SAYING.has(word) || ENDS_NOUN.test(word))) break
    if (IN_NOUN.test(tag)) named = true
    else if (named || !/^[vcd]/.test(tag) || /^[不没]/.test(word)) break
    noun += word
  }
  // 哪所学校门口的路: the school is asked for, and not what is beside it.
  noun = noun.replace(/^人(?:过?[去来])$/, '人')
  if (named) noun = noun.replace(/(?<=.{2})(?:门口|附近|旁边?|周边|对面|里面|外面|前面|后面)$/, '')
  // 哪个养老的方案: what it is of stands before the noun.
  const of = /^的(?<head>(?!改造|建设|情况|施工|进展|整治|治理|工作)[\u4e00-\u9fff]{2,4})$/.exec(
    behind.slice(noun.length),
  )
  if (named && of?.groups?.['head'] !== undefined) noun = of.groups['head']
  const { count } = match.groups ?? {}
  return { ...(named ? { noun } : {}), ...(count === undefined ? {} : { count }) }
}

/** 看的那家工厂叫什么: a thing is asked for by its name, and not a person. */
const NAME_OF =
  /(?:[那这]|有)[一]?(?:个|家|所|条|座|支|处|间)(?<noun>[\u4e00-\u9fff]{1,6}?)的?(?:名字|名称|全名|全称)?(?:叫|是)(?:什么|啥)(?:名字?|来着|呀|呢)?$/

/** The kind of thing whose name is asked for; `undefined` where it is none of a known sort. */
function kindNamed(question: string): string | undefined {
  const noun = NAME_OF.exec(question)?.groups?.['noun']
  return sortOf(noun) === undefined ? undefined : noun
}

/** Kinds of bodies, which do something; other things of a sort are places. */
const BODY = /(?:公司|企业|厂|银行|局|集团)$/

/** Reads what a folded Chinese question asks for. */
export function readAsking(folded: string): Asking {
  const question = indefiniteBlanked(topicBlanked(folded.trimEnd())).replace(
    /(?:[?!。,;\s]|(?<=.{4})[啊呀呢嘛](?=[?!。\s]*$))+$/,
    '',
  )
  const { noun, count } = nounAsked(question)
  const number =
    count === undefined || count === '几' ? undefined : readNumber(count.replace('俩', '两'))
  const many = MANY.test(question)
  for (const { asked, pattern, noun: nouns } of ASKING_RULES) {
    const match = pattern?.exec(asked === 'verdict' ? folded.trim() : question) ?? null
    const byNoun = noun !== undefined && nouns?.test(noun) === true && !/样的/.test(question)
    if (match === null && !byNoun) continue
    // 为啥涨价了: what stands behind is no noun asked for.
    const sort = asked === 'reason' ? undefined : noun
    const words = asked === 'clause' ? undefined : wordsOf(match)
    const kind = asked === 'person' && sort === undefined ? kindNamed(question) : undefined
    if (kind !== undefined)
      return { asked: BODY.test(kind) ? 'body' : 'place', noun: kind, count: number, many, words }
    return { asked, noun: sort, count: number, many, words }
  }
  return { asked: 'clause', noun, count: number, many, words: undefined }
}

const wordsOf = (match: RegExpExecArray | null): Span | undefined =>
  match === null || match[0] === '' ? undefined : spanOf(match)
