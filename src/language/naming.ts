import { BODIES, EVENTS, OFFICES, SAYING, SURNAMES, hasSynonyms, wordBefore } from './lexicon.ts'
import { dictionaryWords, tagged } from './segment.ts'

/** How a candidate for a name came up; more evidence wins. */
export const POINTS = {
  ...{ byline: 20, title: 5, listed: 4, job: 3, office: 3, list: 2, speaks: 1 },
} as const

/** What speaks for a name at a place. */
export type How = keyof typeof POINTS

/** A place of a text that can be a name, and why. */
export interface Naming {
  readonly name: string
  readonly how: How
  /** Nothing shorter or longer can be the name at this place, which is one where names stand. */
  readonly sole?: true
}

/** What can follow a name: a mark, a verb of saying or doing, a preposition. Longest first. */
const FOLLOWS =
  /^(?:[、,。;:!?()\s”\]]|$|主持|出席|参加|强调|指出|要求|表示|提出|介绍|讲话|发言|致辞|说|认为|告诉|带队|率队|带领|率领|率|一行|陪同|对|在|到|向|就|与|和|及|同|以|从|把|将|为|于|以及|等|代表|作|做|宣布|宣读|通报|汇报|传达|深入|先后|来到|赴|前往|走访|调研|检查|督导|察看|查看|实地|现场|现任|担任|任|原[是系任为]|当选|同志|先生|女士|的|是|也|还|则|分别|主持|解读|总结|部署|安排|号召|呼吁|坦言|回忆|笑|感慨|获|荣获|被|因|已|正|曾|会见|看望|慰问|听取|召开|随后|首先|最后|结合|围绕|提醒|建议|希望|点评|此前|正在|现年|今年|带着|患|称[,:“]|摄|报道|文|图)/

/** Prepositions and verbs that never stand before a mark; there they end a name (谭能为、…). */
const GOES_ON = /^(?:为|于|以|从|把|将|对|向|就|与|和|及|同|率|任|正|已|因|被|曾|还|则|也)[、,。;]/

/** Words behind a name of two characters that end in what could follow one of three: 陪同, 以及. */
const VERBS = /^(?:陪同|以及)/

/** Verbs that a person at the head of a clause speaks or acts with. */
const SPEAKS =
  /^(?:强调|指出|要求|表示|提出|介绍|说|坦言|告诉|认为|建议|希望|带队|率队|主持|一行|对此|当选|任(?=[省市区县州])|同志(?:任|不再|担任|兼任|提名))/

/** Verbs of a person who is named behind an office, however ordinary the name is as a word. */
const DOES =
  /^(?:主持|出席|应邀|列席|讲话|致辞|强调|指出|表示|宣布|宣读|陪同|带队|率队|一行|传达|通报|说|介绍|提醒|同志|现场)/

/** What a person who is asked by a reporter does, behind a group that he is one of: 居民…告诉记者. */
const TELLS = /^(?:告诉|说[,:“]|表示|介绍|坦言|回忆|感慨|笑着|激动地|高兴地|对记者)/

/** What stands behind a name, and sometimes behind another word of the genre too. */
const MAY_DO = /^(?:参加|作|等|率|当选|被|$|、|,)/

/** Characters that are surnames but far oftener something else; only an office before makes a name. */
const RARELY_SURNAME = new Set(
  '和于应经时同从向全都就计强常干相明安党高方会何别那能后家成通国有信展来',
)

/** Surnames that are prepositions or adverbs before an ordinary word: 都长期, 向科室. */
const FUNCTION = new Set('和于应经时同从向全都就别那能后成有来')

/** Characters that no given name begins or ends with. */
const NOT_GIVEN =
  /[的了是在与及对向把被等们这那各某其该我你他她它并将已还也就都而或到会区县市委局部只很不没据]|长$|[称说道]$/

/** Characters that join words and end a given name only where a mark stands behind: 谭能为、叶栋. */
const JOINS = /[为和]/

/** Prepositions that a given name of two characters may begin with (向明, 其昌), where no such word stands. */
const MAY_BEGIN =
  /^(?:向(?![大全各社市区县记外党])|其(?![他中余它次])|会(?![议见谈上后场晤同])|与(?!会)|而(?![且后是]))/

/** Ways that leave no doubt that a name stands there, however rare its surname. */
export const SURE: ReadonlySet<How> = new Set<How>(['byline', 'title', 'listed'])

/** Offices that name one person at a time; a group (群众, 居民, 干部) before a word proves little. */
const TITLE =
  /(?:书记|支书|主任|长|主席|经理|教授|工程师|调研员|巡视员|政委|政治委员|委员|董事|院士|秘书|总监|主编|记者|通讯员|研究员|指挥|司令员?|参谋长|农艺师|医师|(?<![教老律])师|检察官|法官|教练|副手|领导|主委|督学|大使|领事)$/

