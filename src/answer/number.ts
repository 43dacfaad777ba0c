import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { type Figure, figuresIn } from '../facts/figures.ts'
import { sensesOf } from '../facts/senses.ts'
import type { Question } from '../language/question.ts'
import { namesAll, TELLING, type Candidate, type Standing } from './evidence.ts'
import type { Library } from './library.ts'
import { bandIn } from './band.ts'
import { compoundAsked, withSubjects } from './counted.ts'
import { governedIn } from './governed.ts'
import { COUNTS, labelWorth } from './labelWorth.ts'
import { periodFit } from './period.ts'
import { speaksOf } from './speaksOf.ts'
import { namesSame } from '../language/contrasts.ts'
import { unitFit, wanted } from './measure.ts'
import { isExact } from './scope.ts'
import { byScore, type Extractor, type Proposal } from './proposal.ts'
import { askedSenses, asksHappened, senseFit } from './sensesAsked.ts'

/** Asks for those of whom something is not done yet. */
const LEFT =
  /(?:还|尚)?(?:有|剩下?)(?:多少|几)[^,。?\s]{0,8}(?:没有?|未|不)(?!了)[\u4e00-\u9fff]|(?:没有?|尚?未)[\u4e00-\u9fff]{1,6}的?(?:还|一?共)?(?:有|剩|是)?(?:多少|几)|还剩下?(?:多少|几)|剩(?:余|下)?(?:多少|几)/

/** A figure whose own words hold less of the question than this counts something else. */
const LEAST_NEAR = 0.2

/** 多少, 几个, 第几: the figure whose unit, period and label are those asked for. */
export const number: Extractor = ({ question, candidates, standings, library }) => {
  if (!tellsWhat(question)) return []
  const compound = compoundAsked(question, candidates)
  const lacking = new Set(standings.filter((standing) => lacksNoun(standing, standings)))
  const proposals = candidates
    .filter(({ standing }) => !lacking.has(standing))
    .slice(0, 40)
    .flatMap((candidate) => figures(candidate, question, library, compound))
  return proposals.sort(byScore)
}

/** Whether a word of the question tells what is counted, or a day, place or person where. */
const tellsWhat = ({ terms, days, people, districts }: Question): boolean =>
  terms.length === 0 ||
  terms.some(({ weight }) => weight >= 0.35) ||
  days.some(isExact) ||
  people.length + districts.length > 0

/** What a question says of the figure that its own words, from the figure before on, must say too. */
const LED: readonly { readonly asked: RegExp; readonly led: RegExp }[] = [
  // 最大的那个: 其中东山项目投资额最大,达38亿元.
  { asked: /最[大小高低多少长短贵早晚远近][^,]{0,2}(?:的|那)/, led: /最/ },
  // 还有几艘没回港: 其余28艘, not those that have.
  { asked: LEFT, led: /其余|剩|余下|尚|还有|未|没|仍|待|另/ },
]

const isLed = (figure: Figure, folded: string, question: Question, from: number): boolean =>
  LED.every(
    ({ asked, led }) =>
      !asked.test(question.folded) || led.test(folded.slice(from, figure.start + 1)),
  )

/** Whether an article has nothing for a telling noun that another article has. */
const lacksNoun = ({ met }: Standing, standings: readonly Standing[]): boolean =>
  met.some(
    ({ term, supports }, i) =>
      term.sort === 'noun' &&
      term.weight >= TELLING &&
      supports.length === 0 &&
      standings.some((other) => (other.met[i]?.supports[0]?.worth ?? 0) >= 0.8),
  )

