import { createHash } from 'node:crypto'

/** What a button asks for when it is pressed. */
export type Press =
  /** Opens the article of a paragraph at that paragraph, in a message of its own. */
  | { readonly does: 'read'; readonly paragraph: string }
  /** Turns the message to a page of the article; the paragraph stays marked. */
  | { readonly does: 'turn'; readonly paragraph: string; readonly page: number }
  /** Asks what a choice stands for. */
  | { readonly does: 'choose'; readonly key: string }
  /** Does one of the acts of the table below; what it is about is read by who does it. */
  | { readonly does: 'act'; readonly act: Act; readonly about: string }
  /** Does nothing: a button that only tells. */
  | { readonly does: 'stay' }

/** What buttons do besides reading and choosing, and how callback data writes it. */
const ACTS = {
  language: 'la',
  zone: 'zo',
  forget: 'fo',
  digest: 'di',
  district: 'ds',
  follow: 'fw',
  stop: 'st',
  cite: 'ci',
  people: 'pe',
  latest: 'lt',
  verdict: 've',
  undo: 'un',
  correct: 'co',
  uncorrect: 'uc',
  rest: 're',
} as const

/** One of them. */
export type Act = keyof typeof ACTS

// Buttons live as long as their messages. A change of what follows needs another version.
const VERSION = '1'
const MOST_BYTES = 64

/** A press as callback data; `undefined` where Telegram would not take it. */
export function dataOf(press: Press): string | undefined {
  const data = VERSION + bodyOf(press)
  return Buffer.byteLength(data) <= MOST_BYTES ? data : undefined
}

function bodyOf(press: Press): string {
  switch (press.does) {
    case 'read':
      return `r:${press.paragraph}`
    case 'turn':
      return `t:${press.page}:${press.paragraph}`
    case 'choose':
      return `c:${press.key}`
    case 'act':
      return `${ACTS[press.act]}:${press.about}`
    case 'stay':
      return 's:'
  }
}

const FORM = new RegExp(
  `^${VERSION}(?:r:(?<read>[\\w-]+)|t:(?<page>\\d{1,4}):(?<turn>[\\w-]+)|c:(?<key>[\\w-]+)|(?<act>[a-z]{2}):(?<about>.{0,60})|(?<stay>s:))$`,
)

/** What callback data asks for; `undefined` where it is not ours or of an older version. */
export function pressOf(data: string): Press | undefined {
  const { read, page, turn, key, act, about = '', stay } = FORM.exec(data)?.groups ?? {}
  if (read !== undefined) return { does: 'read', paragraph: read }
  if (turn !== undefined) return { does: 'turn', paragraph: turn, page: Number(page) }
  if (key !== undefined) return { does: 'choose', key }
  if (act !== undefined) return actOf(act, about)
  return stay === undefined ? undefined : { does: 'stay' }
}

function actOf(code: string, about: string): Press | undefined {
  const act = (Object.keys(ACTS) as Act[]).find((name) => ACTS[name] === code)
  return act && { does: 'act', act, about }
}

/** A choice's id as it stands in callback data: short, and of signs that need no care. */
export const keyOf = (choiceId: string): string =>
  /^[\w-]{1,40}$/.test(choiceId)
    ? choiceId
    : createHash('sha256').update(choiceId).digest('base64url').slice(0, 22)
