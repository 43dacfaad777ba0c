import type { Asked } from '../language/asking.rows.ts'
import { worthIn } from './evidence.ts'
import { folded, type Held, type Refusal } from './refusal.ts'

/** An act that a question asks the doer of, and the words that tell of it in print. */
const ACTS: readonly { readonly asked: string; readonly told: RegExp }[] = [
  { asked: '发了?言', told: /发言|表态|交流|讲|介绍|汇报|谈/ },
  { asked: '表了?态', told: /表态|发言/ },
  { asked: '汇报', told: /汇报|报告|介绍|通报|述职|说明/ },
  { asked: '点评|讲评', told: /评/ },
  { asked: '致[辞词]', told: /致[辞词]|讲话|[祝贺]词|欢迎/ },
  { asked: '动员讲话|动员报告', told: /动员|部署/ },
  { asked: '(?:安排)?部署', told: /部署|安排|要求|强调/ },
  { asked: '陪[同着]?', told: /陪|随|一同|一道|一起|参加/ },
  { asked: '指导', told: /指导|督导/ },
  { asked: '承办', told: /承办/ },
  { asked: '主办', told: /主办|举办/ },
  { asked: '协办', told: /协办/ },
  { asked: '宣布|宣读', told: /宣布|宣读|读/ },
  { asked: '传达', told: /传达|学习|领学/ },
  { asked: '辅导|授课|讲课', told: /辅导|授课|讲|解读/ },
  { asked: '验收', told: /验收/ },
  { asked: '捐', told: /捐|赠/ },
  { asked: '颁奖|授牌|授旗|揭牌|揭幕|剪彩', told: /颁|授|揭|剪/ },
]

/** 谁作的点评, 点评的是谁, 承办单位是哪家: not 点评会上谁主持, where the act only names the event. */
const ASKED_OF = ACTS.map(({ asked, told }) => ({
  asked: new RegExp(
    `(?:谁|哪(?:[位些个家几]|[两三四五六]))[^,。没未]{0,12}?(?<![没未不])(?:${asked})(?!会|大会|仪式|活动|[^,。]{0,8}(?:谁|哪))` +
      `|(?:${asked})(?:了|过)?(?:的|人|者|单位|方)(?:都|又|分别|具体)?(?:是|有)?(?:谁|哪)`,
  ),
  told,
}))

/** Somebody and what he does: no name of an office. */
const DOES =
  /^[\u4e00-\u9fff·]{2,8}(?:[说道]|提出|要求|强调|表示|指出|介绍|通报|汇报|对[^,]{2,}(?:进行|表示|作|予以|给予))/

/** How the name of an office ends. */
const OFFICE = /(?:[长记任席委员师家手人理授士官监裁管兵警医工]|领导|代表|总指挥|负责人|[正副]职)$/

/** Verbs that stand for any act: 给了什么, 做了什么. */
const LIGHT = /^(?:还?[给有是做干搞弄提说讲看去来要让]|需要|要求|应该?|进行|开展)$/

/** Words directly beside 什么: what is asked of whatever is named. */
const besideAsking = ({ met }: Held): Held['met'] =>
  met.filter(({ term }) => term.beside === true && !LIGHT.test(term.word))

/** Answers that are told of another act than the one asked about. Rows are tried from the top. */
export const REFUSALS_OF_ACTS: readonly Refusal[] = [
  {
    // 谁作的点评: not whoever took the chair.
    name: 'somebody who did something else',
    of: new Set<Asked>(['person', 'body']),
    refuses: ({ question, sentence, byForm }) =>
      !byForm &&
      ASKED_OF.some(({ asked, told }) => asked.test(question.folded) && !told.test(sentence)),
  },
  {
    // 尹大同是干什么的: not that he spoke.
    name: 'what somebody did, for what he is',
    of: new Set<Asked>(['office']),
    refuses: ({ question, quotes }) =>
      quotes.every(
        (one) =>
          !OFFICE.test(folded(one)) &&
          (DOES.test(folded(one)) ||
            (/职[务位]|[什么啥]官/.test(question.folded) && folded(one).length > 8)),
      ),
  },
  {
    // 老院区改成什么: not from a sentence that tells of no change.
    name: 'a sentence that tells nothing of what is asked',
    of: new Set<Asked>(['clause']),
    refuses: (held) => {
      const { question, quotes, byForm, details, sentence } = held
      const beside = besideAsking(held)
      return (
        /什么|啥/.test(question.folded) &&
        !byForm &&
        details.every((one) => one === undefined) &&
        quotes.map(folded).join('').length >= 7 &&
        beside.reduce((sum, { term }) => sum + term.weight, 0) > 0.2 &&
        beside.every(
          ({ term, supports }) =>
            worthIn(supports, sentence) < 0.4 &&
            ![...term.word].some((one) => sentence.includes(one)),
        )
      )
    },
  },
]
