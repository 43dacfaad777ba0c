import { Composer } from 'grammy'
import { type Day, utcDay } from '../corpus/day.ts'
import { fold } from '../corpus/text.ts'
import { localTime } from '../digest/due.ts'
import { preview, wordsTyped } from '../digest/follow.ts'
import { isOffice } from '../facts/offices.ts'
import type { Follow, Subject, Tells } from '../state/follows.ts'
import type { Acts, Pressed } from './acts.ts'
import { actButton, mayChange } from './acts.ts'
import { stopButton, subjectIn } from './bulletin.ts'
import type { Desk } from './desk.ts'
import { bold, clip, escape, join } from './html.ts'
import type { Message } from './message.ts'
import { peopleNamed, somebodyIn } from './names.ts'
import { chatOf } from './settings.ts'
import type { Ctx, Parts } from './talk.ts'
import { send, sendPlain } from './talk.ts'

/** The longest wish that is read, in units. */
const LONGEST = 80

const isHan = /\p{Script=Han}/u

/** How a subject stands in callback data. */
const KINDS = { w: 'words', p: 'person', o: 'offices of', h: 'holders of' } as const

/** `/follow 安置房 -商品房`, `/follow 某人`, `/following`. */
export function follows(parts: Parts, { newsroom }: Pick<Desk, 'newsroom'>) {
  const { archive, state, now } = parts
  const composer = new Composer<Ctx>()

  composer.command('follow', async (ctx) => {
    const typed = ctx.match.trim()
    if (typed === '') return sendPlain(ctx, how(ctx))
    const [name, ...others] = peopleNamed(archive, typed)
    await offer(ctx, others.length === 0 ? (name ?? typed) : typed)
  })

  /** Shows what it would have brought, with buttons to save it. */
  async function offer(ctx: Ctx, typed: string): Promise<void> {
    const kinds = kindsOf(typed)
    const [kind] = kinds
    const subject = kind && subjectOf(kind, typed)
    const { say } = ctx
    if (typed.length > LONGEST) return sendPlain(ctx, say.follow.tooLong(LONGEST))
    if (subject === undefined) return sendPlain(ctx, `${say.follow.onlyWithout}\n${how(ctx)}`)
    const found = preview(subject, newsroom.all(), today(ctx))
    const head = bold(escape(clip(subjectIn(say, subject), LONGEST)))
    const [, fact] = kinds
    const message: Message = {
      html: join(
        [
          head,
          escape(say.follow.preview(found)),
          ...(found.total === 0 && !isHan.test(typed) ? [escape(say.follow.inChinese)] : []),
          escape(say.follow.ask),
        ],
        '\n',
      ),
      buttons: [
        [
          followButton(say.follow.atOnce, `a${kind}`),
          followButton(say.follow.inDigest, `d${kind}`),
        ],
        ...(fact === undefined ? [] : [[followButton(say.follow.fact[fact], `a${fact}`)]]),
      ],
    }
    await send(ctx, message, ctx.msg?.message_id)

    function followButton(text: string, how: string) {
      const fits = Buffer.byteLength(how + typed) <= 56
      return actButton(text, 'follow', fits ? how + typed : how)
    }
  }

  const how = (ctx: Ctx): string => ctx.say.follow.how(somebodyIn(archive))

  /** What the words may mean, likeliest first: people and offices are facts as well. */
  function kindsOf(typed: string): readonly ['p', 'o'] | readonly ['w', 'h'] | readonly ['w'] {
    const folded = fold(typed)
    const { names, held } = archive.books
    if (names.has(folded)) return ['p', 'o']
    const isHeld = held
      .ending(folded.slice(-2))
      .some(({ parts }) => parts.some((part) => isOffice(part, folded)))
    return isHeld ? ['w', 'h'] : ['w']
  }

  const today = (ctx: Ctx): Day => {
    const zone = state.chats.get(chatOf(ctx))?.zone
    return zone === undefined ? utcDay(now()) : localTime(now(), zone).day
  }

  /** Saves what a button offered; a long wish stands in the message that was answered. */
  async function save(ctx: Pressed, about: string): Promise<void> {
    const [, how, kind, short = ''] = /^([ad])([wpoh])(.*)$/.exec(about) ?? []
    const command = ctx.msg?.reply_to_message?.text ?? ''
    const typed = short === '' ? command.replace(/^\/\S+\s*/, '') : short
    const subject = kind === undefined ? undefined : subjectOf(kind as keyof typeof KINDS, typed)
    if (subject === undefined) return sendPlain(ctx, ctx.say.oldButton)
    if (!(await mayChange(ctx))) return
    await add(ctx, subject, how === 'a' ? 'at once' : 'digest')
  }

  async function add(ctx: Ctx, subject: Subject, tells: Tells): Promise<void> {
    const { say } = ctx
    const chat = chatOf(ctx)
    const done = state.follows.add(chat, subject, tells)
    if (done.kind === 'full') return sendPlain(ctx, say.follow.full(done.most))
    const noDigest = tells === 'digest' && state.settings.get(chat).digestAt === undefined
    const lines = [
      say.follow.saved(subjectIn(say, subject), tells),
      ...(noDigest ? [say.follow.needsDigest] : []),
    ]
    const buttons = [[stopButton(done.follow, say)]]
    await send(ctx, { html: escape(lines.join('\n')), buttons })
  }

  composer.command('following', async (ctx) => {
    await send(ctx, listOf(ctx, state.follows.of(chatOf(ctx))))
  })

  async function stop(ctx: Pressed, about: string): Promise<void> {
    if (!(await mayChange(ctx))) return
    const follow = state.follows.of(chatOf(ctx)).find(({ id }) => String(id) === about)
    if (follow === undefined) return sendPlain(ctx, ctx.say.follow.notAnyMore)
    state.follows.stop(chatOf(ctx), follow.id)
    await sendPlain(ctx, ctx.say.follow.stopped(subjectIn(ctx.say, follow.subject)))
  }

  const acts: Acts = { follow: save, stop }
  return { composer, acts, offer }
}

function subjectOf(kind: keyof typeof KINDS, typed: string): Subject | undefined {
  const folded = fold(typed).trim()
  if (folded === '') return undefined
  switch (KINDS[kind]) {
    case 'words':
      return wordsTyped(typed)
    case 'person':
      return { kind: 'person', person: folded }
    case 'offices of':
      return { kind: 'offices of', person: folded }
    case 'holders of':
      return { kind: 'holders of', office: folded }
  }
}

function listOf({ say }: Ctx, all: readonly Follow[]): Message {
  if (all.length === 0) return { html: escape(say.follow.nothing), buttons: [] }
  const lines = all.map(({ subject, tells }) =>
    say.follow.row(clip(subjectIn(say, subject), 60), tells),
  )
  return {
    html: escape([say.follow.list, ...lines].join('\n')),
    buttons: all.map((follow) => [stopButton(follow, say)]),
  }
}
