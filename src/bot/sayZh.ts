import type { DeliveryState } from '../state/deliveries.ts'
import type { Say } from './sentences.ts'

import { oddityZh } from './oddities.ts'
import { weekdaysIn } from './weekdays.ts'

const listed = (items: readonly string[]): string => items.join('、')

const nameOf = (weekday: number): string => `周${'一二三四五六日'.charAt(weekday - 1)}`

const STATUS: Readonly<Record<string, string>> = {
  answered: '答出',
  disputed: '说法不一',
  choose: '请读者选',
  related: '只给了相关段落',
  silent: '没有答案',
}

const DELIVERY: Readonly<Record<DeliveryState, string>> = {
  waiting: '待发',
  sending: '正在发',
  sent: '送达',
  unknown: '不知是否送达',
  refused: '被拒',
  dropped: '对方收不到',
  expired: '过期未发',
  empty: '无内容',
}

/** What Wenbao says in Chinese. */
export const sayZh: Say = {
  reason: {
    day: ({ asked, nearest }) =>
      `档案里没有${asked}的报道${nearest.length === 0 ? '' : `;最近的是${listed(nearest)}`}。`,
    year: ({ asked, nearest }) =>
      `档案里没有${asked}的报道${nearest.length === 0 ? '' : `;有的是${listed(nearest)}`}。`,
    body: ({ asked }) => `档案里没有${asked}的这类报道。`,
    person: ({ asked }) => `档案里没有提到${asked}。`,
    'not in event': ({ asked, event }) =>
      event === '' ? `这篇报道里没有提到${asked}。` : `《${event}》这篇报道里没有提到${asked}。`,
    'not printed': ({ asked }) => `关于“${asked}”,报道里没有写。`,
    words: ({ asked }) => `档案里没有提到“${asked}”。`,
    topic: ({ asked }) => `“${asked}”是一个话题。请问得具体些,比如谁、哪天、多少。`,
    'no question': () => '没看懂问的是什么。可以这样问:“3月14日的会议谁主持的?”',
  },

  day: ({ year, month, date }) => `${year === undefined ? '' : `${year}年`}${month}月${date}日`,
  noDay: '日期不详',
  yearInferred: '(年份为推断)',
  reporters: (names) => `记者 ${names.join(' ')}`,
  correspondents: (names) => `通讯员 ${names.join(' ')}`,
  place: ({ part, place }) =>
    part === 'head' ? '标题' : part === 'byline' ? '署名' : `第${place}段`,
  headline: (headline) => `《${headline}》`,
  list: listed,

  verdict: { yes: '是', no: '不是' },
  disputed: '报道的说法不一,都列在这里:',
  choose: '您问的是哪一个?',
  related: '没有找到能直接回答的原话。最接近的是:',
  near: '也许您要找的是:',
  understood: (how) => how.join(';'),
  searched: ({ articles, from, to }) =>
    `查了${articles}篇报道${from === undefined || to === undefined ? '' : from === to ? `(${from})` : `(${from}至${to})`}。`,
  also: (count) => `另有${count}处同样的说法`,
  more: (count) => `还有${count}条没有列出`,

  wholeArticle: '全文',
  wholeArticleOf: (number) => `全文 ${number}`,
  openInBot: '在问报里看全文',
  previousPage: '‹ 上一页',
  nextPage: '下一页 ›',
  page: (page, pages) => `第${page}页,共${pages}页`,

  start: ({ name, examples, group }) =>
    [
      `您好,我是${name}。我只用报纸上印着的原话回答问题,每个回答都附出处;报上没有的,我会说没有。`,
      '',
      group ? '在群里用 /ask 提问,或者回复我的消息、提到我,比如:' : '直接发问题给我,比如:',
      ...examples.map((example) => `· ${example}`),
    ].join('\n'),
  help: ({ username, commands }) =>
    [
      '直接发问题,用平常的话就行:谁主持、谁讲话、谁参加,哪天、在哪儿、多少,哪份文件、什么职务、记者是谁。',
      '',
      '· 回答是报上的原话,下面是那一段和出处;点“全文”看整篇。',
      '· 接着问“那谁讲话了?”也可以,15分钟内算同一场对话。',
      `· 在任何聊天里输入 @${username} 加几个字(人名、日期、拼音),可以查报道并发给对方。`,
      `· 在群里,@${username}、回复我的消息,或用 /ask 提问。`,
      '',
      ...commands.map(({ command, description }) => `/${command} ${description}`),
    ].join('\n'),
  askWhat: '想问什么?直接发给我就行,比如:3月14日的会议谁主持的?',
  askInGroup: '把问题写在 /ask 后面,比如:/ask 3月14日的会议谁主持的?',
  textOnly: '我只看得懂文字。请把问题写成一句话发给我。',
  tooLong: (limit) => `问题太长了,请用${limit}个字以内的一句话来问。`,
  unknownCommand: '没有这个命令。直接发问题就行,用法见 /help。',
  oldButton: '这个按钮已经失效了,请再问一次。',
  articleGone: '档案里现在没有这篇报道了。',
  somethingFailed: '出了点问题,没能回答。请过一会儿再试。',
  lookupFoundNothing: '没有找到,点这里向我提问',
  lookupFailed: '没能查成,点这里向我提问',
  lookedUp: (typed) => `您查的是“${typed}”。`,
  backToChat: '回到刚才的聊天',

  onlyAdmins: '群里的设置只有群管理员能改。',
  chooseLanguage: '请选择语言。 / Choose a language.',
  languageSet: '好的,以后用中文。',
  zone: {
    ask: '您在哪个时区?点一个,或者发送 /timezone 加城市名,比如:/timezone 乌鲁木齐',
    cities: {
      'Asia/Shanghai': '北京时间',
      'Asia/Singapore': '新加坡',
      'Europe/London': '伦敦',
      'America/New_York': '纽约',
    },
    unknown: (typed) => `不认识时区“${typed}”。`,
    set: (zone, clock) => `时区已设为${zone},您那里现在是 ${clock}。`,
    tag: 'zh',
    named: (name, offset) => `${name}(${offset})`,
  },
  smallTalk: {
    fine: '好的。还想问什么,直接发给我。',
    hello: '您好!请直接发问题给我,比如:3月14日的会议谁主持的?用法见 /help。',
    thanks: '不客气。还想问什么,直接发给我。',
    bye: '再见!',
  },
  quiet: {
    unread: (typed) => `没看懂“${typed}”。`,
    how: '写上从几点到几点不打扰,比如:/quiet 22:00-07:00;取消:/quiet off',
    off: '免打扰时段已取消。',
    set: (from, until) => `好的,${from}到${until}不打扰您。`,
    between: (from, until) => `免打扰:${from}到${until}`,
  },
  digest: {
    how: (typed) =>
      `没看懂“${typed}”。这样写:/digest 08:00,/digest 8点半 周一三五,/digest now,/digest off`,
    at: (clock, weekdays) =>
      `${weekdaysIn(weekdays, { all: '每天', one: nameOf, to: '到', comma: '、', and: '、' })} ${clock} 给您发新报道摘要。`,
    narrowedTo: (districts) => `只发这些地方的:${listed(districts)};您关注的不限地方。`,
    next: (day, clock, zone) => `下一次:${day} ${clock},${zone}`,
    none: '现在没有订阅摘要。几点发给您?点一个,或者发送 /digest 08:00',
    off: '好的,不再发摘要。想要时发送 /digest 08:00',
    nothing: '现在没有新报道。',
    which: '摘要里要哪些地方的报道?',
    all: '全部',
    title: '新报道',
    onThisDay: '历史上的今天',
    followed: '您关注的',
    elsewhere: '其他',
    rest: '看其余的',
    others: (articles) => `其余的报道(共${articles}篇)`,
    narrow: '只看某些地方',
    stop: '不再发摘要',
    now: '现在发一次',
    everyDay: '每天',
    workdays: '工作日',
    weekend: '周末',
    withYears: '没新闻时发“历史上的今天”',
    withoutYears: '不要“历史上的今天”',
  },
  browse: {
    latest: (articles) => `最新的报道(共${articles}篇)`,
    nothingYet: '档案里还没有报道。',
    whichPerson: (name) => `写上人名,比如:/person ${name}`,
    noPerson: (name, near) =>
      `档案里没有叫“${name}”的人。${near === '' ? '要查职务或某件事,直接发问题就行。' : `同姓的有:${near}`}`,
    mentions: (articles) => `见于${articles}篇报道`,
    offices: '职务',
    roles: { chair: '主持', led: '带队', speakers: '讲话、发言', attendees: '出席' },
    year: (year) => (year === undefined ? '年份不详' : `${year}年`),
    follow: (name) => `关注${name}`,
    whichDay: (typed) =>
      typed === '' ? '写上日期,比如:/day 3月14日' : `没看懂日期“${typed}”。这样写:/day 3月14日`,
    nothingOn: (day) => `档案里没有${day}的报道。`,
    on: (day) => `${day}的报道`,
    holds: ({ articles, pages }) => `档案里有${pages}个版面,${articles}篇报道。`,
    inYear: ({ year, articles }) => `· ${year}年:${articles}篇`,
    undated: (articles) => `· 年份或日期不详:${articles}篇`,
    missing: (days, gaps) => `首期和末期之间缺${days}天,最近缺的:${listed(gaps)}`,
    people: '文中人物',
    nobody: '这篇报道里没有认出人名。',
    cite: '复制出处',
    copy: '点一下就能复制:普通格式和 GB/T 7714',
    previousArticle: '« 上一篇',
    nextArticle: '下一篇 »',
  },
  feedback: {
    right: '👍 对',
    wrong: '👎 不对',
    thanks: { right: '谢谢!', wrong: '谢谢,记下了,会有人来看。' },
  },
  operator: {
    closed: '这个问报只对指定的人和群开放。要使用,请联系它的管理员。',
    notFetched: '没能从 Telegram 取到这个文件,请再发一次。',
    empty: '里面没有文件。',
    refused: {
      kind: '只收 .txt、.md、.docx 和装着它们的 .zip',
      path: '文件名里不能有路径',
      'too big': '太大了:一个版面最多5兆,一个文件最多20兆',
      'no zip': '不是 zip 文件,或者已损坏',
      'no docx': '不是 Word 文件(.docx),或者已损坏',
      unreadable: '读不出文字;请存成 UTF-8 或 GB18030',
      'no article': '里面没有带标题的报道',
      'there already': '档案里已有这个名字的版面,没有覆盖',
    },
    added: (articles, oddities) =>
      `${articles}篇报道${oddities === 0 ? '' : `,${oddities}处可疑(见 /report)`}`,
    reread: '已重新读取。',
    undo: '撤销',
    undone: (files) => `已撤销,删除了${files}个文件。`,
    undoneBefore: '这些文件已经不在档案里了。',
    stats: (rows) => {
      const all = rows.reduce((sum, { questions }) => sum + questions, 0)
      const lines = rows.map(
        ({ status, questions, meanMs, slowestMs }) =>
          `· ${STATUS[status] ?? status} ${questions}(${Math.round((100 * questions) / all)}%),平均${Math.round(meanMs)}毫秒,最慢${Math.round(slowestMs)}毫秒`,
      )
      return [`七天来的提问:${all}`, ...lines].join('\n')
    },
    inVain: '没查到的:',
    outbox: (subscribers, sent, { ready, later, sending }) =>
      `订阅摘要的:${subscribers};七天来发送:${sent.size === 0 ? '无' : listed([...sent].map(([state, count]) => `${DELIVERY[state]}${count}`))};待发:${ready + later + sending}`,
    oddity: oddityZh,
    oddities: (count) => (count === 0 ? '没有可疑之处。' : `可疑之处${count}处:`),
    correct: {
      how: '打开一篇报道,点“更正”;或者写:/correct 编号 人名 王晓州 王晓舟,/correct 编号 日期 2024-03-14,/correct 编号 标题 新标题',
      button: '更正',
      copy: '点一条就能复制,改好后发给我:',
      forms: ['人名 错的 对的', '日期 2024-03-14', '标题 新标题'],
      field: { name: '人名', day: '日期', headline: '标题' },
      notThere: (printed) => `这篇报道里没有“${printed}”。`,
      unread: (typed) => `没看懂“${typed}”。`,
      noDay: (typed) => `没看懂日期“${typed}”。这样写:2024-03-14`,
      done: '已更正,以后重新读取档案也照此。',
      undone: '已撤销,按原文显示。',
      undoneBefore: '这一条已经撤销过了。',
      standing: (count) => `更正${count}处:`,
    },
    commands: {
      stats: '七天来的使用情况',
      report: '读取时的可疑之处',
      reload: '重新读取档案',
      correct: '更正人名、日期或标题',
    },
  },
  chairedBy: (name) => `主持:${name}`,
  follow: {
    how: (name) => `写上要关注的词或人,比如:/follow 安置房 -商品房(减号表示不要),/follow ${name}`,
    onlyWithout: '减号只表示不要什么,还要写上一个要关注的词。',
    tooLong: (limit) => `太长了,最多${limit}个字。`,
    inChinese: '报纸是中文的,请用中文写要关注的词;人名可以用拼音。',
    preview: ({ total, years, undated, lastMonth }) =>
      total === 0
        ? '档案里还没有这样的报道。'
        : `档案里这样的报道有${total}篇${
            years.length === 0
              ? ''
              : `:${[
                  ...years.slice(0, 5).map(({ year, articles }) => `${year}年${articles}篇`),
                  ...(undated === 0 ? [] : [`年份不详${undated}篇`]),
                ].join(',')}`
          };上个月${lastMonth === 0 ? '没有' : `${lastMonth}篇`}。`,
    ask: '有新的,怎么告诉您?',
    atOnce: '马上告诉我',
    inDigest: '放进摘要',
    fact: { o: '只在职务变动时告诉我', h: '有新人任职时告诉我' },
    officesOf: (person) => `${person}的职务变动`,
    holdersOf: (office) => `新任${office}`,
    saved: (subject, tells) =>
      `好的,已关注“${subject}”,有新报道${tells === 'at once' ? '马上告诉您' : '放进摘要'}。`,
    needsDigest: '您还没有订阅摘要,发送 /digest 08:00 就有了。',
    full: (most) => `最多关注${most}项。先在 /following 里取消几项。`,
    list: '您关注的:',
    row: (subject, tells) => `· ${subject}(${tells === 'at once' ? '马上告诉' : '放进摘要'})`,
    nothing: '您还没有关注什么。发送 /follow 安置房 试试。',
    stop: (subject) => `不再关注“${subject}”`,
    stopped: (subject) => `好的,不再关注“${subject}”。`,
    notAnyMore: '这一项已经不在关注里了。',
    arrived: '您关注的有新报道',
    why: (subjects) => `因为您关注:${subjects}`,
  },
  privacy: [
    '问报只记住它需要的东西:',
    '· 这个聊天的编号、语言、时区和设置',
    '· 您关注的词和人、发给过您哪些报道',
    '· 最近15分钟对话里说到的事,好接着问',
    '· 您最近7天的提问和回答引用的报道,好让回答下面的按钮能用',
    '· 您点了“对”或“不对”的回答和那个问题',
    '提问只计数,不记是谁问的;没查到的词去掉人名后才记下。不发给任何第三方。',
    '全部删除:/forget',
  ].join('\n'),
  forget: {
    ask: '要删除这个聊天的全部记录吗?设置、关注和订阅都会没有,不能恢复。',
    yes: '全部删除',
    done: '已全部删除。再给我发消息就重新开始。',
  },

  commands: {
    ask: '提一个问题',
    latest: '最新的报道',
    person: '一个人的职务和活动',
    day: '某一天的报道',
    archive: '档案里有什么',
    digest: '每天的新报道摘要',
    follow: '关注词或人',
    following: '关注了什么',
    language: '选择语言',
    timezone: '设置时区',
    quiet: '设置免打扰时段',
    privacy: '记住了什么',
    forget: '删除全部记录',
    help: '怎么用',
    start: '开始',
  },
  description:
    '问报从报纸档案里回答问题:谁主持、谁讲话、哪天、多少……回答都是报上的原话,附带那一段和出处。报上没有的,就说没有。',
  shortDescription: '用报纸的原话回答问题,每个回答都有出处',
  examples: [
    (day) => `${day}的会议谁主持的?`,
    (day) => `${day}的会议有谁讲话?`,
    (day) => `${day}的稿子是哪位记者写的?`,
  ],
}