function figures(
  candidate: Candidate,
  question: Question,
  library: Library,
  compound: string | undefined,
): Proposal[] {
  const { read, sentence, standing, score, own } = candidate
  const { folded } = read.paragraph
  const asked = askedSenses(question)
  const year = library.yearOf(standing.article) ?? latestYear(standing)
  const other = compound !== undefined && !folded.includes(compound)
  const isOf = ({ clause, start }: Figure): boolean =>
    ofNumber(question, folded.slice(clause.start, start))
  const counted = COUNTED.exec(question.folded)?.groups?.['noun']
  const isBehind = ({ end, noun }: Figure): boolean =>
    counted !== undefined && (noun === counted || folded.startsWith(counted, end))
  const band = bandIn(question.folded, folded, sentence)
  const fitting = withSubjects(figuresIn(folded), folded, sentence)
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .filter((figure, i, all) => isLed(figure, folded, question, all[i - 1]?.end ?? sentence.start))
    .map((figure) => ({
      figure,
      unit: unitFit(figure, folded, question),
      period: periodFit(question, read, figure, year),
      sense: senseFit(asked, sensesOf(folded, figure, sentence), asksHappened(question)),
    }))
    .filter(({ unit, period, sense }) => unit >= 0.2 && period > 0 && sense >= LEAST_SENSE)
    .filter(({ figure }, _, all) => {
      const tells = ({ start, end, clause }: Figure): boolean =>
        namesSame(question.folded, folded.slice(sentence.start, Math.max(start, end))) ||
        namesSame(question.folded, folded.slice(start, clause.end))
      return tells(figure) || !all.some((other) => tells(other.figure))
    })
    .filter(({ figure }, _, all) => isAlone(isOf, figure, all))
    .filter(({ figure }, _, all) => isAlone(isBehind, figure, all))
    .filter(({ figure }, _, all) => {
      const after = all.filter((one) => one.figure.start >= (band?.end ?? Infinity))
      return band === undefined || after.length === 0 || figure === after[0]?.figure
    })
    .filter(
      ({ sense }, _, all) =>
        !asked.has('growth') || isGrowth(sense) || !all.some((one) => isGrowth(one.sense)),
    )
    .filter(
      ({ figure }, _, all) =>
        !asked.has('growth') ||
        !isOfRate(figure) ||
        asksRate(question) ||
        all.every((one) => isOfRate(one.figure)),
    )
  const named = ({ label, end }: Figure): boolean =>
    compound !== undefined && folded.slice(label.start, end).includes(compound)
  const compounded = fitting.some(({ figure }) => named(figure))
  const led = LED.some((row) => row.asked.test(question.folded))
  const governed = led
    ? undefined
    : governedIn(
        fitting.map(({ figure }) => figure),
        candidate,
        question,
      )
  return fitting.flatMap(({ figure, unit, period, sense }) => {
    const near = labelWorth(figure, candidate, question, { unit, sense })
    if (near < LEAST_NEAR && band === undefined && question.terms.length > 0) return []
    const measured = wanted(question).what?.some((what) => MEASURES.has(what)) === true
    const exact = asked.size > 0 && sense === 1
    if (
      !measured &&
      !exact &&
      !led &&
      !isOf(figure) &&
      band === undefined &&
      !speaksOf(
        figure,
        candidate,
        question,
        unit === 1 && figure.noun !== '' && COUNTS.has(figure.what),
      )
    )
      return []
    return [
      {
        quotes: [quote(read.paragraph, bounded(figure, folded, question))],
        standing,
        score:
          (0.25 * score + 0.2 * own + 0.15 * standing.coverage + 0.75 * near) *
          (0.4 + 0.6 * unit) *
          (0.5 + 0.5 * period) *
          (0.4 + 0.6 * sense) *
          (governed === undefined || governed.includes(figure) ? 1 : UNGOVERNED) *
          (namesAll(read, standing, sentence) && !other && (!compounded || named(figure))
            ? 1
            : UNNAMED),
      },
    ]
  })
}

/** Whether no figure is as wanted, or this one is. */
const isAlone = (
  isWanted: (figure: Figure) => boolean,
  figure: Figure,
  all: readonly { readonly figure: Figure }[],
): boolean => isWanted(figure) || !all.some((other) => isWanted(other.figure))

/** 几个配送站: what is counted. */
const COUNTED =
  /(?:几|多少)[个名家处所条座位支项件]?(?<noun>[\u4e00-\u9fff]{2,6}?)(?:[?,。\s]|$|[了的在呢])/

/** 80岁以上多少钱: whether words that lead to a figure have a measure of the question. */
const ofNumber = ({ folded }: Question, words: string): boolean =>
  [...folded.matchAll(/\d+(?:\.\d+)?(?:岁|周岁|平方米|平米|公里|公斤|元|人)(?=以[上下内])/g)].some(
    ([measure]) => words.includes(measure),
  )

/** 6%左右, 500人以上: what bounds a figure is told with it, and 最后一米 is not any one. */
const bounded = ({ start, end }: Span, folded: string, { folded: asked }: Question): Span => ({
  start:
    start - (asked.includes('最后') && folded.slice(0, start).endsWith('最后') ? '最后'.length : 0),
  end: end + (/^(?:左右|上下|以[上下内]|之内)/.exec(folded.slice(end))?.[0].length ?? 0),
})

/** 增长多少: a level beside its own growth is no answer. */
const isGrowth = (sense: number): boolean => sense >= 0.5

/** The last of the years that an undated article prints, where it does not tell it from the year before. */
function latestYear({ article: { reads, folded } }: Standing): number | undefined {
  if (/去年|上年|昨年|前年/.test(folded)) return undefined
  const years = reads.flatMap(({ days }) => days.flatMap(({ when }) => when.year ?? []))
  return years.length === 0 ? undefined : Math.max(...years)
}

/** 提高1.2个百分点: how much a rate grew. */
const isOfRate = ({ unit }: Figure): boolean => unit.endsWith('百分点')

/** Asks how much a rate grew, and not the thing itself. */
const asksRate = ({ folded }: Question): boolean => /百分点|[率幅速]|比[重例]|占比/.test(folded)

/** Worth less than this beside what is asked: growth for a level, 12分钟 where it is 9 now. */
const LEAST_SENSE = 0.31

/** A figure that another word leads to, where one follows the word asked. */
const UNGOVERNED = 0.6

/** A figure whose sentence lacks a noun that tells what is counted. */
const UNNAMED = 0.6

/** A unit of its own already tells what is asked. */
const MEASURES: ReadonlySet<string> = new Set(['length', 'area', 'mass', 'share', 'time', 'phone'])
