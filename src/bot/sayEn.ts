import type { Say } from './say.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const listed = (items: readonly string[]): string => items.join(', ')

/** What Wenbao says in English. The words of the paper stay Chinese. */
export const sayEn: Say = {
  reason: {
    day: ({ asked, nearest }) =>
      `The archive has nothing on ${asked}${nearest.length === 0 ? '' : `; nearest: ${listed(nearest)}`}.`,
    year: ({ asked, nearest }) =>
      `The archive has nothing on ${asked}${nearest.length === 0 ? '' : `; it covers ${listed(nearest)}`}.`,
    body: ({ asked }) => `The archive has no such report on ${asked}.`,
    person: ({ asked }) => `The archive does not mention ${asked}.`,
    'not in event': ({ asked, event }) =>
      event === ''
        ? `That article does not mention ${asked}.`
        : `The article “${event}” does not mention ${asked}.`,
    'not printed': ({ asked }) => `On “${asked}” the paper prints nothing.`,
    words: ({ asked }) => `The archive does not mention “${asked}”.`,
    'no question': () =>
      'That did not read as a question. Try: who chaired the meeting on March 14?',
  },

  day: ({ year, month, date }) =>
    `${date} ${MONTHS[month - 1] ?? month}${year === undefined ? '' : ` ${year}`}`,
  noDay: 'day not given',
  yearInferred: 'year inferred',
  reporters: (names) => `by ${listed(names)}`,
  correspondents: (names) => `correspondent ${listed(names)}`,
  place: ({ part, place }) =>
    part === 'head' ? 'headline' : part === 'byline' ? 'byline' : `paragraph ${place}`,
  headline: (headline) => `“${headline}”`,
  list: listed,

  verdict: { yes: 'Yes', no: 'No' },
  disputed: 'The paper says different things; here are all of them:',
  choose: 'Which one do you mean?',
  related: 'No words in the archive answer this directly. These paragraphs speak of it:',
  near: 'You may be looking for:',
  understood: (how) => how.join('; '),
  searched: ({ articles, from, to }) =>
    `Looked through ${articles} ${articles === 1 ? 'article' : 'articles'}${
      from === undefined || to === undefined ? '' : ` (${from} to ${to})`
    }.`,
  also: (count) => `${count} more ${count === 1 ? 'place says' : 'places say'} the same`,
  more: (count) => `${count} more not shown`,

  wholeArticle: 'Whole article',
  wholeArticleOf: (number) => `Article ${number}`,
  openInBot: 'Read it in Wenbao',
  previousPage: '‹ Back',
  nextPage: 'Next ›',
  page: (page, pages) => `page ${page} of ${pages}`,

  start: ({ name, examples }) =>
    [
      `Hello, I am ${name}. I answer with the exact words of a Chinese newspaper archive and show where they stand; what the paper does not say, I do not say either.`,
      '',
      'Just send a question, in Chinese or English:',
      ...examples.map((example) => `· ${example}`),
    ].join('\n'),
  help: ({ username, commands }) =>
    [
      'Send a question in your own words: who chaired, who spoke, who attended, when, where, how many, which document, what office, who reported.',
      '',
      '· The answer is what the paper printed, with the paragraph and its source; “Whole article” opens the rest.',
      '· Follow up with “and who spoke?”; questions within 15 minutes are one conversation.',
      `· In any chat, type @${username} and a few characters (a name, a day, pinyin) to find an article and post it.`,
      `· In groups, mention @${username}, reply to me, or use /ask.`,
      '',
      ...commands.map(({ command, description }) => `/${command} ${description}`),
    ].join('\n'),
  askWhat:
    'What would you like to know? Just send it, for example: who chaired the March 14 meeting?',
  askInGroup: 'Write the question after /ask, for example: /ask who chaired the March 14 meeting?',
  textOnly: 'I can only read text. Please write your question as a sentence.',
  tooLong: (limit) =>
    `That is too long for me. Please ask in one sentence of up to ${limit} characters.`,
  unknownCommand: 'There is no such command. Just send a question, or see /help.',
  oldButton: 'This button no longer works. Please ask again.',
  articleGone: 'This article is no longer in the archive.',
  somethingFailed: 'Something went wrong and I could not answer. Please try again in a moment.',
  lookupFoundNothing: 'Nothing found; tap to ask me instead',
  lookupFailed: 'The lookup failed; tap to ask me instead',

  onlyAdmins: 'Only admins of the group can change its settings.',
  chooseLanguage: '请选择语言。 / Choose a language.',
  languageSet: 'I will speak English from now on.',
  zone: {
    ask: 'What is your time zone? Tap one, or send /timezone with a city, such as /timezone Berlin',
    cities: {
      'Asia/Shanghai': 'Beijing',
      'Asia/Singapore': 'Singapore',
      'Europe/London': 'London',
      'America/New_York': 'New York',
    },
    unknown: (typed) => `I do not know a time zone “${typed}”.`,
    set: (zone, clock) => `Your time zone is ${zone}; it is ${clock} there now.`,
  },
  quiet: {
    how: 'Write from when to when to keep quiet: /quiet 22:00-07:00; to end it: /quiet off',
    off: 'No quiet hours any more.',
    set: (from, until) => `Nothing unasked will come between ${from} and ${until}.`,
  },
  digest: {
    at: (clock) => `Every day at ${clock} you get a digest of what is new.`,
  },
  privacy: [
    'Wenbao remembers only what it needs:',
    '· the number of this chat, its language, time zone and settings',
    '· the words and people you follow, and which articles you were sent',
    '· what the last 15 minutes of talk were about, so that you can ask on',
    '· answers you marked right or wrong, with their question',
    'Questions are counted without who asked; words that found nothing are kept without names. Nothing goes to third parties.',
    'To erase it all: /forget',
  ].join('\n'),
  forget: {
    ask: 'Erase all that is kept of this chat? Settings, follows and digests will be gone for good.',
    yes: 'Erase everything',
    done: 'Everything is erased. Send me a message to start anew.',
  },

  commands: {
    ask: 'Ask a question',
    language: 'Choose the language',
    timezone: 'Set the time zone',
    quiet: 'Set quiet hours',
    privacy: 'What is remembered',
    forget: 'Erase what is remembered',
    help: 'How to use Wenbao',
    start: 'Start',
  },
  description:
    'Wenbao answers questions from a Chinese newspaper archive: who chaired, who spoke, when, how many. Every answer is the exact words of the paper with the paragraph and its source. What the paper does not say, it does not say.',
  shortDescription: 'Answers in the exact words of a newspaper archive, each with its source',
  examples: [
    (day) => `who chaired the meeting on ${day}?`,
    (day) => `who spoke at the meeting on ${day}?`,
    (day) => `who reported on ${day}?`,
  ],
}
