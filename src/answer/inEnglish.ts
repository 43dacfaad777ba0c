import { fold } from '../corpus/text.ts'
import { romanised } from '../language/pinyin.ts'
import type { Question } from '../language/question.ts'
import type { Answer, Choice, Finding, Reason } from './answer.ts'

/**
 * An answer to an English question, with pinyin beside the names of people and with conditions named
 * as they were typed. The words of the answer stay as printed.
 */
export function inEnglish(answer: Answer, question: Question, names: ReadonlySet<string>): Answer {
  if (question.language !== 'en') return answer
  switch (answer.status) {
    case 'answered':
    case 'disputed': {
      const [first, ...rest] = answer.findings
      const told = (finding: Finding): Finding => withPinyin(finding, names)
      return { ...answer, findings: [told(first), ...rest.map(told)] }
    }
    case 'related':
    case 'silent':
      return { ...answer, reason: asTyped(answer.reason, question) }
    case 'choose': {
      const [first, ...rest] = answer.choices
      const told = (choice: Choice): Choice => labelled(choice, names)
      return { ...answer, choices: [told(first), ...rest.map(told)] }
    }
  }
}

/** `Lin Xiaoxi, 县委书记` beside 林小溪; `林小溪 (Lin Xiaoxi)` beside an office of hers. */
function withPinyin(finding: Finding, names: ReadonlySet<string>): Finding {
  const { quote, detail } = finding
  const name = nameAtEnd(fold(quote.text), names)
  if (name !== undefined)
    return {
      ...finding,
      detail: [romanised(name), ...(detail === undefined ? [] : [detail])].join(', '),
    }
  return detail !== undefined && names.has(fold(detail))
    ? { ...finding, detail: `${detail} (${romanised(fold(detail))})` }
    : finding
}

/** `林小溪 (Lin Xiaoxi) · 3月14日 …`. */
function labelled(choice: Choice, names: ReadonlySet<string>): Choice {
  const { label, quote } = choice
  const name = nameAtEnd(fold(quote.text), names)
  return name === undefined || !label.startsWith(quote.text)
    ? choice
    : { ...choice, label: label.replace(quote.text, `${quote.text} (${romanised(name)})`) }
}

/** Somebody's name, alone or behind an office. */
const nameAtEnd = (words: string, names: ReadonlySet<string>): string | undefined =>
  words.length > LONGEST
    ? undefined
    : [4, 3, 2].map((length) => words.slice(-length)).find((name) => names.has(name))

/** Longer words are no name with its office. */
const LONGEST = 40

/** The gist of a question and its Chinese words are not what was typed. */
function asTyped(reason: Reason, { folded, typed, terms }: Question): Reason {
  if (!('asked' in reason)) return reason
  const asked =
    reason.asked === folded ? typed : terms.find(({ word }) => word === reason.asked)?.typed
  return asked === undefined ? reason : { ...reason, asked }
}
