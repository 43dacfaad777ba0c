import { literally } from '../corpus/text.ts'
import { each, type ShapeRule } from './shape.ts'
import { matching, wordsFor } from './shapes.ts'

/** What somebody is told to put into what, in print. */
const INTO = '(?:纳入|列入|写入|编入|归入|载入|计入|并入|录入|写进|列进|编进)(?:到|了)?'

/** Ways of asking for what one thing is to another that only words of one form can answer. */
export const SHAPES_OF_TIES: readonly ShapeRule[] = [
  {
    name: 'what comes first',
    asks: /(?:之|以)?前,?(?:得|要|应该?|须|必须|需要?|最好)?先(?:得|要)?(?:去)?(?:干|做|办|弄|交|找|看|关|查|拿|备)?(?:点|些|个)?(?:什么|啥|嘛|哪)|先(?:干|做|办|弄)(?:点|些|个)?(?:什么|啥|嘛)(?:事儿?)?,?(?:再|才|然后)|(?:得|要|应该?|该|必须)先(?:干|做|办|弄)(?:点|些|个)?(?:什么|啥|嘛)/,
    finds: (_, folded, sentence) =>
      each(
        matching(
          [/(?<words>先[^,。;先]{2,16}?),?(?=再|然后|方可|后再|后方可|才能|才可)/],
          folded,
          sentence,
        ),
      ),
    claims: [
      ['浇地前得先干啥', '灌溉要先清理毛渠再开闸。', '先清理毛渠'],
      ['进林子之前先交什么', '游客须先交出打火机,方可入林。', '先交出打火机'],
      ['棚里漏水了得先干啥', '发现漏水,要先拉下电闸再报修。', '先拉下电闸'],
      ['先干啥再点火', '烧荒要先报备再点火。', '先报备'],
    ],
    spares: [['浇地前得先干啥', '灌区先后清理了毛渠。']],
  },
  {
    name: 'what is done with those who fail',
    asks: /(?:出了?(?:事|问题|岔子|毛病)|犯了?(?:事|错)|不(?:听|改|合格|达标|照办|守规矩)|违规|违反|查(?:出|到)[^,。]{0,4})的?(?:话|人|单位)?,?(?:要|得|该|会|将)?(?:被)?(?:怎么|咋|如何|怎样)(?:处置|处理|处罚|处分|办|罚|收拾|对待|着)|的(?:人|单位|话)?,?(?:要|得|该|会|将)?(?:被)?(?:怎么|咋|如何|怎样)(?:处置|处罚|处分|罚|收拾|惩治)/,
    finds: (_, folded, sentence) =>
      each(
        matching(
          [
            /[^,。;:]{0,10}一律[^,。;]{2,14}/,
            /一经[^,。;]{2,10},[^,。;]{2,16}/,
            /[^,。;:]{2,12}的,(?:予以|给予|取消|移送|处以?|责令|吊销)[^,。;]{2,16}/,
          ],
          folded,
          sentence,
        ),
      ),
    claims: [
      ['送水的公司出了事怎么处置', '送水公司发现问题一律停供。', '送水公司发现问题一律停供'],
      ['偷着采砂的要怎么罚', '非法采砂一经查实,移送司法机关。', '一经查实,移送司法机关'],
      ['摊子不达标的咋办', '卫生不达标的,取消摊位资格。', '卫生不达标的,取消摊位资格'],
    ],
    spares: [['送水的公司出了事怎么处置', '送水公司按合同处理废桶。']],
  },
  {
    name: 'the title of a work',
    asks: /(?<=(?:剪纸|画作?|书法|歌|曲子|书|电影|纪录片|片子|短片|小品|剧|戏|作品|照片|舞蹈?|雕塑|诗|小说|刺绣|绣品|木雕|泥塑|皮影)的?)(?:名字|题目|名称)?(?:是|叫(?:做)?)个?(?:什么|啥)(?:名字?)?/,
    finds: (_, folded, sentence) => each(matching([/《[^《》]{1,20}》/], folded, sentence)),
    claims: [['那幅八米多长的剪纸叫什么名字', '沈禾的长卷《云水图》长8.6米。', '《云水图》']],
    spares: [['那幅八米多长的剪纸叫什么名字', '沈禾的剪纸长8.6米。']],
  },
  {
    name: 'a figure of speech in marks',
    asks: /(?<=(?:把|将|拿)(?<thing>[\u4e00-\u9fff]{2,8}?))(?:比作|比成|比喻?[成为]|形容[成为])(?:[^,。]{0,6}(?:什么|啥|哪))?|好比是?[^,。]{0,6}(?:什么|啥)|打了?(?:个|一个)?(?:什么样?的?)?比方(?:[^,。]{0,6}(?:什么|啥)|(?=,?(?:说)?(?<named>[\u4e00-\u9fff]{2,8}?)(?:是|像)(?:什么|啥))|)/,
    finds: ({ thing, named }, folded, sentence) => {
      const figures = matching([/“(?![^“”]*[\d,、])[^“”]{2,6}”/], folded, sentence).filter(
        ({ end }) => !/^(?:工程|行动|活动|工作法|计划|会议|目标|要求)/.test(folded.slice(end)),
      )
      const likened = thing ?? named
      if (likened === undefined) return each(figures)
      // 管好宣传“喉舌”: what is likened stands directly before it, or else in its sentence.
      const words = wordsFor(likened)
      const behind = figures.filter(({ start }) =>
        words.some((word) => folded.slice(sentence.start, start).endsWith(word)),
      )
      if (behind.length > 0) return each(behind)
      const text = folded.slice(sentence.start, sentence.end)
      return words.some((word) => text.includes(word)) ? each(figures) : []
    },
    claims: [
      ['镇长把村医比作什么', '村医是百姓健康的“守门人”。', '“守门人”'],
      ['书记打了个比方,普法是什么', '要办好夜校“课堂”,用好普法“喇叭”。', '“喇叭”'],
      ['书记拿合作社打了个什么比方', '合作社要当好农民的“领头雁”。', '“领头雁”'],
    ],
    spares: [['镇长把村医比作什么', '村医要参加“健康行”活动。']],
  },
  {
    name: 'what a thing is put into',
    asks: /(?:放|列|写|算|编|归|装|加|并)(?:进|入|到)(?:了)?(?:什么|啥|哪)(?:个|份)?(?:东西|计划|规划|名单|范围)?(?:里头?|里面|当中|中)?/,
    finds: (_, folded, sentence) =>
      each(matching([new RegExp(`${INTO}(?<words>[^,。;、]{2,16})`)], folded, sentence)),
    claims: [
      ['那座老桥要求放进什么里头', '要把老桥纳入文物普查名录。', '文物普查名录'],
      ['节水的事写进啥里了', '节水已写入村规民约。', '村规民约'],
    ],
    spares: [['那座老桥要求放进什么里头', '老桥横跨云水河。']],
  },
  {
    name: 'what must not be',
    asks: /(?:不(?:能|得|许|准|要|该|可)|别|莫)(?:去)?(?<verb>[做当搞犯走碰踩信])(?:哪|什么|啥)(?:一?[种样个些类])?(?:样)?的?(?<noun>[\u4e00-\u9fff]{0,2})/,
    finds: ({ verb = '', noun = '' }, folded, sentence) =>
      each(
        matching(
          [
            new RegExp(
              `(?:不(?:得|能|准|许|可|要)?|严禁|禁止|杜绝|绝不)${literally(verb)}(?<words>[^,。;、]{1,10}${literally(noun)})(?=[,。;、])`,
            ),
          ],
          folded,
          sentence,
        ),
      ),
    claims: [
      ['村干部不能当哪种人', '要实干,不当老好人。', '老好人'],
      ['办案子不许搞什么', '办案严禁搞变通执行。', '变通执行'],
    ],
    spares: [['村干部不能当哪种人', '要当带头人。']],
  },
  {
    name: 'what is brought out',
    asks: /(?:交|拿|亮|打|摆|列|报|掏)出(?:来)?(?:一?[个份张套条项本])?(?:什么|啥)(?:样的)?(?:东西)?来?(?=[,。?!呢啊]|$)/,
    finds: (_, folded, sentence) =>
      each(matching([/(?:交|拿|亮|打|摆|列|报|掏)出(?<words>[^,。;]{2,16})/], folded, sentence)),
    claims: [
      ['叫各村月底前交出个什么来', '各村要在月底前拿出可行的修渠方案。', '可行的修渠方案'],
      ['县里盼云桥亮出一张啥', '希望云桥打出古镇这块金字招牌。', '古镇这块金字招牌'],
    ],
    spares: [
      ['叫各村月底前交出个什么来', '各村要在月底前修好渠。'],
      ['各村要拿出什么干劲', '各村要拿出可行的修渠方案。'],
    ],
  },
  {
    name: 'what is taken for a measure',
    asks: /(?:向|朝|跟|照着|比着|对着)(?:谁|什么|啥|哪[^,。]{0,4}?)(?:看齐|靠拢|去?比)/,
    finds: (_, folded, sentence) =>
      each(matching([/(?:对标|比照|参照|看齐)(?<words>[^,。;、]{2,14})/], folded, sentence)),
    claims: [['村里的学堂要向哪一级看齐', '村小要对标县级示范学校,抓好管理。', '县级示范学校']],
    spares: [['村里的学堂要向哪一级看齐', '村小要抓好管理。']],
  },
]
