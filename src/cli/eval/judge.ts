import { longestShared, sharedCount } from './sequence.ts'

/** A question with what a right answer is. */
export interface Gold {
  readonly id: string
  readonly q: string
  readonly type: string
  readonly answer: readonly string[]
  readonly answer_mode: 'one' | 'all' | 'any-of' | 'none'
  /** Headlines of the articles that answer, parted by `|`. */
  readonly headline: string
  /** Words that prove it, parted by `|`. */
  readonly evidence: string
  readonly note: string
}

/** What is judged of an answer: its JSON as `ask --json` prints it. */
export interface Reply {
  readonly status: string
  readonly verdict?: string | undefined
  readonly answers: readonly { readonly text: string; readonly citation: number }[]
  readonly choices: readonly { readonly label: string }[]
  readonly citations: readonly {
    readonly article: { readonly headline: string }
    readonly text: string
  }[]
}

/** What became of a question. */
export type Outcome = 'right' | 'wrong' | 'abstained'

/** Answers of these types are clauses: right when they overlap enough with the gold words. */
const LONG: ReadonlySet<string> = new Set(['content', 'reason'])

const QUOTES: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '〝': '"',
  '〞': '"',
}

/** A text as it is compared: one width, no blanks, one kind of quotation mark, bare at its ends. */
const norm = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/[“”‘’〝〞]/g, (mark) => QUOTES[mark] ?? mark)
    .replace(/^[。,、;:!?."'()《》 ]+|[。,、;:!?."'()《》 ]+$/g, '')

/** Whether an answer says what the gold answer says. */
export function same(answer: string, gold: string, type: string): boolean {
  const [a, g] = [norm(answer), norm(gold)]
  if (a === '' || g === '') return false
  if (a === g) return true
  if (LONG.has(type)) return sameClause(a, g)
  return a.includes(g) ? a.length <= g.length + 14 : g.includes(a) && a.length >= 0.6 * g.length
}

function sameClause(a: string, g: string): boolean {
  if (a.includes(g)) return a.length <= Math.max(3 * g.length, g.length + 60)
  if (g.includes(a)) return a.length >= 0.6 * g.length
  return (2 * sharedCount(a, g)) / (a.length + g.length) >= 0.7
}

const NO: ReadonlySet<string> = new Set(['不是', '没有', '没', '不', '否', 'no', '未'])
const YES: ReadonlySet<string> = new Set(['是', '是的', '有', '去了', 'yes', '对', '参加了'])

/** What a yes-or-no question is to be answered with; `undefined` where the gold does not tell. */
function polarity({ answer, note }: Pick<Gold, 'answer' | 'note'>): 'yes' | 'no' | undefined {
  const gold = answer.map(norm)
  if (gold.some((one) => NO.has(one)) || note.includes('expected: no')) return 'no'
  if (gold.some((one) => YES.has(one)) || note.includes('expected: yes')) return 'yes'
  return undefined
}

const claims = ({ status, answers }: Reply): boolean =>
  (status === 'answered' || status === 'disputed') && answers.length > 0

/**
 * Whether an answer is right. `one`: the first answer is a gold one. `all`: the answers are the gold
 * list. `any-of`: two of the gold answers are offered or given. `none`: nothing is claimed. A yes or
 * no is right by its verdict.
 */
export function judge(gold: Gold, reply: Reply): Outcome {
  const claimed = claims(reply)
  if (gold.answer_mode === 'none') return claimed ? 'wrong' : 'right'
  if (gold.answer_mode === 'any-of') return anyOf(gold, reply)
  const want = gold.type === 'yesno' ? polarity(gold) : undefined
  if (want !== undefined && reply.verdict !== undefined)
    return want === reply.verdict ? 'right' : 'wrong'
  if (!claimed) return 'abstained'
  const right = gold.answer_mode === 'one' ? one(gold, reply) : all(gold, reply)
  return right ? 'right' : 'wrong'
}

function anyOf({ answer }: Gold, reply: Reply): Outcome {
  const pool = [
    ...reply.answers.map(({ text }) => norm(text)),
    ...reply.choices.map(({ label }) => norm(label)),
  ]
  const found = answer.filter((gold) => pool.some((words) => words.includes(norm(gold)))).length
  if (found >= Math.min(2, answer.length)) return 'right'
  return claims(reply) ? 'wrong' : 'abstained'
}

function one({ answer, type }: Gold, { answers }: Reply): boolean {
  const [first = ''] = answers.map(({ text }) => text)
  if (answer.some((gold) => same(first, gold, type))) return true
  const two = answers
    .slice(0, 2)
    .map(({ text }) => text)
    .join('')
  return LONG.has(type) && answer.some((gold) => same(two, gold, type))
}

function all({ answer, type }: Gold, { answers }: Reply): boolean {
  const holds = (text: string, gold: string): boolean => norm(text).includes(norm(gold))
  const hit = answer.filter((gold) =>
    answers.some(({ text }) => same(text, gold, type) || (!LONG.has(type) && holds(text, gold))),
  ).length
  const good = answers.filter(({ text }) =>
    answer.some((gold) => same(text, gold, type) || holds(text, gold)),
  ).length
  const [recall, precision] = [hit / answer.length, good / answers.length]
  const sum = recall + precision
  return sum > 0 && (2 * recall * precision) / sum >= 0.99
}

const partsOf = (text: string): string[] =>
  text
    .split('|')
    .filter((part) => part !== '')
    .map(norm)

/** The evidence of these is a byline or a headline: the article itself proves it. */
const BY_ARTICLE: ReadonlySet<string> = new Set(['reporter', 'headline-lookup'])

/** Whether a citation names a gold headline, and one holds the gold evidence. */
export function isCited(gold: Gold, { citations }: Reply): boolean {
  const heads = partsOf(gold.headline)
  const evidence = partsOf(gold.evidence)
  const named = citations.some(({ article }) => {
    const head = norm(article.headline)
    return head !== '' && heads.some((one) => one.includes(head) || head.includes(one))
  })
  const proved = citations.some(({ text }) => {
    const words = norm(text)
    return (
      words !== '' &&
      evidence.some((one) => longestShared(one, words) >= Math.min(one.length, words.length) * 0.6)
    )
  })
  const proves = proved || (BY_ARTICLE.has(gold.type) && named)
  return (named || heads.length === 0) && (proves || evidence.length === 0)
}

/** How many answers do not stand in the citation they point to. */
export const unsupported = ({ answers, citations }: Reply): number =>
  answers.filter(({ text, citation }) => {
    const cited = citations[citation]
    const places = cited === undefined ? [''] : [cited.text, JSON.stringify(cited.article)]
    return !places.some((place) => norm(place).includes(norm(text)))
  }).length

/** A lookup with the headlines it should bring up, best first. */
export interface GoldLookup {
  readonly id: string
  readonly query: string
  readonly expect_headlines: readonly string[]
}

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

const fits = (got: string, gold: string): boolean => {
  const [a, b] = [letters(got), letters(gold)]
  return a !== '' && (b.includes(a) || a.includes(b))
}

/** Whether the first article is a wanted one, and one of the first five; of none wanted, neither. */
export function judgeLookup(
  { expect_headlines: wanted }: GoldLookup,
  headlines: readonly string[],
): { readonly first: boolean; readonly inFive: boolean } {
  const [top] = headlines
  if (wanted.length === 0) return { first: top === undefined, inFive: top === undefined }
  return {
    first: top !== undefined && wanted.slice(0, 3).some((gold) => fits(top, gold)),
    inFive: headlines.slice(0, 5).some((got) => wanted.some((gold) => fits(got, gold))),
  }
}
