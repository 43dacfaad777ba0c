import type { Span } from '../corpus/text.ts'
import type { Read } from '../facts/reading.ts'
import type { Question } from '../language/question.ts'
import type { Candidate, Standing } from './evidence.ts'
import type { Library } from './library.ts'
import { REPLIES } from './sentence.ts'

/** 1 where the people of the question say the sentence, less where it only names them or not even. */
export function bySpeaker(
  { read, sentence, standing }: Candidate,
  question: Question,
  library: Library,
): number {
  const { people, asked } = question
  const names = people.flatMap((person) => person.names)
  const folded = read.paragraph.folded.slice(sentence.start, sentence.end)
  if (names.length === 0)
    return asked !== 'said'
      ? 1
      : byBody({ read, sentence, standing }, question, library) *
          (SPOKEN.test(folded) || isSpeech(read, standing, sentence, library) ? 1 : 0.6)
  const speech = library
    .speechesOf(read, standing.article)
    .find(({ start, end }) => start <= sentence.start && sentence.end <= end)
  if (speech?.speakers.some((name) => names.includes(name)) === true) return 1
  if (asked === 'said') return 0.2
  if (names.some((name) => folded.includes(name))) return 0.85
  return speech !== undefined ? 0.2 : asked === 'reason' ? 0.6 : 0.45
}

/** Words of speech: somebody's own, what was required, what was thought of something. */
const SPOKEN = /[:,]“|[说称]|表示|要求|强调|指出|希望|建议|认为|提出|评价|肯定|回应|答复|[要须应]/

const isSpeech = (read: Read, { article }: Standing, { start, end }: Span, library: Library) =>
  REPLIES.test(read.paragraph.folded) ||
  library.speechesOf(read, article).some((one) => one.start <= start && end <= one.end)

/** Where a body is asked for its words: 1 where it says the sentence, next to nothing elsewhere. */
function byBody(
  { read, sentence, standing }: Pick<Candidate, 'read' | 'sentence' | 'standing'>,
  { folded }: Question,
  library: Library,
): number {
  const subject = standing.met.find(
    ({ term, supports }) =>
      SPEAKS.test(folded.slice(term.span.end)) &&
      supports.some(({ words }) => actsIn(standing).some((agent) => agent.includes(words))),
  )
  if (subject === undefined) return 1
  const speech = library
    .speechesOf(read, standing.article)
    .find(({ start, end }) => start <= sentence.start && sentence.end <= end)
  return speech !== undefined && subject.supports.some(({ words }) => speech.said.includes(words))
    ? 1
    : 0.2
}

/** Behind the body whose words are asked for: 某局在会上怎么说的. */
const SPEAKS =
  /^(?:的?(?:人|代表|负责人))?(?:在|\d|[一二三四五六七八九十]+月|会上|怎么|咋|说|讲|发言|的发言|表态)/

const actsIn = ({ article }: Standing): readonly string[] =>
  article.reads.flatMap((read) =>
    read.acts.flatMap(({ agents }) =>
      agents
        .filter(({ person }) => person === undefined)
        .map(({ start, end }) => read.paragraph.folded.slice(start, end)),
    ),
  )
