import { quote } from '../corpus/page.ts'
import type { ReadArticle } from '../facts/reading.ts'
import type { Question } from '../language/question.ts'
import type { Done } from './doing.ts'
import { byScore, type Extractor, type Proposal } from './proposal.ts'

/** Behind who goes along: 陪同谁, 陪的是哪个组, 陪着什么人. */
const WHOM =
  /^(?:[\d年月日号]+|[上下]午|当时|那天|当天|一起|一路)*陪(?:同|着|伴)?(?:的|了)?(?:都)?是?(?:谁|哪|什么人|啥人)/

/** Whether those whom a question names go along, and it asks with whom. */
export function asksWhom({ folded, people }: Question): boolean {
  const end = Math.max(...people.map(({ span }) => span.end))
  return people.length > 0 && WHOM.test(folded.slice(end))
}

/** 李大山陪同谁调研: who leads or pays the visit on which the print has him go along. */
export const accompanied: Extractor = ({ question, standings }) => {
  if (!asksWhom(question)) return []
  const names = question.people.flatMap((person) => person.names)
  return standings
    .flatMap((standing): Proposal[] => {
      const { article } = standing
      const along = actsOf(article, 'accompany').flatMap(({ act }) => act.agents)
      if (!along.some(({ person }) => person !== undefined && names.includes(person.name)))
        return []
      const goes = new Set(along.map(({ person }) => person?.name))
      const [chief] = [...actsOf(article, 'lead'), ...actsOf(article, 'visit')].flatMap(
        ({ act, read }) =>
          act.agents
            .filter(({ person }) => person === undefined || !goes.has(person.name))
            .filter(({ person }) => question.asked !== 'body' || person === undefined)
            .slice(0, 1)
            .map((agent) => quote(read.paragraph, agent)),
      )
      if (chief === undefined) return []
      return [{ quotes: [chief], standing, byForm: true, score: 0.8 + 0.3 * standing.about }]
    })
    .sort(byScore)
}

const actsOf = ({ reads }: ReadArticle, role: string): Done[] =>
  reads.flatMap((read) =>
    read.acts.filter(({ roles }) => roles.includes(role)).map((act) => ({ read, act })),
  )
