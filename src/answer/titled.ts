import { quote } from '../corpus/page.ts'
import { literally, type Span } from '../corpus/text.ts'
import { synonymsOf } from '../language/lexicon.ts'
import { besideIn } from './beside.ts'
import { type Candidate, type Standing, clauseWorth } from './evidence.ts'
import { byScore, type Extractor } from './proposal.ts'

/** What is made or said under a title. */
const WORK =
  '宣传片|纪录片|专题片|教育片|影片|电影|短片|片子|视频|合唱|歌曲|歌|舞蹈|小品|节目|话剧|戏曲|戏|剧|报告|讲座|讲课|党课|课程|课|演讲|宣讲|通报|草案|议案|倡议书|倡议|公开信|承诺书|宣言|备忘录|著作|图书|书|论文|文章|课题|栏目|专栏|展览|画展|书画展|摄影展|刊物|杂志|教材|读本|诗歌?|曲目|曲子?|小程序|平台|品牌'

/** 宣传片叫什么, 唱的什么歌, 哪一课. */
const ASKS = new RegExp(
  `(?<before>${WORK})(?:的)?(?:名字|名称|题目|标题)?,?(?:叫|是)(?:做|个)?(?:什么|啥)|(?:什么|啥|哪)(?:一?(?:个|份|部|首|支|段|节|堂|场|本|篇|项|出))?(?<behind>${WORK})(?=[?,。了的呢]|$)|哪一?(?<lesson>课)`,
)

/** A title in marks. */
const TITLE = /《[^》]{2,60}》|“[^”]{3,40}”/g

/** Sentences further down the ranking are not read. */
const FEW = 20

/** So much of the rest of the question must stand in or around the sentence, or open the article. */
const LEAST_BESIDE = 0.5

/** The noun asked for that a title in marks names; `undefined` where none is. */
function workAsked(folded: string): { noun: string; span: Span } | undefined {
  const asks = ASKS.exec(folded)
  const { before, behind, lesson } = asks?.groups ?? {}
  const noun = before ?? behind ?? lesson
  return asks === null || noun === undefined
    ? undefined
    : { noun, span: { start: asks.index, end: asks.index + asks[0].length } }
}

/** 宣传片叫什么: the title that stands directly beside the noun. */
export const titled: Extractor = ({ question, candidates }) => {
  const work = workAsked(question.folded)
  if (work === undefined || question.asked === 'number' || question.asked === 'verdict') return []
  const found = candidates.slice(0, FEW).flatMap((candidate) => {
    const { read, standing, own } = candidate
    const beside = besideIn(candidate, beyond(standing, work.span))
    if (Math.max(beside, 0.9 * standing.about) < LEAST_BESIDE) return []
    return titlesIn(candidate, work.noun).map((span) => ({
      quotes: [quote(read.paragraph, span)],
      standing,
      score: 0.6 + 0.3 * beside + 0.2 * own + 0.3 * clauseWorth(read, standing, span),
    }))
  })
  return found.sort(byScore)
}

/** The words of the question that do not ask. */
const beyond = ({ met }: Standing, { start, end }: Span): Standing['met'] =>
  met.filter(({ term: { span } }) => span.end <= start || span.start >= end)

/** Titles of a sentence that end in the noun, or have it directly before or behind them. */
function titlesIn({ read, sentence }: Candidate, noun: string): Span[] {
  const { folded } = read.paragraph
  const text = folded.slice(sentence.start, sentence.end)
  const forms = [noun, ...synonymsOf(noun), ...(noun.length > 2 ? [noun.slice(-2)] : [])]
  if (/课$/.test(noun)) forms.push('授课', '主讲', '讲授')
  return [...text.matchAll(TITLE)].flatMap(({ index, 0: title }) => {
    const led = text.slice(Math.max(0, index - 8), index)
    const rest = text.slice(index + title.length, index + title.length + 8)
    const inner = title.slice(1, -1).replace(/\([^)]*\)$/, '')
    const isOne = forms.some(
      (form) =>
        (title.startsWith('《') && inner.endsWith(form)) ||
        new RegExp(`${literally(form)}[—:的了是为]{0,2}$`).test(led) ||
        new RegExp(
          `^(?:的|为主题的|为题的|主题|专题)?[\\u4e00-\\u9fff]{0,2}${literally(form)}`,
        ).test(rest),
    )
    return isOne
      ? [{ start: sentence.start + index, end: sentence.start + index + title.length }]
      : []
  })
}
