import { quote, type Quote } from '../corpus/page.ts'
import type { Byline, Paragraph } from '../corpus/page.ts'
import { fold, spanOf } from '../corpus/text.ts'
import type { Question } from '../language/question.ts'
import { meant, piecesMeant } from './byhead.ts'
import type { Standing } from './evidence.ts'
import type { Desk, Extractor, Proposal } from './proposal.ts'

/** 记者是谁, 通讯员是谁, 谁写的: names of the byline. */
export const writer: Extractor = (desk) =>
  NOTICE.test(desk.question.folded) ? issuer(desk.standings) : makers(desk)

/** 征地公告是谁发的, but not “等通知”那篇谁写的. */
const NOTICE = /(?:公告|通告|通知|启事|公示|声明)(?![^,。]{0,8}(?:篇|稿|评论|文章|报道))/

/** Who signs a notice: the body above its day. */
const issuer = (standings: readonly Standing[]): Proposal[] =>
  standings.flatMap((standing) => {
    const { credit } = standing.article.article
    const signed = /^(\S{4,30}) \d{4}年\d{1,2}月\d{1,2}日$/.exec(credit?.folded ?? '')?.[1]
    if (credit === undefined || signed === undefined) return []
    const quotes = [quote(credit, { start: 0, end: signed.length })]
    return [{ quotes, standing, score: meant(standing) }]
  })

const makers = (desk: Desk): Proposal[] =>
  piecesMeant(desk).flatMap(({ standing, score }) => {
    const { credit, byline, body } = standing.article.article
    const blocks = [...(credit === undefined ? [] : [credit]), ...body]
    const signed = [credit, body[0], body.at(-1)].filter((block) => block !== undefined)
    const sort = sortOf(desk.question.folded, signed)
    const all =
      sort === undefined
        ? wanted(byline, desk.question)
        : namedAs(sort, byline, [...new Set(signed)])
    const names = surnamed(
      BESIDE.test(desk.question.folded) ? others(all, desk.question) : all,
      desk.question,
    )
    const quotes = [...new Set(names)].flatMap(
      (name) => nameIn(signed, name) ?? nameIn(blocks, name) ?? [],
    )
    return quotes.length === 0 ? [] : [{ quotes, standing, score }]
  })

/** 跟某某一起写的是谁, 除了某某还有谁: whoever is named is not asked for. */
const BESIDE =
  /(?:和|跟|与|同)(?:谁|[^,。]{2,8}?(?:一起|一同|共同|合写|搭档))|除了?|另外?一?[位个名]|还有谁/

const others = (names: readonly string[], { people }: Question): readonly string[] =>
  names.filter((name) => !people.some((one) => one.names.includes(fold(name))))

/** 姓谭的通讯员叫什么: only who bears the surname. */
function surnamed(names: readonly string[], { folded }: Question): readonly string[] {
  const surname = /姓([\u4e00-\u9fff])(?=的|,|那|$)/.exec(folded)?.[1]
  return surname === undefined ? names : names.filter((name) => fold(name).startsWith(surname))
}

/** Whom of a byline a question wants. */
function wanted(byline: Byline, { folded }: Question): readonly string[] {
  const { reporters, correspondents, photoBy } = byline
  const wrote = /写|文|撰/.test(folded)
  const asksPhoto = /拍|摄|照|图/.test(folded)
  if (asksPhoto && !wrote && photoBy.length > 0) return photoBy
  if (asksPhoto && wrote) return [...reporters, ...correspondents, ...photoBy]
  const asksSent = /通讯员|供稿/.test(folded)
  const both = asksSent
    ? /记者|写.*供稿|通讯员(?:也|一起|一并)|(?:连|带|加上?|包括)通讯员/.test(folded)
    : /[和跟与同]谁|分别|谁和谁|署名|(?<!记者.*)(?:写|报道的$|作者)/.test(folded) ||
      (/都是/.test(folded) && !/记者/.test(folded))
  if (asksSent && !both) return correspondents
  if (/记者/.test(folded) && !both) return reporters.length > 0 ? reporters : photoBy
  if (both || reporters.length === 0) {
    const writers = [...reporters, ...correspondents]
    return writers.length > 0 ? writers : photoBy
  }
  return reporters
}

/** 特约记者, 实习记者: makers whom the print tells from the others by the word before them. */
const SORT_OF_MAKER = /(?:特约|实习|见习|首席|特派)(?:记者|通讯员)|[实见]习生|评论员/

/** 晚报是谁写的: a paper is named in the byline of what two wrote together. */
const PAPER = /[\u4e00-\u9fff]{2,4}(?:[日晚时早晨]报|都市报|电视台|广播电台|融媒体?中心)/

/** The word of the question behind which the byline names whom it wants. */
function sortOf(folded: string, signed: readonly Paragraph[]): string | undefined {
  const paper = PAPER.exec(folded)?.[0]
  return paper !== undefined && signed.some((block) => block.folded.includes(paper))
    ? paper
    : SORT_OF_MAKER.exec(folded)?.[0]
}

const INTERN = /[实见]习(?:生|记者|通讯员)/

/** The makers whom the print names behind the word asked for, until the next such word. */
const namedAs = (
  sort: string,
  { reporters, correspondents }: Byline,
  blocks: readonly Paragraph[],
) =>
  blocks.flatMap(({ folded }) => {
    // An intern is 实习生 or 实习记者, as the paper likes.
    const [, behind = ''] = folded.split(/^[实见]习/.test(sort) ? INTERN : sort)
    const [run = ''] = behind.split(/记者|通讯员|评论员|[实见]习生|摄影|[)\]】。;]/)
    return [...reporters, ...correspondents].filter((name) =>
      run.replace(/\s/g, '').includes(fold(name)),
    )
  })

/** The first of the blocks that prints the name, wide spaces inside it allowed. */
function nameIn(blocks: readonly Paragraph[], name: string): Quote | undefined {
  const pattern = new RegExp([...name].join('\\s*'))
  for (const block of blocks) {
    const match = pattern.exec(block.text)
    if (match !== null) return quote(block, spanOf(match))
  }
  return undefined
}
