/** What ends the names of the things that an everyday noun asks for. */
export interface Sort {
  /** On the noun asked for. */
  readonly noun: RegExp
  /** On a name that is one of them. */
  readonly ends: RegExp
  readonly claims: readonly [noun: string, name: string][]
  readonly spares: readonly [noun: string, name: string][]
}

/** Rows are tried from the top. */
export const SORTS: readonly Sort[] = [
  {
    noun: /银行$/,
    ends: /(?:银行|国开行|农商行|农发行|信用社|分行|支行)$/,
    claims: [['银行', '大河银行']],
    spares: [['银行', '大河集团']],
  },
  {
    noun: /(?:学校|学堂|校区|大学|中学|小学)$/,
    ends: /(?:学校|小学|中学|大学|学院|高中|校区|幼儿园|附小|附中|一中|二中|三中)$/,
    claims: [['学校', '第三中学']],
    spares: [['学校', '辖区路口']],
  },
  {
    noun: /(?:[乡镇](?:街道?|办)|街镇|街乡)$/,
    ends: /(?:镇|乡|街道|办事处|街道办)$/,
    claims: [
      ['镇街', '城南街道'],
      ['乡镇街道', '石桥镇'],
    ],
    spares: [['镇街', '桃源街']],
  },
  {
    noun: /(?:路|街|马路|道路|路段|大道)$/,
    ends: /(?:路|街|大道|巷|路段|大街|高架|快速路|隧道)$/,
    claims: [['路', '桃源街']],
    spares: [['路', '桃源社区']],
  },
  {
    noun: /(?:路口|交叉口|街口)$/,
    ends: /(?:路口|交叉口|街口|[路街]口)$/,
    claims: [['路口', '桃源街春山路交叉口']],
    spares: [['路口', '城南办事处']],
  },
  {
    noun: /(?:小区|楼盘|项目|工地)$/,
    ends: /(?:小区|家属院|项目|城|园|苑|府|湾|家园|花园|公馆|里|基地|工程|厂|中心|大厦|广场|华庭|名邸|段|二期|一期|三期)$/,
    claims: [['楼盘', '江畔名邸']],
    spares: [['楼盘', '区建设局']],
  },
  {
    noun: /社区$/,
    ends: /(?:社区|小区|居委会)$/,
    claims: [['社区', '春山社区']],
    spares: [
      ['社区', '春山小学'],
      ['社区', '共建和美社区'],
    ],
  },
  {
    noun: /(?:村|村子|村庄)$/,
    ends: /(?:村|屯|寨|庄|湾)$/,
    claims: [['村', '石桥村']],
    spares: [['村', '石桥镇']],
  },
  {
    noun: /(?:办事处|街道)$/,
    ends: /(?:办事处|街道|街道办)$/,
    claims: [['街道', '城南街道']],
    spares: [['街道', '城南小学']],
  },
  {
    noun: /(?:公司|企业|厂)$/,
    ends: /(?:公司|集团|厂|股份|合作社|(?<![书商小])店)$/,
    claims: [['企业', '宏图集团']],
    spares: [['企业', '区工信局']],
  },
  {
    noun: /^队伍?$/,
    ends: /(?:队|连)$/,
    claims: [['队伍', '春山龙舟队']],
    spares: [['队伍', '春山社区']],
  },
  {
    noun: /网格$/,
    ends: /网格$/,
    claims: [['专属网格', '春山里专属网格']],
    spares: [['网格', '春山社区']],
  },
  {
    noun: /医院$/,
    ends: /(?:医院|卫生院|中心|保健院)$/,
    claims: [['医院', '镇卫生院']],
    spares: [['医院', '镇政府']],
  },
  {
    noun: /(?:局|委办局)$/,
    ends: /局(?:[(（].*[)）])?$/,
    claims: [['局', '区教体局']],
    spares: [['局', '春山街道']],
  },
  {
    noun: /会议室|屋|房间|厅/,
    ends: /(?:会议室|厅|礼堂|室|馆|中心|楼|剧院)$/,
    claims: [['屋', '二楼会议室']],
    spares: [['屋', '春山街道']],
  },
  {
    noun: /^(?:区|县|市|区县)$/,
    ends: /(?<![小社园校院景片辖城地街郊库矿灾厂])区$|县$|(?<![城超夜])市$/,
    claims: [['区', '河东区']],
    spares: [['区', '春山社区']],
  },
  {
    noun: /(?:乡|镇|乡镇)$/,
    ends: /(?:镇|乡)$/,
    claims: [['乡镇', '石桥镇']],
    spares: [['乡镇', '石桥村']],
  },
]

/** Longer words are no name; those with a 、 or a bracket are several, or a caption's. UTF-16 units. */
const LONGEST = 24
const LISTS = /、(?![^“]*”)|\([^)]*(?:摄|供图|发\s)/

/** Names that stand for many and name none: 各学校, 所有社区. */
const NO_NAME =
  /^(?:营造|打造|建设|创建|推进|加强|争创|共建)|^.{0,2}(?:各|所有|全部|有关|相关|辖区内?|周边|部分|多所|两所|两个|该|本|其他|一些|\d+(?:个|所|家))|^(?:老旧?|新建?|城[镇市乡]|农村|住宅)*(?:小区|社区|街道|村庄?|学校|医院|企业|公司|项目)$/

/** How to know a thing of the sort a noun asks for; `undefined` for a noun of no sort. */
export function sortOf(noun: string | undefined): ((name: string) => boolean) | undefined {
  if (noun === undefined) return undefined
  const sort = SORTS.find((row) => row.noun.test(noun))
  return sort === undefined
    ? undefined
    : (name) =>
        name.length <= LONGEST && !LISTS.test(name) && sort.ends.test(name) && !NO_NAME.test(name)
}
