import { startBot } from '../bot/bot.ts'
import { BotCannotRun, fieldsOf } from '../bot/errors.ts'
import { SETTINGS } from '../config.ts'
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
  const { botToken: token, apiRoot, logLevel } = world.settings
  if (token === '') throw new CannotGoOn(NO_TOKEN)
  const log = newLog(logLevel, [token], { write: (line) => world.err(line.trimEnd()) })
  const ending = world.ending()
  try {
    const archive = await world.openArchive(followedIn(log))
    log.info({ articles: archive.articles.length }, 'archive opened')
    const running = await startBot({ token, apiRoot, archive, now: world.now, log, signal: ending })
    await Promise.race([running.finished, aborted(ending)])
    log.info({}, 'stopping')
    await running.stop()
    log.info({}, 'stopped')
    return 0
  } catch (error) {
    if (ending.aborted) return 0
    if (error instanceof BotCannotRun) throw new CannotGoOn(error.message)
    log.error(fieldsOf(error), 'the bot ended')
    return 1
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
