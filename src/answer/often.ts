import { quote } from '../corpus/page.ts'
import { trim } from '../language/clauses.ts'
import { besideIn } from './beside.ts'
import { byScore, type Extractor } from './proposal.ts'

/** Asks how often, not how long: 多久报一次, 隔几天开一回. */
const HOW_OFTEN =
  /(?:多久|多长时间|几天|几个?(?:小时|星期|月)|隔多久)[^,。]{0,8}一[次回趟遍轮]|(?:多久|隔多久)[^,。]{0,4}[次回趟遍]$/

/** 每半小时, 每隔三天, 每周五, 一周一次, 半月一通报. */
const OFTEN =
  /每(?:隔|逢)?(?:[\d一二两三四五六七八九十半]+)?个?半?(?:分钟|小时|天|日|周|星期|旬|月|季度?|年)(?:[一二三四五六日末](?!个))?(?:[^,。;:“”]{0,6}?[一二两三\d]+[次回趟遍轮])?|(?<![\d年])(?:[\d一二两三四五六七八九十半]+|双)(?:天|日|周|月|季|年)[一两二三][\u4e00-\u9fff]/g

/** 多久报一次: how often, in the sentence that has what is told of it. */
export const often: Extractor = ({ question, candidates }) =>
  !HOW_OFTEN.test(question.folded)
    ? []
    : candidates
        .slice(0, 12)
        .flatMap((candidate) => {
          const { read, sentence, standing, own } = candidate
          const beside = besideIn(candidate, standing.met)
          const text = read.paragraph.folded.slice(sentence.start, sentence.end)
          const found = [...text.matchAll(OFTEN)]
          const [one] = found
          // Two ways of often in one sentence are of two things.
          if (beside < 0.75 || own < 0.5 || one === undefined || found.length > 1) return []
          const start = sentence.start + one.index
          const span = trim(read.paragraph.folded, { start, end: start + one[0].length })
          return [
            {
              quotes: [quote(read.paragraph, span)],
              standing,
              score: 0.4 + 0.4 * beside + 0.5 * own,
            },
          ]
        })
        .sort(byScore)
