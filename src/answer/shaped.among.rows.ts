import type { ShapeRule } from './shape.ts'
import { oneOfRow, restOfRow, wordsFor } from './shapes.ts'

/** Ways of asking for some of several things that stand side by side. */
export const SHAPES_AMONG: readonly ShapeRule[] = [
  {
    name: 'the rest of things side by side',
    asks: /除了?(?<named>[^,。]{2,20}?)(?:以外|之外|外)?,?还(?:有|得|要|应该?|该|需要?|能|会|必须)?[^,。]{0,5}(?:什么|啥|哪(?![^,。]{0,2}(?:位|个人|些人|领导|干部)))/,
    finds: ({ named = '' }, folded, sentence) => restOfRow(folded, sentence, named),
    claims: [
      ['除了懒病和馋病还得治啥', '要治“思想懒病”,戒“思想馋病”,除“思想穷病”。', '思想穷病'],
      ['除了修渠和打井,还干了些什么', '村里修渠、打井、栽树。', '栽树'],
    ],
    spares: [
      ['除了懒病和馋病还得治啥', '要治“思想懒病”,办好夜校。'],
      ['除了罗松和沈禾还有哪两位参加', '罗松、沈禾、陆青参加会议。'],
    ],
  },
  {
    name: 'the one of a row that has to do with it',
    asks: /(?:跟|和|与|同)(?<topic>[^,。]{2,8}?)(?:有关|相关|沾边|挂钩|有关系)的?(?:那)?(?:一?[项条份个点桩])?(?:是|有)?(?:哪|什么|啥)(?:一?[项条份个点桩])?/,
    finds: ({ topic = '' }, folded, sentence) => oneOfRow(folded, sentence, wordsFor(topic)),
    claims: [
      [
        '会上跟种树有关的是哪一项汇报',
        '会议听取了关于修渠进展情况、关于植树造林情况、关于粮库扩建情况的汇报。',
        '关于植树造林情况',
      ],
    ],
    spares: [['会上跟种树有关的是哪一项汇报', '会议听取了关于修渠情况、关于粮库情况的汇报。']],
  },
]