/** Work that one person is named by, though a crowd can be too. */
const JOB = /(?:医生|大夫|护士|律师|民警|老师|教师|店主|老板|种植户|养殖户|大户|带头人|传承人)$/

/** What an office tells of the word behind it. */
export const howBehind = (office: string): How =>
  TITLE.test(office) ? 'title' : JOB.test(office) ? 'job' : 'office'

const COMMON = [...SURNAMES]

/** Surnames of nearly everyone; with a rarer one, an ordinary word inside speaks against a name. */
const COMMONEST = new Set(COMMON.slice(0, 120))

/** Surnames that a group before them (志愿者, 群众) is not enough for. */
const RARE = new Set(COMMON.slice(400).filter((word) => word.length === 1))

/** Names of people, minorities and foreigners included, that can start at `start`. */
export function namesAt(folded: string, start: number, how: How): Naming[] {
  const parted = partedName(folded, start)
  if (parted !== undefined) return how === 'speaks' ? [] : [{ name: parted, how }]
  const surname = [2, 1]
    .map((length) => folded.slice(start, start + length))
    .find((word) => SURNAMES.has(word))
  // Behind an office the rarest surname is one, unless an ordinary word stands there.
  if (surname === undefined) return SURE.has(how) ? unlisted(folded, start, how) : []
  const rarely = RARELY_SURNAME.has(surname)
  const sureOf = (name: string): boolean =>
    SURE.has(how) ||
    (/^(?:office|job)$/.test(how) &&
      name.length > 2 &&
      !/^[和同从向都就别那能后]|地$/.test(name) &&
      TELLS.test(folded.slice(start + name.length)))
  const sure = SURE.has(how)
  const rare = rarely || (how === 'office' && RARE.has(surname))
  const names = [1, 2]
    .map((length) => folded.slice(start, start + surname.length + length))
    .filter(
      (name, index) =>
        name.length === surname.length + index + 1 &&
        /^[\u3400-\u9fff]+$/.test(name) &&
        (sureOf(name) || !rare) &&
        isGiven(folded, name.slice(surname.length), start + name.length, sure) &&
        isName(name, surname, folded.slice(start + name.length), sureOf(name)),
    )
  const followed = names.filter((name) =>
    how === 'speaks'
      ? SPEAKS.test(folded.slice(start + name.length))
      : isFollowed(folded, start + name.length) &&
        !(name.length > surname.length + 1 && VERBS.test(folded.slice(start + name.length - 1))),
  )
  const acting = (sure || how === 'job') && !rarely && followed.length === 0
  return (acting ? names.filter((name) => isActing(folded, start + name.length)) : followed).map(
    (name, _, all) => ({ name, how, ...(all.length === 1 && sure && { sole: true }) }),
  )
}

const isGiven = (folded: string, given: string, end: number, sure: boolean): boolean =>
  !NOT_GIVEN.test(sure && given.length > 1 ? given.replace(MAY_BEGIN, '') : given) &&
  (!JOINS.test(given) ||
    (sure && /^和.$/.test(given) && isFollowed(folded, end)) ||
    (/[为和]$/.test(given) && /[、,。]/.test(folded.charAt(end))))

function isFollowed(folded: string, end: number): boolean {
  const behind = folded.slice(end, end + 4)
  return (FOLLOWS.test(behind) || isSaying(behind)) && !GOES_ON.test(behind)
}

/** 答复称, 透露: a verb of saying or doing, of two characters or more. */
const isSaying = (behind: string): boolean =>
  [4, 3, 2].some((length) => SAYING.has(behind.slice(0, length))) || /^..称[,:“]/.test(behind)

/** Any verb or adverb of two characters behind an office and a name: 进一步传达, 签订. */
function isActing(folded: string, end: number): boolean {
  if (CLOSES.test(folded.slice(end, end + 3))) return true
  const [next] = dictionaryWords(folded.slice(end, end + 8))
  if (next === undefined || next.word.length < 2) return false
  return /^(?:v|d|p|ad|vd|vn)$/.test(next.tag) || SAYING.has(next.word)
}

/** 某某监誓。: what closes the clause behind an office and a name, though no dictionary has it. */
const CLOSES = /^[\u4e00-\u9fff]{2}[,。;]/

