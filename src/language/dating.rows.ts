/** What a day is that is not simply the day of the event. */
export interface DayContext {
  readonly name: string
  /** On the sentence, with ▢ in the place of the day. */
  readonly pattern: RegExp
  /** `never` the day of the event, or only where the lead has none that is told more plainly. */
  readonly makes: 'never' | 'second choice'
  /** Sentences, the day in 【】. */
  readonly claims: readonly string[]
  readonly spares: readonly string[]
}

export const DAY_CONTEXTS: readonly DayContext[] = [
  {
    name: 'deadline',
    pattern:
      /▢\S{0,2}?(?:之?前|止|截止)|(?:截至|截止到?|最迟|务必于?|确保(?:在|于)?|力争(?:在|于)?)▢/,
    makes: 'never',
    claims: ['全部于【5月6日】前交付。', '截至【5月6日】,已有十户签约。', '力争【5月6日】通水。'],
    spares: ['【5月6日】,镇政府前广场开工。', '【5月6日】上午,全县开会。'],
  },
  {
    name: 'beginning of what a rule says or of a long time',
    pattern:
      /(?:自|从)?▢(?:起|开始)?(?:正式)?(?:施行|实施|执行|生效)|▢[^,。;]{0,12}以来|(?:自|从)▢[^。;]{0,12}(?:以来|至今)/,
    makes: 'never',
    claims: ['《办法》自【5月6日】起施行。', '自【5月6日】开工以来,无一事故。'],
    spares: ['【5月6日】起,全线启用。', '【5月6日】,实施方案印发。'],
  },
  {
    name: 'beginning of something that lasts',
    pattern: /(?:自|从)▢|▢(?:起|开始)/,
    makes: 'second choice',
    claims: ['从【5月6日】开始,全线清淤。', '【5月6日】起,全线启用新闸。'],
    spares: ['【5月6日】,渠道起重机安装完成。'],
  },
  {
    name: 'date of a document',
    pattern: /▢(?:印发|下发|出台|颁布|公布|发布|通过|签订)的/,
    makes: 'never',
    claims: ['会议学习了【5月6日】印发的通知。'],
    spares: ['【5月6日】,县里印发的通知进村入户。'],
  },
  {
    name: 'named in a title or a quotation',
    pattern: /《[^》]*▢[^》]*》|“[^”]*▢[^”]*”|‘[^’]*▢[^’]*’/,
    makes: 'never',
    claims: ['《关于【5月6日】演练的通知》下发。', '他说:“【5月6日】我就来了。”'],
    spares: ['【5月6日】,“送戏下乡”开演。'],
  },
  {
    name: 'feast that is near',
    pattern: /▢[^,。;]{0,14}(?:到来|来临|前夕|之际|临近|将至)|(?:迎接|喜迎|庆祝)▢/,
    makes: 'never',
    claims: ['【5月8日】微笑日到来之际,志愿者上街。', '为迎接【5月8日】微笑日,全县开会。'],
    spares: ['【5月8日】,志愿者上街迎接来客。'],
  },
  {
    name: 'feast explained',
    pattern: /▢是[^。;]{0,20}[日节](?![^。;]*(?:当天|当日|这一天|这天))/,
    makes: 'second choice',
    claims: ['【5月8日】是第十个微笑日,全县开会。'],
    spares: ['【5月8日】是微笑日,当天志愿者上街。'],
  },
  {
    name: 'plan',
    pattern: /(?:将于|将在|拟于|定于|预计|计划于?|约定)▢|▢[^,。;]{0,3}将(?!军|士)/,
    makes: 'second choice',
    claims: ['桥梁将于【5月6日】通车。', '【5月6日】,将举行发车仪式。'.replace(',', '')],
    spares: ['【5月6日】,全县开会,将任务分到人。'],
  },
  {
    name: 'what went before',
    pattern:
      /(?:继|早在)▢|▢[^,。;]{0,6}(?:召开|举行|举办|发生)的|▢[^。;]{0,60}[^前今以然最随背幕身落先之](?:之后|以后|后),/,
    makes: 'second choice',
    claims: [
      '【5月6日】,县里现场会结束后,镇里当即部署。',
      '继【5月6日】试水之后,渠道通航。',
      '根据【5月6日】召开的大会的要求,村里动工。',
    ],
    spares: ['【5月6日】,全县开会。随后,代表参观。', '【5月6日】,先后走访三村。'],
  },
]

/** Whether it is certain that the days read so are history or the future: 去年, 明年. */
export const ELSEWHERE: ReadonlySet<string> = new Set([
  'last year',
  'next year',
  'year before last',
  'last month',
  'next month',
  'tomorrow',
  'last week',
])
