import { literally } from '../corpus/text.ts'
import type { Agent } from '../facts/agents.ts'
import type { Read, ReadArticle } from '../facts/reading.ts'
import { OFFICES, wordBefore } from '../language/lexicon.ts'
import { readNumber } from '../language/numbers.ts'
import type { Question } from '../language/question.ts'
import { roleIdioms } from '../language/roles.ts'
import { CALLED, holdsInOrder, isCalled } from './called.ts'
import type { Doer } from './doing.ts'

/** Offices that one names people by; 领导 and 干部 say too little of anybody. */
const TITLE =
  /(?:书记|主任|长|主席|常委|委员|经理|教授|老师|医生|大夫|工程师|调研员|院士|秘书|主编|企业家|专家|副总|代表人|检察官|法官|会长|支书|指挥|司令员|参谋长)$/

/** Whether words end as the office of one person. */
export const isTitle = (words: string): boolean => TITLE.test(words)

/** 哪位副主席, 哪两个局长. */
const WHICH =
  /(?:哪(?:[一两俩二三四五六几]?(?:个|位|名|些)|[两俩三四五六几])|那[个位](?![\u4e00-\u9fff]{0,2}(?:会|活动|仪式))|几位)(?<title>(?:(?!哪)[\u4e00-\u9fff]){2,8})/

/** 到会的人大主任和政协主席是谁, 副主席有哪些. */
const WHO =
  /(?<title>[\u4e00-\u9fff、]{2,18}?)(?:们)?(?:都|又|分别|各|还)?(?:是|有|叫)(?:谁|哪[些几两个位]|什么名字|啥名字)/

/** 协商会上两个副主席也到了,叫啥: counted first, asked for behind. */
const COUNTED_FIRST =
  /(?<![\d第])[两俩二三四五六几](?:个|位|名)(?<title>[\u4e00-\u9fff]{2,8}).*(?:叫|是|有)(?:啥|什么|谁|哪)/

/** 管水利的局长也到了,他叫啥: told first what he did, asked for behind. */
const TOLD_FIRST =
  /(?<title>[\u4e00-\u9fff]{2,8}?)(?:也|还|都)[^,。]{1,10},(?:他|她|这人|这位|人)?(?:姓|叫|是)(?:啥|什么|谁)/

/** The offices that a question asks its people by; empty for 谁, 哪些领导. */
export function titlesAsked(question: Question): readonly string[] {
  const which = titlesIn(question, WHICH)
  if (which.length > 0) return which
  const counted = titlesIn(question, COUNTED_FIRST)
  if (counted.length > 0) return counted
  const told = titlesIn(question, TOLD_FIRST)
  return told.length > 0 ? told : titlesIn(question, WHO)
}

/** 副主任除了某某还有谁: one of them is known, and the others have the same office. */
const BUT_ONE =
  /(?<=[\u4e00-\u9fff]{2})除了?[\u4e00-\u9fff]{2,4}?(?:之外|以外|外)?,?(?=还有谁|还有哪)/

function titlesIn({ folded, people }: Question, pattern: RegExp): readonly string[] {
  // 那个会来了哪几位副县长: what names the event comes first.
  for (const found of folded.replace(BUT_ONE, '').matchAll(new RegExp(pattern, 'g'))) {
    const titles = titlesOf(found, pattern, people)
    if (titles.length > 0) return titles
  }
  return []
}

function titlesOf(
  found: RegExpExecArray,
  pattern: RegExp,
  people: Question['people'],
): readonly string[] {
  const words = found.groups?.['title'] ?? ''
  if (/除|不算|不含|不包括/.test(words)) return []
  const title = words
    .replace(
      pattern === WHO
        ? /^.*(?:的|[那这哪][个位名些]|会上|来了?|去了?|(?:参加|出席|列席|到场|陪同)了?)(?=.{2})/
        : /^.*的(?=.{2})/,
      '',
    )
    .replace(/^[\d一两俩二三四五六几]+[个位名]/, '')
  const from = found.index + found[0].indexOf(words) + words.length - title.length
  if (people.some(({ span }) => span.start < from + title.length && from < span.end)) return []
  return title
    .split(/和|、|与|及|跟/)
    .flatMap(
      (part) => titleIn(part, pattern === WHO || pattern === TOLD_FIRST ? part.length : 2) ?? [],
    )
}

/** The office at the head of the words behind 哪位, or all of those before 是谁. */
function titleIn(words: string, least: number): string | undefined {
  for (let end = words.length; end >= least; end--) {
    const office = wordBefore(OFFICES, words, end) ?? wordBefore(CALLS, words, end)
    if (office !== undefined && TITLE.test(office)) return words.slice(0, end)
  }
  return undefined
}

