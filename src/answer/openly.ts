import { type Quote, quote } from '../corpus/page.ts'
import { pieceAt, trim } from '../language/clauses.ts'
import { type Asker, claimed, type Gist } from './gist.ts'
import type { Proposal } from './proposal.ts'
import { ASSERTED_RULES } from './asserted.ts'

/** What makes a statement a question of yes or no, at its end. */
const PARTICLE = /(?:了?(?:没有|没)|(?:对不对|对吧|对吗|是吧|是不是|吗|吧|么|不))?[?!。呢啊呀\s]*$/

/** 是不是在…: asked, as 是在… is stated. */
const statement = (folded: string): string =>
  folded
    .replace(/^(?:请问|问下|麻烦问下)/, '')
    .replace(PARTICLE, '')
    .replace(/是不是|是否/, '是')

/** A question of yes or no answered by what the archive says to the open one. */
export function openly({ question, library, ask }: Asker): Gist | undefined {
  if (question.asked !== 'verdict') return undefined
  const text = statement(question.folded)
  for (const { asserted } of ASSERTED_RULES) {
    const what = asserted(text, question)
    if (what === undefined) continue
    const gist = ask(what.asks)
    const found = gist.status === 'choose' ? gist.proposals : claimed(gist)
    const told = found.flatMap((one) =>
      one.quotes.map((words, i) => ({
        one,
        words,
        agrees: what.agrees(words, one.details?.[i], library.dayOf(one.standing.article)),
      })),
    )
    const yes = told.find(({ agrees }) => agrees === true)
    if (yes !== undefined) return verdictOf('yes', yes, what.deciding)
    const no = told.find(({ agrees }) => agrees === false)
    const sure =
      gist.status === 'answered' && what.excludes && told.every((one) => one.agrees === false)
    if (no !== undefined && sure) return verdictOf('no', no)
  }
  return undefined
}

const verdictOf = (
  verdict: 'yes' | 'no',
  { one, words }: { one: Proposal; words: Quote },
  decides: (words: Quote) => Quote = deciding,
): Gist => ({
  status: 'answered',
  proposals: [{ quotes: [decides(words)], standing: one.standing, score: 1, verdict }],
})

/** The whole clause around the words that decide, unless it is long. */
function deciding(words: Quote): Quote {
  const { folded } = words.from
  const clause = trim(folded, pieceAt(folded, 'clause', words.span.start))
  const whole = clause.start <= words.span.start && clause.end >= words.span.end
  return whole && clause.end - clause.start <= 60 ? quote(words.from, clause) : words
}
