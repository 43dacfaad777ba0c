import { toldApart } from '../language/apart.ts'
import type { Asked } from '../language/asking.rows.ts'
import type { Question } from '../language/question.ts'
import { accompanied, asksWhom } from './accompanied.ts'
import { addressed } from './addressed.ts'
import { alike } from './alike.ts'
import { alone } from './alone.ts'
import { apposed } from './apposed.ts'
import { appointed } from './appointed.ts'
import { headline } from './byhead.ts'
import { bearer } from './bearer.ts'
import { byTitle } from './byTitle.ts'
import { cell } from './cell.ts'
import { asksCharged, charged } from './charged.ts'
import { clause, speech } from './clause.ts'
import { deeds } from './deeds.ts'
import { defined } from './defined.ts'
import { document } from './documents.ts'
import { eachVerb } from './eachVerb.ts'
import { event } from './event.ts'
import { heard } from './heard.ts'
import { likened } from './likened.ts'
import { list } from './list.ts'
import { made } from './made.ts'
import { manner } from './manner.ts'
import { meaning } from './meaning.ts'
import { asksNth, nth } from './nth.ts'
import { number } from './number.ts'
import { asksWhoIsTold, ordered } from './ordered.ts'
import { office } from './office.ts'
import { often } from './often.ts'
import { organised } from './organised.ts'
import { ofKind } from './ofKind.ts'
import { place } from './place.ts'
import type { Extractor } from './proposal.ts'
import { purpose } from './purpose.ts'
import { quotation } from './quotation.ts'
import { regarded } from './regarded.ts'
import { slot } from './slot.ts'
import { stops } from './stops.ts'
import { summed } from './summed.ts'
import { time } from './times.ts'
import { posts } from './posts.ts'
import { asksUtmost, utmost } from './utmost.ts'
import { verdict } from './verdict.ts'
import { titled } from './titled.ts'
import { subject, who } from './who.ts'
import { works } from './works.ts'
import { writer } from './writers.ts'

/** Which extractors serve what is asked, in the order they are tried. */
const EXTRACTORS: Readonly<Record<Asked, readonly Extractor[]>> = {
  verdict: [verdict],
  writer: [writer],
  headline: [headline],
  office: [deeds, office, posts, clause],
  day: [time],
  number: [cell, often, number],
  reason: [manner, clause],
  document: [titled, document, clause],
  event: [slot, event, list],
  place: [stops, summed, purpose, ofKind, place, list],
  body: [organised, summed, heard, who, subject, ofKind, list],
  person: [appointed, organised, summed, heard, bearer, titled, slot, who, subject, byTitle, alone],
  list: [
    appointed,
    organised,
    works,
    eachVerb,
    summed,
    likened,
    meaning,
    defined,
    apposed,
    alike,
    slot,
    list,
    clause,
  ],
  said: [deeds, quotation, slot, clause, speech],
  clause: [
    deeds,
    cell,
    eachVerb,
    titled,
    purpose,
    likened,
    regarded,
    made,
    manner,
    meaning,
    addressed,
    apposed,
    slot,
    clause,
  ],
}

/** Those that serve what is asked; some ways of asking leave only one thing to answer with. */
export function extractorsFor(question: Question): readonly Extractor[] {
  const { asked, folded } = question
  if (asksWhom(question)) return [accompanied]
  // Whoever else stands in the sentence is charged with something else.
  if (asksCharged(question)) return asksWhoIsTold(question) ? [charged, ordered] : [charged]
  if (asksWhoIsTold(question)) return [ordered, subject]
  if (toldApart(folded) !== undefined && asked !== 'document')
    return PLACED.test(folded) ? [place, list] : [who, subject, place, list]
  if (asksNth(folded) && IN_CLAUSES.has(asked)) return [nth]
  if (asksUtmost(folded) && asked === 'clause') return [utmost]
  return EXTRACTORS[asked]
}

/** 去的几个工地里: several places. */
const PLACED = /去|到|跑|看|走|转|逛|访|查/

const IN_CLAUSES: ReadonlySet<Asked> = new Set(['clause', 'said', 'list'])