const CALLS: ReadonlySet<string> = new Set(Object.keys(CALLED))

/** (常务副县长、县委常委的不算): whom a question excepts behind what it asks. */
const NOT_THESE = /(?<=[(,])(?<but>[\u4e00-\u9fff、]{2,24}?)的?(?:都)?(?:不算|除外|不要|不数)/

const BUT =
  /(?:除了?|除去|除开|不算|不包括|不含|抛开)(?<but>[\u4e00-\u9fff·、]{2,20}?)(?:之外|以外|外|,|还|\)|$)/

/** 区里还有谁: of which level; 省里来的检查组,谁陪的 says so of the team. */
const LEVEL =
  /(?<level>[省市区县镇乡])里(?:还|都|又)?(?:有|是|来|去|到)(?:了|的)?(?:还|都)?(?:有|是)?(?:谁|哪|什么人|啥人)/

/** 县里哪些领导参加了: not those whose office is of another level; one may leave its own unsaid. */
const OF_LEVEL = /(?<level>[省市区县镇乡])里(?:的)?哪些(?:领导|人|干部)/

const isOfLevel = (office: string, level: string): boolean =>
  !/^[省市区县镇乡]/.test(office) || office.startsWith(level)

/** 人社局谁来了, 市政府这边谁陪着: from which body. */
const FROM =
  /(?<body>[\u4e00-\u9fff、]{0,10}?(?:(?<=.)局|(?<!常)委|政府|政协|人大|集团|公司|学院|大学|医院|法院|检察院|办事处|街道|镇|[支大中]队|分局|派出所))(?:那边|这边|方面|里)?(?:派|来|去|到)?[的了]?(?:是|有|都)?(?:谁|哪[位几]|哪[两二三四五]?[个位名]?(?:人|领导|干部))/

/** 公检法: bodies that one word names together. */
const bodiesAsked = ({ asked, folded }: Question): RegExp | undefined =>
  asked === 'person' && folded.includes('公检法') ? /公安|检察院|法院/ : undefined

/** Whether an office is of a body: 副市长 of 市政府, 市人社局局长 of 人社局. */
export function isFrom(office: string, body: string): boolean {
  const level = /(?<level>[省市区县州])政府$/.exec(body)?.groups?.['level']
  if (level !== undefined) return new RegExp(`${level}(?:政府|长)`).test(office)
  const bodies = body.match(
    /[\u4e00-\u9fff]+?(?:局|院)(?=、|[^、]{2}院|[^、]{2,3}局|$)|[\u4e00-\u9fff]+$/g,
  ) ?? [body]
  return bodies.some((one) => {
    const core = one.replace(/^[\u4e00-\u9fff]*?(?=.{3}$)/, '')
    return office.split('、').some((part) => part.includes(core) || holdsInOrder(part, one))
  })
}

/** 来东村办事处的是谁: where they went, not where they come from. */
const GOES_TO = /(?:[去来到]|前往)了?[\u4e00-\u9fff]{2,12}的(?:都|又)?[是有](?:谁|哪)/

/** 坐镇的是谁 names no 镇. */
const withoutIdioms = (folded: string): string =>
  roleIdioms(folded).reduce(
    (text, { start, end }) => text.slice(0, start) + ','.repeat(end - start) + text.slice(end),
    folded,
  )

/** The body that those come from whom a question asks for; `undefined` for none. */
export const bodyAsked = ({ asked, folded }: Question): string | undefined =>
  asked === 'person' && !GOES_TO.test(folded)
    ? FROM.exec(
        withoutIdioms(folded).replace(/(?<=[局院委])[和与跟及](?=[\u4e00-\u9fff]{2,}谁)/, '、'),
      )?.groups?.['body']?.replace(/^.*(?:会议?|活动|仪式|[上的里了是由跟])(?=.{2})/, '')
    : undefined

/** The offices an article prints before somebody's name; those beside this very mention first. */
function officeOf({ read, agent: { person } }: Doer, { reads }: ReadArticle): string {
  const own = person?.office
  if (own !== undefined) return read.paragraph.folded.slice(own.start, own.end)
  return reads
    .flatMap(({ people, paragraph }) =>
      people
        .filter(({ name }) => name === person?.name)
        .flatMap(({ office }) =>
          office === undefined ? [] : [paragraph.folded.slice(office.start, office.end)],
        ),
    )
    .join('、')
}

/** What somebody is; an office that stands for its bearer (法院院长) is what it says. */
const titleOf = (one: Doer, article: ReadArticle): string =>
  one.agent.person === undefined ? nameOf(one) : officeOf(one, article)

