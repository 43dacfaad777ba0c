import { dictionaryWords } from './segment.ts'

/** What a 区, 县, 市 is that is no district: 社区, 园区, 城市. */
const NO_DISTRICT =
  /(?:社|园|小|校|院|营业|候车|住院|作业|施工|辖|景|库|牧|灾|战|特|禁|功能|工业|住宅|居民|区域|保护|服务|管理|核心|起步|承载|示范|先行|试验|实验|自创|商务|居住|安置|生活|办公|湿地|产业|先导|老|老矿|地|片|港|厂|营|盲|湾|亚太|深水|体验|科普|阅读|展览|展示|活动|休闲|观景|游览|采摘|种植|养殖|..[城山])区$|^(?:(?:老|新|主|中心|建成|各|全)?城|市|片|地|山|林|厂|矿|街|郊|老|该|全|本|我|各|进|入|驻|到|在|分|团)区$|(?:城|都|超|夜|集|股|早|菜|农|房|车|楼|强|兴|设|上|地|级|系列|^[一二两三四五六七八九十]地?)市$|^[城带轴核心园港廊极圈]?[一二两三四五六七八九十][城市]?[区县]$|(?:[率获盯打占助赋副]|部分|赋能)[区县市]$|^年.区$|(?:卫生|文明|百强|贫困|示范|农业|人口|旅游|工业|经济|财政|强|大)县$|^自治区$|^(?:全|本|我|门|上|各|该|省|入|出|开)市$|^(?:全|本|我|各|该|郡|外|出|入|进)县$|^(?:全|本|我|各|该)[区县市][区县市]$/

/** Words that are no part of the name of a district and show that the match began too early. */
const STRAYS =
  /[由在对向把将从为是的了及与和各按并就被让于到加促推召听赴至以委府名会要]|代表|建立|充分|肯定|组织|^(?:去年|今年|全年|近日|上午|下午|因|可经)/

/** No name ends in 市民, 区域, 县城, 市级. */
const KIND = /[区市旗](?![场民域间分块值价容面集帜号下袍里级])|县(?![域城里级])/g

/** What a district does, or a body of it, behind its name. */
const ACTS =
  /^(?:召开|举行|举办|组织|开展|委|党工委|管委会|政府|人大|政协|纪|公安|法院|检察|区直|县直|市直|的|全|各|第|把|将|以|启动|成立|发布|出台|深化|推进|学习|教|卫|财|民政|农业|交通|城管|住建|文|领导|主要|安|环|消防|应急|[\u4e00-\u9fff]{0,10}(?:书记|区长|县长|市长|主任))/

/** Of what parts of speech a word is that a name never begins or consists of. */
const NO_NAME = /^[vdrmpcut]/
/** What may stand before a name though it is one character: 在, 据, 日, 团. */
const LEADS = /^[vpducrmfqtye]|^a/
const NAMED_SO = /^(?:高新|经开|航空港|保税|自贸|新华|和平|解放|友谊|建设|前进|向阳|胜利|开发)$/

/** How far before 区 a name and what stands before it are looked at. */
const REACH = 14

/** The name that ends with the kind of district at a place of a folded text. */
function nameAt(folded: string, at: number): string | undefined {
  const [run = ''] = /[\u4e00-\u9fff]*$/.exec(folded.slice(Math.max(0, at - REACH), at)) ?? []
  if (run === '') return undefined
  const window = run + folded.charAt(at)
  const words = dictionaryWords(window)
  const last = words.at(-1)
  if (last === undefined) return undefined
  const self = SELF_RULED.exec(window)?.[0]
  if (self !== undefined) return self
  if (last.tag === 'ns' && last.word.length > 1 && isDistrict(last.word)) return last.word
  // 锦旗, 授旗: a banner is a district only as a known name or 某某左旗.
  if (/[^左右前中后]旗$/.test(window)) return undefined
  const length = [2, 3].find((core) => isNamed(window, words, core, folded.slice(at + 1, at + 16)))
  return length === undefined ? undefined : window.slice(-length - 1)
}

/** 某某土家族自治县: the people that a district is of stands in its name. */
const SELF_RULED = /(?<=^|[省市州])[\u4e00-\u9fff]{2,7}(?:族自治[县旗区]|族区)$/

type Word = ReturnType<typeof dictionaryWords>[number]

