import { quote, type Quote } from '../corpus/page.ts'
import type { Read } from '../facts/reading.ts'
import type { Question } from '../language/question.ts'
import { worthIn, type Standing } from './evidence.ts'
import { byScore, type Desk, type Extractor, type Proposal } from './proposal.ts'

/** How surely an article is the one meant: its coverage, and how much it is about the terms. */
export const meant = ({ coverage, about }: Standing): number => 0.45 * coverage + 0.55 * about

/** 记者是谁, 通讯员是谁, 谁写的: names of the byline. */
export const writer: Extractor = ({ question, standings }) =>
  /(?:公告|通告|通知|启事|公示|声明)/.test(question.folded)
    ? issuer(standings)
    : makers(question, standings)

/** Who signs a notice: the body above its day. */
const issuer = (standings: readonly Standing[]): Proposal[] =>
  standings.flatMap((standing) => {
    const { credit } = standing.article.article
    const signed = /^(\S{4,30}) \d{4}年\d{1,2}月\d{1,2}日$/.exec(credit?.folded ?? '')?.[1]
    if (credit === undefined || signed === undefined) return []
    const quotes = [quote(credit, { start: 0, end: signed.length })]
    return [{ quotes, standing, score: meant(standing) }]
  })

const makers = (question: Question, standings: readonly Standing[]): Proposal[] =>
  standings
    .flatMap((standing) => {
      const { credit, byline, body } = standing.article.article
      const blocks = [credit, body[0], body.at(-1)].filter((block) => block !== undefined)
      const sort = SORT_OF_MAKER.exec(question.folded)?.[0]
      const asksSent = /通讯员|供稿/.test(question.folded)
      const both = asksSent
        ? /记者|写.*供稿/.test(question.folded)
        : /和谁|分别|谁和谁|署名|(?<!记者.*)(?:写|报道的$|作者)/.test(question.folded) ||
          (/都是/.test(question.folded) && !/记者/.test(question.folded))
      const photo = /拍|摄|照|图/.test(question.folded)
      const names =
        sort !== undefined
          ? namedAs(sort, blocks)
          : asksSent && !both
            ? byline.correspondents
            : /记者/.test(question.folded) && !both
              ? byline.reporters
              : photo && !/写|文/.test(question.folded) && byline.photoBy.length > 0
                ? byline.photoBy
                : both || byline.reporters.length === 0
                  ? [...byline.reporters, ...byline.correspondents]
                  : byline.reporters
      const quotes = [...new Set(names)].flatMap((name) => nameIn(blocks, name))
      return quotes.length === 0 ? [] : [{ quotes, standing, score: meant(standing) }]
    })
    .sort(byScore)

/** 特约记者, 实习记者: makers whom the print tells from the others by the word before them. */
const SORT_OF_MAKER = /(?:特约|实习|见习|首席|特派)(?:记者|通讯员)|评论员/

/** The names of a byline that stand behind the word asked for, until the next such word. */
const namedAs = (sort: string, blocks: readonly Read['paragraph'][]): string[] =>
  blocks.flatMap(({ folded }) => {
    const behind = folded
      .split(sort)
      .at(1)
      ?.split(/[)\]】,。;]|\S*(?:记者|通讯员|评论员|摄影|文\/图)/)
    return (behind?.[0] ?? '')
      .split(/[\s、:]+/)
      .filter((word) => /^[\u3400-\u9fff·]{2,8}$/.test(word))
  })

/** The first of the blocks that prints the name, wide spaces inside it allowed. */
function nameIn(blocks: readonly Read['paragraph'][], name: string): Quote[] {
  const pattern = new RegExp([...name].join('\\s*'))
  for (const block of blocks) {
    const match = pattern.exec(block.text)
    if (match !== null)
      return [quote(block, { start: match.index, end: match.index + match[0].length })]
  }
  return []
}

/** 哪篇报道, 标题是什么: heads, several where several are meant. */
export const headline: Extractor = (desk) => {
  const { question, standings } = desk
  const whole = standings.map((standing) => ({ standing, score: score(desk, standing) }))
  whole.sort((a, b) => b.score - a.score)
  const [best] = whole.map((one) => (isAlone(one.standing, standings) ? atLeast(one, 0.6) : one))
  if (best === undefined) return []
  const few = whole.filter(
    ({ score, standing }) =>
      score >= best.score * 0.7 && score > 0.5 && standing.about >= best.standing.about * 0.7,
  )
  const heads = (question.many && few.length > 1 ? few : [best]).map(({ standing }) =>
    headOf(standing),
  )
  return [{ quotes: heads, standing: best.standing, score: best.score }]
}

/** Whether no other article has nearly as many of the words; the head need not have them then. */
const isAlone = (standing: Standing, all: readonly Standing[]): boolean =>
  standing.coverage >= 0.6 &&
  all.every((other) => other === standing || other.coverage <= standing.coverage - 0.3)

const atLeast = <T extends { readonly score: number }>(one: T, least: number): T => ({
  ...one,
  score: Math.max(one.score, least),
})

const headOf = ({ article }: Standing): Quote =>
  quote(article.article.head, { start: 0, end: article.article.head.text.length })

const score = (desk: Desk, standing: Standing): number => {
  const names = desk.question.people.flatMap(({ names }) => names)
  const wrote = standing.article.article.credit?.folded ?? ''
  const byName = names.some((name) => wrote.includes(name)) ? 0.5 : 0
  return meant(standing) + byName
}

/** What it adds that a sentence prints as many titles as are asked for; it costs as much otherwise. */
const COUNTED = 0.3

/** 过了哪两个文件: asks what a meeting passed. */
const PASSES = /通过|审议|过了/

const DOCUMENT = /(?:新)?《[^》]{2,120}》/g

/** 什么文件, 哪个条例: titles in 《》 of the sentences that answer. */
export const document: Extractor = ({ question, candidates }) =>
  candidates
    .slice(0, 10)
    .flatMap(({ read, sentence, standing, own, score }) => {
      const text = read.paragraph.folded.slice(sentence.start, sentence.end)
      const all = [...text.matchAll(DOCUMENT)].map((match) => ({
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
      }))
      if (all.length === 0) return []
      const kept = question.many || question.count !== undefined ? all : best(all, read, standing)
      const quotes = kept.map((span) => quote(read.paragraph, span))
      const named = kept.some(({ end }) => isNoun(read.paragraph.folded.slice(0, end), question))
        ? 0.25
        : 0
      const counted =
        question.count === undefined ? 0 : question.count === kept.length ? COUNTED : -COUNTED
      const passed = PASSES.test(question.folded) && /审议|通过|研究/.test(text) ? 0.3 : 0
      return [{ quotes, standing, score: 0.5 * score + 0.6 * own + named + passed + counted }]
    })
    .sort(byScore)

/** Whether a title ends as the sort of document asked for: 条例, 方案(试行). */
const isNoun = (until: string, { noun }: Question): boolean =>
  noun !== undefined && until.replace(/\([^)]*\)》$|》$/, '').endsWith(noun)

/** The one title whose words answer most; the first among equals. */
function best(
  spans: readonly { start: number; end: number }[],
  read: Read,
  standing: Standing,
): { start: number; end: number }[] {
  const worth = ({ start, end }: { start: number; end: number }): number =>
    standing.met.reduce(
      (sum, { term, supports }) =>
        sum + term.weight * worthIn(supports, read.paragraph.folded.slice(start, end)),
      0,
    )
  const [first] = [...spans].sort((a, b) => worth(b) - worth(a))
  return first === undefined ? [] : [first]
}
