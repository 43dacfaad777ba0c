import type { Question } from '../language/question.ts'
import { sortOf } from '../language/sorts.ts'
import { type Doer, wordsOf } from './doing.ts'
import { kindOf } from './sortedIn.ts'

/** What bodies there are, which names none of them. */
const NO_NAME =
  /^(?:各|有关|相关)?(?:办事处|街道|乡镇|部门|单位|机构|企业|公司|内设机构|学校|社区)$/

const OF_STATE = /(?:局|委|政府|街道|办事处|镇|乡|村|[县区市]|支队|大队|法院|检察院|指挥部)$/

/** 哪些局, 哪几个办事处: only those that are one. */
export function ofSort(some: readonly Doer[], { noun, asked, folded }: Question): readonly Doer[] {
  const all = asked === 'body' ? some.filter((doer) => !NO_NAME.test(wordsOf(doer))) : some
  // 哪几家企业: a firm may be called anything, but is no office of the state.
  const isOne = asked === 'body' ? sortOf(noun) : undefined
  const firms = /企业|公司/.test(noun ?? '') && all.length > 2
  if (firms && isOne !== undefined && all.some((doer) => isOne(wordsOf(doer))))
    return all.filter((doer) => !OF_STATE.test(wordsOf(doer)))
  if (isOne === undefined) {
    // 哪支交警队: 交警三大队 among those who came.
    const kind = asked === 'body' && noun !== undefined ? kindOf(noun) : undefined
    const kept = all.filter((doer) => kind?.(wordsOf(doer)) === true)
    // 哪一支队: one of them.
    if (/哪一?支/.test(folded) && kept.length !== 1) return []
    return kept.length > 0 ? kept : all
  }
  if (areCounted(all, noun ?? '')) return all
  return all.flatMap((doer) => {
    const { agent } = doer
    const words = wordsOf(doer)
    if (isOne(words)) return [doer]
    // 城南办事处党工委书记: the office of somebody from one.
    for (let to = words.length - 1; to > 2; to--)
      if (isOne(words.slice(0, to)))
        return [{ ...doer, agent: { ...agent, end: agent.start + to } }]
    return []
  })
}

/** 甲、乙、丙3家企业: the print itself says of what sort they are. */
function areCounted(all: readonly Doer[], noun: string): boolean {
  const last = all.at(-1)
  if (last === undefined || all.length < 2) return false
  const behind = last.read.paragraph.folded.slice(last.agent.end, last.agent.end + 14)
  return /^等?[\d两三四五六七八九十]+[家个名所]/.test(behind) && behind.includes(noun)
}
