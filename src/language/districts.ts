import { dictionaryWords } from './segment.ts'

/** What a 区, 县, 市 is that is no district: 社区, 园区, 城市. */
const NO_DISTRICT =
  /(?:社|园|小|校|院|营业|候车|住院|作业|施工|辖|景|库|牧|灾|战|特|禁|功能|工业|住宅|居民|区域|保护|服务|管理|核心|起步|承载|示范|先行|试验|实验|自创|商务|居住|安置|生活|办公|湿地|产业|先导)区$|^(?:(?:老|新|主|中心|建成|各|全)?城|市|片|地|山|林|厂|矿|街|郊|老|该|全|本|我|各|进|入|驻|到|在|分)区$|(?:城|都|超|夜|集|股|早|菜|农|房|车|楼)市$|^(?:全|本|我|门|上|各|该|省|入|出|开)市$|^(?:全|本|我|各|该|郡|外|出|入|进)县$|^(?:全|本|我|各|该)[区县市][区县市]$/

/** Words that are no part of the name of a district and show that the match began too early. */
const STRAYS =
  /[由在对向把将从为是的了及与和各按并就被让于到加促推召听赴至以委府名会要]|建立|充分|肯定|组织|^(?:去年|今年|全年|近日|上午|下午)/

const NAME = /[\u4e00-\u9fff]{1,6}?(?:区|县|市|旗)/
/** Where the name of a district stands: at the head of a clause, behind a day, before its body. */
const PLACES = [
  new RegExp(
    `(?:^|[。,;!?、\\s(《“]|[日号午]|近日|日前|近期|由|在|到|赴|对|为|至)(${NAME.source})(?=召开|举行|举办|组织|开展|委|党工委|管委会|政府|人大|政协|纪|公安|法院|检察|区直|县直|市直|的|全|各|第|把|将|以|启动|成立|发布|出台|深化|推进|学习|多|首|住|教|卫|财|民政|农业|交通|城|建|文|领导|主要|主题|重点|新|安|环|境|消防|应急|社)`,
    'g',
  ),
  new RegExp(
    `(?:^|[。,;!?、\\s]|[日午])(${NAME.source})(?=[\\u4e00-\\u9fff]{0,10}(?:书记|区长|县长|市长|主任))`,
    'g',
  ),
]

/**
 * The districts, counties and cities that folded texts name, oftenest first, those of the first two
 * texts (head and lead) before the others. `江州高新区` counts for 高新区 too once that stands alone.
 */
export function districtsIn(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const [index, text] of texts.entries())
    for (const [, name = ''] of PLACES.flatMap((pattern) => [...text.matchAll(pattern)]).sort(
      (a, b) => a.index - b.index,
    ))
      if (isDistrict(name)) {
        const one = bareName(name)
        counts.set(one, (counts.get(one) ?? 0) + (index < 2 ? 10 : 1))
      }
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name)
}

/** 中共某某区, 某某区区委, 某人任某某市: the name of the district alone. */
const bareName = (name: string): string =>
  name
    .replace(/^(?:中共|政协|共青团|中国共产党|.+任(?=.{2,4}[区县市旗]$))(?=.{2})/, '')
    .replace(/区区$/, '区')

/** Whether a folded word is formed like the name of a district (not 社区, 城市). */
export const isDistrict = (name: string): boolean =>
  name.length > 1 &&
  /(?:区|县|市|旗)$/.test(name) &&
  !NO_DISTRICT.test(name) &&
  !STRAYS.test(name) &&
  !startsWithVerb(name)

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
