import { isoOf } from '../corpus/day.ts'
import { quote } from '../corpus/page.ts'
import type { ReadArticle } from '../facts/reading.ts'
import { type Question, readQuestion } from '../language/question.ts'
import type { Answer, Finding, Reason } from './answer.ts'
import { headline } from './byhead.ts'
import { byTitle } from './byTitle.ts'
import { choicesOf } from './choice.ts'
import { clause } from './clause.ts'
import { asksTitle, claimable, claimableByForm, coversEnough } from './claims.ts'
import { decide } from './decide.ts'
import { deedAsked } from './deeds.ts'
import { candidates, type Standing, sharedRuns, standings, weighedByRarity } from './evidence.ts'
import { type Ask, carriedOver, type Gist } from './gist.ts'
import type { Library } from './library.ts'
import { asksNth } from './nth.ts'
import { holderProposals } from './holders.ts'
import { office } from './office.ts'
import { officeAsked } from './officeAsked.ts'
import { ownWordsLess } from './ownWords.ts'
import type { Desk, Proposal } from './proposal.ts'
import { scopeOf } from './scope.ts'
import { shaped } from './shaped.ts'
import { throughOthers } from './others.ts'
import { inOtherWords } from './rendered.ts'
import { withOfficeholders } from './titles.ts'
import { extractorsFor } from './extractors.ts'

/** The whole way from an understood question to what the archive says. */
export function answer(
  question: Question,
  library: Library,
  articles: readonly ReadArticle[],
): Answer {
  const gist = inOtherWords(question, library.known, (one) => gistOf(one, library, articles))
  const told = {
    language: question.language,
    understood: question.read.map(({ typed, as }) => `${typed} → ${as}`),
    searched: searchedOf(library, articles),
  }
  switch (gist.status) {
    case 'answered':
    case 'disputed': {
      const findings = adjoined(gist.proposals.flatMap((proposal) => findingsOf(proposal)))
      const [first, ...rest] = findings
      if (first === undefined) break
      const verdict = gist.proposals[0]?.verdict
      return gist.status === 'answered'
        ? {
            ...told,
            status: 'answered',
            findings: [first, ...rest],
            ...(verdict === undefined ? {} : { verdict }),
          }
        : { ...told, status: 'disputed', findings: [first, ...rest] }
    }
    case 'choose': {
      const [first, ...rest] = choicesOf(gist.proposals, question, library)
      if (first === undefined) break
      return { ...told, status: 'choose', choices: [first, ...rest] }
    }
    case 'related': {
      const [first, ...rest] = gist.quotes
      if (first === undefined) break
      return { ...told, status: 'related', paragraphs: [first, ...rest], reason: gist.reason }
    }
    case 'silent':
      return {
        ...told,
        status: 'silent',
        reason: gist.reason,
        near: gist.near.map(({ article }) => article),
      }
  }
  return { ...told, status: 'silent', reason: { why: 'words', asked: question.folded }, near: [] }
}

function gistOf(asked: Question, library: Library, articles: readonly ReadArticle[]): Gist {
  const understood = (other: string | Question): Question =>
    typeof other === 'string' ? carriedOver(readQuestion(other, library.known), asked) : other
  const ask: Ask = (other, within = articles) => gistOf(understood(other), library, within)
  const through = throughOthers({ question: asked, library, articles, ask })
  if (through !== undefined) return through
  const titled = withOfficeholders(asked, library)
  const rare = weighedByRarity(titled.terms, articles, titled.folded)
  const terms = titled.language === 'zh' ? ownWordsLess({ ...titled, terms: rare }, articles) : rare
  const question = { ...titled, terms }
  const scope = scopeOf(question, library, articles)
  if (scope.failed !== undefined)
    return { status: 'silent', reason: scope.failed, near: scope.articles.slice(0, 3) }
  const ranked = standings(question, scope.articles)
  const desk: Desk = {
    question,
    library,
    standings: ranked,
    candidates: candidates(question, ranked.slice(0, 30)),
  }
  const holder =
    question.asked === 'person' || question.asked === 'office' || question.asked === 'clause'
      ? officeAsked(question)
      : undefined
  if (holder !== undefined && question.people.length === 0 && question.roles.length === 0) {
    const proposals = holderProposals(holder, desk)
    if (proposals.length === 1) return { status: 'answered', proposals }
    if (proposals.length > 1) return { status: question.many ? 'answered' : 'choose', proposals }
    const called = claimable(byTitle(desk), desk)
    if (called.length > 0) return decide(called, question)
    return silent(desk, { why: 'not printed', asked: holder })
  }
  if (question.people.length > 0 && isLone(question) && !asksNth(question.folded)) {
    const proposals = claimable(office(desk), desk)
    if (proposals.length > 0) return decide(proposals, question)
  }
  const formed = claimableByForm(shaped(desk), desk)
  if (formed.length > 0) return decide(formed, question)
  const missing = unreadTerm(question, ranked) ?? missingTerm(ranked)
  if (missing !== undefined) return silent(desk, { why: 'words', asked: missing })
  const byHead = repeatsHead(desk)
  if (byHead !== undefined) return { status: 'answered', proposals: [byHead] }
  if (isTopic(question)) return silent(desk, { why: 'topic', asked: question.folded })
  // What is proposed is of these articles, and none of it could be claimed.
  const extractors = ranked.some(coversEnough) ? extractorsFor(question) : []
  for (const extract of extractors) {
    if (extract === clause && asksTitle(question)) break
    const found = claimable(extract(desk), desk)
    if (found.length > 0) return decide(found, question)
  }
  return silent(desk, { why: 'not printed', asked: question.folded })
}

