/** How a question leans on the one before it. */
export type Leaning =
  /** `rest` replaces the matching condition of the question before, which was wrong. */
  | 'correction'
  /** `rest` replaces the matching condition, and the rest of the question before is asked again. */
  | 'ellipsis'
  /** `rest` is who or what is spoken of, `asks` a question of its own. */
  | 'topic'
  /** `rest` is a question of its own, behind words that turn away from what was said. */
  | 'anew'
  /** `rest` is the question, behind words that only join it to what was said. */
  | 'joined'

/** A way of leaning that the whole question shows. */
export interface LeaningRule {
  readonly leaning: Leaning
  /** On the folded question without the marks at its end. */
  readonly pattern: RegExp
  /** Questions this row must claim, and what is left of them. */
  readonly claims: readonly (readonly [question: string, rest: string])[]
  /** Look-alikes that must fall through to another row. */
  readonly spares: readonly string[]
}

/** What a word refers to. */
export type Referent =
  | 'person'
  | 'people'
  | 'event'
  /** 随后, 最后: a part of the event. */
  | 'part'
  /** 还有谁: what was not told yet. */
  | 'others'
  /** 前一个会: not the event just spoken of. */
  | 'another'

/** A word that refers to something told before. */
export interface ReferringRule {
  readonly refers: Referent
  readonly pattern: RegExp
  readonly claims: readonly (readonly [question: string, words: string])[]
  readonly spares: readonly string[]
}

const SORRY =
  '(?:(?:哦|噢|啊|呃|嗯|哎呀?|不好意思|抱歉|对不起|等等|等下|不|不是|错了)[,。!、\\s]*)*'
const MEANT =
  '(?:(?:我)?(?:想|要)?(?:问|说|指|讲)的?(?:其实|应该)?是|应该是|应为|实际是|其实是|改成|换成|是)'
const ERRED =
  '(?:日期|时间|名字|人名|地方|区|会议)?(?:记|说|打|弄|搞|问|写|看|输|讲)错了?(?:日期|时间|名字|人|地方|区|会议?)?(?:了)?'
const OOPS = '(?:(?:oh|oops|ah|no|sorry|wait|actually|apologies|hmm|well|my mistake)[,.! ]+)*'
const MEAN =
  "(?:i (?:really |actually )?(?:meant|mean|was asking about|am asking about|was talking about)|i['’]m asking about|make (?:it|that)|(?:it|that) should(?: be|['’]ve been| have been)|should be|correction:?)"

const SOFTLY = '(?:哦|噢|喔|啊|呃|嗯|哎呀?|等等|等下)[,。!、\\s]*'

/** No word of asking stands in what is left. */
const WH = '谁|哪|什么|啥|几[^何]|多少|怎|咋|如何|为何|何时'
const NO_WH = `(?!.*(?:${WH}))`
const NO_WH_EN =
  '(?!.*\\b(?:who|whom|whose|what|which|when|where|why|how)\\b|(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would)\\b)'

