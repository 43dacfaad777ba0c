import { literally } from '../corpus/text.ts'
import type { Quote } from '../corpus/page.ts'
import type { Asked } from '../language/asking.rows.ts'
import { shareIn } from './evidence.ts'
import { folded, type Refusal } from './refusal.ts'
import { shapesAsked } from './shaped.ts'

/** Things that the print calls so wherever it names one: 河长制度, 净水工程, 责任清单. */
const CALLED =
  /(?:工作法|机制|体制|制度|工程|活动|行动|计划|责任|清单|协议|基地|模式|平台|节目|课程|比赛|演练|项目|网格|航线|体系|专班|条件|船)$/

/** Whether words are quoted in the print, as names are. */
const isMarked = (one: Quote): boolean =>
  /[“《]/.test(folded(one)) || /[“《]$/.test(one.from.folded.slice(0, one.span.start))

/** The words of quotes, with the rest of the clauses that they stand in. */
function withBorders(quotes: readonly Quote[]): string {
  const [first] = quotes
  const last = quotes.at(-1)
  if (first === undefined || last === undefined) return ''
  const before = /[^,。;:]{0,12}$/.exec(first.from.folded.slice(0, first.span.start))?.[0] ?? ''
  const behind = /^[^,。;:]{0,12}/.exec(last.from.folded.slice(last.span.end))?.[0] ?? ''
  return before + quotes.map(folded).join('') + behind
}

/** 贯彻落实省委部署: what every meeting does, and no item of a list. */
const OBEYS =
  /^(?:认真|全面|坚决|深入|切实)*(?:贯彻|落实|学习).{0,12}(?:中央|省委|市委|区委|县委|精神)/

/** What ends the names of papers. */
const PAPER =
  /(?:文件|方案|办法|条例|意见|通知|规划|计划|细则|规定|协议|合同|书|制度|报告|清单|[公通]告|令|决定|决议|法|章程|提纲|简报|报)$/

/** Asks for people, by name or by what they are. */
const WHO = /谁|人|叫(?:什么|啥)|[长员记任官家者师生手工民友兵警]$|领导|代表/
const OF_PEOPLE =
  /(?:哪些|哪几[位名])[\u4e00-\u9fff]{0,6}(?:[长员家者师]|代表|领导)(?![\u4e00-\u9fff])/

/** Behind the name of a land. */
const LAND = /(?:办事处|街道|社区|[区县市镇乡村港湾])$/

const ADDRESS = /地址|[路街道巷弄]几号|哪条[路街]几号/

/** 两位副主席最后一位, 哪几位副主席(镇长不算): of several named side by side one may be left. */
const LEAVES_ONE = /除[了去开外]|不算|不包括|[以之]外|另|最后一|第[一二三四五六七八九十]|首位|末位/

/** Hours say when as a part of the day does. */
const HOURS = /\d{1,2}[时点:]/

/** Asks for bodies, by any word for them. */
const FOR_BODIES =
  /谁|单位|部门|机构|组织|领导|级|政府|哪几?家|哪[些几]个?[\u4e00-\u9fff]{0,4}[局委办院镇乡]/

/** Committees and governments, one or several. */
const BODIES =
  /^(?:[、和与及]?(?:党中央|国务院|[\u4e00-\u9fff]{0,8}?(?:党委|[省市县区州工]委|管委会|委员会|政府|局|办事处|部门)))+$/

