import { quote } from '../corpus/page.ts'
import type { Span } from '../corpus/text.ts'
import { wordBefore, BODIES, OFFICES, PLACES } from '../language/lexicon.ts'
import type { Question } from '../language/question.ts'
import { sortOf } from '../language/sorts.ts'
import { synonymsOf } from '../language/lexicon.ts'
import { asksCalled } from './alike.ts'
import { type Candidate, nearTo, type Standing } from './evidence.ts'
import { headings } from './headings.ts'
import { type List, listsIn } from './lists.ts'
import { isNamed, isOfSort, mayBePeople, summedUp } from './listSorts.ts'
import { byScore, type Extractor, type Proposal } from './proposal.ts'

/** 哪些…, 哪三…: the printed list that the question's words stand around. */
export const list: Extractor = (desk) =>
  asksCalled(desk.question) || (desk.question.asked === 'place' && !desk.question.many)
    ? []
    : [
        ...desk.candidates.slice(0, 12).flatMap((candidate) => listed(candidate, desk.question)),
        ...headings(desk),
      ].sort(byScore)

function listed(candidate: Candidate, question: Question): Proposal[] {
  const { read, sentence, standing, score, own } = candidate
  const { folded } = read.paragraph
  return holding(listsIn(folded, sentence), folded, question)
    .filter(({ items }) => mayBePeople(question) || !items.every((item) => namesOne(read, item)))
    .filter(
      (found) =>
        !isOneHolder(folded, found) &&
        !breaksMarks(folded, found) &&
        isMeant(folded, found, candidate, question) &&
        isOfSort(folded, found, question),
    )
    .map((found) => {
      const kept = question.asked === 'list' ? [] : ofSort(folded, found.items, question)
      const items = kept.length > 0 ? kept : found.items
      return {
        quotes: (kept.length > 0
          ? kept
          : found.enumerated
            ? whole(items)
            : together(folded, items, question)
        ).map((item) => quote(read.paragraph, item)),
        standing,
        score: 0.35 * score + 0.25 * own + 0.45 * closeness(folded, found, candidate, question),
      }
    })
}

/** Whether an item is somebody, with what he is. */
const namesOne = ({ people }: Candidate['read'], { start, end }: Span): boolean =>
  people.some((one) => one.start >= start && one.end <= end)

/** 甲还有啥: the lists of which 甲 is an item, where there are any. */
function holding(
  lists: readonly List[],
  folded: string,
  { folded: asked }: Question,
): readonly List[] {
  const named = /^(?<named>.*?)(?:以外|之外)?还有(?:什么|啥|哪)/.exec(asked)?.groups?.['named']
  const holds = ({ items }: List): boolean =>
    items.some(({ start, end }) => named?.endsWith(folded.slice(start, end)) === true)
  return named !== undefined && lists.some(holds) ? lists.filter(holds) : lists
}

/**
 * The items of an abstract list that stand in one clause are quoted as printed, in one piece; people,
 * bodies, places and clauses one by one.
 */
export function together(
  folded: string,
  items: readonly Span[],
  { asked }: Question,
): readonly Span[] {
  const [first] = items
  const last = items.at(-1)
  if (
    first === undefined ||
    last === undefined ||
    asked === 'body' ||
    asked === 'place' ||
    asked === 'person'
  )
    return items
  const between = folded.slice(first.start, last.end)
  return /[,。;]/.test(between) ? items : [{ start: first.start, end: last.end }]
}

/** From the first item to the last in one piece. */
const whole = (items: readonly Span[]): readonly Span[] => [
  { start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 },
]

/** Items of the sort asked for: 哪些办事处 keeps only those. */
function ofSort(folded: string, items: readonly Span[], { noun }: Question): Span[] {
  const isOne = sortOf(noun)
  return isOne === undefined
    ? []
    : items.filter(({ start, end }) => isOne(folded.slice(start, end)))
}

/** What the print sets before the sort of things: 重点领域. */
const KEY = /^(?:重点|关键|主要|重要)/

