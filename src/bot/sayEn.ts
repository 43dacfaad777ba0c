import type { Say } from './sentences.ts'
import { weekdaysIn } from './weekdays.ts'

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

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

const listed = (items: readonly string[]): string => items.join(', ')

const nameOf = (weekday: number): string => WEEK[weekday - 1] ?? ''

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
    topic: ({ asked }) => `“${asked}” is a topic. Ask something about it: who, when, how many.`,
    'no question': () =>
      'That did not read as a question. Try: who chaired the meeting on March 14?',
  },

  day: ({ year, month, date }) =>
    `${date} ${MONTHS[month - 1] ?? month}${year === undefined ? '' : ` ${year}`}`,
  noDay: 'day not given',
  yearInferred: ' (year inferred)',
  reporters: (names) => `by ${listed(names)}`,
  correspondents: (names) => `correspondent ${listed(names)}`,
  place: ({ part, place }) =>
    part === 'head' ? 'headline' : part === 'byline' ? 'byline' : `paragraph ${place}`,
  headline: (headline) => `“${headline}”`,
  list: listed,

  verdict: { yes: 'Yes', no: 'No' },
  disputed: 'The paper says different things; here are all of them:',
  choose: 'Which one do you mean?',
  related: 'No words in the archive answer this directly. Closest to it:',
  near: 'You may be looking for:',
  understood: (how) => how.join('; '),
  searched: ({ articles, from, to }) =>
    `Looked through ${articles} ${articles === 1 ? 'article' : 'articles'}${
      from === undefined || to === undefined ? '' : ` (${from === to ? from : `${from} to ${to}`})`
    }.`,
  also: (count) => `${count} more ${count === 1 ? 'place says' : 'places say'} the same`,
  more: (count) => `${count} more not shown`,

  wholeArticle: 'Whole article',
  wholeArticleOf: (number) => `Article ${number}`,
  openInBot: 'Read it in Wenbao',
  previousPage: '‹ Back',
  nextPage: 'Next ›',
  page: (page, pages) => `page ${page} of ${pages}`,

  start: ({ name, examples, group }) =>
    [
      `Hello, I am ${name}. I answer with the exact words of a Chinese newspaper archive and show where they stand; what the paper does not say, I do not say either.`,
      '',
      group
        ? 'In a group, ask by /ask, by mentioning me or by replying to me, in Chinese or English:'
        : 'Just send a question, in Chinese or English:',
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
  lookedUp: (typed) => `You looked up “${typed}”.`,
  backToChat: 'Back to the chat',

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
    tag: 'en',
    named: (name, offset) => `${name} (${offset})`,
  },
  smallTalk: {
    fine: 'Send another question whenever you like.',
    hello:
      'Hello! Just send a question, for example: who chaired the March 14 meeting? See /help for more.',
    thanks: 'You are welcome. Send another question whenever you like.',
    bye: 'Goodbye!',
  },
  quiet: {
    unread: (typed) => `I cannot read “${typed}”.`,
    how: 'Write from when to when to keep quiet: /quiet 22:00-07:00; to end it: /quiet off',
    off: 'No quiet hours any more.',
    set: (from, until) => `Nothing unasked will come between ${from} and ${until}.`,
    between: (from, until) => `Quiet hours: ${from} to ${until}`,
  },
  digest: {
    how: (typed) =>
      `I cannot read “${typed}”. Write /digest 08:00, /digest 8:30 Mon and Thu, /digest now or /digest off`,
    at: (clock, weekdays) =>
      `${weekdaysIn(weekdays, { all: 'Every day', one: nameOf, to: ' to ', comma: ', ', and: ' and ' })} at ${clock} you get a digest of what is new.`,
    narrowedTo: (districts) =>
      `Only news from ${listed(districts)}; what you follow comes from anywhere.`,
    next: (day, clock, zone) => `Next: ${day}, ${clock}, ${zone}`,
    none: 'You get no digest now. At what time would you like it? Tap, or send /digest 08:00',
    off: 'No more digests. To have them again, send /digest 08:00',
    nothing: 'There is nothing new now.',
    which: 'Which places should the digest tell of?',
    all: 'All',
    title: 'New in the paper',
    onThisDay: 'On this day',
    followed: 'What you follow',
    elsewhere: 'Other',
    rest: 'Show the rest',
    others: (articles) => `The rest: ${articles} ${articles === 1 ? 'article' : 'articles'}`,
    narrow: 'Only some places',
    stop: 'Stop the digest',
    now: 'Send one now',
    everyDay: 'Every day',
    workdays: 'Workdays',
    weekend: 'Weekend',
    withYears: '“On this day” when nothing is new',
    withoutYears: 'No “on this day”',
  },
  browse: {
    latest: (articles) => `The newest of ${articles} ${articles === 1 ? 'article' : 'articles'}`,
    nothingYet: 'The archive holds no articles yet.',
    whichPerson: (name) => `Write a name, in characters or in pinyin: /person ${name}`,
    noPerson: (name, near) =>
      `The archive knows nobody called ${name}. ${near === '' ? 'For an office or an event, just send a question.' : `Of that surname: ${near}`}`,
    mentions: (articles) => `in ${articles} ${articles === 1 ? 'article' : 'articles'}`,
    offices: 'Offices',
    roles: { chair: 'Chaired', led: 'Led', speakers: 'Spoke', attendees: 'Attended' },
    year: (year) => (year === undefined ? 'year not known' : String(year)),
    follow: (name) => `Follow ${name}`,
    whichDay: (typed) =>
      typed === ''
        ? 'Write a day: /day March 14'
        : `I cannot read “${typed}” as a day. Try /day March 14`,
    nothingOn: (day) => `The archive has no reports from ${day}.`,
    on: (day) => `Reports from ${day}`,
    holds: ({ articles, pages }) =>
      `The archive holds ${articles} ${articles === 1 ? 'article' : 'articles'} on ${pages} ${pages === 1 ? 'page' : 'pages'}.`,
    inYear: ({ year, articles }) => `· ${year}: ${articles}`,
    undated: (articles) => `· year or day not known: ${articles}`,
    missing: (days, gaps) =>
      `${days} ${days === 1 ? 'day is' : 'days are'} missing between the first and the last issue; latest: ${listed(gaps)}`,
    people: 'People',
    nobody: 'No names were recognised in this article.',
    cite: 'Copy citation',
    copy: 'Tap to copy: plain, and as GB/T 7714',
    previousArticle: '« Article before',
    nextArticle: 'Article after »',
  },
  feedback: {
    right: '👍 Right',
    wrong: '👎 Wrong',
    thanks: { right: 'Thank you!', wrong: 'Thank you; it is noted and will be looked at.' },
  },
  operator: {
    closed:
      'This Wenbao answers only certain people and groups. Ask whoever runs it to let you in.',
    notFetched: 'The file could not be fetched from Telegram; please send it again.',
    empty: 'There is no file in it.',
    refused: {
      kind: 'only .txt, .md, .docx, and .zip with those in it',
      path: 'a file name may not hold a path',
      'too big': 'too big: a page may have 5 MB, a file 20 MB',
      'no zip': 'no zip file, or a damaged one',
      'no docx': 'no Word file (.docx), or a damaged one',
      unreadable: 'no readable text; save it as UTF-8 or GB18030',
      'no article': 'no article under a headline in it',
      'there already': 'the archive has a page of this name; nothing was overwritten',
    },
    added: (articles, oddities) =>
      `${articles} ${articles === 1 ? 'article' : 'articles'}${oddities === 0 ? '' : `, ${oddities} odd (see /report)`}`,
    reread: 'Read anew.',
    undo: 'Undo',
    undone: (files) => `Undone; ${files} ${files === 1 ? 'file' : 'files'} removed.`,
    undoneBefore: 'These files are no longer in the archive.',
    stats: (rows) => {
      const all = rows.reduce((sum, { questions }) => sum + questions, 0)
      const lines = rows.map(
        ({ status, questions, meanMs, slowestMs }) =>
          `· ${status} ${questions} (${Math.round((100 * questions) / all)}%), mean ${Math.round(meanMs)} ms, slowest ${Math.round(slowestMs)} ms`,
      )
      return [`Questions in seven days: ${all}`, ...lines].join('\n')
    },
    inVain: 'Sought in vain:',
    outbox: (subscribers, sent, { ready, later, sending }) =>
      `Digest subscribers: ${subscribers}; sent in seven days: ${sent.size === 0 ? 'none' : listed([...sent].map((row) => row.join(' ')))}; waiting: ${ready + later + sending}`,
    oddity: (problem) => problem,
    oddities: (count) =>
      count === 0 ? 'Nothing looked odd.' : `${count} ${count === 1 ? 'oddity' : 'oddities'}:`,
    correct: {
      how: 'Open an article and tap “Correct”, or write: /correct NUMBER name 王晓州 王晓舟; /correct NUMBER day 2024-03-14; /correct NUMBER headline 新标题',
      button: 'Correct',
      copy: 'Tap to copy one, put the right words in, and send it:',
      forms: ['name WRONG RIGHT', 'day 2024-03-14', 'headline HEADLINE'],
      field: { name: 'name', day: 'day', headline: 'headline' },
      notThere: (printed) => `“${printed}” does not stand in this article.`,
      unread: (typed) => `I cannot read “${typed}”.`,
      noDay: (typed) => `I cannot read “${typed}” as a day. Write it as 2024-03-14.`,
      done: 'Corrected; it holds however often the archive is read anew.',
      undone: 'Undone: the article reads as printed.',
      undoneBefore: 'That was undone before.',
      standing: (count) => `${count} ${count === 1 ? 'correction' : 'corrections'}:`,
    },
    commands: {
      stats: 'How the bot is used',
      report: 'What looked odd',
      reload: 'Read the archive anew',
      correct: 'Set a name, day or headline right',
    },
  },
  chairedBy: (name) => `chaired by ${name}`,
  follow: {
    how: (name) =>
      `Write words or a person to follow: /follow 安置房 -商品房 (minus: without), /follow ${name}`,
    onlyWithout: 'A word with a minus only says what to leave out; put one without it first.',
    tooLong: (limit) => `That is too long to follow; up to ${limit} characters are possible.`,
    inChinese: 'The paper is in Chinese: write the words in Chinese; a name may be in pinyin.',
    preview: ({ total, years, undated, lastMonth }) =>
      total === 0
        ? 'The archive has no such article yet.'
        : `It would have brought ${total} ${total === 1 ? 'article' : 'articles'}${
            years.length === 0
              ? ''
              : ` (${listed([
                  ...years.slice(0, 5).map(({ year, articles }) => `${articles} in ${year}`),
                  ...(undated === 0 ? [] : [`${undated} with no year given`]),
                ])})`
          }, ${lastMonth === 0 ? 'none' : lastMonth} last month.`,
    ask: 'When something new comes, how shall I tell you?',
    atOnce: 'At once',
    inDigest: 'In the digest',
    fact: { o: 'Only when their office changes', h: 'When somebody new holds it' },
    officesOf: (person) => `offices of ${person}`,
    holdersOf: (office) => `who becomes ${office}`,
    saved: (subject, tells) =>
      `You follow “${subject}” now; news comes ${tells === 'at once' ? 'at once' : 'in the digest'}.`,
    needsDigest: 'You have no digest yet; /digest 08:00 sets one up.',
    full: (most) => `You can follow ${most} things at most. Stop some in /following first.`,
    list: 'You follow:',
    row: (subject, tells) => `· ${subject} (${tells === 'at once' ? 'at once' : 'in the digest'})`,
    nothing: 'You follow nothing yet. Try /follow 安置房',
    stop: (subject) => `Stop “${subject}”`,
    stopped: (subject) => `You do not follow “${subject}” any more.`,
    notAnyMore: 'You do not follow that any more.',
    arrived: 'New on what you follow',
    why: (subjects) => `because you follow: ${subjects}`,
  },
  privacy: [
    'Wenbao remembers only what it needs:',
    '· the number of this chat, its language, time zone and settings',
    '· the words and people you follow, and which articles you were sent',
    '· what the last 15 minutes of talk were about, so that you can ask on',
    '· your questions of the last seven days with what was cited, so that the buttons under answers work',
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
    latest: 'The newest articles',
    person: 'Offices and events of a person',
    day: 'What the paper reports on a day',
    archive: 'What the archive holds',
    digest: 'A daily digest of what is new',
    follow: 'Follow words or a person',
    following: 'What you follow',
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
