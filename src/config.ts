import { readFileSync } from 'node:fs'
import { parse } from 'dotenv'
import * as z from 'zod'

/** What is remembered, in the folder for data. */
export const STATE_FILE = 'wenbao.db'

/** One thing an operator can set: how it is called, what it must look like, what it is for. */
export interface Setting<T> {
  readonly name: string
  /** Used where the environment has nothing or an empty text. */
  readonly fallback: string
  readonly form: z.ZodType<T, string>
  /** The form in words, for someone who got it wrong. */
  readonly wanted: string
  /** What it is for, in one line. */
  readonly help: string
}

const setting = <T>(row: Setting<T>): Setting<T> => row

const folder = z.string().min(1)

/** Numbers of people and chats at Telegram. */
const ids = z
  .string()
  .regex(/^(?:-?[1-9]\d{0,15}(?:[\s,]+|$))*$/)
  .transform((text): readonly number[] =>
    text
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number),
  )

/** Every setting, in the order of `.env.example`. */
export const SETTINGS = {
  archiveDir: setting({
    name: 'ARCHIVE_DIR',
    fallback: './seeds',
    form: folder,
    wanted: 'write the path of a folder',
    help: 'Folder with the newspaper pages, one text file a page; watched while the bot runs.',
  }),
  dataDir: setting({
    name: 'DATA_DIR',
    fallback: './data',
    form: folder,
    wanted: 'write the path of a folder',
    help: 'Folder for what is kept between runs; made where it is missing.',
  }),
  botToken: setting({
    name: 'BOT_TOKEN',
    fallback: '',
    form: z.string().regex(/^[^\s/?#]*$/),
    wanted: 'copy the whole token from @BotFather, like 123456789:AAF…, without blanks',
    help: 'Token from @BotFather. Only the Telegram bot needs it; the terminal does without.',
  }),
  apiRoot: setting({
    name: 'TELEGRAM_API_ROOT',
    fallback: 'https://api.telegram.org',
    form: z
      .url({ protocol: /^https?$/ })
      .refine((url) => !/[?#]/.test(url))
      .transform((url) => url.replace(/\/+$/, '')),
    wanted: 'write an address like http://localhost:8081',
    help: "Bot API server to talk to: Telegram's own, or one of yours.",
  }),
  botUsername: setting({
    name: 'BOT_USERNAME',
    fallback: '',
    form: z
      .string()
      .regex(/^(@?[A-Za-z][A-Za-z0-9_]{3,31})?$/)
      .transform((name) => name.replace(/^@/, '')),
    wanted: "write the bot's name without its link, like wenbao_bot",
    help: "The bot's name, for the links that the terminal prints; the bot itself knows it.",
  }),
  adminIds: setting({
    name: 'ADMIN_IDS',
    fallback: '',
    form: ids,
    wanted: 'write numbers with commas between them, like 12345,67890',
    help: 'People who run the bot, by their number at Telegram, with commas; they may add pages.',
  }),
  allowedChats: setting({
    name: 'ALLOWED_CHATS',
    fallback: '',
    form: ids,
    wanted: 'write numbers with commas between them, like 12345,-1001234567890',
    help: 'Chats and people the bot answers, by number, with commas; empty for everyone.',
  }),
  healthPort: setting({
    name: 'HEALTH_PORT',
    fallback: '',
    form: z
      .string()
      .regex(/^(?:[1-9]\d{0,4})?$/)
      .transform((port) => (port === '' ? undefined : Number(port)))
      .refine((port) => port === undefined || port < 65_536),
    wanted: 'write the number of a port, like 8080',
    help: 'Port for /healthz, /metrics and updates by webhook; empty for none.',
  }),
  webhookUrl: setting({
    name: 'WEBHOOK_URL',
    fallback: '',
    form: z
      .union([z.literal(''), z.url({ protocol: /^https$/ })])
      .refine((url) => !/[?#@]/.test(url))
      .transform((url) => (url === '' ? undefined : url)),
    wanted: 'write an address like https://news.example.org/telegram',
    help: 'Where Telegram sends updates, passed on to HEALTH_PORT with its path; empty for polling.',
  }),
  webhookSecret: setting({
    name: 'WEBHOOK_SECRET',
    fallback: '',
    form: z.string().regex(/^(?:[A-Za-z0-9_-]{16,256})?$/),
    wanted: 'write 16 to 256 letters, digits, _ or -',
    help: 'By it updates are known to be from Telegram; empty for one made of the token.',
  }),
  logLevel: setting({
    name: 'LOG_LEVEL',
    fallback: 'info',
    form: z.enum(['debug', 'info', 'warn', 'error', 'silent']) as z.ZodType<LogLevel, string>,
    wanted: 'write debug, info, warn, error or silent',
    help: 'How much goes to standard error: debug, info, warn, error or silent.',
  }),
} as const

/** How much is logged; each level holds the ones after it. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

/** The settings as the program uses them. */
export type Settings = {
  readonly [Key in keyof typeof SETTINGS]: (typeof SETTINGS)[Key] extends Setting<infer T>
    ? T
    : never
}

/** Settings that do not have the right form. Names all of them and repeats no value. */
export class SettingsWrong extends Error {
  override readonly name = 'SettingsWrong'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(['cannot start:', ...problems.map((problem) => `  ${problem}`)].join('\n'))
    this.problems = problems
  }
}

/** Reads the settings from an environment; throws `SettingsWrong` with every bad one. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  const problems: string[] = []
  const entries = Object.entries<Setting<unknown>>(SETTINGS).map(([key, row]) => {
    const given = env[row.name]?.trim()
    const read = row.form.safeParse(given === undefined || given === '' ? row.fallback : given)
    if (!read.success) problems.push(`${row.name} is not in the right form; ${row.wanted}`)
    return [key, read.data]
  })
  if (problems.length > 0) throw new SettingsWrong(problems)
  return Object.fromEntries(entries) as Settings
}

/** The settings of this process: its environment first, then the file `.env` in the folder. */
export const readSettings = (folderOfEnv = '.'): Settings =>
  settingsFrom({ ...readEnvFile(`${folderOfEnv}/.env`), ...process.env })

function readEnvFile(path: string): Record<string, string> {
  try {
    return parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw new SettingsWrong([`${path} cannot be read; write it as NAME=value, one a line`])
  }
}

/** `.env.example`: every setting with its help and its default. */
export const exampleEnv = (): string =>
  Object.values<Setting<unknown>>(SETTINGS)
    .map(({ name, fallback, help }) => `# ${help}\n${name}=${fallback}\n`)
    .join('\n')
