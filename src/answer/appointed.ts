import { type Holding, isGiven, isTaken } from '../facts/offices.ts'
import { pieceAt } from '../language/clauses.ts'
import type { Question } from '../language/question.ts'
import { isCalled } from './called.ts'
import { titlesAsked } from './filters.ts'
import { byScore, type Extractor } from './proposal.ts'

/** Words that ask for people. */
const WHOM =
  '(?:谁|哪(?:些|(?:几|一|两|三|四|五|俩)?(?:个|位|名))(?:人|同志|干部|领导|[^,。?]{0,8}[长任记席员](?!会))|哪(?:几|两|三|四|五)?[个位名](?![\\u4e00-\\u9fff])|哪些(?![\\u4e00-\\u9fff])|哪几[位人])'

/** What was done with an office, and how a question asks to whom. */
export const APPOINTINGS: readonly {
  readonly name: 'given' | 'elected' | 'engaged' | 'taken'
  readonly asks: RegExp
  /** What the print calls it, where its sentence says. */
  readonly told: RegExp
  readonly claims: readonly string[]
  readonly spares: readonly string[]
}[] = [
  {
    name: 'taken',
    asks: new RegExp(
      `(?:免(?:去|掉|职|了)?|撤(?:掉|了|销|职)?)(?:了|的)*(?:是|有)?${WHOM}|${WHOM}[^,。?]{0,4}(?:被免|免职|去职|被撤|卸任|卸了)`,
    ),
    told: /免|撤|辞|不再/,
    claims: ['常委会免了哪两个人的职', '免去的是谁', '哪些人被免职了', '免职的有谁'],
    spares: ['哪些人免费乘车', '免费给谁', '免去了哪些费用'],
  },
  {
    name: 'elected',
    asks: new RegExp(
      `(?:选举|选出|推选|补选|当选|选)(?:了|的|出|产生)*(?:是|有)?(?:新)?${WHOM}|${WHOM}(?:都)?(?:当选|被选|选上)了?(?![为成]?[\\u4e00-\\u9fff]{2})`,
    ),
    told: /选/,
    claims: ['大会选出了哪几个人', '谁当选了', '当选的有谁'],
    spares: ['谁当选会长', '选了哪块地'],
  },
  {
    name: 'engaged',
    asks: new RegExp(`(?:聘请|聘任|聘)(?:了|的)?(?:是|有)?${WHOM}|${WHOM}(?:被|获|受)聘`),
    told: /聘/,
    claims: ['协会聘请了哪些人', '谁受聘了'],
    spares: ['聘了多少人'],
  },
  {
    name: 'given',
    asks: new RegExp(
      `(?:任命|提名|增补|提拔)(?:了|的)?(?:是|有)?${WHOM}|${WHOM}(?:都)?(?:被|获)(?:任命|提拔|提名)(?!为)`,
    ),
    told: /任命|决定|提名|增补|任/,
    claims: ['常委会任命了哪些人', '被任命的是谁', '哪几个人获任命'],
    spares: ['谁宣读了任命书', '任命的依据是什么'],
  },
]

/** 任命了哪些人, 免了谁: all to whom the best article gives an office, or from whom it takes one. */
export const appointed: Extractor = ({ question, standings, library }) => {
  const row = APPOINTINGS.find(({ asks }) => asks.test(question.folded))
  if (row === undefined || !asksPeople(question)) return []
  const titles = titlesAsked(question)
  return standings
    .flatMap((standing) => {
      const all = library.held
        .on(standing.article.article.page)
        .filter(
          (one) =>
            one.in === standing.article &&
            (row.name === 'taken' ? isTaken(one) : isGiven(one)) &&
            saysSo(one, row) &&
            (titles.length === 0 ||
              titles.some((title) => one.parts.some((part) => isCalled(part, title)))),
        )
      const kept = all.filter(({ name }, at) => all.findIndex((one) => one.name === name) === at)
      const fits = question.count === undefined || kept.length === question.count
      return kept.length === 0 || !fits
        ? []
        : [
            {
              quotes: kept.map(({ person }) => person),
              details: kept.map(({ office }) => office.text),
              standing,
              score: 0.5 + standing.coverage,
            },
          ]
    })
    .sort(byScore)
}

/** 免去了哪些费用 asks for no people. */
const asksPeople = ({ noun, folded }: Question): boolean =>
  noun === undefined || /人|同志|干部|领导|委员|代表|[长任记席员]$/.test(noun) || /谁/.test(folded)

/** Whether the sentence calls it so; one that calls it nothing is a line of a list. */
function saysSo(
  { person: { from, span } }: Holding,
  { told }: (typeof APPOINTINGS)[number],
): boolean {
  const { start, end } = pieceAt(from.folded, 'sentence', span.start)
  const sentence = from.folded.slice(start, end)
  return told.test(sentence) || !/任命|决定|提名|选|聘|免|辞/.test(sentence)
}