/** Rows are tried from the top; the first that matches says how the question leans. */
export const LEANING_RULES: readonly LeaningRule[] = [
  {
    leaning: 'correction',
    pattern: new RegExp(
      `^${SORRY}${NO_WH}(?:(?:是|应该是)(?<rest>[^,。是]{2,20}?)[,、]?|(?<other>[^,。是]{2,20}?)[,、])而?不是[^,。谁哪吗]{1,20}$`,
    ),
    claims: [
      ['是3月5日,不是3月6日', '3月5日'],
      ['不好意思,王芳,不是王方', '王芳'],
    ],
    spares: ['会议不是3月5日开的吗', '是谁说的,不是王芳'],
  },
  {
    leaning: 'correction',
    pattern: new RegExp(
      `^${SORRY}不是[^,。?谁哪]{1,20}?[,、。\\s]*(?:而|应该)?是(?<rest>.{2,40})$`,
    ),
    claims: [
      ['不是王芳,是李大山', '李大山'],
      ['哦,不是东区是西区', '西区'],
    ],
    spares: ['是不是王芳主持的', '不是说要修路吗'],
  },
  {
    leaning: 'correction',
    pattern: new RegExp(
      `^${SORRY}(?:我)?(?:刚才|刚刚)?${ERRED}[,。!、;:\\s]*(?:${MEANT})?\\s*(?<rest>.{2,40})$`,
    ),
    claims: [
      ['我记错了,是3月5日', '3月5日'],
      ['说错了 是东城区', '东城区'],
      ['打错了,王芳', '王芳'],
      ['名字打错了,是王芳', '王芳'],
    ],
    spares: ['谁记错了账', '他说错了什么'],
  },
  {
    leaning: 'correction',
    pattern: new RegExp(`^(?:不对|不是|错了|不)[,。!、;:\\s]+(?:${MEANT})?\\s*(?<rest>.{2,40})$`),
    claims: [
      ['不对,我问的是李大山', '李大山'],
      ['不,3月5日', '3月5日'],
    ],
    spares: ['不对外开放的是哪个馆', '不开会的单位'],
  },
  {
    leaning: 'correction',
    pattern: new RegExp(
      `^(?:(?:${SOFTLY})*(?:不好意思|抱歉|对不起|口误|手滑)[,。!、\\s]*(?:了[,。!、\\s]*)?(?:${MEANT})?|(?:${SOFTLY})+(?:${MEANT}))\\s*${NO_WH}(?!.*(?:吗|没有|是不是.*|呢)$)(?<rest>.{2,30})$`,
    ),
    claims: [
      ['不好意思,是3月5日', '3月5日'],
      ['抱歉,东城区', '东城区'],
      ['哦,应该是李大山', '李大山'],
      ['啊对不起,我说的是供水的会', '供水的会'],
    ],
    spares: ['不好意思,谁主持的', '哦,那王芳也去了吗', '嗯,是王芳吗'],
  },
  {
    leaning: 'correction',
    pattern:
      /^(?:我(?:想|要)?(?:问|说|指|讲)的(?:其实|应该)?是|更正[::]?|(?:我)?应该是)\s*(?<rest>.{2,40})$/,
    claims: [
      ['我问的是东城区', '东城区'],
      ['应该是3月5日', '3月5日'],
    ],
    spares: ['我想问的事是谁负责', '应该由谁负责'],
  },
  {
    leaning: 'correction',
    pattern: new RegExp(
      `^${OOPS}(?:not [^,]{1,30}?(?:,| but)\\s*(?:${MEAN}\\s+)?)(?:for |on |in |at )?(?<rest>.{2,80})$`,
    ),
    claims: [
      ['not wang fang, li dashan', 'li dashan'],
      ['no, not March 5 but March 6', 'march 6'],
    ],
    spares: ['not a word about the bridge?', 'which offices did not speak'],
  },
  {
    leaning: 'correction',
    pattern: new RegExp(
      `^${OOPS}${MEAN}\\s+(?:to (?:say|ask|write) )?(?:for |on |in |at |about )?(?<rest>.{2,80}?)(?:, not .{1,30})?$`,
    ),
    claims: [
      ['no, I meant March 5', 'march 5'],
      ['Sorry, I meant the river conference', 'the river conference'],
      ['I mean Li Dashan, not Wang Fang', 'li dashan'],
    ],
    spares: ['what does that mean', 'no meeting was held?'],
  },
  {
    leaning: 'correction',
    pattern: new RegExp(
      `^(?:(?:oh|oops|no|wait|actually|my mistake)[,.!] *|sorry[,.! ]+)+(?:it (?:was|is)|(?:it|that)['’]s )?(?:for |on |in |at )?${NO_WH_EN}(?<rest>.{2,80})$`,
    ),
    claims: [
      ['sorry, March 5', 'march 5'],
      ['no, the river conference', 'the river conference'],
    ],
    spares: ['no one spoke?', 'Sorry, who chaired it'],
  },
  {
    leaning: 'anew',
    pattern: new RegExp(
      `^(?:(?:换个?(?:话题|问题)|(?:再|重新|另外)?(?:看|问)(?:一?个|一下|一句|下)?(?:别的)?)[,。!:;\\s]+|(?:再|还)看看?(?=[^,。]{1,8}[,]))(?<rest>.{4,60})$`,
    ),
    claims: [
      ['换个话题,水库的会在哪开的', '水库的会在哪开的'],
      ['再问一个,谁修的桥', '谁修的桥'],
      ['再看西城,谁带队', '西城,谁带队'],
    ],
    spares: ['再看一遍的是谁', '换个话题'],
  },
  {
    leaning: 'anew',
    pattern:
      /^[^?。!]{1,20}[?。!,]\s*(?:不对|不是|错了|算了|哦不)[,。!、\s]*(?:我)?(?:是|想|要|其实)*(?:问|说)的?(?:是)?[,:]?(?<rest>.{4,60})$/,
    claims: [['她也去了?不对,我是问修桥了吗', '修桥了吗']],
    spares: ['不对,我问的是李大山', '她说不对的是谁'],
  },
  {
    leaning: 'topic',
    pattern: new RegExp(
      `^(?:那么?|至于|还有)?(?<topic>(?:(?!${WH})[^,。?]){1,20})呢[,?\\s]+(?<rest>.{2,60})$`,
    ),
    claims: [
      ['李大山呢,他是几号去的', '他是几号去的'],
      ['那东区呢? 谁主持的', '谁主持的'],
    ],
    spares: ['东区呢', '谁呢,王芳吗'],
  },
  {
    leaning: 'ellipsis',
    pattern: new RegExp(
      `^(?:那么?|然后|还有|至于|而|另外)?[,、]?(?:换成|换做|要是|如果是)?(?<rest>${NO_WH}.{1,40}?)(?:又|的话|怎么样|的情况)?呢$`,
    ),
    claims: [
      ['那西城区呢', '西城区'],
      ['今年呢', '今年'],
      ['3月5日那篇呢', '3月5日那篇'],
    ],
    spares: ['那是谁主持的呢', '开了什么会呢', '西城区开会了没有'],
  },
  {
    leaning: 'ellipsis',
    pattern: new RegExp(
      `^(?:and |but |ok(?:ay)?,? |so |then )*(?:what about|how about)\\s+(?:in |on |for |at )?(?<rest>.{2,60})$`,
    ),
    claims: [
      ['What about the river conference', 'the river conference'],
      ['and how about in Dongcheng', 'dongcheng'],
    ],
    spares: ['what was said about the river'],
  },
  {
    leaning: 'ellipsis',
    pattern: new RegExp(
      `^(?:and|but|then)\\s+(?:then )?(?:in |on |for |at |from )?${NO_WH_EN}(?<rest>[^,]{2,60})$`,
    ),
    claims: [
      ['And the bridge one', 'the bridge one'],
      ['and in Dongcheng', 'dongcheng'],
      ['and this year', 'this year'],
    ],
    spares: ['And who gave the speech', 'and was he there', 'and for how long'],
  },
  {
    leaning: 'joined',
    pattern:
      /^(?:那么?|然后|还有(?!谁|哪|什么|啥|没有|多少|几)|另外|对了|顺便问下?|再问下?|接着)[,、\s]?(?=[^个次场篇天位家些年里边时会条段项])(?<rest>.{2,60})$/,
    claims: [
      ['那谁主持', '谁主持'],
      ['那他几号去的', '他几号去的'],
      ['对了,记者是谁', '记者是谁'],
    ],
    spares: ['那次会谁主持', '那天谁来了', '谁主持'],
  },
  {
    leaning: 'joined',
    pattern: /^(?:and|but|so|then|ok(?:ay)?|also)[,\s]+(?<rest>.{2,120})$/,
    claims: [
      ['And who gave the speech', 'who gave the speech'],
      ['so, what day was it held', 'what day was it held'],
    ],
    spares: ['who gave the speech', 'andrew spoke'],
  },
]

