import { readNumber } from '../language/numbers.ts'
import { each, type Groups, type ShapeRule } from './shape.ts'
import { SHAPES_NAMED } from './shaped.named.rows.ts'
import { inMarks, leftOf, matching, sideBySide, signsIn } from './shapes.ts'

const NUMBER = '[两俩三四五六七八九十]{1,2}'
const numberOf = (groups: Groups): number =>
  readNumber((groups['count'] ?? groups['number'] ?? '').replace('俩', '两')) ?? 0

const SHAPES_COUNTED: readonly ShapeRule[] = [
  {
    name: 'so many signs in marks',
    only: true,
    asks: new RegExp(
      `(?:哪|什么|啥)(?<count>${NUMBER})个?字|(?<number>${NUMBER})个字(?:是|叫)?(?:什么|啥|哪)`,
    ),
    finds: (groups, folded, sentence) =>
      each(
        matching(
          [/“[^“”]{2,24}”/, /^(?:[^“”:]{0,6}:)?(?<words>[^“”:]{2,24})$/],
          folded,
          sentence,
        ).filter((span) => signsIn(folded, span) === numberOf(groups)),
      ),
    claims: [
      [
        '养蜂合作社靠哪八个字起家',
        '合作社坚持“抱团养蜂、诚信卖蜜”,从3户做到80户。',
        '“抱团养蜂、诚信卖蜜”',
      ],
      ['他的秘诀四个字是啥', '他的秘诀是“不等不靠”。', '“不等不靠”'],
    ],
    spares: [['合作社靠哪四个字起家', '合作社坚持“抱团养蜂、诚信卖蜜”。']],
  },
  {
    name: 'so many phrases in marks',
    asks: new RegExp(`哪(?<count>${NUMBER})(?:句话|个词|句)`),
    finds: (groups, folded, sentence) =>
      each(
        matching([/“[^“”]{6,60}”/], folded, sentence).filter(
          ({ start, end }) => folded.slice(start, end).split(/[、,;]/).length === numberOf(groups),
        ),
      ),
    claims: [
      [
        '网格员要牢记哪三句话',
        '网格员要牢记“进百家门、知百家情、解百家忧”。',
        '“进百家门、知百家情、解百家忧”',
      ],
    ],
    spares: [['网格员要牢记哪两句话', '网格员要牢记“进百家门、知百家情、解百家忧”。']],
  },
  {
    name: 'things that share a sign',
    asks: new RegExp(
      `(?<count>${NUMBER})(?:个|项|条|种|样|句)?(?:都|全)?[带含有]有?“(?<sign>[^“”]{1,4})”字?的?|[带含有]有?“(?<quoted>[^“”]{1,4})”字?的[^,。]{0,4}(?<number>${NUMBER})(?:个|项|条|种|样|句)|哪(?<of>${NUMBER})[样种类]“(?<beside>[^“”]{1,4})”|哪(?<so>${NUMBER})个“(?<called>[^“”]{2,4})”`,
    ),
    finds: (groups, folded, sentence) => {
      const sign = groups['sign'] ?? groups['quoted'] ?? groups['beside'] ?? groups['called'] ?? ''
      const count = groups['count'] ?? groups['number'] ?? groups['of'] ?? groups['so']
      return sideBySide(
        folded,
        sentence,
        numberOf({ count }),
        (words) => words.includes(sign) && words.length > sign.length && words.length < 24,
      )
    },
    claims: [
      [
        '镇上说要抓住三个带“融”字的事,都是啥',
        '要抓住“农旅融合、城乡融通、产业融资”三件事。',
        '农旅融合|城乡融通|产业融资',
      ],
      [
        '老干部要丢掉哪两样“面子”东西',
        '要放下“面子包袱”,丢掉“面子工程”,轻装上阵。',
        '“面子包袱”|“面子工程”',
      ],
      [
        '巡林要做到哪三个“坚持”',
        '巡林工作要抓实,坚持人防不松,坚持技防先行,坚持联防到底,守好青山。',
        '坚持人防不松|坚持技防先行|坚持联防到底',
      ],
    ],
    spares: [['要抓住三个带“水”字的事,都是啥', '要抓住“农旅融合、城乡融通、产业融资”三件事。']],
  },
  {
    name: 'things called so at their end',
    together: true,
    asks: new RegExp(
      `哪(?<count>${NUMBER}|几)(?:个|项|条|种|样|类|道|件|大)?(?<noun>[\u4e00-\u9fff]{1,3}?)(?=要|得|应|该|需|必|不|给|让|被|能|会|[,。?]|$)`,
    ),
    finds: (groups, folded, sentence) => {
      const ends = endsOf(groups['noun'] ?? '')
      const counts = groups['count'] === '几' ? [3, 4, 5] : [numberOf(groups)]
      if (ends.length === 0 || counts.some((count) => count < 2)) return []
      return counts.flatMap((count) =>
        sideBySide(folded, sentence, count, (words) =>
          ends.some((end) => words.endsWith(end) && words.length > end.length && words.length < 12),
        ),
      )
    },
    claims: [
      [
        '村干部的哪三个圈子得管住',
        '村干部要净化自己的工作圈、亲友圈和牌友圈。',
        '工作圈|亲友圈|牌友圈',
      ],
    ],
    spares: [['村里哪三个小组得合并', '村干部要净化自己的工作圈、亲友圈和牌友圈。']],
  },
  {
    name: 'so many things in marks',
    asks: new RegExp(`(?:哪|什么)(?<count>${NUMBER})(?:样|种东西|件东西)`),
    finds: (groups, folded, sentence) => inMarks(folded, sentence, numberOf(groups)),
    claims: [
      [
        '牵头单位得拿出哪两样东西',
        '各牵头单位要尽快拿出“任务书”和“施工图”,挂图作战。',
        '“任务书”|“施工图”',
      ],
      [
        '新来的村官要丢掉哪三样东西',
        '要放下“书生架子”,丢掉“铁碗念头”,去掉“官样文章”。',
        '“书生架子”|“铁碗念头”|“官样文章”',
      ],
    ],
    spares: [['牵头单位得拿出哪三样东西', '各牵头单位要尽快拿出“任务书”和“施工图”,挂图作战。']],
  },
  {
    name: 'the third of three',
    asks: /除了?(?<one>[\u4e00-\u9fff]{1,6}?)(?:和|跟|与|、)(?<two>[\u4e00-\u9fff]{1,6}?)(?:[以之]外|外)?,?还(?:得|要|有|应|该)?[^,。]{0,6}?(?:什么|啥|哪(?:个|样|种|件)?)/,
    finds: ({ one = '', two = '' }, folded, sentence) => leftOf(folded, sentence, [one, two]),
    claims: [
      ['渔民除了风浪和暗礁还怕什么', '渔民出海怕“风浪”“暗礁”“大雾”。', '“大雾”'],
      ['除了修路和架桥还要搞啥', '今年要修路、架桥、引水。', '引水'],
    ],
    spares: [['渔民除了风浪和暗礁还怕什么', '渔民出海怕“风浪”“大雾”“寒潮”。']],
  },
  {
    name: 'levels one above the other',
    asks: /哪(?:[两三四五几])?级|几级(?:人大|政协|代表|联动|干部|书记|政府)/,
    finds: (_, folded, sentence) =>
      each(
        matching(
          [/[省市区县旗乡镇街村组户](?:、?[省市区县旗乡镇街村组户]){1,4}[两二三四五]级/],
          folded,
          sentence,
        ),
      ),
    claims: [
      ['来看水渠的代表是哪几级的', '市、县、镇三级人大代表40余人视察水渠。', '市、县、镇三级'],
    ],
    spares: [['来看水渠的代表是哪几级的', '人大代表40余人视察水渠。']],
  },
  {
    name: 'so many times in a row',
    only: true,
    asks: /几(?<noun>连[冠胜增降涨霸]|步走|步曲|部曲|件套|同步|统一)/,
    finds: ({ noun = '' }, folded, sentence) =>
      each(matching([new RegExp(`[两二三四五六七八九十]${noun}`)], folded, sentence)),
    claims: [
      ['县队想拿几连冠', '县队朝着全市篮球联赛“四连冠”的目标努力。', '四连冠'],
      ['粮食想几连增', '确保粮食生产十连增。', '十连增'],
    ],
    spares: [['县队想拿几连冠', '县队去年夺冠。']],
  },
]

/** Ways of asking that only words of one form can answer. */
export const SHAPES: readonly ShapeRule[] = [...SHAPES_COUNTED, ...SHAPES_NAMED]

/** What the items end in that people count as so many of a noun: 圈子 end in 圈, 关口 in 关. */
const endsOf = (noun: string): readonly string[] => {
  const stem = noun.replace(/(?<=.)[子儿口]$/, '')
  return (ENDS.find((ends) => ends.includes(noun)) ?? [stem]).filter((end) => end !== '')
}

/** Nouns that are counted, of which the print has another at the end of its items. */
const ENDS: readonly (readonly string[])[] = [
  ['毛病', '问题', '短板', '不足'],
  ['坎', '关', '关口'],
  ['难处', '困难', '难题', '问题'],
]
