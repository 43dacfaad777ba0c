import { quote } from '../corpus/page.ts'
import { bodyAsked } from './filters.ts'
import type { Extractor } from './proposal.ts'

/** Asks for people, and not for the name of anything (那家店叫啥名). */
const WHO = /谁|哪(?:[一两俩二三四五六几])?(?:位|名)|[两俩三四五六]位|哪个(?:领导|干部|人)/

/** A sentence that has this share of the question's words of its own is what is asked about. */
const SURE = 0.85

/** As much as another sentence may have. */
const OTHERS = 0.75

/**
 * 谁包案, 铲土的三位是谁: whoever is named in the one sentence that tells of it, whatever its verb; as
 * many as are asked for, and nobody where the question asks for a role that a verb gives.
 */
export const alone: Extractor = ({ question, candidates }) => {
  const [best, next] = [...candidates].sort((a, b) => b.own - a.own)
  if (best === undefined || question.roles.length > 0 || !WHO.test(question.folded)) return []
  // 供水公司那边是谁来讲的: whoever is asked for comes from there.
  if (bodyAsked(question) !== undefined) return []
  if (best.own < SURE || (next !== undefined && next.own > OTHERS * best.own)) return []
  const { read, sentence, standing } = best
  const asked = question.people.flatMap(({ names }) => names)
  const named = read.people.filter(
    ({ name, start, end }) =>
      start >= sentence.start && end <= sentence.end && !asked.includes(name),
  )
  return named.length === (question.count ?? 1)
    ? [
        {
          quotes: named.map(({ start, end }) => quote(read.paragraph, { start, end })),
          standing,
          score: best.own,
        },
      ]
    : []
}
