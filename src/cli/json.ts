import type { Answer } from '../answer/answer.ts'
import { citedBy, findingsOf, quotesOf } from '../answer/answer.ts'
import type { Archive, Found } from '../answer/archive.ts'
import { linkTo } from '../bot/cite.ts'
import { reasonIn, sayIn } from '../bot/say.ts'
import type { EventDay } from '../corpus/day.ts'
import { isoOf } from '../corpus/day.ts'
import type { Article, Paragraph, Quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'

/** What turning into JSON needs to know besides the answer. */
export interface Citing {
  readonly dayOf: Archive['dayOf']
  /** Empty where the bot's name is not known. */
  readonly username: string
}

/** A day as the machine interface writes it: `2024-03-14`, `--03-14` without a year, or null. */
export const dateOf = (day: EventDay | undefined): string | null =>
  day === undefined ? null : isoOf(day)

/** An answer as the machine interface of docs/design.md has it. */
export function answerJson(answer: Answer, citing: Citing): object {
  const cited = citedBy(answer)
  const quotes = quotesOf(answer)
  return {
    status: answer.status,
    language: answer.language,
    ...('verdict' in answer ? { verdict: answer.verdict } : {}),
    answers: findingsOf(answer).map(({ quote, detail }) => ({
      text: quote.text,
      ...(detail === undefined ? {} : { detail }),
      citation: cited.indexOf(quote.from),
    })),
    choices:
      answer.status === 'choose' ? answer.choices.map(({ label, id }) => ({ label, id })) : [],
    citations: cited.map((paragraph) => citationJson(paragraph, quotes, citing)),
    ...('reason' in answer ? { reason: reasonIn(sayIn(answer.language), answer.reason) } : {}),
  }
}

function citationJson(paragraph: Paragraph, quotes: readonly Quote[], citing: Citing): object {
  const { article } = paragraph
  const day = citing.dayOf(article)
  return {
    article: {
      id: article.id,
      headline: article.headline,
      ...(article.kicker === undefined ? {} : { kicker: article.kicker }),
      ...(article.subhead === undefined ? {} : { subhead: article.subhead }),
      date: dateOf(day),
      yearInferred: day?.yearInferred ?? false,
      reporters: article.byline.reporters,
      correspondents: article.byline.correspondents,
      file: article.page.file,
    },
    paragraph: paragraph.place,
    lines: paragraph.lines,
    text: paragraph.text,
    highlights: spansIn(paragraph, quotes).map(({ start, end }) => [start, end]),
    link: linkTo(citing.username, paragraph),
  }
}

/** Where quotes stand in a paragraph, in order, each once. */
const spansIn = (paragraph: Paragraph, quotes: readonly Quote[]): readonly Span[] =>
  quotes
    .filter(({ from }) => from === paragraph)
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ start, end }, i, all) => all[i - 1]?.start !== start || all[i - 1]?.end !== end)

/** An article as `articles --json` lists it. */
export function articleJson(article: Article, day: EventDay | undefined): object {
  return {
    id: article.id,
    file: article.page.file,
    lines: article.lines,
    kicker: article.kicker ?? null,
    headline: article.headline,
    subhead: article.subhead ?? null,
    dateline: article.dateline ?? null,
    date: dateOf(day),
    year: day?.year ?? null,
    yearInferred: day?.yearInferred ?? false,
    reporters: article.byline.reporters,
    correspondents: article.byline.correspondents,
    photoBy: article.byline.photoBy,
    paragraphs: article.body.map(({ text }) => text),
  }
}

/** A row of what lookup shows. */
export const foundJson = ({ article, quote }: Found, day: EventDay | undefined): object => ({
  headline: article.headline,
  id: article.id,
  date: dateOf(day),
  snippet: quote.text,
})
