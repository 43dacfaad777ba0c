import { join } from 'node:path'
import { startBot } from '../bot/bot.ts'
import { BotCannotRun, fieldsOf } from '../bot/errors.ts'
import { secretFrom } from '../bot/webhook.ts'
import { SETTINGS, STATE_FILE } from '../config.ts'
import { DatabaseUnusable } from '../state/errors.ts'
import { openState, type State } from '../state/state.ts'
import type { ExitCode, Follower, World } from './command.ts'
import { CannotGoOn } from './command.ts'
import type { Log } from './log.ts'
import { newLog } from './log.ts'

const NO_TOKEN = `${SETTINGS.botToken.name} is missing, so there is no bot to run.
  Get one: talk to @BotFather in Telegram, send /newbot, and put the token it gives you
  into the file .env as ${SETTINGS.botToken.name}=…
  Without one, ask in the terminal: npm run wenbao -- ask "3月14日的会议谁主持的?"`

/** `bot`: answers in Telegram until the process is asked to end. */
export async function bot(world: World): Promise<ExitCode> {
  const { botToken: token, apiRoot, logLevel, dataDir, archiveDir } = world.settings
  const { adminIds, allowedChats, healthPort, webhookUrl: url } = world.settings
  if (token === '') throw new CannotGoOn(NO_TOKEN)
  const secret = world.settings.webhookSecret || secretFrom(token)
  const webhook = url === undefined ? undefined : { url, secret }
  const log = newLog(logLevel, [token, secret], { write: (line) => world.err(line.trimEnd()) })
  const ending = world.ending()
  let state: State | undefined
  let held: ReturnType<State['holdAlone']> | undefined
  try {
    const { corrections } = (state = openState(join(dataDir, STATE_FILE), world.now))
    held = state.holdAlone()
    const follower = { ...followedIn(log), signal: ending }
    const archive = await world.openArchive(follower, corrections.standing)
    log.info({ articles: archive.catalogue.size.articles }, 'archive opened')
    const operator = { admins: new Set(adminIds), allowed: new Set(allowedChats), archiveDir }
    const parts = { archive, state, operator, now: world.now, log }
    const way = { token, apiRoot, healthPort, webhook }
    const running = await startBot({ ...parts, ...way, signal: ending })
    await Promise.race([running.finished, aborted(ending)])
    log.info({}, 'stopping')
    await running.stop()
    log.info({}, 'stopped')
    return 0
  } catch (error) {
    if (ending.aborted) return 0
    if (error instanceof BotCannotRun || error instanceof DatabaseUnusable)
      throw new CannotGoOn(error.message)
    log.error(fieldsOf(error), 'the bot ended')
    return 1
  } finally {
    state?.close()
    held?.release()
  }
}

const followedIn = (log: Log): Follower => ({
  onChange: ({ pages, removed, unreadable }) => {
    log.info({ read: pages.map(({ file }) => file), removed }, 'archive changed')
    for (const { message } of unreadable) log.warn({}, message)
  },
  onError: (error) => log.error(fieldsOf(error), 'archive not followed'),
})

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
