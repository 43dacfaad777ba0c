import type { Flag } from './command.ts'

/** The options of `bench`. */
export const BENCH_FLAGS: readonly Flag[] = [
  {
    flag: '--paragraphs <numbers>',
    help: 'index so many paragraphs, or several sizes: 10000,100000',
  },
  { flag: '--engines <names>', help: 'only these: postings,sqlite-fts5,minisearch' },
  { flag: '--corpus <file>', help: 'paragraphs of this {"text"}-a-line file, .gz or not' },
  { flag: '--squad <file>', help: 'ask the questions of this SQuAD file, its passages mixed in' },
  { flag: '--cut', help: "cut those passages to a newspaper's size as well" },
  { flag: '--questions <number>', help: 'ask so many questions (500)' },
  { flag: '--svg <file>', help: 'plot latency and memory over the sizes' },
  { flag: '--json', help: 'print the figures and ratios as one JSON object' },
]
