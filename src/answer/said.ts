import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { figuresIn } from '../facts/figures.ts'
import { pieces, trim } from '../language/clauses.ts'
import { type Standing, worthIn } from './evidence.ts'
import type { Desk, Proposal } from './proposal.ts'

/** Words that only tell where or when what is asked happened. */
const CONTEXT =
  /^.*(?:的?时候?|会议?上|活动中|期间|那[次场个天回](?:会|会议)?|之?后|[,\s])(?=.{2,})/

/** Yes or no where one sentence says all that is asked, in an article that has all the question says. */
export function said({ question, candidates }: Desk): Proposal[] {
  const from = CONTEXT.exec(question.folded)?.[0].length ?? 0
  const figures = figuresIn(question.folded).map(({ start, end }) =>
    question.folded.slice(start, end),
  )
  const people = question.people.flatMap((person) => person.names)
  for (const { read, sentence, standing } of candidates.slice(0, 12)) {
    const telling = standing.met.filter(({ term }) => term.weight > 0.25 && !MODAL.test(term.word))
    const asked = sought(
      telling.filter(({ term }) => term.span.start >= from),
      standing,
    )
    if (asked.length + people.length === 0) continue
    if (!telling.every(({ supports }) => (supports[0]?.worth ?? 0) >= 0.5)) continue
    const { folded } = read.paragraph
    const names = namesIn(question.folded.slice(from), standing.article.folded)
    for (const one of pieces(folded.slice(0, sentence.end), 'segment')) {
      if (one.start < sentence.start) continue
      const text = folded.slice(one.start, one.end)
      if (!asked.every(({ supports }) => worthIn(supports, text) >= 0.6)) continue
      if (people.length > 0 && !people.some((name) => text.includes(name))) continue
      if (![...names, ...figures].every((words) => text.includes(words))) continue
      if (!yearFits(question.folded, folded.slice(0, one.end))) continue
      const span = tightest(folded, one, asked)
      const words = folded.slice(span.start, span.end)
      const isNo = OPPOSITES.some(
        (row) => row.asked.test(question.folded) && row.printed.test(words),
      )
      const denied = isNo || isDenied(words, asked)
      if (denied === undefined) continue
      return [
        {
          quotes: [quote(read.paragraph, trim(folded, span))],
          standing,
          score: 1,
          verdict: denied === asksDenied(question.folded) ? 'yes' : 'no',
        },
      ]
    }
  }
  return []
}

/** What one sentence must say: the words asked, without those of the head where enough are left. */
function sought(asked: Standing['met'], { article }: Standing): Standing['met'] {
  const { folded } = article.article.head
  const rest = asked.filter(({ supports }) => worthIn(supports, folded) < 0.6)
  return rest.reduce((sum, { term }) => sum + term.weight, 0) >= 1.2 ? rest : asked
}

/** What is asked, and the print that denies it in words of its own. */
const OPPOSITES: readonly { readonly asked: RegExp; readonly printed: RegExp }[] = [
  {
    asked: /[花掏要交付收][不没]?[花掏要交付收]?[钱费]|买票|收费|付费|自费/,
    printed: /免费|免收|免除|免交/,
  },
  {
    // 周末开不开: 周末不设夜市, 周一闭馆.
    asked: /开不开|(?:开放?|开门|营业|上班|接诊|办公|有门诊)(?:吗|么|不)/,
    printed: /不(?:再)?(?:设|开|营业|接诊|办理|上班|办公)|闭[馆园]|休[息诊市]|停诊|歇业|暂停/,
  },
]

/** Words that say whether, not what: 要不要, 不用付. */
const MODAL =
  /^(?:不?(?:用|要|需|需要|能|会|可以|必|得|必须|收|该|应该)|有没有|是不是|要不要|能不能)$/

/** 不用付利息对吧: the question itself denies. 有没有 and the 没 or 不 at its end do not. */
const asksDenied = (folded: string): boolean =>
  /没有|未|[不无没](?!断|仅|但|同|忘|少|久|懈|折)/.test(
    folded
      .replace(/(?<one>[\u4e00-\u9fff])[不没]\k<one>/g, '')
      .replace(
        /(?:对不对|是不是|有没有|[得去来]?[成了行]?[不没](?:得|有)?)?[吗吧呢啊呀?!。\s]*$/,
        '',
      ),
  )

/** Whether print denies what is asked: in the clause of the last word asked; unclear elsewhere. */
function isDenied(text: string, asked: readonly Standing['met'][number][]): boolean | undefined {
  if (!DENIES.test(text)) return false
  const last = asked.at(-1)
  const support = last?.supports.find(({ words }) => text.includes(words))
  if (support === undefined) return undefined
  const at = text.indexOf(support.words)
  const before = /[^,;:。]*$/.exec(text.slice(0, at))?.[0] ?? ''
  return DENIES.test(`${before}${support.words}`) ? true : undefined
}

/** Words of three characters or more that a question takes over from the article: its names. */
function namesIn(asked: string, article: string): string[] {
  const found: string[] = []
  for (let at = 0; at + 3 <= asked.length;) {
    let length = 2
    while (
      at + length < asked.length &&
      HAN.test(asked.slice(at, at + length + 1)) &&
      article.includes(asked.slice(at, at + length + 1))
    )
      length++
    if (length > 2) found.push(asked.slice(at, at + length))
    at += length > 2 ? length : 1
  }
  return found
}

const HAN = /^[\u4e00-\u9fff]+$/

const YEARS = /去年|今年|明年|前年|上年/g

/** 去年 in a question is met only where the print last named the same year before its words. */
function yearFits(asked: string, before: string): boolean {
  const years = (text: string): string[] => [...text.matchAll(YEARS)].map(([year]) => year)
  const [year] = years(asked)
  return year === undefined || years(before).at(-1) === year
}

const DENIES =
  /没有|未|尚未|无(?!论|锡|偿)|[暂严]?禁止|暂停|不(?!断|仅|但|同|忘|少|久|懈|折|足|超过|低于|得不)/

/** The smallest run of clauses that holds all that is asked. */
function tightest(folded: string, within: Span, asked: readonly Standing['met'][number][]): Span {
  const clauses = pieces(folded.slice(0, within.end), 'clause').filter(
    ({ start }) => start >= within.start,
  )
  let best = within
  for (const [i, { start }] of clauses.entries())
    for (const { end } of clauses.slice(i)) {
      const text = folded.slice(start, end)
      const holds = asked.every(({ supports }) => worthIn(supports, text) >= 0.6)
      if (holds && end - start < best.end - best.start) best = { start, end }
    }
  return best
}
