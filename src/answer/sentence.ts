import type { Span } from '../corpus/text.ts'
import type { Read } from '../facts/reading.ts'
import type { Candidate } from './evidence.ts'

/** A printed question answers nothing; the sentence behind it does. */
export function answering(candidate: Candidate): Candidate[] {
  const { read, sentence, standing } = candidate
  const asks = ({ paragraph }: Read, { start, end }: Span): boolean =>
    /\?[”’)]*$/.test(paragraph.folded.slice(start, end).trim())
  if (!asks(read, sentence)) return [candidate]
  const { reads } = standing.article
  const own = read.sentences.indexOf(sentence)
  const behind = read.sentences[own + 1]
  const next = reads[reads.indexOf(read) + 1]
  const after =
    behind !== undefined
      ? { read, sentence: behind }
      : next?.sentences[0] === undefined || next.paragraph.part !== 'body'
        ? undefined
        : { read: next, sentence: next.sentences[0] }
  if (after === undefined || asks(after.read, after.sentence)) return []
  const { start, end } = after.sentence
  const named = REPLIES.exec(after.read.paragraph.folded.slice(start, end))?.[0].length ?? 0
  return [
    {
      ...candidate,
      read: after.read,
      sentence: { start: start + named, end },
    },
  ]
}

/** Who speaks, printed before what is said in an interview: 答:…, 王芳:…. */
export const REPLIES = /^\s*[\u4e00-\u9fff]{1,4}:/

/** The sentence that opens an article tells of the event: who held it, when and where. */
const TELLS_EVENT =
  /本报讯|主持召开|召开.{0,40}会|(?:带队|一行).{0,20}(?:到|来到|深入|前往|先后)|(?:举行|举办|开幕|启动|开工|调研|检查|督导|奠基|观摩)(?:[,。!]|$)|在.{2,20}(?:举行|召开|举办)/

/** Whether a sentence is of the first paragraph and tells that the event took place. */
export const opensArticle = ({ read, sentence }: Candidate): boolean =>
  read.paragraph.place === 1 &&
  TELLS_EVENT.test(read.paragraph.folded.slice(sentence.start, sentence.end))
