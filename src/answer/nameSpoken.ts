import { quote } from '../corpus/page.ts'
import { fold } from '../corpus/text.ts'
import type { Finding } from './answer.ts'
import type { Talk, Trial, Turn } from './turn.ts'

/** 她叫什么, 那位是谁: the name of whoever was spoken of. */
const ASKS =
  /^(?:那|那么)?(?:[他她]|[这那此]位?人?|[这那]位(?:领导|同志)?)(?:全名|名字)?(?:是)?(?:叫|姓)?(?:什么|啥|谁|哪位)(?:名字?)?$/

/** A question after the name of somebody whom the print names where he was spoken of; else nothing. */
export async function nameSpoken(
  rest: string,
  { people, articles }: Turn,
  talk: Talk,
): Promise<Trial | undefined> {
  const [name] = people
  if (name === undefined || people.length > 1 || !ASKS.test(fold(rest))) return undefined
  const found = articles.flatMap((id) => findingsIn(id, name, talk)).sort(byOffice)[0]
  if (found === undefined) return undefined
  const question = talk.read(rest)
  const { language, searched } = await talk.answer(question, articles)
  return {
    question,
    answer: { status: 'answered', language, understood: [], searched, findings: [found] },
    leaned: true,
    carried: [],
    pronouns: [name],
  }
}

/** Where an article prints a name, with the office before it. */
function findingsIn(id: Turn['articles'][number], name: string, { library }: Talk): Finding[] {
  return (library.find(id)?.reads ?? []).flatMap(({ paragraph, people }) =>
    people
      .filter((person) => person.name === name)
      .map((person) => {
        const { office } = person
        const detail =
          office === undefined ? undefined : paragraph.text.slice(office.start, office.end)
        return {
          quote: quote(paragraph, person),
          also: [],
          ...(detail === undefined ? {} : { detail }),
        }
      }),
  )
}

const byOffice = (a: Finding, b: Finding): number =>
  Number(b.detail !== undefined) - Number(a.detail !== undefined)
