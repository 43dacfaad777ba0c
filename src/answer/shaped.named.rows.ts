import type { Span } from '../corpus/text.ts'
import { each, type ShapeRule } from './shape.ts'
import { matching } from './shapes.ts'

const PART_OF_DAY =
  '(?:[前后上下]半夜|深夜|午夜|半夜|凌晨|清晨|拂晓|午后|傍晚|夜间|夜里|晚间|午间|正午|(?:早晚|早|晚|午)?高峰|白天|昼间|(?<![日天])(?:[上下]午|早上|晚上))'

/** Nouns that people use for one another where the print has the thing in marks before its own. */
const KINDS: readonly (readonly string[])[] = [
  ['念头', '想法', '思想', '心思', '心态', '情绪', '观念', '心理'],
  ['理念', '观念', '思想'],
  ['作风', '风气', '习气', '做派'],
  ['思维', '意识', '思路'],
  ['法子', '办法', '方法', '做法', '工作法', '工作模式', '模式', '机制', '打法'],
]

const kindsOf = (noun: string): string =>
  [...new Set([noun, ...KINDS.filter((kind) => kind.includes(noun)).flat()])].join('|')

/** Forms of one thing that has a name of its own. */
export const SHAPES_NAMED: readonly ShapeRule[] = [
  {
    name: 'a part of the day',
    only: true,
    asks: /(?:一天|一日(?=[里之])|一昼夜|全天)(?:里头?|[之当]?中|之?内)?[^,。”]{0,10}(?:哪|什么|啥)(?:(?:一|个)?段(?:时间)?|一?个?(?:时间段?|时段|时候|时辰|钟点|工夫))|(?:哪个|什么|啥)(?:时段|时间段|钟点|时辰)/,
    finds: (_, folded, sentence) =>
      each(
        matching(
          [
            new RegExp(
              `${PART_OF_DAY}(?:[和、至到]${PART_OF_DAY})*的?(?:重点|关键|敏感|高发|易发|薄弱)?(?:时段|时间段)`,
            ),
            new RegExp(`(?:尤其是|特别是|重点是)(?<words>${PART_OF_DAY})(?=[,。;])`),
          ],
          folded,
          sentence,
        ),
      ),
    claims: [
      ['查渣土车,一天里哪段时间盯得最紧', '要严查渣土车,重点盯住夜间时段。', '夜间时段'],
      ['护林员巡山哪个钟点最不能松', '巡山不能松,特别是午后高发时段。', '午后高发时段'],
      ['一天里头最该看住的是啥时候', '要看住河堤,尤其是凌晨。', '凌晨'],
    ],
    spares: [
      ['巡山哪个时段最要紧', '3月2日上午,县里部署巡山。'],
      ['什么时候开的会', '夜间时段要加强巡查。'],
    ],
  },
  {
    name: 'a way of working that has a name',
    asks: /(?:哪|什么|啥)(?:一?[套种])?的?(?<noun>工作法|工作模式)|(?:哪|什么|啥)一?[套种]的?(?<way>法子|办法|方法|打法)/,
    finds: ({ noun, way = '' }, folded, sentence) =>
      each(matching([new RegExp(`“[^“”]{2,14}”(?:${noun ?? kindsOf(way)})`)], folded, sentence)),
    claims: [
      ['调解员靠哪套法子让两家和好', '调解员用“三杯茶”工作法,让两家坐到了一起。', '“三杯茶”工作法'],
      ['镇里用的什么工作模式', '镇里推行“一窗受理”工作模式。', '“一窗受理”工作模式'],
    ],
    spares: [['调解员靠哪套法子让两家和好', '调解员把两家请到“和事亭”。']],
  },
  {
    name: 'a frame of mind in marks',
    asks: /(?:哪[种些]|什么样?的?|啥样?的?|怎样的?|怎么样的)(?<noun>念头|想法|思想|心思|心态|情绪|观念|理念|作风|风气|习气|思维|意识)/,
    finds: ({ noun = '' }, folded, sentence) =>
      each(matching([new RegExp(`“[^“”]{1,12}”的?(?:${kindsOf(noun)})`)], folded, sentence)),
    claims: [
      ['书记要大家丢掉哪种念头', '要摒弃“歇歇脚”思想,再接再厉。', '“歇歇脚”思想'],
      ['护河员心里得有怎样的理念', '护河员要树立“一滴不漏”的理念。', '“一滴不漏”的理念'],
    ],
    spares: [['书记要大家丢掉哪种念头', '要推进“歇歇脚”驿站建设。']],
  },
  {
    name: 'what marks go on with',
    asks: /“(?<head>[^“”]{2,8})”(?:什么|啥|几个什么|后[面头](?:跟着|还有)?[^,。]{0,2}(?:什么|啥|哪))/,
    finds: ({ head = '' }, folded, sentence) =>
      each(
        matching([/“[^“”]{3,20}”/], folded, sentence).filter(
          ({ start }) =>
            folded.startsWith(head, start + 1) && !folded.startsWith('”', start + 1 + head.length),
        ),
      ),
    claims: [['防汛得照着“五个”什么来', '各村要按照“五个到位”的要求防汛。', '“五个到位”']],
    spares: [['防汛得照着“五个”什么来', '防汛有“六个到位”。']],
  },
  {
    name: 'what a year is called',
    asks: /(?:什么样?的?|啥样?的?|怎样的|个啥|哪种)(?:年头|年份|一年)|(?:打头|开头|起头|头|第一|末尾|收尾|最后)的?一年还是[^,。]{1,8}年/,
    finds: (_, folded, sentence) =>
      each(matching([/(?<=[是为])(?<words>[^,。;:是为]{2,24}之年)/], folded, sentence)),
    claims: [
      [
        '养老三年行动走到今年,算是个啥年头',
        '今年是养老服务三年行动的攻坚之年。',
        '养老服务三年行动的攻坚之年',
      ],
    ],
    spares: [['今年算是个啥年头', '今年是丰收的好年景。']],
  },
  {
    name: 'what sort of person to be',
    asks: /(?:做|当|成为)(?:个|一个)?(?:哪种|什么样的?|啥样的?|怎样的)人/,
    finds: (_, folded, sentence) =>
      each(
        matching(
          [/(?:做|当|成为)(?:一[个名])?(?<words>[\u4e00-\u9fff]{2,8}人)(?=[,。;、])/],
          folded,
          sentence,
        ),
      ),
    claims: [['村干部不能当哪种人', '村干部要说实话,不当老好人,不做表面文章。', '老好人']],
    spares: [['村干部不能当哪种人', '村干部要做好工作,服务外来人口。']],
  },
  {
    name: 'a thing that marks name',
    asks: /(?:什么样?的?|啥|哪一?[道张把本块份个])(?<noun>题|牌|答卷|考卷|账|仗|棋|招牌|名片|底座|抓手|称号|口号)(?=[,。?]|$|[来去]|才|打|做|答)/,
    finds: ({ noun = '' }, folded, sentence) =>
      each(
        matching([new RegExp(`“[^“”]{1,10}${noun}”|“[^“”]{2,10}”的?${noun}`)], folded, sentence),
      ),
    claims: [
      ['渔村要打好哪张牌', '渔村要打好“海味牌”,做旺夜市。', '“海味牌”'],
      ['渔村拿到了什么称号', '渔村获评“全省最美渔村”称号。', '“全省最美渔村”称号'],
    ],
    spares: [['渔村要打好哪张牌', '渔村要做旺“海味节”。']],
  },
  {
    name: 'a month or a day set apart',
    asks: /(?:什么|啥|哪个)(?<noun>[\u4e00-\u9fff]{2}(?:月|周|日|季))(?![份一二三四五六日天几])/,
    finds: ({ noun = '' }, folded, sentence) =>
      each(
        matching(
          [new RegExp(`(?:“[^“”]{2,10}”|[\\u4e00-\\u9fff]{2,6}?)${noun}`)],
          folded,
          sentence,
        ),
      ).map((spans) => spans.map((span) => ungoverned(folded, span))),
    claims: [['镇上借着什么宣传周送法进村', '镇上结合防溺水宣传周送法进村。', '防溺水宣传周']],
    spares: [['镇上借着什么宣传周送法进村', '镇上在上个月送法进村。']],
  },
  {
    name: 'a new way of doing it',
    asks: /(?:什么|啥|哪些?|怎样的|几个?)新(?:的)?(?:玩法|花样|法子|办法|招数?|点子|路子|模式|方式|办法|做法)/,
    finds: (_, folded, sentence) =>
      each(
        matching(
          [
            /(?:创新|探索|首创|推出)(?:了|出)?(?<words>[^,。;、]{2,16}(?:方式|模式|机制|办法|玩法|路径|载体))/,
          ],
          folded,
          sentence,
        ),
      ),
    claims: [
      ['瓜农想出什么新招卖瓜', '村里创新“直播+快递”销售方式,瓜不愁卖。', '“直播+快递”销售方式'],
      ['社区用啥新法子管电动车', '社区探索“楼长包片”机制,管好电动车。', '“楼长包片”机制'],
    ],
    spares: [['瓜农想出什么新招卖瓜', '瓜农创新思路,方式多样。']],
  },
  {
    name: 'a term that is set',
    asks: /限(?:定|令|期)?[^,。]{0,8}?(?:什么时候|啥时候|何时|几号|哪天|几天|多久|多长时间)/,
    finds: (_, folded, sentence) =>
      each(
        matching(
          [
            /当[天日](?:[上中下]午|晚上)?(?=就|要|必须|内|前)|当晚(?=就|要|前)|(?:[\d一二两三四五六七八九十]+个?(?:工作日|小时|天|日|周|月)|一周|半个?月)(?:之?内)|(?:\d+月(?:\d+日|底|中旬)|本?月底|年底|周[一二三四五六日]|明天|次日)(?:之?前)/,
          ],
          folded,
          sentence,
        ),
      ),
    claims: [
      ['镇长限什么时候把图纸拿出来', '镇长要求在当天下午就要拿出图纸。', '当天下午'],
      ['局里限几天把账补上', '局里责令3个工作日内补齐账目。', '3个工作日内'],
    ],
    spares: [['镇长限什么时候把图纸拿出来', '11月4日,镇长查看了图纸。']],
  },
  {
    name: 'the most of a kind',
    asks: /哪(?:个|种|类|一[个种类])(?<noun>[\u4e00-\u9fff]{1,4}?)(?:的[\u4e00-\u9fff]{1,4})?(?:来得|占得)?最多/,
    finds: ({ noun = '' }, folded, sentence) => {
      const found = matching(
        [
          /其中,?(?:以)?(?<words>[\u4e00-\u9fff]{2,8}?)(?:占比?|最多|居多|为主)/,
          /以(?<words>[\u4e00-\u9fff]{2,8}?)(?:居多|为最多)/,
        ],
        folded,
        sentence,
      )
      const called = found.filter(({ end }) => folded.endsWith(noun, end))
      return each(called.length > 0 || noun.length === 1 ? called : found)
    },
    claims: [
      ['夜校里哪种学员最多', '夜校学员320名,其中个体户占六成以上。', '个体户'],
      ['门诊哪个科最多', '接诊600人次,其中骨科占四成。', '骨科'],
    ],
    spares: [['门诊哪个科最多', '接诊600人次,其中老人占四成。']],
  },
  {
    name: 'what was said in so many words',
    asks: /(?:撂下?|甩下?|丢下?|放出?|扔下|留下|冒出|蹦出|[说讲回道来]了?)(?:了|过)?一?句(?:什么|啥)(?:样的)?(?:狠|硬|重|实在|心里)?话/,
    finds: (_, folded, sentence) =>
      each(
        matching(
          [/(?:(?<=[,。;]|^)|[说道答问喊讲称][:,]?|:)“(?<words>[^“”]{6,60})”(?=[,。;!]|$)/],
          folded,
          sentence,
        ),
      ),
    claims: [
      [
        '说到修桥,镇长撂下句啥话',
        '桥要抓紧修,“钱要掰开花、事要赶紧办”。',
        '钱要掰开花、事要赶紧办',
      ],
      ['老渔民说了一句什么话', '老渔民说:“海养人,人要护海。”', '海养人,人要护海。'],
    ],
    spares: [['镇长撂下句啥话', '镇长查看了“连心桥”的工地。']],
  },
]

/** 结合防溺水宣传周: without what governs it. */
function ungoverned(folded: string, { start, end }: Span): Span {
  const governs = /^.*(?:结合|借助|围绕|利用|趁着?|开展|启动|举办|举行|迎来|进入|[以在是])/
  return { start: start + (governs.exec(folded.slice(start, end))?.[0].length ?? 0), end }
}
