import type { Question } from '../language/question.ts'
import { indefiniteBlanked } from '../language/indefinite.ts'
import { asksWhoTold, WHO_TELLS } from '../language/tellers.ts'
import { type Asker, claimed, type Gist } from './gist.ts'

/** A question of two things about one event: 来了多少人,谁主持的. */
export interface Chain {
  /** The first thing asked, with the words that name the event. */
  readonly first: string
  /** The other, to be asked of the article that answers the first. */
  readonly second: string
}

/** Words that ask for one thing. */
const ASKS =
  /什么|啥|谁|哪|(?<![这那前后近头好十])几(?![次年月天]来)|多少|怎|咋|如何|为何|何时|多(?:大|高|长|远|重|宽|久|深)|[吗没]$|总投资$/

/** What parts two questions in one line. */
const BETWEEN = /[,;?、\s]+(?:还有|以及|又|也|另外)?|以及|还有/g

/** Asks for the same thing once more, for a part of it that comes along, or for its very words. */
const AGAIN = new RegExp(
  `^(?:${[
    '[是叫]?(?:谁|哪[位个家些几边里][^,。]{0,4}|什么|啥)(?:的|名字?)?',
    '[叫姓](?:什么|啥)名?字?',
    '(?:分别|各|都).{0,8}',
    '.{0,14}(?:怎么|咋|如何)(?:说|讲|要求|强调|部署|写|回事|办)?的?',
    '.{0,10}(?:谁|哪[个家位])[^,。]{0,6}(?:说|讲|通报|介绍|汇报|要求|解释|说明|点评|讲评|回应|答复)[^,。]{0,2}',
    WHO_TELLS,
    '为(?:什么|啥)要?搞?',
    '原[话文].{0,6}',
    '[他她]?(?:怎么|咋|如何)(?:回答|答)的?',
    '(?:(?:20)?\\d\\d年)?是?(?:什么|啥|哪个)(?:单位|职务|职位|职称|级别|头衔|身份|来头|岗位|学校|公司|部门|官)的?',
    '(?:是|有)?(?:多少|几[个家名位人号点]?)',
    '.{0,8}还有(?:谁|什么|啥|哪[些几][个位]?)',
    '.{0,4}啥的',
    '从(?:什么|啥|哪).{0,4}到(?:了)?(?:什么|啥|哪).{0,4}',
    '(?:怎么|咋|如何)变(?:化|动)?的?',
  ].join('|')})$`,
)

/** 提的几大工程, 转完几个点之后: a number left open, which asks for nothing by itself. */
const COUNTED =
  /(?:的几[\u4e00-\u9fff]{2,3}|[的完过]几[个家位条所处片][\u4e00-\u9fff]{1,4}(?:里头?|里面|当?中|之?后|以后))$/

/** A choice, a comparison or a topic is one question: 谁多谁少, 是甲还是乙, 说到怎么修渠. */
const ONE =
  /^(?:说到|谈到|提到|讲到|关于|对于|至于)|还是|比.{0,8}(?:多|少|高|低)|谁.{1,6}谁|除了|不算|以外|之外|既|却|但/

/** More than two things are asked in more characters than this. UTF-16 units. */
const LONGEST = 80

/** The two questions that one line asks; `undefined` where it asks for one thing. */
export function chainOf({ folded, asked, people }: Question): Chain | undefined {
  if (asked === 'writer' || asked === 'headline' || ONE.test(folded) || asksWhoTold(folded))
    return undefined
  const text = folded.replace(/[?!。,;\s]+$/, '')
  if (text.length > LONGEST) return undefined
  for (const { index, 0: mark } of text.matchAll(BETWEEN)) {
    const first = text.slice(0, index)
    const behind = text.slice(index + mark.length)
    if (first.length < 6 || behind.length < 3) continue
    if (!asks(first) || !ASKS.test(behind) || AGAIN.test(behind)) continue
    const subject = people.find(({ span }) => span.end <= index)?.said ?? ''
    const needs =
      people.every(({ span }) => span.end <= index) &&
      /^(?:都)?(?:[讲说提谈]|强调|要求|去|看|来|干|做)/.test(behind)
    return { first, second: needs ? `${subject}${behind}` : behind }
  }
  return undefined
}

const asks = (clause: string): boolean => ASKS.test(indefiniteBlanked(clause.replace(COUNTED, '')))

/** 局长是谁,还是某某吗: who it is says whether. */
const STILL = /[,\s]+(?:还|仍然?|依然)是[\u4e00-\u9fff]{2,4}[吗么][?。\s]*$/

/** Both answers, the second out of the article of the first; no claim where either is wanting. */
export function chained({ question, ask }: Asker): Gist | undefined {
  const open = question.folded.replace(STILL, '')
  if (open !== question.folded && ASKS.test(open)) return ask(open)
  const chain = chainOf(question)
  if (chain === undefined) return undefined
  const one = ask(chain.first)
  const [found] = claimed(one)
  if (found === undefined || found.verdict === 'no') return one
  const other = ask(chain.second, [found.standing.article])
  const second = claimed(other)
  if (second.length > 0 && found.verdict === 'yes') return other
  if (second.length > 0) return { status: 'answered', proposals: [...claimed(one), ...second] }
  return {
    status: 'related',
    quotes: found.quotes.slice(0, 1),
    reason: { why: 'not printed', asked: chain.second },
  }
}