/** How well a list fits the question by count, noun and the words beside it; about 0 to 1.5. */
function closeness(
  folded: string,
  found: List,
  { read, standing }: Candidate,
  question: Question,
): number {
  const { count, noun, asked } = question
  let fit = 0
  if (count !== undefined) fit += found.items.length === count ? 0.5 : -0.3
  if (noun !== undefined && noun.length > 0) {
    const near = found.before.slice(-14) + found.after.slice(0, 16)
    const ends = found.items.every(({ start, end }) =>
      folded
        .slice(start, end)
        .replace(/”$/, '')
        .endsWith(noun.replace(/(?<=.)[子儿]$/, '').slice(-1)),
    )
    const begins = found.items.every(({ start }) => folded.startsWith(noun, start))
    if (ends || begins) fit += found.items.length === count ? 0.55 : 0.35
    const isCalled = ({ start, end }: Span): boolean => folded.slice(start, end).endsWith(noun)
    // 哪几个责任: a list whose every item is called so tells more than one that ends in the same sign.
    if (noun.length > 1 && found.items.length > 2 && found.items.every(isCalled)) fit += 0.3
    else if (near.includes(noun.slice(-2))) fit += 0.3
    const { number, name } = summedUp(found)
    // 哪些行当: 甲、乙、丙等重点领域.
    if (
      [noun, ...synonymsOf(noun)].some((form) =>
        name.replace(KEY, '').startsWith(form.replace(KEY, '')),
      )
    )
      fit += 0.3
    if (number === found.items.length && found.after.includes(noun.slice(-2))) fit += 0.3
  }
  if (asked === 'body' && found.items.every((item) => isNamed(BODIES, folded, item))) fit += 0.3
  if (asked === 'place' && found.items.every((item) => isNamed(PLACES, folded, item))) fit += 0.3
  const span = { start: found.items[0]?.start ?? 0, end: found.items.at(-1)?.end ?? 0 }
  if (defines(found.before, standing) || makesUp(found.after, standing, question)) fit += 0.4
  // 甲、乙还有啥: the list is the one that holds what the question names.
  const inside = /还有(?:什么|啥|哪|谁)|以外|之外/.test(question.folded) ? 1 : 0.25
  return fit + 1.2 * nearTo(read, standing, span, { inside })
}

/** 三个一是哪三个一 wants the list that is said to be the three, or whose items are called so. */
function isMeant(
  folded: string,
  found: List,
  { standing }: Candidate,
  question: Question,
): boolean {
  if (question.count === undefined) return true
  if (question.asked === 'list' && !found.enumerated && found.items.length !== question.count)
    return false
  const alias = standing.met.find(
    ({ term }) => term.weight >= 1.4 && /^[一二两三四五六七八九十]/.test(term.word),
  )
  if (alias === undefined) return true
  const last = alias.term.word.slice(-1)
  return (
    defines(found.before, standing) ||
    found.after.replace(/^[”」]?等?/, '').startsWith(alias.term.word) ||
    found.items.every(({ start, end }) =>
      folded
        .slice(start, end)
        .replace(/[”」]$/, '')
        .endsWith(last),
    )
  )
}

/** “爱茶、惜茶”: a list that begins in marks ends with them. */
function breaksMarks(folded: string, { items }: List): boolean {
  const [start, end] = [items[0]?.start ?? 0, items.at(-1)?.end ?? 0]
  const lead = folded.slice(0, start)
  return lead.lastIndexOf('“') > lead.lastIndexOf('”') && /^[^“”]*[^“”、,]”/.test(folded.slice(end))
}

/** 局党组书记、局长某某: one man's offices are no list of things. */
function isOneHolder(folded: string, { items }: List): boolean {
  const [first, second, third] = items
  if (first === undefined || second === undefined || third !== undefined) return false
  const [one, two] = [folded.slice(first.start, first.end), folded.slice(second.start, second.end)]
  const holds = [4, 3, 2].some((length) => OFFICES.has(two.slice(0, length)) && two.length > length)
  return holds && wordBefore(OFFICES, one, one.length) !== undefined
}

/** A term directly before the list and what makes the list its meaning: “四个一”即…. */
const defines = (before: string, { met }: Standing): boolean =>
  met.some(({ supports }) =>
    supports.some(({ words }) =>
      /^[”」]?(?:即|就是|是指|指的是|指|包括|分别[是为]|为|是|:|,即)/.test(
        before
          .slice(-words.length - 5)
          .split(words)
          .at(1) ?? '',
      ),
    ),
  )

/** 书包里有啥: 甲、乙等物品组成的“书包”, made up of the list before it. */
function makesUp(after: string, { met }: Standing, { folded }: Question): boolean {
  const whole = /^等?[\u4e00-\u9fff]{0,4}(?:组成|构成)的[“]?(?<whole>.{1,12})/.exec(after)?.groups
  return (
    whole !== undefined &&
    /里|有|装|包括/.test(folded) &&
    met.some(
      ({ term: { sort }, supports }) =>
        sort === 'noun' && supports.some(({ words }) => whole['whole']?.includes(words)),
    )
  )
}