const nameOf = ({ read, agent }: Doer): string =>
  read.paragraph.folded.slice(agent.start, agent.end)

/** 最后一位叫啥, 排第三的是谁. */
const PLACE =
  /(?<last>最后|末)(?:一)?[位个名]|(?:排在?)?第(?<nth>[\d一二三四五六七八九十]+)(?:[位个名]|的)|(?<first>头一?|排最前的?那?)[位个名]/

/** The one at the place of a list that a question names; all where it names none. */
function atPlace<One>(all: readonly One[], { folded }: Question): readonly One[] {
  const groups = PLACE.exec(folded)?.groups
  if (groups === undefined || all.length < 2) return all
  if (groups['last'] !== undefined) return all.slice(-1)
  const nth = groups['first'] === undefined ? (readNumber(groups['nth'] ?? '') ?? 0) : 1
  return all.slice(nth - 1, nth)
}

/**
 * Of those who did something, the ones a question wants: by office (哪位副主席), by level (区里), and
 * without those it excepts (除了书记). Empty where it wants some and none of these is one.
 */
export function wanted<One extends Doer>(
  all: readonly One[],
  question: Question,
  article: ReadArticle,
): readonly One[] {
  const titles = question.asked === 'body' ? [] : titlesAsked(question)
  const but = exceptedIn(question.folded)
  const level = LEVEL.exec(question.folded)?.groups?.['level']
  const ofLevel = OF_LEVEL.exec(question.folded)?.groups?.['level']
  const from = bodyAsked(question)
  const bodies = bodiesAsked(question)
  const listed = all.find(
    (one) => one.agent.person === undefined && but.some((words) => nameOf(one).includes(words)),
  )?.read
  const kept = titled(all, titles, article)
    .filter((one) => level === undefined || officeOf(one, article).includes(level))
    .filter((one) => ofLevel === undefined || isOfLevel(officeOf(one, article), ofLevel))
    .filter((one) => from === undefined || isFrom(titleOf(one, article), from))
    .filter((one) => bodies === undefined || bodies.test(titleOf(one, article)))
    .filter((one) => !but.some((words) => isExcepted(one, words, article)))
    .filter(({ read }) => listed === undefined || read === listed)
  return atPlace(kept, question)
}

/** Whom a question does not want: 除了书记, (县委常委、常务副县长的不算). */
function exceptedIn(folded: string): readonly string[] {
  const before = BUT.exec(folded)?.groups?.['but']
  const behind = NOT_THESE.exec(folded)?.groups?.['but']
  return [before, behind]
    .flatMap((words) => words?.split(/、|和(?=.{2})/) ?? [])
    .flatMap((words) =>
      IN_A_ROW.test(words) ? (words.match(/书记|主任|主席|[省市区县州镇乡]长/g) ?? []) : words,
    )
}

/** 书记区长: offices said in one breath. */
const IN_A_ROW = /^(?:书记|主任|主席|[省市区县州镇乡]长){2,}$/

const deputyOf = (title: string): string =>
  title.includes('副') ? title : title.replace(/(?=.{2}$)/, '副')

/** Those with one of the offices; 市长 may mean a deputy where nobody else is one. */
function titled<One extends Doer>(
  all: readonly One[],
  titles: readonly string[],
  article: ReadArticle,
): readonly One[] {
  if (titles.length === 0) return all
  const having = (words: readonly string[]): One[] =>
    all.filter((one) => words.some((title) => isTheirs(one, title, article)))
  const strict = having(titles)
  return strict.length > 0 ? strict : having(titles.map(deputyOf))
}

const isTheirs = (one: Doer, title: string, article: ReadArticle): boolean =>
  one.agent.person === undefined
    ? new RegExp(`${literally(title)}$`).test(nameOf(one))
    : isCalled(officeOf(one, article), title)

const isExcepted = (one: Doer, but: string, article: ReadArticle): boolean =>
  nameOf(one).includes(but) ||
  but.includes(nameOf(one)) ||
  isGroup(one, but) ||
  (TITLE.test(but) && isCalled(officeOf(one, article), but))

/** 区里的处级干部 for 全区处级领导干部: a group in fewer words than the print has. */
function isGroup(one: Doer, but: string): boolean {
  const short = but.replace(/^[省市区县]里的?|^的/, '')
  return one.agent.person === undefined && short.length > 2 && holdsInOrder(nameOf(one), short)
}

/** As people of one paragraph. */
export const doers = (read: Read, agents: readonly Agent[]): Doer[] =>
  agents.map((agent) => ({ read, agent }))
