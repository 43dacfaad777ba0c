import type { Span } from '../corpus/text.ts'
import { coreOf, districtNames, isDistrict, sameDistrict } from './districts.ts'
import { SURNAMES, synonymsOf } from './lexicon.ts'
import { soundsLike } from './pinyin.ts'
import { dictionaryWords } from './segment.ts'

/** A district, county or city that a question names; `known` is empty where the archive has none. */
export interface District {
  readonly said: string
  readonly known: readonly string[]
  readonly span: Span
}

/** What the archive prints of districts. */
interface Printed {
  readonly districts: readonly string[]
  contains(words: string): boolean
}

/** Words of the lexicon, and those with a question word or a direction in them, are no names. */
export const isOrdinary = (word: string): boolean =>
  /[哪几什啥谁上下起来去出进们了着过往给跟]/.test(word) || synonymsOf(word).length > 0

/** A way to name a district; the least `order` is tried first. */
interface Form {
  readonly name: string
  readonly form: string
  readonly order: number
}

/** Forms by their first two characters. */
type Forms = ReadonlyMap<string, readonly Form[]>

const forms = new WeakMap<readonly string[], Forms>()

/** How districts may be named, the longest first; worked out once for each list of them. */
function formsOf(districts: readonly string[]): Forms {
  let found = forms.get(districts)
  if (found === undefined) {
    const all = new Map<string, Form[]>()
    let order = 0
    for (const name of [...districts].sort((a, b) => b.length - a.length))
      for (const form of new Set([name, coreOf(name)])) {
        const begun = form.slice(0, 2)
        const like = all.get(begun)
        const one = { name, form, order: order++ }
        if (form.length < 2) continue
        if (like === undefined) all.set(begun, [one])
        else like.push(one)
      }
    forms.set(districts, (found = all))
  }
  return found
}

/** The forms that may stand in a text, by their first two characters, in their order. */
function formsIn(folded: string, forms: Forms): Form[] {
  const begun = new Set(Array.from({ length: folded.length }, (_, at) => folded.slice(at, at + 2)))
  return [...begun].flatMap((two) => forms.get(two) ?? []).sort((a, b) => a.order - b.order)
}

/** 龙山 before 区, but not before 区长, and not 龙山区 before 区委. */
const takesKind = (form: string, behind: string): boolean =>
  /^[区县市](?![长委]|政府|人大|政协)/.test(behind) && !/[区县市]$/.test(form)

/** The districts that a folded question names, known to the archive or not. */
export function districtsNamed(folded: string, known: Printed): District[] {
  const found: District[] = []
  const free = (start: number, end: number): boolean =>
    found.every(({ span }) => end <= span.start || span.end <= start)
  for (const { name, form } of formsIn(folded, formsOf(known.districts))) {
    const start = folded.indexOf(form)
    if (start < 0 || !free(start, start + form.length)) continue
    // 某市立医院: whose hospital it is, no place where something happens.
    if (/[区县市省州]$/.test(form) && /^立/.test(folded.slice(start + form.length))) continue
    // 东山经济会: the event of a district, not 东山经济开发区.
    if (/..经济$/.test(form) && !/^(?:技术)?(?:开发)?区/.test(folded.slice(start + form.length)))
      continue
    const end = start + form.length + (takesKind(form, folded.slice(start + form.length)) ? 1 : 0)
    found.push({
      said: folded.slice(start, end),
      known: known.districts.filter((other) => sameDistrict(other, name)),
      span: { start, end },
    })
  }
  for (const { name, start } of districtNames(folded)) {
    const span = { start, end: start + name.length }
    if (!free(span.start, span.end) || known.contains(name) || /[往给跟完]/.test(name)) continue
    // 南宫区长: a surname before a title. 某市立医院: whose hospital it is.
    if (/^(?:长|立(?=.{2}))/.test(folded.slice(span.end))) continue
    const sounds = soundsLike(name, known.districts)
    found.push({ said: name, known: sounds === undefined ? [] : [sounds], span })
  }
  for (const { word, tag, start, end } of dictionaryWords(folded)) {
    if (!free(start, end) || word.length < 2 || word === '东西') continue
    // 欧阳县长: a surname of two characters before a title is no place.
    if (SURNAMES.has(word) && /^[区县市]长/.test(folded.slice(end))) continue
    // 苏区长: a word of its own, here a surname before a title.
    if (/^.[区县市]$/.test(word) && /^长/.test(folded.slice(end))) continue
    const wide =
      (/^(?:ns|nr|nz|j)/.test(tag) || (start < 3 && /^n/.test(tag))) &&
      /^[区县市](?!域|里)/.test(folded.slice(end))
        ? end + 1
        : end
    const said = folded.slice(start, wide)
    const foreign =
      tag === 'ns' &&
      !known.contains(word) &&
      !isOrdinary(word) &&
      !/(?:什么|啥|哪[些个种]|多少)$/.test(folded.slice(0, start))
    if (!isDistrict(said) && !foreign) continue
    // The archive prints it, though nowhere as a district: a word like others.
    if (!foreign && known.contains(said)) continue
    if (/^立(?=.{2})/.test(folded.slice(wide))) continue
    const sounds = soundsLike(said, known.districts)
    found.push({ said, known: sounds === undefined ? [] : [sounds], span: { start, end: wide } })
  }
  return found
}
