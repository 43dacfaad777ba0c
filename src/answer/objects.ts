import type { Span } from '../corpus/text.ts'
import { type Grain, pieceAt, trim } from '../language/clauses.ts'
import type { Question } from '../language/question.ts'
import { tagged } from '../language/segment.ts'
import type { Slot } from '../language/slot.ts'
import { synonymsOf } from '../language/lexicon.ts'
import { isVague, SORT } from './clause.ts'

/** A verb of the print that stands for the one asked, and how surely. */
export interface PrintedVerb extends Span {
  readonly worth: number
}

/** Where the sentence prints the verb, a word that may stand for it, or a longer verb of it. */
export function verbsIn(
  folded: string,
  { start, end }: Span,
  { verb, manner }: Slot,
): PrintedVerb[] {
  const text = folded.slice(start, end)
  const found: PrintedVerb[] = []
  const add = (form: string, worth: number): void => {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const span = { start: start + at, end: start + at + form.length }
      if (found.every((one) => span.end <= one.start || one.end <= span.start))
        found.push({ ...span, worth })
    }
  }
  if (manner !== undefined) add(manner + verb, 1.2)
  if (found.length > 0) return found
  if (verb.length > 1) add(verb, 1)
  else
    for (const { word, tag, start: at } of tagged(text))
      // 灭火演练、…: a verb that nothing follows is a noun there.
      if (
        /^v/.test(tag) &&
        word.includes(verb) &&
        word.length < 4 &&
        !/^[、。;]/.test(text.slice(at + word.length))
      )
        found.push({
          start: start + at,
          end: start + at + word.length,
          worth: word === verb ? 1 : 0.85,
        })
  if (found.length === 0) for (const form of synonymsOf(verb)) if (form.length > 1) add(form, 0.75)
  return found
}

/** The object printed behind a verb: to the noun asked for, to the end of its clause otherwise. */
export function objectOf(
  folded: string,
  verb: Span,
  question: Question,
  article: string,
): Span | undefined {
  const from =
    verb.end + (/^(?:了|过|着|出|到|好|起)+/.exec(folded.slice(verb.end))?.[0].length ?? 0)
  const clause = pieceAt(folded, 'clause', Math.min(from, folded.length - 1))
  if (clause.start > verb.start) return undefined
  if (TELLS.test(folded.slice(verb.start, from + 1)))
    return trimmed(folded, { start: from + 1, end: upTo(folded, from + 1, 'segment') })
  const object = folded.slice(from, clause.end)
  if (question.asked === 'person')
    return trimmed(folded, { start: from, end: from + partner(object) })
  const { noun = '' } = question
  if (noun === '' || (noun.length > 1 && isVague(question)))
    return trimmed(folded, {
      start: question.asked === 'list' ? from : verb.start,
      end: clause.end,
    })
  const end = nounEnd(object, noun, question.folded)
  if (end !== undefined) return trimmed(folded, { start: from, end: from + end })
  const quoted =
    /^[^,。;“《]{0,6}(?<words>(?:“[^”]*”|《[^》]*》)(?:、?(?:“[^”]*”|《[^》]*》))*)/.exec(object)
  // 什么机制, and the article calls nothing a 机制: the quotation is one.
  if (quoted?.groups !== undefined && !article.includes(noun)) {
    const words = quoted.groups['words'] ?? ''
    const at = from + quoted[0].length - words.length
    return trimmed(folded, { start: at, end: at + words.length })
  }
  if (TROUBLE.test(noun)) return trimmed(folded, { start: verb.start, end: clause.end })
  const isList = question.asked === 'list' && object.includes('、')
  return isList || SORT.test(noun) ? trimmed(folded, { start: from, end: clause.end }) : undefined
}

/** Verbs whose object is a clause of its own: 反映,夏茶没人采. */
const TELLS = /^(?:反映|发现|查出|得知|了解到|获悉|看到)[,:]$/

/** What is wrong, which the print tells without calling it so. */
const TROUBLE = /^(?:问题|毛病|不对劲|隐患|困难|情况|漏洞|短板|不足)$/

const upTo = (folded: string, place: number, grain: Grain): number =>
  pieceAt(folded, grain, Math.min(place, folded.length - 1)).end

/** Behind the first place where the noun asked for ends a phrase, and what is joined to it. */
function nounEnd(object: string, noun: string, asked: string): number | undefined {
  const forms = [noun, ...synonymsOf(noun), ...(noun.length > 2 ? [noun.slice(-2)] : [])]
  for (const form of forms) {
    let at = object.indexOf(form, 2)
    if (at < 0) continue
    let end = at + form.length
    // 旧桥问题、新桥问题, “甲工程”“乙工程”: items that end alike go on.
    while (GOES_ON.test(object.slice(end)) && (at = object.indexOf(form, end)) > 0)
      end = at + form.length
    end += joined(object.slice(end), asked.slice(asked.lastIndexOf(noun) + noun.length))
    return end + (/^[”’》)]+/.exec(object.slice(end))?.[0].length ?? 0)
  }
  return undefined
}

/** 哪方面的工作和管理: the second noun of a question ends what is joined to the first. */
function joined(rest: string, asked: string): number {
  const second = /^(?:和|与|及|以及)(?<noun>[\u4e00-\u9fff]{2})/.exec(asked)?.groups?.['noun'] ?? ''
  const at = /^(?:和|与|及|以及)/.test(rest) && second !== '' ? rest.indexOf(second) : -1
  return at < 0 ? 0 : at + second.length
}

/** Another item stands directly behind. */
const GOES_ON = /^(?:、|”“)/

/** Up to the first preposition, adverb or verb behind a noun: 渔政三中队|对湖面…. */
function partner(object: string): number {
  let noun = false
  for (const { tag, start } of tagged(object)) {
    if (/^(?:n|j|vn|nz|eng|l)/.test(tag)) noun = true
    else if (noun && /^(?:p|v|d|u|w|x)/.test(tag) && !/^[、“”]/.test(object.slice(start)))
      return start
  }
  return object.length
}

function trimmed(folded: string, span: Span): Span | undefined {
  const cut = trim(folded, span)
  return cut.end - cut.start > 1 ? cut : undefined
}
