import { dayOf, type Day } from './day.ts'
import { linesOf } from './line.ts'

/** The day of issue, and what told it. */
export interface Issue {
  readonly published: Day | undefined
  readonly publishedBy: 'masthead' | 'file name' | undefined
}

const UNKNOWN: Issue = { published: undefined, publishedBy: undefined }

/** The day of issue from the head of the page, else from the name of the file. */
export function issueOf(file: string, text: string): Issue {
  const masthead = dayInMasthead(text)
  if (masthead !== undefined) return { published: masthead, publishedBy: 'masthead' }
  const named = dayInFileName(file)
  return named === undefined ? UNKNOWN : { published: named, publishedBy: 'file name' }
}

const MASTHEAD_LINES = 8
const LONGEST_MASTHEAD = 60
const PRINTED =
  /(?<!\d)((?:19|20)\d{2})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})(?!\d)\s*日?/
const SENTENCE = /[,。;!?]|(?:日|\d)(?:起|前|至|[上下中]午|召开|举行|讯|电(?!话|子))/

/** A line of the first few that holds a day and is no sentence. */
function dayInMasthead(text: string): Day | undefined {
  for (const { folded, mark } of linesOf(text).slice(0, MASTHEAD_LINES)) {
    if (mark > 0 || folded.length > LONGEST_MASTHEAD || SENTENCE.test(folded)) continue
    const day = dayIn(PRINTED, folded)
    if (day !== undefined) return day
  }
  return undefined
}

const SEPARATED = /(?<![\da-z])((?:19|20)\d{2})[-_./年](\d{1,2})[-_./月](\d{1,2})(?![\da-z])/i
const COMPACT = /(?<![\da-z])((?:19|20)\d{2})(\d{2})(\d{2})(?![\da-z])/i

/** A day in the path of the file: 2019-03-14.md, 20190314-A02.txt, 2019/03/14/a.txt. */
function dayInFileName(file: string): Day | undefined {
  return dayIn(SEPARATED, file) ?? dayIn(COMPACT, file)
}

function dayIn(pattern: RegExp, text: string): Day | undefined {
  const found = pattern.exec(text)
  return found === null ? undefined : dayOf(Number(found[1]), Number(found[2]), Number(found[3]))
}
