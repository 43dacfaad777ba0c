import { quote, type Quote } from '../corpus/page.ts'
import { fold, literally } from '../corpus/text.ts'
import { sharedRuns, worthIn, type Standing } from './evidence.ts'
import type { Desk, Extractor } from './proposal.ts'

/** How surely an article is the one meant: its coverage, and how much it is about the terms. */
export const meant = ({ coverage, about }: Standing): number => 0.45 * coverage + 0.55 * about

/** An article, and how surely a question about a piece of the paper means it. */
export interface Meant {
  readonly standing: Standing
  readonly score: number
}

/** The articles that a question about a piece of the paper (那篇, 照片) may mean, best first. */
export function piecesMeant({ question, standings }: Desk): Meant[] {
  const photo = PHOTO.test(question.folded)
  const asked = bare(question.folded)
  const runs = standings.map(({ article }) => sharedRuns(asked, bare(article.article.head.folded)))
  const [longest = 0, next = 0] = [...runs].sort((a, b) => b - a)
  const quoted = longest >= QUOTED && next + 2 <= longest ? runs.indexOf(longest) : -1
  return standings
    .map((standing, at) => {
      const score = photo ? Math.max(meant(standing), pictured(standing)) : meant(standing)
      const sure = at === quoted || (at === 0 && isAlone(standing, standings))
      return { standing, score: at === quoted ? score + 0.5 : sure ? Math.max(score, 0.6) : score }
    })
    .sort((a, b) => b.score - a.score)
}

const PHOTO = /拍|摄|照片|图片|配图/

/** So many characters of a head beyond the second, one after the other, quote it. */
const QUOTED = 3

const bare = (folded: string): string => folded.replace(/[\s“”‘’"'《》,、:;!?()—-]/g, '')

/** How much of the question a caption tells. */
function pictured({ article, met, coverage }: Standing): number {
  const caption = article.article.credit?.folded ?? ''
  const all = met.reduce((sum, { term }) => sum + term.weight, 0) || 1
  const told = met.reduce(
    (sum, { term, supports }) => sum + term.weight * worthIn(supports, caption),
    0,
  )
  return 0.45 * coverage + (0.55 * told) / all
}

/** 哪篇报道, 标题是什么: heads, several where several are meant. */
export const headline: Extractor = (desk) => {
  const { question } = desk
  const asksOfMaker = question.people.some(({ said }) => isMaker(said, question.folded))
  const whole = piecesMeant(desk)
    .map((one) => ({ ...one, by: wroteIt(question, one.standing) }))
    .filter(({ by }) => by > 0 || !asksOfMaker)
    .map((one) => ({ ...one, score: one.score + one.by }))
  const [best] = whole.sort((a, b) => b.score - a.score)
  if (best === undefined) return []
  const few = whole.filter(
    ({ score, standing }) =>
      score >= best.score * 0.7 && score > 0.5 && standing.about >= best.standing.about * 0.7,
  )
  const heads = (question.many && few.length > 1 ? few : [best]).map(({ standing }) =>
    PART_OF_HEAD.test(question.folded) ? eventOf(standing) : headOf(standing),
  )
  return [{ quotes: heads, standing: best.standing, score: best.score }]
}

/** Whether no other article has nearly as many of the words; the head need not have them then. */
const isAlone = (standing: Standing, all: readonly Standing[]): boolean =>
  standing.coverage >= 0.6 &&
  all.every((other) => other === standing || other.coverage <= standing.coverage - 0.3)

/** 这个肩题下面的报道叫啥: the part that is given is not asked for. */
const PART_OF_HEAD = /[肩引眉副小]题|副标题|小标题/

function eventOf({ article }: Standing): Quote {
  const { head, headline } = article.article
  const start = Math.max(0, head.text.indexOf(headline))
  return quote(head, { start, end: start + headline.length })
}

const headOf = ({ article }: Standing): Quote =>
  quote(article.article.head, { start: 0, end: article.article.head.text.length })

/** 某某写的是哪篇, 某某是哪篇的通讯员: whether a question asks what somebody made for the paper. */
const isMaker = (said: string, folded: string): boolean =>
  new RegExp(
    `${literally(said)}(?:和[^,。]{2,4})?(?:一起|一同|也|都|参与|合作|采访)?(?:采?写|撰写|采编|署名|供稿)` +
      `|${literally(said)}(?:是|当|任)[^,。]{0,8}(?:记者|通讯员|作者)|(?:记者|通讯员|作者)(?:是|叫)?${literally(said)}`,
  ).test(folded)

/** What it adds that somebody whom the question names wrote it. */
function wroteIt({ people }: Desk['question'], { article: { article } }: Standing): number {
  const { reporters, correspondents, photoBy } = article.byline
  const makers = [...reporters, ...correspondents, ...photoBy].map(fold)
  const by = article.credit?.folded ?? ''
  return people.some(({ names }) =>
    names.some((name) => makers.includes(name) || by.includes(name)),
  )
    ? 0.5
    : 0
}