/** Rows are tried from the top at every place; words of one row are not read by another. */
export const REFERRING_RULES: readonly ReferringRule[] = [
  {
    refers: 'others',
    pattern:
      /还有(?:谁|哪|什么|啥|没有)|还有(?=呢?$)|除了?(?:他|她|他们|这些|上面|上述|以上)[^,。]{0,4}|其他(?:的)?(?=人|领导|谁|单位|部门|$)|else\b|\bother than (?:him|her|them|that|those)\b/,
    claims: [
      ['还有谁参加了', '还有谁'],
      ['还有呢', '还有'],
      ['除了他们谁还来了', '除了他们谁还来'],
      ['Who else attended', 'else'],
    ],
    spares: ['谁参加了', '还有3天'],
  },
  {
    refers: 'people',
    pattern:
      /[他她]们(?:俩|几个)?|[他她这那]俩(?:人|位)?|[这那][几两些](?:个|位)?人|\b(?:they|them|their)\b/,
    claims: [
      ['他们是什么职务', '他们'],
      ['他俩陪了谁', '他俩'],
      ['后来那两个人去哪了', '那两个人'],
      ['What are their posts', 'their'],
    ],
    spares: ['他是什么职务', 'then who spoke'],
  },
  {
    refers: 'person',
    pattern:
      /(?<!其)[他她](?!们|人|乡|山)|(?:此|该|这个?|那个?)(?:人|领导|同志|负责人|书记|主任|区长|局长|县长|市长)(?!员|大|民|们|名)|这位|那位|\b(?:he|she|him|her|his|hers)\b/,
    claims: [
      ['他什么职务', '他'],
      ['此人是谁', '此人'],
      ['那位是干什么的', '那位'],
      ['what was his post', 'his'],
    ],
    spares: ['其他人呢', '他们是谁', '这人民路在哪', 'where was the hershey fair'],
  },
  {
    refers: 'another',
    pattern:
      /另(?:外)?(?:一|那|几)?[个次场篇位]|[前上下](?:一)?[个次场篇](?=会|活动|报道|稿|文|的|呢|$)|\b(?:another|the (?:other|previous|next|earlier)) (?:meeting|conference|event|visit|article|story|one)\b/,
    claims: [
      ['另一个会谁主持', '另一个'],
      ['上次会谁来了', '上次'],
      ['who chaired the other meeting', 'the other meeting'],
    ],
    spares: ['会上谁发言', '下一阶段要做什么', '以上个人获奖吗'],
  },
  {
    refers: 'part',
    pattern:
      /会[后中]|现场(?=是|的|谁|指导)|其间|期间|随后|之后|接着|最后|\b(?:then|afterwards|finally|at the end|in the end)\b/,
    claims: [
      ['随后谁讲了话', '随后'],
      ['现场的主持人是谁', '现场'],
      ['who spoke then', 'then'],
    ],
    spares: ['会议谁主持', 'what was strengthened'],
  },
  {
    refers: 'event',
    pattern:
      /(?:该|此|本|这|那)(?:一)?(?:个|次|场|项|轮|篇|届|回)(?:[\u4e00-\u9fff]{0,6}?(?:会议|大会|推进会|例会|会|活动|调研|观摩|督导|检查|巡察|稿子|报道|文章|新闻))?|(?:该|此|本)(?:会议|会|活动|调研|稿子|稿|报道|文章|新闻|文|篇)|(?:这|那)(?:会议?|活动|稿子|报道|文章|新闻|篇)|会议?上(?:的|所)?|当[天日时](?!的?报纸)|那天|那日|那时候?|当时|\b(?:this|that|the same) (?:meeting|conference|event|visit|tour|trip|inspection|article|story|report|piece|day|time|round|one)\b|\b(?:there|it)\b|\bthat\b(?=\s*$)|\bthe (?:meeting|conference|visit|article|story|event)\b(?=\s*$)/,
    claims: [
      ['该会议谁主持', '该会议'],
      ['那次会谁讲话了', '那次会'],
      ['会上谁发言', '会上'],
      ['当天谁来了', '当天'],
      ['who spoke there', 'there'],
      ['when was that', 'that'],
      ['who led that visit', 'that visit'],
    ],
    spares: ['会议谁主持', '今天谁来了', 'what was said in the river meeting on March 5'],
  },
]

/** The choice that is meant of those offered, by its number: 第二个, the first one. */
export const PICKING =
  /^(?:我?(?:选|要|问的是|说的是))?第?(?<zh>[一二三四五六1-6])(?:个|条|项|场|次)?(?:吧|的)?$|^(?:the )?(?:(?<en>first|second|third|fourth|fifth|sixth)|(?:number |no\.? ?)(?<number>[1-6]))(?: one)?$/