/** Answers that are of another sort than the one asked for. Rows are tried from the top. */
export const REFUSALS_OF_SORTS: readonly Refusal[] = [
  {
    // 哪八个字, 几连冠, 一天里哪段时间: nothing that has no such form.
    name: 'words of another form',
    refuses: ({ question, quotes }) =>
      shapesAsked(question).some(
        ({ rule, groups }) =>
          rule.only === true &&
          !quotes.some(
            (one) =>
              HOURS.test(folded(one)) || rule.finds(groups, one.from.folded, one.span).length > 0,
          ),
      ),
  },
  {
    // 跟哪几项工作一起抓: not 市委、市政府.
    name: 'bodies for what is done',
    of: new Set<Asked>(['list']),
    refuses: ({ question: { folded: asked }, quotes }) =>
      !FOR_BODIES.test(asked) && quotes.every((one) => BODIES.test(folded(one))),
  },
  {
    // 列好哪些清单: nothing that is printed as no 清单.
    name: 'nothing that is called so',
    of: new Set<Asked>(['clause', 'list']),
    refuses: ({ question: { noun = '' }, quotes }) =>
      CALLED.test(noun) && !quotes.some(isMarked) && !withBorders(quotes).includes(noun.slice(-2)),
  },
  {
    // 哪些单位发言, 部署了哪些工作: not 落实省委、市委部署要求.
    name: 'words of obedience',
    of: new Set<Asked>(['list', 'body', 'place', 'person']),
    refuses: ({ question, quotes }) =>
      !/落实|贯彻|传达|精神|学习?了/.test(question.folded) &&
      quotes.some((one) => OBEYS.test(folded(one))),
  },
  {
    // 签了什么协议: a paper has a name.
    name: 'no paper',
    of: new Set<Asked>(['document']),
    refuses: ({ quotes }) => quotes.every((one) => !isMarked(one) && !PAPER.test(folded(one))),
  },
  {
    // 去了白水镇哪里: not 白水镇.
    name: 'the land for a spot in it',
    of: new Set<Asked>(['place']),
    refuses: ({ question: { folded: asked }, quotes }) =>
      !/还是|是不是|吗/.test(asked) &&
      quotes.every((one) => {
        const words = folded(one)
        const core = words.replace(LAND, '')
        return (
          asked.includes(words) ||
          (core.length > 1 && new RegExp(`${literally(core)}的?哪`).test(asked))
        )
      }),
  },
  {
    // 卫生院在哪条路几号: not its own name, nor a day.
    name: 'no address',
    of: new Set<Asked>(['place', 'day']),
    refuses: ({ question: { folded: asked }, quotes }) =>
      ADDRESS.test(asked) && !quotes.some((one) => /[路街道巷弄村号楼厦层]/.test(folded(one))),
  },
  {
    // 哪些老师发言: not the first of three.
    name: 'one of several named side by side',
    of: new Set<Asked>(['person', 'body', 'place', 'list']),
    refuses: ({ question: { many, count, folded: asked }, quotes }) =>
      (many || count !== undefined) &&
      !LEAVES_ONE.test(asked) &&
      quotes.length === 1 &&
      quotes.every(
        ({ from: { folded: text }, span }) =>
          text[span.start - 1] === '、' || text[span.end] === '、',
      ),
  },
  {
    // 哪几个方面: not the people who came.
    name: 'somebody for something',
    of: new Set<Asked>(['list']),
    refuses: ({ question: { noun = '', folded: asked }, quotes, read }) =>
      !WHO.test(noun + asked.slice(-4)) &&
      !OF_PEOPLE.test(asked) &&
      quotes.some(
        ({ from, span }) =>
          from === read?.paragraph &&
          read.people.some(({ start, end }) => start >= span.start && end <= span.end),
      ),
  },
  {
    // 名字带“坊”的是哪几个: not what somebody did there.
    name: 'a clause for names',
    of: new Set<Asked>(['list']),
    refuses: ({ question: { folded: asked }, quotes }) =>
      /的[\u4e00-\u9fff]{0,3}是哪(?:几|些|[两俩三四五六七八九十])[个家处所条位]?[?]?$/.test(
        asked,
      ) &&
      quotes.some((one) => /^(?:并(?!州)|围绕|详细|仔细|认真|听取|了解|询问|要)/.test(folded(one))),
  },
  {
    // 哪几家: 要建好某某 is no name.
    name: 'no name',
    of: new Set<Asked>(['person', 'body', 'place']),
    refuses: ({ quotes }) =>
      quotes.some((one) =>
        /^(?:要|把|对(?!外)|将(?!军)|使|让|就|认真|详细|并(?!州)|听取|了解|[察查]看|按照?(?=[\u4e00-\u9fff“])|根据|围绕|针对)|组成(?!员)/.test(
          folded(one),
        ),
      ),
  },
  {
    // 为什么重要: not from what tells of something else; the like of 哪家单位.
    name: 'next to nothing of the question',
    of: new Set<Asked>(['reason', 'body']),
    refuses: ({ question: { asked }, met, near }) =>
      met.length > 0 && shareIn(met, near) < (asked === 'body' ? 0.3 : 0.45),
  },
]
