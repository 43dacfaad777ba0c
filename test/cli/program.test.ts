import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { hiding } from '../../src/cli/hiding.ts'
import { newLog } from '../../src/cli/log.ts'
import { answered, choose, quoteOf, scriptedArchive, TOLD } from '../bot/archive.ts'
import { startServer } from '../bot/server.ts'
import { run } from './world.ts'

describe('the program', () => {
  test.each([
    [['aks', '谁?'], 2, 'Did you mean ask?'],
    [['ask', '--jsno', '谁?'], 2, 'Did you mean --json?'],
    [['ask'], 2, 'no question'],
    [['ask', '--jsonl', '谁?'], 2, '--jsonl reads its questions from standard input'],
    [[], 2, 'Usage: wenbao'],
    [['articles', 'x'], 2, 'too many arguments'],
  ])('%j ends with %i: %s', async (typed, exit, says) => {
    const ran = await run(typed)
    expect(ran.exit).toBe(exit)
    expect(ran.err).toContain(says)
    expect(ran.out).toBe('')
  })

  test.each(COMMANDS.map(({ name, examples }) => [name, examples[0] ?? '?']))(
    'helps with %s',
    async (name, example) => {
      for (const typed of [
        [name, '--help'],
        ['help', name],
      ]) {
        const ran = await run(typed)
        expect(ran).toMatchObject({ exit: 0, err: '' })
        expect(ran.out).toContain(example)
      }
    },
  )

  test('with wrong settings says which, and ends with 2', async () => {
    const ran = await run(['ask', '谁?'], { env: { LOG_LEVEL: 'loud' } })
    expect(ran).toMatchObject({ exit: 2, out: '' })
    expect(ran.err).toContain('LOG_LEVEL is not in the right form')
  })

  test('that fails inside ends with 1', async () => {
    const archive = { ...scriptedArchive(), ask: () => Promise.reject(new Error('index broken')) }
    const ran = await run(['ask', '谁?'], { archive })
    expect(ran).toMatchObject({ exit: 1, out: '' })
    expect(ran.err).toContain('index broken')
  })
})

describe('ask', () => {
  test('prints words, passage and citation', async () => {
    const { exit, out } = await run(['ask', '3月14日', '谁主持?'], {
      env: { BOT_USERNAME: 'wenbao_bot' },
    })
    expect(exit).toBe(0)
    expect(out).toBe(
      `陈立言

  本报讯 3月14日上午,云山区召开安置房建设推进会。区委书记林远之出席会议并讲话,会议由副区长陈立言主持。
《云山区召开安置房建设推进会》 · 2024年3月14日(年份为推断) · 记者 王晓舟 · 第1段 · 0.txt:3
https://t.me/wenbao_bot?start=${quoteOf(scriptedArchive(), '陈立言').from.id}
`,
    )
  })

  test('marks the words where the terminal shows colours, and obeys no sequence of a page', async () => {
    const archive = scriptedArchive(undefined, [
      '# 会议\n\n本报讯 安置房会议由陈立言\u001b[2J主持。\n\n第二段在这里。\n',
    ])
    const { out } = await run(['ask', '安置房会议谁主持?'], { archive, colours: true })
    expect(out).toContain('由\u001b[1;32m陈立言\u001b[0m')
    expect(out).not.toContain('\u001b[2J')
  })

  test('--json prints one object', async () => {
    const { out } = await run(['ask', '--json', '3月14日谁主持?'])
    const { article, id, text } = quoteOf(scriptedArchive(), '陈立言').from
    expect(JSON.parse(out)).toEqual({
      status: 'answered',
      language: 'zh',
      answers: [{ text: '陈立言', citation: 0 }],
      choices: [],
      citations: [
        {
          article: {
            id: article.id,
            headline: '云山区召开安置房建设推进会',
            date: '2024-03-14',
            yearInferred: true,
            reporters: ['王晓舟'],
            correspondents: [],
            file: '0.txt',
          },
          paragraph: 1,
          lines: [3, 3],
          text,
          highlights: [[text.indexOf('陈立言'), text.indexOf('陈立言') + 3]],
          link: `?start=${id}`,
        },
      ],
    })
  })

  test('--json of a choice offers it, and of silence says why', async () => {
    const offered = JSON.parse((await run(['ask', '--json', '谁主持?'])).out) as object
    expect(offered).toMatchObject({
      status: 'choose',
      choices: [{ label: '召开安置房建设推进会', id: 'm1' }, {}],
      citations: [{ paragraph: 1 }, { article: { date: '--04-02' } }],
    })
    const silent = JSON.parse((await run(['ask', '--json', '飞船'])).out) as object
    expect(silent).toMatchObject({
      status: 'silent',
      answers: [],
      citations: [],
      reason: '档案里没有提到“飞船”。',
    })
  })

  test('--jsonl answers line by line, tells the bad ones, and goes on', async () => {
    const chats: unknown[] = []
    const archive = scriptedArchive((_, asking, whole) => {
      chats.push(asking.chat)
      return answered(whole, '陈立言')
    })
    const stdin = [
      '\ufeff{"id":"a","q":"一?","chat":"c1"}',
      'not json',
      '',
      '{"id":7,"q":"二\u2028?","more":1}\r',
      '{"id":"x"}',
      '[1]',
      '{"id":"b","q":"三?","chat":9}',
    ].join('\n')
    const ran = await run(['ask', '--jsonl'], { stdin, archive })
    expect(ran.exit).toBe(1)
    expect(
      ran.out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: unknown }).id),
    ).toEqual(['a', 7, 'b'])
    expect(ran.err.trim().split('\n')).toEqual([
      'line 2: not JSON; expected {"id","q","chat"?}',
      'line 5: no usable "q"; expected {"id","q","chat"?}',
      'line 6: not an object; expected {"id","q","chat"?}',
    ])
    expect(chats).toEqual(['c1', undefined, '9'])
  })

  test.each([
    ['related', '没有找到能直接回答的原话'],
    ['disputed', '报道的说法不一'],
    ['choose', '您问的是哪一个?'],
  ] as const)('prints %s', async (status, says) => {
    const archive = scriptedArchive((_, _asking, whole) => {
      if (status === 'choose') return choose(whole)
      if (status === 'disputed')
        return { ...answered(whole, '陈立言', '周明礼'), status } as ReturnType<typeof answered>
      const reason = { why: 'not printed', asked: '原因' } as const
      return { ...TOLD, status, paragraphs: [quoteOf(whole, '倒排工期')], reason }
    })
    const { out, exit } = await run(['ask', '谁?'], { archive })
    expect(exit).toBe(0)
    expect(out).toContain(says)
  })
})

