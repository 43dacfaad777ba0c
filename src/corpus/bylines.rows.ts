/** What somebody did for an article. */
export type Maker = 'reporter' | 'correspondent' | 'photographer' | 'desk'

/** A word of a byline. */
export type Token =
  | { readonly kind: 'role'; readonly maker: Maker }
  | { readonly kind: 'name'; readonly name: string }
  /** `文/图`: those named wrote and photographed. */
  | { readonly kind: 'both' }
  /** `甲/文`, `乙/图`: what those named just before did. */
  | { readonly kind: 'wrote' }
  | { readonly kind: 'photographed' }
  /** `载《某某日报》`, `转载自某某网`, `来源:某某网`: where it was printed before. */
  | { readonly kind: 'reprint' }
  /** `(完)`, `(原标题:…)` beside a byline. */
  | { readonly kind: 'remark' }
  /** `某某新闻 李明`: a paper without 记者, before its reporter. */
  | { readonly kind: 'outlet' }

/** One sort of word of a byline. The pattern sees folded text. */
export interface TokenRule {
  readonly name: string
  readonly pattern: RegExp
  /** It only opens a byline. */
  readonly first?: true
  readonly token: Token
}

const PAPER =
  '(?![的了在入过着])《?[\\u4e00-\\u9fff]{2,10}?(?:报|网|刊|周刊|杂志|客户端|新华社|公众号|融媒体中心)》?'
const PRINT_DAY = '(?:(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日)?'
/** A reprint credit: what it says, and the paper it names, with its day and page. */
export const REPRINT = `(?:(?:原|转|刊)?载(?:自|于)?|[转摘选]自|原?刊于|据|来源|(?:本文)?原载于?):?\\s*${PRINT_DAY}\\s*(?:${PAPER}|新华社)\\s*${PRINT_DAY}(?:第?[a-d]?\\d{1,3}版)?(?:报道|消息|电)?(?:[\\s,]*有(?:删节|删改|改动))?`

/** The words of a byline but for names, in the order they are tried. */
export const TOKENS: readonly TokenRule[] = [
  {
    name: 'reprint',
    pattern: new RegExp(`^${REPRINT}(?=$|[\\s,、;)])`),
    token: { kind: 'reprint' },
  },
  {
    name: 'source',
    pattern:
      /^来源:\s*[^\s()。,:]{2,14}?(?=发布:|审核:|责编|编辑|作者|记者|[\s()*]|$)|^转载请注明.{0,30}$/,
    token: { kind: 'reprint' },
  },
  {
    name: 'remark in brackets',
    pattern: /^(?:完|原标题.{2,60}?|[^()\s]{0,20}(?:供图|提供图片|图片由[^()]{2,16}提供))(?=\)|$)/,
    token: { kind: 'remark' },
  },
  {
    name: 'pictures that were lent',
    pattern:
      /^(?:图片?[/:])?(?:通讯员|受访者|采访对象|单位|主办方|资料|网络)(?:供图|提供(?:图片)?|图片?)(?=$|[\s,、;)])/,
    token: { kind: 'remark' },
  },
  {
    name: 'words and pictures',
    pattern: /^(?:文[/、·]?图|图[/、·]?文|文[/、]摄影?|摄影报道|摄影[/、]?文)(?:报道)?/,
    token: { kind: 'both' },
  },
  {
    name: 'correspondent',
    pattern: /^(?:特约|本报)?(?:通讯员|通訊員|报道员|特约撰稿人?|供稿)[:/]?|^读者(?=[\s:])[\s:]*/,
    token: { kind: 'role', maker: 'correspondent' },
  },
  {
    name: 'those at the desk',
    pattern:
      /^(?:(?:责任编辑|责编|编辑|视频(?:剪辑|制作)?|剪辑|制图|海报|校对|策划|统筹|审核|监制|编审)[:/]?|(?:[初复终一二三]审|出品|总编辑|值班主任):)(?=\s*[\u4e00-\u9fff]{2})/,
    token: { kind: 'role', maker: 'desk' },
  },
  {
    name: 'photographer before the name',
    pattern:
      /^(?:摄影记者|摄影|图片?|供图)[:/](?:记者|通讯员)?|^摄影(?:记者)?(?=\s*[\u4e00-\u9fff]{2})/,
    token: { kind: 'role', maker: 'photographer' },
  },
  {
    name: 'photographed',
    pattern: /^\/?(?:摄影|摄|供图|图)(?:片)?(?=$|[\s,、;])/,
    token: { kind: 'photographed' },
  },
  { name: 'wrote', pattern: /^\/?(?:撰文|文|报道|采写)(?=$|[\s,、;])/, token: { kind: 'wrote' } },
  { name: 'place', pattern: /^(?:发自|自)[\u4e00-\u9fff]{2,6}/, token: { kind: 'wrote' } },
  {
    name: 'writer before the name',
    pattern: /^(?:文|文字|撰文|采写|采访|作者|撰稿)[:/]/,
    token: { kind: 'role', maker: 'reporter' },
  },
  {
    name: 'reporter',
    pattern:
      /^(?:本报|本网|本刊|本台|[\u4e00-\u9fff]{1,8}?(?:报|网|台|社|新闻|电讯|在线|客户端|融媒体?中心?)|南都|澎湃|封面|极目|红星|九派|央视|央广|大河|顶端|上游|潇湘|扬子|北青)?\s?(?:全媒体|融媒体?|首席|见习|实习|特约|特派|文字)*(?:记者|实习生|评论员)[:/]?/,
    token: { kind: 'role', maker: 'reporter' },
  },
  {
    name: 'outlet with its reporter behind a colon',
    pattern: /^[\u4e00-\u9fff]{2,8}(?:网|报|社|台|信息|新闻|客户端|融媒体?(?:中心)?):/,
    token: { kind: 'role', maker: 'reporter' },
  },
  {
    name: 'outlet that opens a byline',
    pattern: /^[\u4e00-\u9fff]{1,8}(?:日报|晚报|晨报|时报|新闻|在线|客户端)(?=\s)/,
    first: true,
    token: { kind: 'outlet' },
  },
  {
    name: 'second outlet before its own reporter',
    pattern:
      /^[\u4e00-\u9fff]{2,4}(?:观察|发布|在线|新闻|融媒|日报|晚报|都市报|客户端)(?=\s[\u4e00-\u9fff]{2,4}(?:\s|$))/,
    token: { kind: 'role', maker: 'reporter' },
  },
  {
    name: 'paper or section before a correspondent',
    pattern:
      /^[\u4e00-\u9fff]{2,10}(?:报|网|电视台|通讯社|客户端|融媒体中心|宣传部|办事处|街道办?|周刊)(?=\s)/,
    token: { kind: 'role', maker: 'correspondent' },
  },
]