/** A telling English word that stands for nothing here: an answer would be to another question. */
const unreadTerm = ({ language }: Question, ranked: readonly Standing[]): string | undefined =>
  language === 'en'
    ? ranked[0]?.met.find(
        ({ term, supports }) =>
          term.weight >= 1 &&
          term.sort !== 'other' &&
          /[a-z]/.test(term.word) &&
          supports.length === 0,
      )?.term.word
    : undefined

/** A telling word of the question that no article in scope has anything for. */
function missingTerm(ranked: readonly Standing[]): string | undefined {
  const [best] = ranked
  if (best === undefined || coversEnough(best)) return undefined
  return best.met.find(
    ({ term }, i) =>
      term.weight > 0.5 && ranked.every(({ met }) => (met[i]?.supports.length ?? 0) === 0),
  )?.term.word
}

/** Words that ask nothing and stand in one head alone ask for that article. */
function repeatsHead(desk: Desk): Proposal | undefined {
  const { question, standings: ranked } = desk
  if (
    question.asked !== 'clause' ||
    /什么|啥|怎|咋|如何|哪|几|多少|样|还是|[吗吧][?]?$/.test(question.folded)
  )
    return undefined
  const runs = ranked.map(({ article }) => sharedRuns(question.folded, article.article.head.folded))
  const [best = 0, next = 0] = [...runs].sort((a, b) => b - a)
  if (best < 4 || best < next + 3) return undefined
  const standing = ranked[runs.indexOf(best)]
  return standing === undefined ? undefined : headline({ ...desk, standings: [standing] })[0]
}

/** 安置房, 云山区 供水: nouns and nothing else, so that nothing is asked of them. */
function isTopic({ asked, folded, terms, districts, people, days, roles }: Question): boolean {
  if (asked !== 'clause' || people.length + days.length + roles.length > 0) return false
  if (terms.length === 0 || terms.some(({ sort }) => sort !== 'noun')) return false
  const rest = [...terms, ...districts].reduce(
    (text, { span }) =>
      text.slice(0, span.start) + ' '.repeat(span.end - span.start) + text.slice(span.end),
    folded,
  )
  return /^[\s,.?、的]*$/.test(rest)
}

/** 李大山要求怎么做, 王芳说了什么: what somebody said or how, and not who it is. */
const TELLS = /怎么|怎样|如何|咋|要求|强调|指出|表示|提出|希望|[说讲]了/

/** 某某是谁: a person and nothing else, so that the office is asked. */
const isLone = ({ asked, terms, roles, folded }: Question): boolean =>
  (asked === 'person' || asked === 'clause') &&
  roles.length === 0 &&
  deedAsked(folded) === undefined &&
  !TELLS.test(folded) &&
  terms.every(({ weight }) => weight < 0.3)

function silent({ standings: ranked, candidates: near }: Desk, reason: Reason): Gist {
  const quotes = near
    .filter(({ own }) => own > 0.25)
    .slice(0, 2)
    .map(({ read, sentence }) => quote(read.paragraph, sentence))
  return quotes.length > 0
    ? { status: 'related', quotes, reason }
    : { status: 'silent', reason, near: ranked.slice(0, 2).map(({ article }) => article) }
}

const findingsOf = ({ quotes, details }: Proposal): Finding[] =>
  quotes.map((quote, index) => {
    const detail = details?.[index]
    return { quote, also: [], ...(detail === undefined ? {} : { detail }) }
  })

/** Figures printed without anything between them are one answer: 4个 and 36套 of 4个36套. */
function adjoined(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  for (const finding of findings) {
    const before = kept.at(-1)
    const { from, span } = finding.quote
    const goesOn =
      before?.detail === undefined &&
      before?.quote.from === from &&
      before.quote.span.end === span.start &&
      /^\d/.test(before.quote.text) &&
      /^\d/.test(finding.quote.text)
    if (goesOn) kept.pop()
    const start = goesOn ? before.quote.span.start : span.start
    kept.push(goesOn ? { ...before, quote: quote(from, { start, end: span.end }) } : finding)
  }
  return kept
}

function searchedOf(library: Library, articles: readonly ReadArticle[]): Answer['searched'] {
  const days = articles
    .flatMap((article) => library.dayOf(article) ?? [])
    .filter(({ year }) => year !== undefined)
    .map(isoOf)
    .sort()
  const [from] = days
  const to = days.at(-1)
  return {
    articles: articles.length,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}
