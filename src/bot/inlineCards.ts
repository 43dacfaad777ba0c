import type { InlineQueryResultArticle } from 'grammy/types'
import type { Answer } from '../answer/answer.ts'
import type { Found } from '../answer/archive.ts'
import { marksIn } from '../search/marks.ts'
import { dayIn, linkTo } from './cite.ts'
import { excerptOf } from './excerpt.ts'
import { clip, escape, italic, join } from './html.ts'
import type { Message } from './message.ts'
import { keyboardOf } from './message.ts'
import { renderAnswer, renderCard, type Showing } from './render.ts'
import type { Say } from './sentences.ts'
import { sayIn } from './say.ts'

/** What a list shows of a title and of a text, in units. */
const MOST = { title: 120, description: 120, question: 200 } as const

/** A message that the reader may post, as a row of the list. */
function rowOf(
  id: string,
  { title, description }: { readonly title: string; readonly description: string },
  { html, buttons }: Message,
): InlineQueryResultArticle {
  return {
    type: 'article',
    id,
    title: clip(title, MOST.title),
    description,
    input_message_content: {
      message_text: html,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    reply_markup: keyboardOf(buttons),
  }
}

/** An article that was looked up: its card has the passage with the words that were typed. */
export function articleRow({ article, quote, marks }: Found, say: Say, showing: Showing) {
  // The head stands above the card anyway; below it the article begins to tell.
  const at = quote.from.part === 'head' ? (article.body[0] ?? quote.from) : quote.from
  const words = marks.map(({ start, end }) => quote.from.folded.slice(start, end))
  const [span, spans] =
    at === quote.from ? [quote.span, marks] : [{ start: 0, end: 1 }, marksIn(at.folded, words)]
  const sentence = excerptOf(at.text, [span], MOST.description).text.trim()
  const description = `${dayIn(say, showing.dayOf(article))} · ${clip(sentence, MOST.description)}`
  const card = renderCard(at, { around: span, marks: spans }, { say, showing })
  return rowOf(article.id, { title: article.headline, description }, card)
}

/** The exact answer to what was typed, where it was a question that has one. */
export function answerRow(question: string, answer: Answer, showing: Showing) {
  const [first] = answer.status === 'answered' ? answer.findings : []
  if (answer.status !== 'answered' || first === undefined) return []
  const say = sayIn(answer.language)
  const verdict = answer.verdict === undefined ? [] : [say.verdict[answer.verdict]]
  const words = [...new Set(answer.findings.map(({ quote }) => quote.text))]
  const { article } = first.quote.from
  const shown = renderAnswer(answer, showing)
  const card: Message = {
    html: join([italic(escape(clip(question.trim(), MOST.question))), shown.html], '\n\n'),
    buttons: [[{ text: say.openInBot, url: linkTo(showing.username, first.quote.from) }]],
  }
  const title = [...verdict, say.list(words)].join(' · ')
  const description = `${dayIn(say, showing.dayOf(article))} · ${clip(article.headline, 90)}`
  return [rowOf('answer', { title, description }, card)]
}

const ASKS =
  /[?？]|谁|什么|哪|几[个名位次项家人]|多少|何[时地]|吗|是不是|有没有|怎么|如何|为什么|^\s*(?:who|whom|whose|what|when|where|which|how|why|did|does|do|was|were|is|are)\s+\S/i

/** Whether what was typed reads as a question, rather than as words to look up. */
export const asksSomething = (typed: string): boolean => typed.trim().length > 3 && ASKS.test(typed)
