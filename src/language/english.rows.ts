/** What ends the English name of a place or body, and how its Chinese name ends; longest first. */
export const TAILS: readonly (readonly [english: string, chinese: readonly string[]])[] = [
  ['high tech industrial development zone', ['高新技术产业开发区', '高新区', '开发区', '区']],
  ['economic and technological development zone', ['经济技术开发区', '经开区', '开发区', '区']],
  ['sub district office', ['办事处', '街道办事处', '街道', '办']],
  ['subdistrict office', ['办事处', '街道办事处', '街道', '办']],
  ['street office', ['办事处', '街道办事处', '街道', '办']],
  ['new district', ['新区']],
  ['hui district', ['回族区', '区']],
  ['development zone', ['开发区', '区']],
  ['high tech zone', ['高新区', '区']],
  ['industrial park', ['产业园', '产业园区', '工业园', '工业园区', '园区', '园']],
  ['science park', ['科技园', '科技园区', '园区', '园']],
  ['residential community', ['社区', '小区']],
  ['residential area', ['小区', '社区']],
  ['primary school', ['小学']],
  ['elementary school', ['小学']],
  ['middle school', ['中学', '初中', '初级中学']],
  ['high school', ['中学', '高中', '高级中学']],
  ['sub district', ['办事处', '街道', '街道办事处', '办']],
  ['subdistrict', ['办事处', '街道', '街道办事处', '办']],
  ['district', ['区', '县']],
  ['zone', ['区', '开发区', '新区', '园区']],
  ['area', ['区', '片区', '小区']],
  ['county', ['县']],
  ['city', ['市', '城', '新城']],
  ['province', ['省']],
  ['township', ['乡', '镇']],
  ['town', ['镇', '乡', '小镇']],
  ['village', ['村', '庄', '寨', '营', '屯', '新村']],
  ['community', ['社区', '小区']],
  ['street', ['街', '大街', '街道', '路']],
  ['road', ['路', '大道', '街', '公路', '大街']],
  ['avenue', ['大道', '路', '大街', '街']],
  ['boulevard', ['大道', '路', '大街']],
  ['lane', ['巷', '胡同', '里']],
  ['alley', ['巷', '胡同', '里']],
  ['expressway', ['高速', '快速路', '高速公路']],
  ['bridge', ['桥', '大桥']],
  ['station', ['站', '车站']],
  ['square', ['广场']],
  ['plaza', ['广场']],
  ['garden', ['花园', '苑', '园']],
  ['park', ['公园', '园区', '园', '产业园', '科技园']],
  ['lake', ['湖']],
  ['river', ['河', '江']],
  ['mountain', ['山']],
  ['school', ['学校', '小学', '中学']],
  ['university', ['大学', '学院']],
  ['college', ['学院', '大学']],
  ['hospital', ['医院']],
  ['company', ['公司', '有限公司', '集团', '股份有限公司']],
  ['group', ['集团', '集团公司', '公司']],
  ['office', ['办事处', '办公室', '办']],
  ['bureau', ['局', '分局']],
  ['court', ['法院']],
  ['bank', ['银行']],
  ['center', ['中心']],
  ['centre', ['中心']],
]

/** Words that ask, join or stand in for others; they are no content by themselves. */
export const EMPTY: ReadonlySet<string> = new Set(
  (
    'a about above according actually after again all also am an and any anybody anyone anything are as at back be ' +
    'because been before being between both but by can come could d did do does doing done down during each either ' +
    'else ever every everyone exactly few find for from further get give gave given go got had has have having he ' +
    'hello help her here hers hey hi him his how i if in into is it its itself just kind kindly know let list ll ' +
    'lot made make many may me mean might more most much my need no nor not now of off ok okay on once one only or ' +
    'other our out over own per please put re really s same shall she should show so some someone something such t ' +
    'take tell than thank thanks that the their them then there these they thing things this those through to too took ' +
    'under until up upon us ve very want was we were what whatever when where whether which while who whole whom ' +
    'whose why will with within without would yes yet you your mr mrs ms miss happen happened happens long often far ' +
    'during among else mention mentioned ask asked according regarding concerning exact exactly word words ' +
    'archive newspaper paper article articles news story stories text source answer question full name names named ' +
    'called call say says said saying date day time year month many number amount ' +
    'place places somebody whoever anyone st nd rd th write writes wrote written m d ve re don didn doesn isn wasn weren aren haven hasn couldn won ' +
    'go goes going went gone begin began begun roughly approximately total totally altogether mainly main several another respectively directly ' +
    'officially best point points pointed title headline author venue location occur occurs occurred describe summarize summarise ' +
    'overview status latest newest recently lately currently photo photos picture pictures took taken last apart together besides instead upcoming earlier later anyway afterwards afterward thereafter ' +
    'v vs versus against amid amongst toward towards via despite unlike upon whereby alongside must simply listed due straight away onto specifically precise precisely ahead'
  ).split(' '),
)

/** Before a surname that stands alone: `Secretary Lin`. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss dr secretary director comrade mayor chief head deputy minister governor leader ' +
    'chairman chairwoman chair president professor engineer officer commissioner captain magistrate manager ' +
    'principal inspector granny grandma grandpa uncle aunt auntie teacher nurse doctor coach boss judge'
  ).split(' '),
)

/** What print calls people by behind their surname, where it names no more of them: 管大娘. */
export const CALLED: Readonly<Record<string, readonly string[]>> = {
  mr: ['师傅', '先生', '大爷', '大叔', '老汉', '某'],
  mrs: ['女士', '大妈', '大娘', '阿姨', '奶奶', '婆婆', '某'],
  ms: ['女士', '大姐', '阿姨', '某'],
  miss: ['小姐', '女士'],
  granny: ['奶奶', '大娘', '大妈', '婆婆', '阿婆'],
  grandma: ['奶奶', '大娘', '大妈', '婆婆'],
  grandpa: ['爷爷', '大爷', '老汉', '伯'],
  uncle: ['大叔', '大爷', '叔', '伯伯', '大伯'],
  aunt: ['阿姨', '大妈', '大娘', '大姐', '婶'],
  auntie: ['阿姨', '大妈', '大娘', '大姐', '婶'],
  teacher: ['老师'],
  nurse: ['护士', '护士长'],
  doctor: ['医生', '大夫', '博士'],
  dr: ['医生', '大夫', '博士'],
  coach: ['教练'],
  boss: ['老板', '总'],
  judge: ['法官'],
  officer: ['警官', '民警'],
}

/** Numbers in words, from the first. */
export const ORDINALS: readonly string[] =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
export const CARDINALS: readonly string[] =
  'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** What an ordinal stands before, and what stands behind the number in Chinese: 六中全会, 二十大. */
export const NUMBERED: readonly (readonly [english: string, chinese: string])[] = [
  ['plenary session', '中全会'],
  ['plenary', '中全会'],
  ['plenum', '中全会'],
  ['national congress', '大'],
  ['party congress', '大'],
  ['central committee', '届'],
]

/** Before an office: 副. */
export const DEPUTIES: ReadonlySet<string> = new Set(['deputy', 'vice'])
