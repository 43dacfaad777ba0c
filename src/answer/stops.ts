import { type Paragraph, quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { items, pieces, trim } from '../language/clauses.ts'
import type { Question } from '../language/question.ts'
import type { Extractor } from './proposal.ts'

/** Asks where somebody went, of several places. */
const ASKS =
  /(?:去|到|看|走|访|查|转|跑|慰问|调研|检查|督导|考察|视察|暗访)(?:了|过)?(?:的)?(?:是)?(?:哪(?:些|几|[两三四五六七八九十])|什么地方)|哪(?:些|几|[两三四五六七八九十])(?:个|处|家|所|站)?(?:地方|点|点位|现场|单位|企业|社区|村|学校|项目)[^,。]{0,6}(?:去|到|看|走|访|查|慰问|调研|检查|考察)/

/** How a sentence begins that tells of one stop of a visit: 在甲村,他详细了解…; 随后,一行来到乙厂,…. */
const STOP =
  /^(?:(?:随后|接着|首先|之后|最后|当天|紧接着|接下来|第一站),?)?(?:[\u4e00-\u9fff]{0,8}一行|[他她]们?|大家|[\u4e00-\u9fff]{2,4}(?=又|还|先后|来到|走进))?(?:又|还|先后|首先)?(?:在|来到|走进|到达|抵达|深入|前往)(?<places>[^,。;:!?]{3,60}),[^。]*(?:察看|查看|了解|询问|慰问|看望|实地|听取|参观|调研|检查|交谈|问候|握手|感谢|走进|与|向|对)/

/** Words behind 在 that are no place: 在调研中, 在座谈会上, 在他看来. */
const NO_PLACE =
  /(?:[上中时后前间下里]|会|来|过程|期间|基础|方面|情况|工作|活动|同时)$|^(?:此|这|其)|[他她我]们|大家|中间|身边/

/** 都去了哪几个地方慰问: the stops of a visit, each told in a sentence of its own. */
export const stops: Extractor = ({ question, standings }) => {
  if (!question.many || !ASKS.test(question.folded)) return []
  return standings.slice(0, 2).flatMap((standing) => {
    const { body, head } = standing.article.article
    const lead = `${head.folded}\n${body[0]?.folded ?? ''}`
    const theirs = question.people.every(({ names }) => names.some((name) => lead.includes(name)))
    const found = body.flatMap((paragraph) => stopsIn(paragraph))
    const fits = question.count === undefined || question.count === found.length
    if (!theirs || found.length < 2 || !fits || !isOne(question, found)) return []
    // 夜访甲镇、乙街道和丙中心: where the lead names them all, it may name more.
    if (found.every((one) => lead.includes(wordsOf(one)))) return []
    return [
      {
        quotes: found.map(({ paragraph, span }) => quote(paragraph, span)),
        standing,
        score: 0.9 + 0.4 * standing.coverage + 0.2 * standing.about,
        byForm: true,
      },
    ]
  })
}

interface Stop {
  readonly paragraph: Paragraph
  readonly span: Span
}

/** The places at which the parts of a paragraph begin. */
export function stopsIn(paragraph: Paragraph): Stop[] {
  const { folded } = paragraph
  return pieces(folded, 'segment').flatMap((part) => {
    const { start, end } = trim(folded, part)
    const match = STOP.exec(folded.slice(start, end))
    const places = match?.groups?.['places']
    if (match === null || places === undefined || NO_PLACE.test(places)) return []
    const at = start + match[0].indexOf(places)
    return items(folded, trim(folded, { start: at, end: at + places.length })).map((span) => ({
      paragraph,
      span,
    }))
  })
}

/** 看了哪几家企业: every stop is called so, or the question asks of places as such. */
const isOne = ({ noun = '' }: Question, found: readonly Stop[]): boolean =>
  noun === '' ||
  /^(?:地方|地点|点|点位|现场|单位|站|处|地)$/.test(noun) ||
  found.every((one) => wordsOf(one).endsWith(noun))

const wordsOf = ({ paragraph, span }: Stop): string => paragraph.folded.slice(span.start, span.end)
