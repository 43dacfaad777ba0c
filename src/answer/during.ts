import { quote } from '../corpus/page.ts'
import { type Holding, isOffice } from '../facts/offices.ts'
import { isTitle } from './filters.ts'
import { core } from './order.ts'

/** Words that say when, by what somebody was or did then. */
export const THEN = '(?:那会儿?|那阵子?儿?|那时候?|那个?时候|的时候|时候|期间|那几年)'

/** 当局长那会儿, 还是副主任的时候: an office that says when. */
const WHILE = new RegExp(
  `(?:当着?|任|做|干|担任|还是|(?<![不就])是)(?<office>(?:(?!当|任|是|之前|以前|之后|以后)[\\u4e00-\\u9fff]){2,14}?)的?${THEN}`,
)

/** 在市里兼着什么职, 区里还挂什么衔: an office of which level is asked for. */
const LEVEL =
  /(?<level>[省市区县州镇乡])(?:里|上)(?:面)?(?:头)?(?:还|又|都)?(?:挂|兼|任|当|是|担任|有)/

/** The office during which a question asks (当局长那会儿); `undefined` for none. */
export function whileHolding(folded: string): string | undefined {
  const office = WHILE.exec(folded)?.groups?.['office']
  return office !== undefined && isTitle(office) ? office : undefined
}

/** Those of somebody's holdings that the words 当局长那会儿 mean. */
export const during = (office: string, held: readonly Holding[]): readonly Holding[] =>
  held.filter(({ parts }) =>
    parts.some((part) => isOffice(part, office) || isOffice(core(part), core(office))),
  )

/** An office, or the part of it that is of the level a question asks for: 市政府副秘书长. */
export function ofLevel(holding: Holding, folded: string): Holding {
  const level = LEVEL.exec(folded)?.groups?.['level']
  const { office, parts } = holding
  const [part, another] = parts.filter((one) => level !== undefined && one.startsWith(level))
  if (part === undefined || another !== undefined || parts.length === 1) return holding
  const start = office.from.folded.indexOf(part, office.span.start)
  return { ...holding, office: quote(office.from, { start, end: start + part.length }) }
}
