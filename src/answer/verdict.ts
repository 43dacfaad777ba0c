import { quote } from '../corpus/page.ts'
import type { Act } from '../facts/acts.ts'
import type { Read } from '../facts/reading.ts'
import { pieces, trim } from '../language/clauses.ts'
import { clause } from './clause.ts'
import { worthIn, type Standing } from './evidence.ts'
import type { Desk, Extractor, Proposal } from './proposal.ts'

/** 是…吗, …了没有: yes where the print says so of the people asked, no where it says so of others. */
export const verdict: Extractor = (desk) => {
  const { question } = desk
  if (question.people.length > 0 && question.roles.length > 0) {
    const byRole = roleVerdict(desk)
    if (byRole.length > 0) return byRole
  }
  return saidVerdict(desk)
}

function roleVerdict({ question, standings }: Desk): Proposal[] {
  const names = question.people.flatMap((person) => person.names)
  for (const standing of standings.slice(0, 3)) {
    const acts = standing.article.reads.flatMap((read) =>
      read.acts
        .filter(({ roles }) => roles.some((role) => question.roles.includes(role)))
        .map((act) => ({ read, act })),
    )
    const theirs = acts.find(({ act }) => doneBy(act, names))
    const [other] = acts.filter(({ act }) => act.agents.some(({ person }) => person !== undefined))
    if (theirs !== undefined) return [told(theirs, standing, 'yes')]
    if (other !== undefined && question.roles.includes('chair'))
      return [told(other, standing, 'no')]
  }
  return []
}

const doneBy = ({ agents }: Act, names: readonly string[]): boolean =>
  agents.some(({ person }) => person !== undefined && names.includes(person.name))

function told(
  { read, act }: { read: Read; act: Act },
  standing: Standing,
  verdict: 'yes' | 'no',
): Proposal {
  const span = trim(read.paragraph.folded, act.clause)
  return { quotes: [quote(read.paragraph, span)], standing, score: 1.2, verdict }
}

/** Yes where one clause or sentence says everything the question says; else the print does not tell. */
function saidVerdict(desk: Desk): Proposal[] {
  const { question, candidates } = desk
  const names = question.people.flatMap((person) => person.names)
  for (const candidate of candidates.slice(0, 12)) {
    const { read, sentence, standing } = candidate
    const { folded } = read.paragraph
    for (const one of pieces(folded.slice(0, sentence.end), 'segment')) {
      if (one.start < sentence.start) continue
      const text = folded.slice(one.start, one.end)
      const telling = standing.met.filter(({ term }) => term.weight > 0.3)
      const all = telling.every(({ supports }) => worthIn(supports, text) >= 0.6)
      const people = names.length === 0 || names.some((name) => text.includes(name))
      if (!all || !people || telling.length + names.length === 0) continue
      if (/没有|未|尚未|不(?!断|仅|但|同|忘)/.test(text) && !/没|不/.test(question.folded)) continue
      const [best] = clause({ ...desk, candidates: [candidate] })
      const [words] = best?.quotes ?? []
      return [
        {
          quotes: [words ?? quote(read.paragraph, trim(folded, one))],
          standing,
          score: 1,
          verdict: 'yes',
        },
      ]
    }
  }
  return []
}
