import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { dictionaryWords } from '../language/segment.ts'
import { type Asker, claimed, type Gist } from './gist.ts'
import { byScore, type Extractor } from './proposal.ts'

/** 守住什么、补齐什么, 同什么同什么: verbs that each have their own 什么. */
const WITH_WHAT = /(?:[\u4e00-\u9fff]{1,3}(?:什么|啥)(?:、|,|和|又|再)?\s?){2,}/

/** 守住、补齐、拓宽的分别是什么, 要守、要补的两样: verbs in a row, and what they are done to. */
const IN_A_ROW =
  /(?<verbs>[\u4e00-\u9fff]+(?:[、,](?:和|又)?[\u4e00-\u9fff]{1,3})+)的(?:[两三四五六几][样个种件](?:东西|事)?)?(?:分别|各自|各|都)?是?(?:什么|啥|哪)/

/** So many verbs make a row; fewer are an ordinary question. */
const LEAST = 2

/** Sentences further down the ranking are not read. */
const FEW = 25

/** 守住、补齐、拓宽的分别是什么: what stands behind each verb, in one sentence and in this order. */
export const eachVerb: Extractor = ({ question, candidates }) => {
  const verbs = verbsAsked(question.folded)
  if (verbs.length < LEAST) return []
  return candidates
    .slice(0, FEW)
    .flatMap(({ read, sentence, standing, own }) => {
      const { folded } = read.paragraph
      const spans = behindEach(folded.slice(0, sentence.end), sentence.start, verbs)
      if (spans === undefined) return []
      const quotes = spans.map((span) => quote(read.paragraph, span))
      return [{ quotes, standing, byForm: true, score: 1.2 + 0.3 * own }]
    })
    .sort(byScore)
}

/** The verbs of such a question, in its order; the first may have other words before it. */
export function verbsAsked(folded: string): string[] {
  const what = WITH_WHAT.exec(folded)?.[0]
  const row = IN_A_ROW.exec(folded)?.groups?.['verbs']
  const parts =
    what === undefined
      ? (row?.split(/[、,](?:和|又)?/) ?? [])
      : what.split(/什么|啥/).map((part) => part.replace(/^[、,和又再\s]+/, ''))
  const verbs = parts.filter((part) => part !== '')
  const last = verbs.at(-1) ?? ''
  if (verbs.length >= LEAST && verbs.every((verb) => verb.endsWith(last)))
    return verbs.map(() => last)
  return verbs.map((verb) => verb.slice(-2).replace(/^[要得该须](?=.)/, ''))
}

/** 守住什么、补齐什么 is one question of one sentence, where such a sentence is printed. */
export function inOneRow({ question: { folded, asked }, ask }: Asker): Gist | undefined {
  const [first, ...others] = verbsAsked(folded)
  const what = WITH_WHAT.exec(folded)
  if (what === null || first === undefined || others.every((verb) => verb === first))
    return undefined
  const lead = folded.slice(0, what.index) + what[0].slice(0, what[0].indexOf(first))
  const gist = ask(`${lead}${[first, ...others].join('、')}的分别是什么`)
  return asked !== 'verdict' && claimed(gist)[0]?.byForm === true ? gist : undefined
}

/** What stands behind each verb; the whole of each where one verb is said again and again. */
function behindEach(folded: string, from: number, verbs: readonly string[]): Span[] | undefined {
  const same = verbs.every((verb) => verb === verbs[0])
  if (same) return repeated(folded, from, verbs[0] ?? '')
  const spans: Span[] = []
  let at = from
  for (const verb of verbs) {
    const found = verbAt(folded, at, verb)
    if (found === undefined) return undefined
    const words = /^[^、,。;:!?]{2,14}/.exec(folded.slice(found.end))?.[0]
    if (words === undefined) return undefined
    const end = found.end + words.replace(/[和与及]$/, '').length
    spans.push({ start: found.end, end })
    at = end
  }
  return spans
}

/** A verb that opens an item, as the print has it: 守 as 守住. */
function verbAt(folded: string, from: number, verb: string): Span | undefined {
  for (let at = folded.indexOf(verb, from); at >= 0; at = folded.indexOf(verb, at + 1)) {
    if (!/[,、。;:“要须应和以]$|^$/.test(folded.slice(from === at ? 0 : at - 1, at).slice(-1)))
      continue
    const word = dictionaryWords(folded.slice(at, at + 4))[0]?.word ?? verb
    return { start: at, end: at + Math.max(verb.length, word.startsWith(verb) ? word.length : 0) }
  }
  return undefined
}

/** 同规划、同建设、同验收 of 同什么同什么. */
function repeated(folded: string, from: number, verb: string): Span[] | undefined {
  if (verb === '') return undefined
  const item = `${verb}[\\u4e00-\\u9fff]{1,6}?`
  const run = new RegExp(`(?<![\\u4e00-\\u9fff]${verb})${item}(?:、${item}){1,6}(?=[,。;!”])`, 'g')
  run.lastIndex = from
  const found = run.exec(folded)
  if (found === null) return undefined
  let start = found.index
  return found[0].split('、').map((words) => {
    const span = { start, end: start + words.length }
    start = span.end + 1
    return span
  })
}