/** Whether the so many characters before the kind of district are its name. */
function isNamed(window: string, words: readonly Word[], core: number, behind: string): boolean {
  const start = window.length - 1 - core
  const name = window.slice(start)
  const before = words.find(({ end }) => end === start)
  if (
    start < 0 ||
    !isDistrict(name) ||
    /[区县市省镇乡村街团全各本我该两等]/.test(name.slice(0, -1))
  )
    return false
  if (start > 0 && (before === undefined || !leads(before))) return false
  const own = words.filter((word) => word.start >= start && word.start < window.length - 1)
  if (NAMED_SO.test(name.slice(0, -1))) return true
  if (own.some(({ word, tag }) => word.length > 1 && NO_NAME.test(tag))) return false
  const [only] = own
  const isOrdinary = own.length === 1 && /^(?:n|a|b|f|s|l|i)$/.test(only?.tag ?? '')
  return !isOrdinary || (start === 0 && ACTS.test(behind))
}

const leads = ({ word, tag }: Word): boolean =>
  word.length > 1 || LEADS.test(tag) || /[省市州县区团]/.test(word)

/** Where a folded text names a district, county or city, in its order. */
export const districtNames = (folded: string): readonly { name: string; start: number }[] =>
  [...folded.matchAll(KIND)].flatMap(({ index }) => {
    const name = nameAt(folded, index)
    return name === undefined ? [] : [{ name, start: index + 1 - name.length }]
  })

/** 传达省、某某市有关会议精神: whose word is passed on lies above the place that is told of. */
const isAbove = (text: string, start: number): boolean =>
  /(?:传达|学习|贯彻|落实)(?:了|学习|贯彻|落实)*[^,。;]{0,12}$/.test(text.slice(0, start)) &&
  /^[^,。;]{2,18}(?:会议|讲话|文件|批示)?精神/.test(text.slice(start))

/**
 * The districts, counties and cities that folded texts name, oftenest first, those of the first two
 * texts (head and lead) before the others. `江州高新区` counts for 高新区 too once that stands alone.
 */
export function districtsIn(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const [index, text] of texts.entries())
    for (const { name } of districtNames(text).filter(({ start }) => !isAbove(text, start)))
      counts.set(name, (counts.get(name) ?? 0) + (index < 2 ? 10 : 1))
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name)
}

/** Whether a folded word is formed like the name of a district (not 社区, 城市). */
export const isDistrict = (name: string): boolean =>
  name.length > 1 &&
  /(?:区|县|市|旗)$/.test(name) &&
  !NO_DISTRICT.test(name) &&
  !STRAYS.test(name) &&
  !startsWithVerb(name)

/** A 新区 or 城区, which lies in a district or county. */
export const isNewArea = (name: string): boolean => /(?:(?<!高)新|城)区$/.test(name)

/** 河东区, 河东回族区 and 河东 are one; 江州高新区 and 高新区 too. */
export function sameDistrict(a: string, b: string): boolean {
  const [x, y] = [coreOf(a), coreOf(b)]
  return x === y || (x.length > 1 && y.length > 1 && (x.endsWith(y) || y.endsWith(x)))
}

const KINDS_OF_DISTRICT =
  /(?:[回满壮苗侗藏彝瑶]族|土家族|蒙古族|朝鲜族|畲族|达斡尔族)?(?:自治)?(?:经济技术开发区|高新技术(?:产业)?开发区|(?<!高)新区|开发区|区|县|市|旗)$/

/** The name without what it is, two characters at least: 河东回族区 → 河东, 高新区 → 高新. */
export function coreOf(name: string): string {
  let core = cores.get(name)
  if (core !== undefined) return core
  if (cores.size > MOST_CORES) cores.clear()
  cores.set(name, (core = coreIn(name)))
  return core
}

/** Cores that were worked out: the same few thousand districts are compared again and again. */
const cores = new Map<string, string>()
const MOST_CORES = 20_000

function coreIn(name: string): string {
  const core = name.replace(KINDS_OF_DISTRICT, '')
  return core.length > 1 ? core : name.length > 2 ? name.replace(/[区县市旗]$/, '') : name
}

/** 确保某某区, 结合市: a verb of two characters before the name. One character may be part of it. */
function startsWithVerb(name: string): boolean {
  const [first] = dictionaryWords(name)
  return first !== undefined && first.word.length > 1 && /^[vdrm]/.test(first.tag)
}
