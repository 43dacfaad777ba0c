import { GrammyError, HttpError } from 'grammy'

/** The bot cannot run like this. The message is one line that says what to do. */
export class BotCannotRun extends Error {
  override readonly name = 'BotCannotRun'
}

/** Why Telegram will not let this bot run at all; `undefined` where trying on makes sense. */
export function hopeless(error: unknown): BotCannotRun | undefined {
  if (!(error instanceof GrammyError)) return undefined
  const remedy = REMEDIES.find(
    ({ code, says }) => code === error.error_code && says.test(error.description),
  )
  return remedy === undefined ? undefined : new BotCannotRun(remedy.message, { cause: error })
}

const UNKNOWN_TOKEN =
  'Telegram does not know this BOT_TOKEN; copy it again from @BotFather (or see TELEGRAM_API_ROOT)'

/** Rows are tried from the top. */
const REMEDIES: readonly {
  readonly code: number
  readonly says: RegExp
  readonly message: string
}[] = [
  { code: 401, says: /(?:)/, message: UNKNOWN_TOKEN },
  { code: 404, says: /(?:)/, message: UNKNOWN_TOKEN },
  {
    code: 400,
    says: /webhook/i,
    message:
      'Telegram refuses this WEBHOOK_URL; it must be reached from outside, on port 443, 80, 88 or 8443',
  },
  {
    code: 409,
    says: /webhook/i,
    message: 'a webhook is set for this bot, so it cannot poll; remove it with deleteWebhook',
  },
  {
    code: 409,
    says: /(?:)/,
    message: 'another instance is polling with this BOT_TOKEN; stop it first, only one may run',
  },
]

const NO_WAY_IN =
  /chat not found|user is deactivated|not enough rights|no rights to send|TOPIC_CLOSED|CHAT_WRITE_FORBIDDEN/i

/** Whether this chat cannot be written to: blocked, kicked, closed, or gone. */
export const outOfReach = (error: unknown): boolean =>
  error instanceof GrammyError && (error.error_code === 403 || NO_WAY_IN.test(error.description))

/** Whether nothing will reach this chat until it speaks to us: blocked, kicked, or deactivated. */
export const isBarred = (error: unknown): error is GrammyError =>
  error instanceof GrammyError && error.error_code === 403

/** An edit that would change nothing, which is as good as done. */
export const notModified = (error: unknown): boolean =>
  error instanceof GrammyError && /message is not modified/i.test(error.description)

/** A press or an inline query that was answered before, or that nobody waits for any more. */
export const tooLate = (error: unknown): boolean =>
  error instanceof GrammyError && /query is too old/i.test(error.description)

const UNSENT = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/

/** Whether a request surely never went out, so that nothing came of it. */
export function neverWent(error: unknown): boolean {
  if (error instanceof HttpError) return neverWent(error.error)
  const { code, cause } = (error ?? {}) as { readonly code?: unknown; readonly cause?: unknown }
  return (
    (typeof code === 'string' && UNSENT.test(code)) || (cause !== undefined && neverWent(cause))
  )
}

/** A message that is gone or too old to be edited. */
export const notEditable = (error: unknown): boolean =>
  error instanceof GrammyError &&
  /message (?:to edit not found|can't be edited)|MESSAGE_ID_INVALID/i.test(error.description)

/** What an operator needs of an error. Neither payload nor address: they hold words and token. */
export function fieldsOf(error: unknown): object {
  if (error instanceof GrammyError) return { error: `${error.method}: ${error.description}` }
  if (error instanceof HttpError) {
    const { error: inner } = error
    return { error: error.message, because: inner instanceof Error ? inner.message : String(inner) }
  }
  return error instanceof Error
    ? { error: error.message, stack: error.stack }
    : { error: String(error) }
}
