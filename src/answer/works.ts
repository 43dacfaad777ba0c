import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { pieces } from '../language/clauses.ts'
import { shareIn } from './evidence.ts'
import { byScore, type Extractor } from './proposal.ts'

/** Works, whose names stand in 《》. */
const WORK =
  '电影|影片|纪录片|微电影|电视剧|短剧|话剧|戏剧|大戏|小戏|戏|曲目|歌曲|歌|舞蹈|小品|节目|书籍|图书|书|小说|诗|诗集|画|画作|绘本|文章|专著|教材|剧目'

const ASKS = new RegExp(
  `哪(?:些|几|一|两|三|四|五|六)?(?:部|首|本|支|台|出|个|幅|篇|场|种)?(?:的)?(?:[\\u4e00-\\u9fff]{0,2})?(?:${WORK})(?![\\u4e00-\\u9fff]{0,2}(?:院|馆|店|展|节|周|会|社|城|室))|(?:什么|啥)(?:${WORK})(?![院馆店展节])`,
)

/** Whether a question asks for works by their names. */
export const asksWorks = (folded: string): boolean => ASKS.test(folded)

/** Sentences further down the ranking are not read. */
const FEW = 6

/** Below this a sentence of its own is not what the question tells of. */
const LEAST = 0.3

/** 放哪几部电影, 唱了什么歌: the titles that stand side by side in a clause of the sentence that answers. */
export const works: Extractor = ({ question, candidates }) =>
  !asksWorks(question.folded)
    ? []
    : candidates
        .slice(0, FEW)
        .filter(({ own }) => own >= LEAST)
        .flatMap(({ read, sentence, standing, score, own }) => {
          const { folded } = read.paragraph
          return pieces(folded.slice(0, sentence.end), 'clause').flatMap((clause) => {
            const found = clause.start < sentence.start ? [] : titlesIn(folded, clause)
            const fits = question.many
              ? found.length === (question.count ?? Math.max(2, found.length))
              : true
            if (found.length === 0 || !fits) return []
            const near = shareIn(standing.met, folded.slice(clause.start, clause.end))
            return [
              {
                quotes: found.map((span) => quote(read.paragraph, span)),
                standing,
                score: 0.5 * score + 0.5 * own + 0.2 * near,
              },
            ]
          })
        })
        .sort(byScore)

/** Titles with nothing but a mark, 和 or words of the genre between them; those of documents are none. */
export function titlesIn(folded: string, { start, end }: Span): Span[] {
  return [...folded.slice(start, end).matchAll(/《[^《》]{1,24}》/g)]
    .filter(
      ([title]) =>
        !/(?:办法|条例|方案|意见|规定|通知|规划|计划|规则|决定|细则|章程|报告|法|协议|合同)(?:\([^()]*\))?》$/.test(
          title,
        ),
    )
    .map(({ index, 0: title }) => ({ start: start + index, end: start + index + title.length }))
}
