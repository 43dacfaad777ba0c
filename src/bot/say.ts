import type { Answer, Language, Reason } from '../answer/answer.ts'
import { clip } from './html.ts'
import { sayEn } from './sayEn.ts'
import { sayZh } from './sayZh.ts'
import type { CommandName, Say } from './sentences.ts'

/** A command with its line of help. */
export interface Command {
  readonly command: CommandName
  readonly description: string
}

/** What a sentence repeats of a question or a headline, in UTF-16 units. */
const LONGEST_WORDS = 60

const CATALOGUES: Readonly<Record<Language, Say>> = { zh: sayZh, en: sayEn }

/** The catalogue of a language. */
export const sayIn = (language: Language): Say => CATALOGUES[language]

/**
 * The language for someone whose app names this IETF tag: Chinese for any Chinese and where no
 * tag is given, since the paper is Chinese; English for everyone else.
 */
export const languageOf = (tag: string | undefined): Language =>
  tag === undefined || tag === '' || /^zh\b/i.test(tag) ? 'zh' : 'en'

/** Why the archive is silent, as one sentence. */
export function reasonIn(say: Say, reason: Reason): string {
  const sentence = say.reason[reason.why] as (reason: Reason) => string
  return sentence({
    ...reason,
    ...('nearest' in reason ? { nearest: reason.nearest.map((day) => isoIn(say, day)) } : {}),
    ...('asked' in reason ? { asked: clip(reason.asked, LONGEST_WORDS) } : {}),
    ...('event' in reason ? { event: clip(reason.event, LONGEST_WORDS) } : {}),
  } as Reason)
}

/** How much was looked through, as one sentence. */
export const searchedIn = (say: Say, { articles, from, to }: Answer['searched']): string =>
  articles === 0
    ? say.browse.nothingYet
    : say.searched({
        articles,
        ...(from === undefined ? {} : { from: isoIn(say, from) }),
        ...(to === undefined ? {} : { to: isoIn(say, to) }),
      })

/** `2024-03-14` or `--03-14` in the words of a language; any other text as it is. */
function isoIn(say: Say, text: string): string {
  const [, year, month, date] = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(text) ?? []
  if (year === undefined) return text
  return say.day({
    year: year === '-' ? undefined : Number(year),
    month: Number(month),
    date: Number(date),
    yearInferred: false,
    evidence: [],
  })
}

/** The commands in the order of the menu. */
export const commandsIn = (say: Say): readonly Command[] =>
  (Object.keys(say.commands) as CommandName[]).map((command) => ({
    command,
    description: say.commands[command],
  }))

/** What groups have no use for. */
const PRIVATE: ReadonlySet<string> = new Set(['start', 'person', 'archive', 'timezone', 'quiet'])

/** The commands that groups are shown. */
export const groupCommandsIn = (say: Say): readonly Command[] =>
  commandsIn(say).filter(({ command }) => !PRIVATE.has(command))

/** What the people of ADMIN_IDS have besides. */
export const adminCommandsIn = (
  say: Say,
): readonly { readonly command: string; readonly description: string }[] =>
  Object.entries(say.operator.commands).map(([command, description]) => ({ command, description }))
