import { readNumber } from '../language/numbers.ts'
import { each, type Groups, type ShapeRule } from './shape.ts'
import { inMarks, matching, sideBySide, signsIn, wordsFor } from './shapes.ts'

const NUMBER = '[两俩三四五六七八九十]{1,2}'
const numberOf = (groups: Groups): number =>
  readNumber((groups['count'] ?? groups['number'] ?? '').replace('俩', '两')) ?? 0

const PART_OF_DAY =
  '(?:[前后上下]半夜|深夜|午夜|半夜|凌晨|清晨|拂晓|午后|傍晚|夜间|夜里|晚间|午间|正午|(?:早晚|早|晚|午)?高峰|白天|昼间|(?<![日天])(?:[上下]午|早上|晚上))'

const LEVEL = '(?:中央|国家|街道|社区|乡镇|[省市州盟区县旗乡镇街村组户])'

/** 市、县、镇三级, 县乡村三级: as many levels as the number says, all parted or none. */
const LEVELS = ['两', '三', '四', '五'].map((number, at) => ({
  number,
  pattern: new RegExp(`(?:(?:${LEVEL}、){${at + 1}}${LEVEL}|${LEVEL}{${at + 2}})${number}级`),
}))

/** Ways of asking that only words of one form can answer. */
export const SHAPES: readonly ShapeRule[] = [
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
    name: 'levels one above the other',
    asks: /哪(?<count>[两三四五几])?级|几级(?:人大|政协|代表|联动|干部|书记|政府)/,
    finds: ({ count = '几' }, folded, sentence) =>
      each(
        matching(
          LEVELS.filter(({ number }) => count === '几' || count === number).map(
            ({ pattern }) => pattern,
          ),
          folded,
          sentence,
        ),
      ),
    claims: [
      ['来看水渠的代表是哪几级的', '市、县、镇三级人大代表40余人视察水渠。', '市、县、镇三级'],
      ['林场归哪几级管', '林场由松岭区市、区、街道三级共管。', '市、区、街道三级'],
      ['护林员分哪三级', '松岭区县乡村三级护林员上岗。', '县乡村三级'],
      ['哪两级一起补贴果农', '果农由省、市两级财政补贴。', '省、市两级'],
    ],
    spares: [
      ['来看水渠的代表是哪几级的', '人大代表40余人视察水渠。'],
      ['护林员分哪两级', '县乡村三级护林员上岗。'],
      ['护林员分哪几级', '镇、村等三级护林员上岗。'],
    ],
  },
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
    asks: /(?:哪|什么|啥)(?:一?[套种])?的?(?<noun>工作法|工作模式)|(?:(?:哪|什么|啥)一?[套种]的?|(?:用|靠|凭)(?:的)?(?:是)?一?个?(?:什么|啥|哪)样?的?)(?<way>法子|办法|方法|打法)/,
    finds: ({ noun, way = '' }, folded, sentence) =>
      each(
        matching(
          [new RegExp(`“[^“”]{2,14}”(?:${noun ?? [...wordsFor(way), '工作法'].join('|')})`)],
          folded,
          sentence,
        ),
      ),
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
      each(
        matching([new RegExp(`“[^“”]{1,12}”的?(?:${wordsFor(noun).join('|')})`)], folded, sentence),
      ),
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
]

/** What the items end in that people count as so many of a noun: 圈子 end in 圈, 关口 in 关. */
const endsOf = (noun: string): readonly string[] =>
  wordsFor(noun).flatMap((word) => word.replace(/(?<=.)[子儿口]$/, '') || [])