function isName(name: string, surname: string, behind: string, sure: boolean): boolean {
  const office = wordBefore(OFFICES, name, name.length)
  // 郑冠军 behind an office is a name though 冠军 ends as one.
  const odd = sure && office?.length === 2 && !TITLE.test(office) && !RARELY_SURNAME.has(surname)
  if (office !== undefined && !odd) return false
  const [first] = tagged(name)
  // 何国 is a pronoun of the dictionary, 何国梁出席 names somebody.
  const acts = sure && (DOES.test(behind) || /^[、,。(]/.test(behind))
  if (name.length > 2 && first?.word.length === 2 && /^[pcrum]/.test(first.tag) && !acts)
    return false
  if (name.length > 2 && swallows(name, behind)) return false
  if (
    FUNCTION.has(surname) &&
    holdsCommonWord(name) &&
    !DOES.test(behind) &&
    !/^[、,]/.test(behind)
  )
    return false
  if (isCommonWord(name, sure))
    return sure && (DOES.test(behind) ? !isBody(name) : mayBe(name, behind))
  return COMMONEST.has(surname) || surname.length > 1 || sure || !holdsCommonWord(name)
}

/** 殷勇赶 before 赴: the last character is the head of a verb. */
function swallows(name: string, behind: string): boolean {
  const [next] = dictionaryWords(name.slice(-1) + behind.slice(0, 5))
  return next?.word.length === 2 && /^(?:v|d|p|c|ad|vd|vn)$/.test(next.tag) && behind.length > 0
}

const isBody = (word: string): boolean => BODIES.has(word) || EVENTS.has(word) || SAYING.has(word)

const mayBe = (name: string, behind: string): boolean =>
  MAY_DO.test(behind) && !isBody(name) && !hasSynonyms(name)

const PARTED =
  /^(?![会区县市的])(?:(?![和与及])[\u3400-\u9fff]){1,7}(?:·(?:(?![和与及])[\u3400-\u9fff]){1,7})+/

/** 吐尔逊·买买提, 菲利普·格林: parts joined by a middle dot, the last until a verb or a mark. */
function partedName(folded: string, start: number): string | undefined {
  const parts = PARTED.exec(folded.slice(start, start + 32))?.[0]
  if (parts === undefined) return undefined
  const last = parts.lastIndexOf('·') + 1
  for (let end = last + 1; end <= parts.length; end++) {
    const behind = folded.slice(start + end, start + end + 4)
    if (!/^(?:[图文]|提出席)/.test(behind) && FOLLOWS.test(behind)) return parts.slice(0, end)
  }
  return undefined
}

/** Names with a surname that no list holds; four characters only where no word is inside. */
const unlisted = (folded: string, start: number, how: How): Naming[] =>
  [2, 3, 4]
    .map((length) => folded.slice(start, start + length))
    .filter(
      (name) =>
        /^[\u3400-\u9fff]{2,4}$/.test(name) &&
        !/^[制会室部局组办厅处科级位团]/.test(name) &&
        !NOT_GIVEN.test(name) &&
        !JOINS.test(name) &&
        !isCommonWord(name, false) &&
        !holdsCommonWord(name) &&
        wordBefore(OFFICES, name, name.length) === undefined &&
        (DOES.test(folded.slice(start + name.length)) ||
          (name.length < 4 && /^[、,。等]|^作/.test(folded.slice(start + name.length)))),
    )
    .map((name) => ({ name, how }))

const holdsCommonWord = (name: string): boolean =>
  name.length > 2 && [...name.slice(1)].some((_, at) => isCommonWord(name.slice(at, at + 2), false))

const common = new Map<string, string>()

/** Whether the dictionary has this as an ordinary word (安排, 方案), not as a name. */
function isCommonWord(name: string, sure: boolean): boolean {
  let tag = common.get(name)
  if (tag === undefined) {
    const cut = tagged(name)
    tag = cut.length === 1 ? (cut[0]?.tag ?? 'x') : 'x'
    common.set(name, tag)
  }
  // Behind an office even the name of a town can be that of a person.
  return !(sure ? /^n[rsz]|^[xt]$/ : /^nr|^x$/).test(tag) || /^周[一二三四五六日末]$/.test(name)
}

/** Whether a name is a word by itself too (方圆, 高兴), so that not every place of it names somebody. */
export const isOrdinary = (name: string): boolean => isCommonWord(name, false)

/** Whether the ordinary word at `at` is somebody's name: it acts at the head of a clause, or is listed. */
export function isNamed(folded: string, at: number, name: string): boolean {
  const behind = folded.slice(at + name.length, at + name.length + 6)
  const before = folded.charAt(at - 1)
  const acts = DOES.test(behind) || /^(?:带着|当选|被评为|在|当场|和)/.test(behind)
  return (
    (/^$|[、。,;:!?”)\s]/.test(before) && acts) ||
    // 会议由方圆主持: what stands behind 由 and before such a verb does it.
    (before === '由' && DOES.test(behind)) ||
    (before === '、' && /^[、()]/.test(behind))
  )
}
