import type { DigestEvent, News, OnThisDay } from '../digest/choose.ts'
import type { Alert } from '../digest/follow.ts'
import type { Wording } from '../digest/plan.ts'
import type { Follow, Subject } from '../state/follows.ts'
import { actButton } from './acts.ts'
import { linkTo } from './cite.ts'
import type { Html } from './html.ts'
import { bold, clip, escape, italic, join, link } from './html.ts'
import { type Button, inRows, type Message } from './message.ts'
import { payloadOf } from './once.ts'
import type { Say } from './sentences.ts'
import { sayIn } from './say.ts'

/** What an event, a reason and a subject take of a line, in units. */
const MOST = { what: 110, why: 60, alerts: 10, stops: 4 } as const
/** A line that can be read on. */
export interface Line {
  readonly html: Html
  readonly paragraph: DigestEvent['paragraph']
}

/** What is followed, in words: 安置房 -商品房. */
export function subjectIn(say: Say, subject: Subject): string {
  switch (subject.kind) {
    case 'words':
      return [...subject.words, ...subject.without.map((word) => `-${word}`)].join(' ')
    case 'person':
      return subject.person
    case 'offices of':
      return say.follow.officesOf(subject.person)
    case 'holders of':
      return say.follow.holdersOf(subject.office)
  }
}

/** An event in one line: day, what with its link, who chaired. */
function eventLine(event: DigestEvent, say: Say, username: string): Html {
  const { day, what, chairedBy, paragraph } = event
  return join([
    escape(day === undefined ? '' : `${say.day(day)} `),
    link(linkTo(username, { id: paragraph }), escape(clip(what, MOST.what))),
    escape(chairedBy === undefined ? '' : ` · ${say.chairedBy(clip(chairedBy, 20))}`),
  ])
}

/** Numbers for reading on, side by side. */
export function numberButtons(lines: readonly Pick<Line, 'paragraph'>[]): Message['buttons'] {
  return inRows(
    lines.map(({ paragraph }, i) => ({
      text: String(i + 1),
      press: { does: 'read', paragraph },
    })),
  )
}

const reasonsIn = (say: Say, because: readonly Follow[]): string =>
  clip(say.list(because.map(({ subject }) => subjectIn(say, subject))), MOST.why)

/** A digest as one message: lines by district, with buttons to read, narrow and stop. */
function renderDigest(told: News | OnThisDay, say: Say, username: string): Message {
  const lines: Line[] = []
  const line = (event: DigestEvent, more = ''): Html => {
    const html = eventLine(event, say, username)
    lines.push({ html, paragraph: event.paragraph })
    return join([escape(`${lines.length}. `), html, italic(escape(more))])
  }
  const section = (title: string, rows: readonly Html[]): Html[] =>
    rows.length === 0 ? [] : [join([bold(escape(title)), ...rows], '\n')]
  const blocks =
    told.kind === 'on this day'
      ? section(
          say.digest.onThisDay,
          told.events.map((event) => line(event)),
        )
      : [
          bold(escape(say.digest.title)),
          ...section(
            say.digest.followed,
            told.followed.map(({ event, because }) =>
              line(event, ` ${say.follow.why(reasonsIn(say, because))}`),
            ),
          ),
          ...told.districts.flatMap(({ district, events }) =>
            section(
              district ?? say.digest.elsewhere,
              events.map((event) => line(event)),
            ),
          ),
        ]
  const rest = told.rest === 0 ? [] : [escape(say.more(told.rest))]
  const more = told.rest === 0 ? [] : [[actButton(say.digest.rest, 'rest')]]
  const foot = [
    actButton(say.digest.narrow, 'digest', 'narrow'),
    actButton(say.digest.stop, 'digest', 'off'),
  ]
  return {
    html: join([...blocks, ...rest], '\n\n'),
    buttons: [...numberButtons(lines), ...more, foot],
  }
}

/** What arrived of what a chat follows: each article with the reason, and a tap to stop. */
function renderAlert({ matches }: Alert, told: Told): Message {
  const { say, username, lineOf } = told
  const shown = matches.slice(0, MOST.alerts)
  const lines = shown.flatMap(({ article, because }, i): Line[] => {
    const event = lineOf(article.id)
    if (event === undefined) return []
    const why = italic(escape(say.follow.why(reasonsIn(say, because))))
    const html = join([escape(`${i + 1}. `), eventLine(event, say, username), escape('\n'), why])
    return [{ html, paragraph: event.paragraph }]
  })
  const follows = new Map(matches.flatMap(({ because }) => because.map((one) => [one.id, one])))
  const stops = [...follows.values()]
    .slice(0, MOST.stops)
    .map((follow) => [stopButton(follow, say)])
  const left = matches.length - shown.length
  const rest = left === 0 ? [] : [escape(say.more(left))]
  return {
    html: join([bold(escape(say.follow.arrived)), ...lines.map(({ html }) => html), ...rest], '\n'),
    buttons: [...numberButtons(lines), ...stops],
  }
}

interface Told {
  readonly say: Say
  readonly username: string
  readonly lineOf: (article: Alert['matches'][0]['article']['id']) => DigestEvent | undefined
}

/** One tap to follow something no more. */
export const stopButton = ({ id, subject }: Follow, say: Say): Button =>
  actButton(say.follow.stop(clip(subjectIn(say, subject), 24)), 'stop', String(id))

/** How the bot says what the planner found, each chat in its language. */
export const wordingOf = (username: () => string, lineOf: Told['lineOf']): Wording => ({
  digest: ({ language }, told) => [
    payloadOf(
      renderDigest(told, sayIn(language ?? 'zh'), username()),
      told.more.map(({ paragraph }) => paragraph),
    ),
  ],
  alert: ({ language }, alert) => [
    payloadOf(renderAlert(alert, { say: sayIn(language ?? 'zh'), username: username(), lineOf })),
  ],
})
