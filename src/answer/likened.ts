import { quote } from '../corpus/page.ts'
import type { Question } from '../language/question.ts'
import { byScore, type Extractor } from './proposal.ts'

/** 把甲、乙两项工作各比作什么: what is likened, and to what. */
const ASKS =
  /把(?<things>[^,。]{2,24}?)(?:各自?|分别|都)?(?:比作|比成|比喻[成为]|形容[成为])了?(?:什么|啥|哪)/

/** Asks for a figure of speech. */
const ASKS_FIGURE = /(?:比作|比成|比喻[成为]|打[了的]?(?:个|一个)?(?:什么|啥)?(?:样的)?比方)/

/** What counts the things, or says what they are: 甲、乙两块工作. */
const COUNTS = /(?:这)?(?:[两三四五六七八九十几][个块项件摊条样种方面]*)?(?:工作|事业|事儿?|的)?$/

/** 甲工作是“龙头”, 舞好甲“龙头”, 管好甲乙“喉舌”: one of the wordings of a thing, and the figure close behind it. */
const likening = (wordings: readonly string[]): RegExp =>
  new RegExp(`(?:${wordings.join('|')})[^,。;、“”]{0,4}“(?<figure>[^“”]{2,8})”(?!的)`)

/** Whether a question asks for a figure of speech, which the print sets in marks or likens in words. */
export const asksFigure = ({ folded, asked }: Question): boolean =>
  asked !== 'verdict' && ASKS_FIGURE.test(folded) && /什么|啥|哪|怎/.test(folded)

/** Words that liken. */
export const LIKENS = /[“”]|比作|比喻|好比|如同|犹如|就像|像|当作|看作/

/** The figures of speech for all things that the question names, in one article. */
export const likened: Extractor = ({ question, standings }) => {
  const things = ASKS.exec(question.folded)
    ?.groups?.['things']?.replace(COUNTS, '')
    .split(/[、,]|和|与|跟/)
    .map((thing) => thing.replace(/工作$/, ''))
  if (things === undefined || things.some((thing) => !/^[\u4e00-\u9fff]{2,8}$/.test(thing)))
    return []
  return standings
    .slice(0, 6)
    .flatMap((standing) => {
      const quotes = things.flatMap((thing) => {
        const met = standing.met.find(({ term }) => term.word === thing)
        const pattern = likening([
          thing,
          ...(met?.supports ?? []).map(({ words }) => words).filter((words) => words.length > 1),
        ])
        const found = standing.article.article.body
          .map((paragraph) => ({ paragraph, match: pattern.exec(paragraph.folded) }))
          .find(({ match }) => match !== null)
        if (found?.match == null) return []
        const { index, 0: all, groups } = found.match
        const end = index + all.length - 1
        return [quote(found.paragraph, { start: end - (groups?.['figure'] ?? '').length, end })]
      })
      return quotes.length === things.length
        ? [{ quotes, standing, score: 0.8 + 0.4 * standing.coverage }]
        : []
    })
    .sort(byScore)
}
