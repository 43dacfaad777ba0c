import type { Api } from 'grammy'
import { fieldsOf } from './errors.ts'
import type { Say } from './sentences.ts'
import { adminCommandsIn, commandsIn, groupCommandsIn } from './say.ts'
import { sayEn } from './sayEn.ts'
import { sayZh } from './sayZh.ts'
import type { Log } from './sending.ts'

/** Menu and descriptions in both languages; the one without a language is for everyone else. */
const TONGUES: readonly { readonly say: Say; readonly language_code?: 'zh' }[] = [
  { say: sayEn },
  { say: sayZh, language_code: 'zh' },
]

/**
 * Gives the bot its menu of commands and its descriptions. Telegram limits these calls, so only
 * what differs is set; a bot without them still works, so a failure is only logged.
 */
export async function setMenu(api: Api, log: Log, admins: ReadonlySet<number>): Promise<void> {
  for (const { say, ...tongue } of TONGUES) {
    const { description, shortDescription: short } = say
    for (const { scope, commands } of scopesIn(say, admins))
      await quietly(log, async () => {
        const where = { ...tongue, ...scope }
        const now = await known(api.getMyCommands(where))
        if (JSON.stringify(now) !== JSON.stringify(commands))
          await api.setMyCommands(commands, where)
      })
    await quietly(log, async () => {
      const now = await known(api.getMyDescription(tongue))
      if (now?.description !== description) await api.setMyDescription(description, tongue)
    })
    await quietly(log, async () => {
      const now = await known(api.getMyShortDescription(tongue))
      if (now?.short_description !== short) await api.setMyShortDescription(short, tongue)
    })
  }
}

/** Who sees which commands: everybody, groups a shorter list, admins one more. */
function scopesIn(say: Say, admins: ReadonlySet<number>) {
  const commands = commandsIn(say)
  return [
    { scope: {}, commands },
    {
      scope: { scope: { type: 'all_group_chats' as const } },
      commands: groupCommandsIn(say),
    },
    ...[...admins].map((chat_id) => ({
      scope: { scope: { type: 'chat' as const, chat_id } },
      commands: [...commands, ...adminCommandsIn(say)],
    })),
  ]
}

/** What is set now; `undefined` where Telegram does not tell. */
const known = <T>(asked: Promise<T>): Promise<T | undefined> => asked.catch(() => undefined)

async function quietly(log: Log, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log.warn(fieldsOf(error), 'menu not set')
  }
}
