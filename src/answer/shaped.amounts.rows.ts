import { literally } from '../corpus/text.ts'
import { each, type ShapeRule } from './shape.ts'
import { matching } from './shapes.ts'

const DIGITS = '[\\d一二两三四五六七八九十百千半]+'

const PART_OF_DAY = '(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|夜里|晚)?'

const CLOCK = `${PART_OF_DAY}(?:\\d{1,2}:\\d{2}|${DIGITS}(?:时|点)(?:半|整|一刻|${DIGITS}分)?)`

const WEEKDAY = '(?:周|星期|礼拜)[一二三四五六日末天]'

/** Days of the week one after the other: 周二、四, 周一至周五, and the half of the day. */
const WEEKDAYS = `${WEEKDAY}(?:[、和至到](?:${WEEKDAY}|[一二三四五六日](?!个)))*(?:[上下]午|晚上?)?`

const MONTH = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})'

/** What is carried to a place or a level. */
const CARRIED = '(?:落实|延伸|覆盖|下沉|具体|精确|分解|压实|传导|量化|普及)'

const HOW_FAR = '(?:什么|啥|哪|何种)(?:一?[个种步样])?(?:程度|份儿?上?|地步|田地|层级|一?级|一?层)?'

/** Ways of asking how far, how long, how often or how old that only words of one form can answer. */
export const SHAPES_OF_AMOUNTS: readonly ShapeRule[] = [
  {
    name: 'how far a thing is carried',
    asks: new RegExp(
      `(?<how>[细深严精小])化?(?:到|得)个?${HOW_FAR}|(?<verb>${CARRIED})到(?:了)?${HOW_FAR}|(?:做|弄|抓|搞|定|分|划|编|排|算|写|查)(?:得|到)?(?:有)?多(?<much>[细深严精])`,
    ),
    finds: ({ how, much, verb }, folded, sentence) =>
      each(
        matching(
          [new RegExp(`${verb ?? `${how ?? much ?? ''}[化致分确]?`}到[^,。;]{1,24}`)],
          folded,
          sentence,
        ),
      ),
    claims: [
      [
        '防火的预案得细到什么份上',
        '要把防火预案细化到林班、到地块,逐户签字。',
        '细化到林班、到地块',
      ],
      ['台账要做多细', '台账细分到每一台水泵,一天一报。', '细分到每一台水泵'],
      ['责任要落实到哪一级', '把护林责任落实到村民小组。', '落实到村民小组'],
    ],
    spares: [
      ['台账要做多细', '要精细管理台账。'],
      ['台账得严到什么程度', '台账细分到每一台水泵。'],
    ],
  },
  {
    name: 'a run of times',
    asks: /连(?:着|续)?几[回次年届]|连着?续?(?:想|要)?(?:拿|得|夺|捧|评|当|增|涨|丰|赢|办|获)[^,。]{0,4}几[回次年届个遍]|几连[冠胜增丰涨跌降]|蝉联几|(?:拿|得|夺|捧|评)了?几连/,
    finds: (_, folded, sentence) =>
      each(
        matching(
          [
            /“?[两二三四五六七八九十\d]+连[冠胜增丰涨跌降]”?/,
            new RegExp(`(?:连续|蝉联)${DIGITS}(?:年|次|届|个月|个季度)`),
          ],
          folded,
          sentence,
        ),
      ),
    claims: [
      ['县里想把双拥县连着拿几回', '全县要力争双拥模范县“四连冠”。', '“四连冠”'],
      ['排球队连夺几届', '排球队连续三届夺冠。', '连续三届'],
    ],
    spares: [['县里想把双拥县连着拿几回', '全县连续召开三次双拥会。']],
  },
  {
    name: 'within how long',
    asks: /最[晚迟慢多](?:得|要)?(?:在)?多(?:久|长时间|少(?:天|小时|分钟))|多(?:久|长时间|少(?:天|小时|分钟)|少个小时)之?内|几(?:天|日|个小时|小时|分钟|个工作日)之?[内里](?!头)|(?:得|要|必须)在?多(?:久|长时间)(?:送|到|办|修|回|报|赶|处|答|完)/,
    finds: (_, folded, sentence) =>
      each(
        matching(
          [new RegExp(`${DIGITS}个?(?:小时|分钟|工作日|天|日|周|月)(?:之内|以内|内)`)],
          folded,
          sentence,
        ),
      ),
    claims: [
      ['山洪的消息最晚多久得喊到每家', '预警要在15分钟内通知到户。', '15分钟内'],
      ['告状信几天内得有回音', '来信须在7个工作日内答复。', '7个工作日内'],
      ['退款得在多久办完', '退款三个工作日内办结。', '三个工作日内'],
    ],
    spares: [['山洪的消息最晚多久得喊到每家', '演练持续15分钟。']],
  },
  {
    name: 'a bound of age',
    asks: /多大(?:岁数|年纪|年龄|年岁)(?:的|以上|才|就|能|可以)|(?:满|过|到|上)了?(?:几|多少)(?:周)?岁|(?:几|多少)(?:周)?岁(?:以[上下]|的(?:人|老人|孩子|娃|小孩|老年人)|才|就|能|可以)/,
    finds: (_, folded, sentence) =>
      each(
        matching(
          [
            new RegExp(
              `(?:年满|已满|未满|不满|满)?${DIGITS}周?岁(?:\\(含\\))?(?:及?以[上下](?:\\(含\\))?|至${DIGITS}周?岁|以内)`,
            ),
            new RegExp(`(?:年满|已满|未满|不满|满)${DIGITS}周?岁`),
          ],
          folded,
          sentence,
        ),
      ),
    claims: [
      ['多大岁数的老人坐船不要钱', '75岁以上老人免费乘船。', '75岁以上'],
      ['娃满几岁才能报名', '年满6周岁的儿童可以报名。', '年满6周岁'],
    ],
    spares: [['多大岁数的老人坐船不要钱', '75岁的何老汉天天乘船。']],
  },
  {
    name: 'a day of every week',
    asks: /(?:一个?|每个?)?(?:星期|礼拜|周)里?(?:的)?(?:哪|几)(?:一?天|日)?(?![年月号次个回])|(?:一个?|每个?)(?:星期|礼拜)[^,。]{0,3}哪(?:一?天|日)/,
    finds: (_, folded, sentence) =>
      each(
        matching(
          [
            new RegExp(`(?:每逢|每个?|逢)${WEEKDAYS}`),
            new RegExp(`(?<![本上下这(])${WEEKDAYS}(?=[^,。;]{0,3}(?:闭|休|关|停|不))`),
          ],
          folded,
          sentence,
        ),
      ),
    claims: [
      ['县里的大夫星期几下乡坐诊', '县医院专家每周二到卫生院坐诊。', '每周二'],
      ['展馆一星期哪天歇着', '展馆周一闭馆。', '周一'],
      ['皮影馆周几开', '皮影馆每周三、五下午开放。', '每周三、五下午'],
    ],
    spares: [
      ['展馆一星期哪天歇着', '展馆3月1日闭馆。'],
      ['镇长去渡口是星期几', '6月9日(周一),镇长到渡口调研。'],
    ],
  },
  {
    name: 'a span of months',
    asks: /哪(?:几|两|三|些)个?月(?:份)?|几月(?:份)?[到至]几月/,
    finds: (_, folded, sentence) =>
      each(
        matching(
          [
            new RegExp(`${MONTH}月?(?:份)?[-—~至到](?:次年|翌年)?${MONTH}月(?:份)?`),
            /前(?:\d{1,2}|[两二三四五六七八九十]{1,2})个月/,
          ],
          folded,
          sentence,
        ),
      ),
    claims: [
      ['说没出岔子的,指的是哪几个月', '1-8月,全镇没有发生溺水事故。', '1-8月'],
      ['渡口哪几个月停航', '每年12月至次年2月停航。', '12月至次年2月'],
    ],
    spares: [['渡口哪几个月停航', '渡口3月停航。']],
  },
  {
    name: 'the hour that something is moved or lasts to',
    asks: /(?:改|推|挪|调|延|提前|推迟|开|待|忙|营业|办|干|守|亮|排|跑)(?:后|早|长|整)?(?:成|到|为|至)(?:了)?(?:早上|上午|中午|下午|晚上|夜里)?几点/,
    finds: (_, folded, sentence) =>
      each(
        matching(
          [new RegExp(`(?:[到至为成]|推迟|提前|调整为?)(?<words>${CLOCK})`)],
          folded,
          sentence,
        ),
      ),
    claims: [
      ['渡船头一班改到几点开', '首班渡船调整为7时20分。', '7时20分'],
      ['夜校最晚开到几点', '夜校开到晚上9点半。', '晚上9点半'],
    ],
    spares: [['渡船头一班改到几点开', '7时20分,首班渡船靠岸。']],
  },
  {
    name: 'a part of so many',
    asks: /[\d一二两三四五六七八九十几百]+(?<unit>[盏个户名人棵家辆台间座处口只头])[^,。]{0,8}?(?:里头?|里面|当中|其中|中|,|(?=有))(?:[^,。]{0,8}?)(?:多少|几)(?:\k<unit>)/,
    finds: ({ unit = '' }, folded, sentence) =>
      each(
        matching(
          [
            new RegExp(
              `\\d+${literally(unit)}[^,。;\\d]{0,8},?(?:其中|中)?[^,。;\\d]{0,6}?(?<words>\\d+${literally(unit)})`,
            ),
          ],
          folded,
          sentence,
        ),
      ),
    claims: [
      ['村口十几盏灯里头坏了几盏', '村口12盏路灯有7盏不亮。', '7盏'],
      ['那二十几户里有几户没搬', '全组26户,其中3户未搬迁。', '3户'],
    ],
    spares: [['村口十几盏灯里头坏了几盏', '村口12盏路灯都亮着。']],
  },
]
