import { type Holding, isOffice } from '../facts/offices.ts'
import type { Asked } from '../language/asking.rows.ts'
import { OFFICES, wordBefore } from '../language/lexicon.ts'
import type { Named } from '../language/peopleNamed.ts'
import type { Question } from '../language/question.ts'
import { sameDistrict } from '../language/districts.ts'
import type { Library } from './library.ts'

/** Where a question can name somebody by office alone: 区长要求…, 副主任怎么说. */
const BY_OFFICE: ReadonlySet<Asked> = new Set([
  'said',
  'clause',
  'reason',
  'list',
  'place',
  'number',
  'day',
])

/** What must follow an office for its holder to be the one who does something. */
const DOES =
  /^(?:哪|几|什么时候|啥时候|在|说|讲|要求|强调|提|指出|表示|怎么|咋|去|到|带|调研|暗访|主持|看|认为|介绍|想|让|对|把|的(?:发言|讲话|要求)|下|突击|跑|\d|[一二三四五六七八九十]+月)/

/** Offices too bare to say whose: they need a district, or every holder is meant. */
const TITLE = /(?:书记|主任|长|主席|经理|教授)$/

/**
 * The question with those added to its people whom it names by office (区长 → the names printed
 * behind 区长). An office nobody is printed with becomes a person the archive does not know.
 */
export function withOfficeholders(question: Question, library: Library): Question {
  if (question.people.length > 0 || !BY_OFFICE.has(question.asked)) return question
  const named = officeIn(question)
  if (named === undefined) return question
  const { said, span } = named
  const names = [...new Set(holdersOf(said, question, library).map(({ name }) => name))]
  if (names.length === 0 && said.length < 4 && !/^[省市区县镇乡州]长$/.test(said)) return question
  const person: Named = { said, names, span }
  return {
    ...question,
    people: [person],
    terms: question.terms.filter(
      (term) => term.span.end <= span.start || span.end <= term.span.start,
    ),
  }
}

/** The office at which somebody is named to do something. */
function officeIn({
  folded,
  districts,
}: Question): { said: string; span: Named['span'] } | undefined {
  const free = (at: number): boolean =>
    districts.every(({ span }) => at < span.start || at >= span.end)
  for (let end = 2; end <= folded.length; end++) {
    const title = wordBefore(OFFICES, folded, end)
    if (title === undefined || title.length < 2 || !TITLE.test(title)) continue
    if (!DOES.test(folded.slice(end)) && end < folded.length - 6) continue
    if (!DOES.test(folded.slice(end))) continue
    let start = end - title.length
    while (
      start > 0 &&
      free(start - 1) &&
      /[\u4e00-\u9fff]/.test(folded.charAt(start - 1)) &&
      end - start < 9 &&
      !/[的了是在和与号日天那这]/.test(folded.charAt(start - 1))
    )
      start--
    return { said: folded.slice(start, end), span: { start, end } }
  }
  return undefined
}

function holdersOf(said: string, { districts }: Question, library: Library): Holding[] {
  return library.held
    .ending(said.slice(-2))
    .filter(
      ({ parts, in: article }) =>
        parts.some(
          (part) =>
            isOffice(part, said) ||
            (said.length > 3 && isOffice(part, said.slice(1)) && part.includes(said.slice(-3))),
        ) &&
        districts.every(({ known }) =>
          known.some((name) => library.districtsOf(article).some((own) => sameDistrict(own, name))),
        ),
    )
}
