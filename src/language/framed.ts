import { BODIES, OFFICES, wordBefore } from './lexicon.ts'

/** Words between which nothing but names stands. */
export interface FrameRule {
  readonly name: string
  /** Sticky at the first name; `names` holds it, or several with 、 between them. */
  readonly pattern: RegExp
  /** What the words before the names must be, besides. */
  readonly behind?: (before: string) => boolean
  readonly claims: readonly (readonly [text: string, names: string])[]
  readonly spares: readonly string[]
}

const NAME = '[\\u4e00-\\u9fff]{2,4}'
const NAMES = `(?<names>(?:${NAME}、)*${NAME}?)`
const GIVES = '任命|选举|推选|推举|补选|增补|聘任|聘请|决定|提名|通过'

export const FRAME_RULES: readonly FrameRule[] = [
  {
    name: 'given an office, or rid of it',
    pattern: new RegExp(
      `(?<=${GIVES}|免去)${NAMES}(?=同志)?(?=为|的[^,。;]{2,20}职务|同志|担任|任[省市区县])`,
      'y',
    ),
    claims: [
      ['会议任命林远之为区水利局局长。', '林远之'],
      ['免去何清平、林远之的副局长职务。', '何清平 林远之'],
    ],
    spares: ['免去大家的后顾之忧。'],
  },
  {
    name: 'on a list of those who are',
    pattern: new RegExp(
      `(?<=(?:任命|选举|决定任命|免去|决定免去|聘任|接受):\\s*|[;。]\\s*|^\\s*)${NAMES}(?=同志)?(?=为[^,。;:]{2,24}(?:[长员任记席官授事]|委员)(?:[;。(]|$)|的[^,。;:]{2,24}职务)`,
      'y',
    ),
    claims: [
      ['任命:林远之为云山区水利局局长;何清平为云山区人民法院副院长。', '林远之 何清平'],
      ['免去:林远之的云山区水利局局长职务;何清平的副院长职务。', '林远之 何清平'],
      ['林远之为云山区水利局局长。', '林远之'],
    ],
    spares: ['任命:以下同志为区水利局局长。', '会议结束;两人为此事争了一个下午。'],
  },
  {
    name: 'elected, behind what they are',
    pattern: new RegExp(`${NAMES}(?=(?:全票|高票)?当选)`, 'y'),
    behind: (before) =>
      wordBefore(BODIES, before, before.length) !== undefined ||
      wordBefore(OFFICES, before, before.length) !== undefined ||
      /(?:之[女子孙]|[期届级]生|老人|先生|女士|[、,])$/.test(before),
    claims: [
      ['云山医院林远之当选会长。', '林远之'],
      ['创办人何清平之女何若兰当选会长,第三期生林远之、孙若谷当选副会长。', '何若兰 林远之 孙若谷'],
    ],
    spares: ['经过投票最终当选会长的只有一人。'],
  },
  {
    name: 'a title behind the name, and a body before it',
    pattern: new RegExp(
      `(?<names>[\\u4e00-\\u9fff]{2,3}?)(?=(?:副?(?:理事长|政委|主任|书记|局长|院长|校长|会长|所长|站长|队长|处长|科长|总经理|董事长|经理)|教授|老师|医生)(?:代表|宣读|宣布|颁发|赠送|致辞|讲话|介绍|表示|强调|指出|主持|说|向|为|对|出席|带队|和|、))`,
      'y',
    ),
    behind: (before) => wordBefore(BODIES, before, before.length) !== undefined,
    claims: [
      ['云山基金会林远之理事长赠送了慰问金。', '林远之'],
      ['云山区消防支队何清平政委颁发了证书。', '何清平'],
    ],
    spares: ['区水利局副局长颁发了证书。', '云山区人民政府办公室主任说。'],
  },
  {
    name: 'by whom an office is held',
    pattern: new RegExp(
      `(?<=由)${NAMES}(?=(?:同志)?(?:担任|兼任|接任|出任|继任|代理|主持[,。工会]))`,
      'y',
    ),
    claims: [['在他之前,云山区委书记由林远之担任。', '林远之']],
    spares: ['组长由各镇镇长担任。', '职务由他人兼任。'],
  },
]

/** The stretches of names that a frame around them shows to start at a place. */
export const framedAt = (folded: string, at: number): readonly (readonly string[])[] =>
  FRAME_RULES.flatMap(({ pattern, behind }) => {
    pattern.lastIndex = at
    const names = pattern.exec(folded)?.groups?.['names']?.split('、')
    const holds = behind === undefined || behind(folded.slice(Math.max(0, at - 12), at))
    return names === undefined || !holds ? [] : [names]
  })
