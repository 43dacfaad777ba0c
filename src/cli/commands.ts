import { BENCH_FLAGS } from './benchFlags.ts'
import type { CommandRow } from './command.ts'

/** Every command of the terminal. What a command needs is loaded when it runs. */
export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'ask',
    takes: '[question...]',
    help: 'answer a question from the archive, with its source',
    flags: [
      { flag: '--json', help: 'print one JSON object' },
      { flag: '--jsonl', help: 'answer {"id","q","chat"?} lines from standard input' },
    ],
    examples: ['wenbao ask "3月14日的会议谁主持的?"', 'wenbao ask --jsonl < questions.jsonl'],
    run: async (world, given) => (await import('./ask.ts')).ask(world, given),
  },
  {
    name: 'lookup',
    takes: '[words...]',
    help: 'find articles by a name, a day, pinyin or a few characters',
    flags: [
      { flag: '--json', help: 'print one JSON object' },
      { flag: '--jsonl', help: 'look up {"id","query"} lines from standard input' },
    ],
    examples: ['wenbao lookup 安置房', 'wenbao lookup --jsonl < queries.jsonl'],
    run: async (world, given) => (await import('./lookup.ts')).lookup(world, given),
  },
  {
    name: 'articles',
    help: 'list the articles as they were understood, and what looked odd',
    flags: [{ flag: '--json', help: 'print one JSON object' }],
    examples: ['wenbao articles', 'wenbao articles --json'],
    run: async (world, given) => (await import('./articles.ts')).articles(world, given),
  },
  {
    name: 'facts',
    help: 'list who did what and who held which office, with the evidence',
    flags: [{ flag: '--json', help: 'print one JSON object' }],
    examples: ['wenbao facts', 'wenbao facts --json'],
    run: async (world, given) => (await import('./facts.ts')).facts(world, given),
  },
  {
    name: 'index',
    help: 'read the whole archive and report what was found and what looks odd',
    flags: [{ flag: '--json', help: 'print one JSON object' }],
    examples: ['wenbao index', 'ARCHIVE_DIR=~/pages wenbao index --json'],
    run: async (world, given) => (await import('./report.ts')).report(world, given),
  },
  {
    name: 'add',
    takes: '<files...>',
    help: 'copy page files into the archive, each after it was read',
    flags: [],
    examples: ['wenbao add ~/Downloads/2024-03-15-A01.txt'],
    run: async (world, given) => (await import('./add.ts')).add(world, given),
  },
  {
    name: 'eval',
    help: 'ask the question sets and print how many answers are right, by type',
    flags: [
      { flag: '--set <name>', help: 'only this set, by name or by the path of a file' },
      { flag: '--misses', help: 'print what was not right, a line of JSON each' },
      { flag: '--json', help: 'print the figures as one JSON object' },
      { flag: '--record', help: 'keep the figures for --gate' },
      { flag: '--gate', help: 'fail where a figure is worse than the one kept' },
      { flag: '--squad <file>', help: 'measure retrieval and the marked sentence on this file' },
    ],
    examples: ['wenbao eval', 'wenbao eval --set questions-zh --misses'],
    run: async (world, given) => (await import('./eval.ts')).evaluate(world, given),
  },
  {
    name: 'bench',
    help: 'measure building, memory, latency and finding of the search engines',
    flags: BENCH_FLAGS,
    examples: ['wenbao bench', 'wenbao bench --paragraphs 100000 --corpus news.jsonl.gz --json'],
    run: async (world, given) => (await import('./bench.ts')).benchCommand(world, given),
  },
  {
    name: 'feedback',
    help: 'list what readers said of answers; --jsonl prints the wrong ones as questions',
    flags: [
      { flag: '--jsonl', help: 'print {"id","q","status","articles"} lines of wrong answers' },
    ],
    examples: ['wenbao feedback', 'wenbao feedback --jsonl > wrong.jsonl'],
    run: async (world, given) => (await import('./keeping.ts')).feedback(world, given),
  },
  {
    name: 'backup',
    takes: '<file>',
    help: 'copy what the bot remembers to a file, also while it runs',
    flags: [],
    examples: ['wenbao backup ~/wenbao-backup.db'],
    run: async (world, given) => (await import('./keeping.ts')).backup(world, given),
  },
  {
    name: 'restore',
    takes: '<file>',
    help: 'put a backup in the place of what the bot remembers; stop the bot first',
    flags: [],
    examples: ['wenbao restore ~/wenbao-backup.db'],
    run: async (world, given) => (await import('./keeping.ts')).restore(world, given),
  },
  {
    name: 'bot',
    help: 'answer in Telegram; needs BOT_TOKEN (the same as npm start)',
    flags: [],
    examples: ['wenbao bot'],
    run: async (world) => (await import('./bot.ts')).bot(world),
  },
]
