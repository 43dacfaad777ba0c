import { type Span, spanOf } from '../corpus/text.ts'

/** What somebody did at an event, as a question asks for it. */
export interface RoleRule {
  /** The role of the lexicon's verbs that answers, or several. */
  readonly roles: readonly string[]
  /** On the folded question. */
  readonly pattern: RegExp
  /** An idiom: none of its words is a word of the print. */
  readonly idiom?: boolean
  readonly claims: readonly string[]
  readonly spares: readonly string[]
}

/** Rows are tried from the top; the first that matches says the role. */
export const ROLE_RULES: readonly RoleRule[] = [
  {
    roles: ['chair'],
    idiom: true,
    pattern:
      /(?:话筒|麦克风)[^,。的]{0,5}(?:手里|手上|手中)|(?:拿|握|攥)着?(?:话筒|麦克风)|坐镇|压阵|掌(?:的|了|着)?(?:全场|会场|场子|场|舵)|坐(?:在)?(?:正)?(?:中间|当中|正中)/,
    claims: [
      '年会上话筒在谁手里',
      '推进会那天话筒握在哪位手上',
      '哪位拿着话筒',
      '调度会由谁坐镇',
      '学习会谁掌的场',
      '例会上坐正中间的是谁',
    ],
    spares: ['话筒坏了谁修', '谁掌握了技术'],
  },
  {
    roles: ['chair'],
    pattern:
      /主持|司仪|串场|控场|(?:把控|掌控|掌)(?:着|了)?(?:全场|会场|场子)|谁主的会|主席台?[上]?[坐就]|坐.{0,3}主席|牵头开|张罗(?:着)?开|召集|谁召开|谁开的/,
    claims: [
      '谁主持的大会',
      '年会上控场的是谁',
      '坐在中间把控会场的是谁',
      '学习会是谁主的会',
      '大会司仪是谁',
      '谁召开的例会',
    ],
    spares: ['谁讲的话', '谁出席', '谁是主的会员单位'],
  },
  {
    roles: ['accompany'],
    pattern:
      /陪|(?<!紧)跟着|随同|随行|带(?:着|了)?(?:谁|哪些人|什么人|啥人|哪[几两]个人)|(?:一块|一起|一同|一道)[去来]|(?:跟|和|同|与|随)[^,。]{1,6}(?:一块|一起|一同|一道|同行)[^,。]{1,12}(?:谁|哪)/,
    claims: [
      '谁陪同调研',
      '跟着去的都有谁',
      '带谁去调研的',
      '跟李区长一起督导防汛的有谁',
      '李区长看工地带了哪些人去',
    ],
    spares: ['谁带队', '带了哪些材料', '紧跟着开的会谁布置'],
  },
  {
    roles: ['lead'],
    pattern: /带队|带的队|带着队|率队|领队|领头|带领|率领|领着|带头|谁带/,
    claims: ['谁带队观摩', '谁领着去的'],
    spares: ['哪些领导出席'],
  },
  {
    roles: ['address'],
    pattern:
      /(?:谁|哪位|领导|书记|主任)?[^,。]{0,8}(?:讲的?话(?!要点|内容)|致的?[辞词]|作的?报告)(?!了什么|了啥|内容)/,
    claims: ['谁讲的话', '开幕式谁致的辞', '大会讲话的是谁'],
    spares: ['谁通报了情况', '谁主持'],
  },
  {
    roles: ['attend'],
    pattern:
      /出席|参加|参会|到会|到场|与会|名单(?!是?(?:由|谁|哪))|列席|在场|到了|来了|来参加|收看|收听|(?<!(?:出|进|上|下|起|回|过|带|弄|看|想|请)来?)来的(?:都)?(?:是|有|叫)?(?:谁|哪)|派(?:了|的|的是)?谁(?:来|去|参加|$|[?])|(?:谁|哪[位几些]).{0,3}(?:来|到)(?:了)?(?:会)?(?:$|[?])/,
    claims: [
      '谁出席了大会',
      '参会的有谁',
      '哪些领导到场了',
      '供销社来的是谁',
      '水利局派了谁',
      '开工那天哪位到了',
    ],
    spares: ['谁讲话的', '办法是谁想出来的', '钱是从哪来的', '获奖名单是谁念的'],
  },
  {
    roles: ['visit', 'lead'],
    pattern:
      /(?:谁|哪一?[位个]|哪些人|哪几个人|[什啥]么?人)(?:领导)?(?:跑|去|来|下)?去?(?:看|瞧|转|逛|走访|视察|查看|察看|慰问|暗访)(?:的|过|了)(?!.*谁)|(?:跑到|跑去|去到|来到|突击去|突然去|(?<!过)去(?!年)|到)(?!底|处|会|场)[^,。谁哪]{2,20}的(?:是)?(?:谁|哪一?[位个](?:领导|书记|主任)?|(?:[区县市镇]|大)?(?:领导|书记|[区县市镇]长))[?]?$/,
    claims: [
      '清水社区是谁去看的',
      '一早跑到机床厂替工人解难题的是哪位领导',
      '不打招呼突然去工地的书记',
    ],
    spares: ['谁看到了火情', '谁说的', '到底是谁的', '把去年的产值报上来的是谁'],
  },
]

/** Where an idiom stands that asks for a role: 话筒在谁手里, 坐镇. */
export const roleIdioms = (folded: string): Span[] =>
  ROLE_RULES.flatMap(({ idiom, pattern }) => {
    const match = idiom === true ? pattern.exec(folded) : null
    return match === null ? [] : [spanOf(match)]
  })

/** The roles a question asks for; empty where its verb says it. */
export const rolesAsked = (folded: string): readonly string[] =>
  ROLE_RULES.find(({ pattern }) => pattern.test(folded))?.roles ?? []
