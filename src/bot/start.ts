import { Composer } from 'grammy'
import type { Archive } from '../answer/archive.ts'
import type { Say } from './sentences.ts'
import { adminCommandsIn, commandsIn, groupCommandsIn } from './say.ts'
import type { Ctx, Parts } from './talk.ts'
import { clip, escape } from './html.ts'
import { inGroup, sayFor, send, sendPlain } from './talk.ts'

/** The parameter of links that only want the conversation open. */
const ASK_LINK = 'ask'

/** The parameter of a link that opens the conversation and asks this there, if it is not too long. */
export function askLink(question: string): string {
  const parameter = `q${Buffer.from(question.trim()).toString('base64url')}`
  return question.trim() === '' || parameter.length > 64 ? ASK_LINK : parameter
}

/** What a link asks; `undefined` where it is another link. */
const askedBy = (parameter: string): string | undefined =>
  /^q[\w-]+$/.test(parameter)
    ? Buffer.from(parameter.slice(1), 'base64url').toString('utf8')
    : undefined

/** `/start`, alone or with the paragraph of a link, and `/help`. */
export function start(
  parts: Parts,
  open: (ctx: Ctx, id: string) => Promise<void>,
  ask: (ctx: Ctx, question: string) => Promise<void>,
) {
  const composer = new Composer<Ctx>()

  composer.command('start', async (ctx) => {
    const say = sayFor(ctx)
    const question = askedBy(ctx.match)
    if (ctx.match === ASK_LINK || question !== undefined) {
      // Whoever came from a lookup in another chat may go back there.
      const back = { text: say.backToChat, typing: question ?? '' }
      const told = question === undefined ? say.askWhat : say.lookedUp(clip(question, 60))
      await send(ctx, { html: escape(told), buttons: [[back]] })
      return question === undefined ? undefined : ask(ctx, question)
    }
    if (/^[\w-]{1,64}$/.test(ctx.match)) return open(ctx, ctx.match)
    await greet(ctx, parts)
  })

  composer.command('help', async (ctx) => {
    await sendPlain(ctx, helpFor(ctx, parts))
  })

  return composer
}

/** Says who the bot is and what it answers. */
export async function greet(ctx: Ctx, parts: Parts): Promise<void> {
  const say = sayFor(ctx)
  const examples = await answerable(say, parts)
  await sendPlain(ctx, say.start({ name: ctx.me.first_name, examples, group: inGroup(ctx) }))
}

/** How to use the bot, with the commands that this person has here. */
export function helpFor(ctx: Ctx, { operator }: Parts): string {
  const say = sayFor(ctx)
  const { username, id } = { username: ctx.me.username, id: ctx.from?.id ?? 0 }
  const commands = inGroup(ctx)
    ? groupCommandsIn(say)
    : operator.admins.has(id)
      ? [...commandsIn(say), ...adminCommandsIn(say)]
      : commandsIn(say)
  // Whoever reads this needs neither of them.
  const others = commands.filter(({ command }) => command !== 'help' && command !== 'start')
  return say.help({ username, commands: others })
}

/** Named where the archive answers none of the examples, to show how one asks. */
const SOME_DAY = { year: undefined, month: 3, date: 14, yearInferred: false, evidence: [] }

/** How many examples a newcomer sees, and how many of the newest articles they are sought in. */
const EXAMPLES = 3
const ARTICLES = 30

/** Questions that this archive answers, for someone who does not know yet what to ask. */
async function answerable(say: Say, { archive, now }: Parts): Promise<readonly string[]> {
  const found: string[] = []
  for (const question of new Set(candidates(say, archive))) {
    const { status } = await archive.ask(question, { now: now() })
    if (status === 'answered') found.push(question)
    if (found.length === EXAMPLES) break
  }
  return found.length > 0 ? found : say.examples.map((example) => example(say.day(SOME_DAY)))
}

function candidates(say: Say, archive: Archive): readonly string[] {
  const days = archive.catalogue
    .latest(0, ARTICLES)
    .flatMap((article) => archive.dayOf(article) ?? [])
  return days.map((day, i) => say.examples[i % say.examples.length]?.(say.day(day)) ?? '')
}
