import { figuresIn } from '../facts/figures.ts'
import type { Question } from '../language/question.ts'
import { sameName } from './doing.ts'
import { type Asker, claimed, type Gist } from './gist.ts'
import { isExact } from './scope.ts'
import { HELD } from './asserted.ts'

/** 是甲还是乙: the one of the two that the open question finds. */
export function either(asker: Asker): Gist | undefined {
  const { question, ask } = asker
  const text = question.folded.replace(/[?!。呢\s]+$/, '')
  const at = text.indexOf('还是')
  if (at < 1 || /吗$|吧$|[上中下]午还是|晚上还是|早上还是/.test(text)) return undefined
  const done = eitherDone(text, ask)
  if (done !== undefined) return done
  const open = openOf(question, text, at)
  if (open === undefined) return undefined
  const fits = claimed(ask(open.asks)).flatMap((one) =>
    one.quotes
      .filter((words) => open.options.some((option) => fitsOption(words.text, option)))
      .map((words) => ({ ...one, quotes: [words], details: [] })),
  )
  const [best] = fits
  return best === undefined ? undefined : { status: 'answered', proposals: [best] }
}

const DONE = '主持|讲话|致[辞词]|发言|作报告|出席|参加|列席|带队|陪同|宣读|传达|安排部署|通报'

/** 某人主持会议还是讲话: two things that one may have done there. */
const EITHER_DONE = new RegExp(
  `^(?<head>.{2,}?)(?:是|只是|在)?(?<one>(?:${DONE})[^,。]{0,6}?)[,的了]*(?:,)?还是(?:只|仅|只是)?(?<two>(?:${DONE})[^,。]{0,6}?)[的了]*$`,
)

/** What of the two is told of whom the question names; nothing where neither is. */
function eitherDone(text: string, ask: Asker['ask']): Gist | undefined {
  const { head = '', one = '', two = '' } = EITHER_DONE.exec(text)?.groups ?? {}
  if (one === '' || /谁|哪/.test(head)) return undefined
  const told = [one, two]
    .flatMap((deed) => claimed(ask(`${head}${deed}吗`)).slice(0, 1))
    .filter(({ verdict }) => verdict === 'yes')
    .map(({ quotes, standing, score }) => ({ quotes, standing, score }))
  return told.length === 0 ? undefined : { status: 'answered', proposals: told }
}

const fitsOption = (found: string, option: string): boolean =>
  found.includes(option) || sameName(found, option) || (found.length > 1 && option.includes(found))

/** 谁主持的 张三还是李四: the question stands before the two. */
const ASKED_BEFORE = /^(?<asks>.*(?:谁|哪|几|多少|什么).*?)[,、?\s]*(?:是)?$/

/** 张三主持还是李四主持的 → 谁主持的, of 张三 and 李四. */
function openOf(
  { people, days }: Question,
  text: string,
  at: number,
): { readonly asks: string; readonly options: readonly string[] } | undefined {
  const around = (
    spans: readonly { start: number; end: number }[],
    instead: string,
  ): { asks: string; options: string[] } | undefined => {
    const one = spans.filter(({ end }) => end <= at).at(-1)
    const two = spans.find(({ start }) => start >= at)
    if (one === undefined || two === undefined) return undefined
    const options = [text.slice(one.start, one.end), text.slice(two.start, two.end)]
    // 是甲主持的还是乙: what was done stands behind the first of the two.
    const deed = (one: { end: number }, two: { end: number }): string =>
      two.end === text.length ? text.slice(one.end, at).replace(/[,、]$/, '') : text.slice(two.end)
    const head = ASKED_BEFORE.exec(text.slice(0, one.start))?.groups?.['asks']
    return head !== undefined && two.end === text.length
      ? { asks: head, options }
      : { asks: `${text.slice(0, one.start)}${instead}${deed(one, two)}`, options }
  }
  const named = around(
    people.map(({ span }) => span),
    '谁',
  )
  if (named !== undefined)
    return { ...named, options: people.flatMap(({ said, names }) => [said, ...names]) }
  const dated = around(days.filter(isExact), '几号')
  if (dated !== undefined)
    return {
      ...dated,
      options: days.flatMap(({ when }) => `${when.month ?? ''}月${when.dates?.[0] ?? ''}日`),
    }
  const figures = figuresIn(text)
  const [figure] = figures
  if (figure !== undefined) {
    const ordinal = figure.what === 'ordinal' ? '第' : ''
    const counted = around(figures, `${ordinal}几${figure.unit}${figure.noun}`)
    if (counted !== undefined) return counted
  }
  const held = new RegExp(
    `^(?<head>.*?)(?:是)?在(?<one>[^,。]{2,16}?),?还是在?(?<two>[^,。]{2,16}?)(?<tail>(?:${HELD})的?)?$`,
  ).exec(text)?.groups
  if (held !== undefined)
    return {
      asks: `${held['head'] ?? ''}在哪里${held['tail'] ?? '开的'}`,
      options: [held['one'] ?? '', held['two'] ?? ''],
    }
  return undefined
}
