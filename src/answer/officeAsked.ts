import { BODIES, OFFICES, wordBefore } from '../language/lexicon.ts'
import { headNamed } from '../language/heads.ts'
import type { Question } from '../language/question.ts'
import { isTitle } from './filters.ts'

/** Whom of several holders a question asks for. */
export type Turn = 'any' | 'new' | 'old'

/** One way of asking who holds an office; `office` is its name in the question. */
export interface OfficeRule {
  readonly name: string
  /** On the question without days, districts and words that say when. */
  readonly pattern: RegExp
  readonly claims: readonly (readonly [question: string, office: string])[]
  readonly spares: readonly string[]
}

const WHO = '(?:谁|哪一?[位个]|哪[几两三四五些]|什么名字|什么|啥)'

export const OFFICE_RULES: readonly OfficeRule[] = [
  {
    name: 'the office first',
    pattern: new RegExp(
      `(?<office>[\\u4e00-\\u9fff]{2,16}?)[,|]*(?:都|又|先后|历任|依次|最后|到底)?(?:是|叫|姓|姓啥叫|姓甚名|有过|有|各是|分别是|由|换成了?|换了?|选了?|选的是?|选出的是|定的?是?|定了|任命了|任命的是|推选了|当选的是)?(?:的?人)?${WHO}`,
    ),
    claims: [
      ['区教育局局长是谁', '区教育局局长'],
      ['教育局的局长换成谁了', '教育局局长'],
      ['协会换届秘书长选了谁', '协会换届秘书长'],
      ['水利局原来的局长姓啥叫啥', '水利局局长'],
      ['应急局的局长,23年换成谁了', '应急局局长'],
      ['大会执行主席是哪几个人', '大会执行主席'],
      ['物业公司党支部书记由谁兼', '物业公司党支部书记'],
      ['党工委书记是哪一位', '党工委书记'],
      ['年底两家的书记各是谁', '书记'],
    ],
    spares: ['书记去了哪些地方', '局长讲了什么', '书记在会上说了谁'],
  },
  {
    name: 'who first',
    pattern:
      /谁(?:是|当选|当|当过|担任|任|干过|做过|接任|接替|接|继任|新任|被任命为|被选为|来当|兼任?)(?:了|过|为)?[,|]*(?<office>[\u4e00-\u9fff]{2,16})/,
    claims: [
      ['谁当选了协会会长', '协会会长'],
      ['谁接了区委书记', '区委书记'],
      ['谁担任大会秘书长', '大会秘书长'],
    ],
    spares: ['谁当时在场', '谁是新来的'],
  },
  {
    name: 'made by somebody',
    pattern:
      /(?:任命|选举|推选|聘请|选|聘)(?:了|的)?谁(?:当|做|为|担任|任|来当)(?:了)?[,|]*(?<office>[\u4e00-\u9fff]{2,16})/,
    claims: [['会上任命谁当教育局局长', '教育局局长']],
    spares: ['任命谁的'],
  },
]

/** An office and nothing else: 云山区委书记. */
const ALONE = /^[|的]*(?<office>[\u4e00-\u9fff]{2,14}?)的?(?:姓名|名字|全名)?$/

/** Days and years, which are conditions of their own. */
const DAYS = /(?:在|到)?(?:20)?\d{2}年(?:\d{1,2}月(?:\d{1,2}[日号])?)?(?:[底初末中])?(?:的?时候)?/g

/** Words that say which of several holders is meant. */
const TURNS =
  /(?:现在|当时|如今|目前|那时候?|那会儿?|原来|原先|以前|之前|从前|上一[任届]|前一?任(?!务)|前一位|新上任|新任|现任|新当选|新选出|刚任命|刚当选|新一届|新来|新上来|首任|第一任)(?:是|的)?/g

const NEW =
  /谁(?:接|继任|新任|被任命为|被选为|当选)|任命(?:了|的)?谁|换(?:成|了)?谁|(?<![高创])新(?:任|一届|当选|选出|来|上任)的?[^,。?\s]{0,10}?(?:书记|局长|[省市区县镇乡院校]长|主任|主席|理事长|会长)|(?<![高创])新(?:[省市区县镇乡]委)?(?:书记|[省市区县镇乡局院校]长|主任|主席|理事长|会长)/
const OLD = /原来|原先|以前|之前|从前|上一[任届]|前一?任(?!务)|前一位|免(?:掉|去|了)|卸任|卸下|下来/

/** Whether whom an office was given to, or taken from, is asked for. */
export const turnAsked = (folded: string): Turn =>
  NEW.test(folded) ? 'new' : OLD.test(folded) ? 'old' : 'any'

/** The office a question names (高新区管委会主任), without its district; `undefined` for none. */
export function officeAsked({ folded, districts }: Question): string | undefined {
  let text = folded.replace(/[?!。\s]+$/, '')
  for (const { span } of districts) {
    // 岱溪县长 and 云山区委书记 name a district and a body or head of it in one.
    const shared = /^(?:长|委|政府|政协|人大|纪委|法院)/.test(folded.slice(span.end))
    const end = shared ? span.end - 1 : span.end
    text = text.slice(0, span.start) + '|'.repeat(end - span.start) + text.slice(end)
  }
  return officeIn(text)
}

/** The same in the words of a question whose districts are bars. */
export function officeIn(question: string): string | undefined {
  const text = joined(headNamed(question.replace(DAYS, '').replace(TURNS, ''))).replace(
    /^[,|]+/,
    '',
  )
  const alone = ALONE.exec(text)?.groups?.['office']
  const asks = OFFICE_RULES.map(({ pattern }) => pattern.exec(text)?.groups?.['office'])
    .filter((words) => words !== undefined)
    .find((words) => wordBefore(OFFICES, words, words.length) !== undefined)
  const words = asks ?? (isTitle(alone ?? '') ? alone : undefined)
  if (words === undefined || wordBefore(OFFICES, words, words.length) === undefined)
    return undefined
  return words
    .replace(/^.*(?:的|里|(?<!学)和|在|年|月|是|后|前|时|上)(?=.{2})/, '')
    .replace(
      /^(?:新任|现任|新一届|新来的?|新(?=[省市区县镇乡]委|书记|[省市区县镇乡局院校]长|主任|主席|理事长|会长)|这届|那[个位]|这[个位])(?=.{2})/,
      '',
    )
    .replace(/(?<=.{2})(?:首任|第一任|新任|现任)(?=.{2})/, '')
}

/** 教育局的局长 is 教育局局长: a body and what somebody is of it. */
function joined(text: string): string {
  const at = text.indexOf('的')
  if (at < 2 || wordBefore(BODIES, text, at) === undefined) return text
  const rest = text.slice(at + 1)
  const title = [4, 3, 2].find((length) => OFFICES.has(rest.slice(0, length)))
  return title === undefined ? text : text.slice(0, at) + rest
}