test('lookup --jsonl shows what inline lookup shows', async () => {
  const { out } = await run(['lookup', '--jsonl'], { stdin: '{"id":"1","query":"安置房"}\n' })
  expect(JSON.parse(out)).toMatchObject({
    id: '1',
    results: [{ headline: '云山区召开安置房建设推进会', date: '2024-03-14' }],
  })
})

test('articles --json lists the articles in print order', async () => {
  const { articles } = JSON.parse((await run(['articles', '--json'])).out) as {
    articles: { headline: string }[]
  }
  expect(articles.map(({ headline }) => headline)).toEqual([
    '云山区召开安置房建设推进会',
    '云山区召开一季度经济形势分析会',
    '云山区政府工作报告摘登',
  ])
  expect(articles[0]).toMatchObject({
    file: '0.txt',
    kicker: null,
    dateline: '本报讯',
    date: '2024-03-14',
    year: 2024,
    yearInferred: true,
    reporters: ['王晓舟'],
    photoBy: [],
  })
})

test('facts --json lists events, offices and writers with their evidence', async () => {
  const { events, offices, writers } = JSON.parse((await run(['facts', '--json'])).out) as {
    events: object[]
    offices: object[]
    writers: object[]
  }
  expect(writers[0]).toMatchObject({ reporters: ['王晓舟'], correspondents: [] })
  const { id, text } = quoteOf(scriptedArchive(), '陈立言').from
  const at = text.indexOf('陈立言')
  const who = { words: '陈立言', paragraph: id, span: [at, at + 3], file: '0.txt', lines: [3, 3] }
  expect(events[0]).toMatchObject({
    name: { words: '安置房建设推进会' },
    kind: 'meeting',
    date: '2024-03-14',
    timeOfDay: { words: '上午' },
    convener: { words: '云山区' },
    chair: [{ name: '陈立言', who, office: { words: '副区长' }, verb: { words: '主持' } }],
  })
  expect(offices).toContainEqual(
    expect.objectContaining({ name: '林远之', office: '区委书记', date: '2024-03-14' }),
  )
})

describe('bot', () => {
  test('without a token says where to get one and how to do without', async () => {
    const ran = await run(['bot'])
    expect(ran).toMatchObject({ exit: 1, out: '' })
    expect(ran.err).toMatch(/^BOT_TOKEN is missing[^]*@BotFather[^]*npm run wenbao -- ask/)
  })

  test('with a wrong token says so in one line, without the token', async () => {
    const server = await startServer()
    const env = { BOT_TOKEN: '1:wrong', TELEGRAM_API_ROOT: server.root, LOG_LEVEL: 'warn' }
    const ran = await run(['bot'], { env })
    await server.stop()
    expect(ran.exit).toBe(1)
    expect(ran.err).toMatch(/^Telegram does not know this BOT_TOKEN;[^\n]+\n$/)
  })

  test('runs until it is asked to end, and then ends with 0', async () => {
    const server = await startServer()
    const ending = new AbortController()
    const env = { BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.root, LOG_LEVEL: 'info' }
    const running = run(['bot'], { env, ending: ending.signal })
    await server.until(() => server.isPolled())
    ending.abort()
    const ran = await running
    await server.stop()
    expect(ran).toMatchObject({ exit: 0, out: '' })
    expect(ran.err).toContain('"username":"wenbao_test_bot"')
    expect(ran.err).not.toContain(server.token)
  })

  test('that is asked to end while Telegram is out of reach ends too', async () => {
    const server = await startServer()
    server.fault({ method: 'getMe', does: 'html', times: 99 })
    const ending = new AbortController()
    const env = { BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.root, LOG_LEVEL: 'silent' }
    const running = run(['bot'], { env, ending: ending.signal })
    await server.until(() => server.callsOf('getMe').length > 2)
    ending.abort()
    expect(await running).toMatchObject({ exit: 0 })
    await server.stop()
  })
})

describe('the log', () => {
  test('hides the token in every form', () => {
    const hide = hiding(['1:a/b', ''])
    expect(hide('x 1:a/b y 1%3Aa%2Fb z')).toBe('x [hidden] y [hidden] z')
  })

  test('hides it in errors and fields', () => {
    const lines: string[] = []
    const log = newLog('info', ['1:secret'], { write: (line) => void lines.push(line) })
    log.error({ err: new Error('http://x/bot1:secret/getMe failed') }, 'at 1:secret')
    log.debug('not at this level')
    expect(lines).toHaveLength(1)
    expect(lines.join('')).not.toContain('secret')
  })
})
