import { quote } from '../corpus/page.ts'
import { trim } from '../language/clauses.ts'
import { besideIn } from './beside.ts'
import { byScore, type Extractor } from './proposal.ts'
import { bySpeaker } from './speaking.ts'

/** Asks for the very words: 原话是啥, 怎么回答的, 说了一句什么, 撂下句啥话. */
const VERY_WORDS =
  /原话|(?:那|这|哪|一|了|下)句(?:话|[,\s]|$|什么|啥)|(?:怎么|咋|如何|怎样)(?:回答|答)(?:的|他|她)?/

/** Direct speech, and what brings it in. */
const SPEECH = /(?:(?:[说道答问喊讲称]|表示|回答|寄语)[:,]?|[:,])“(?<words>[^“”]{6,120})”/g

/** Sentences further down the ranking are not read for a quotation. */
const FEW = 12

/** 原话是啥: the quotation that answers. */
export const quotation: Extractor = ({ question, candidates, library }) =>
  !VERY_WORDS.test(question.folded)
    ? []
    : candidates
        .slice(0, FEW)
        .flatMap((candidate) => {
          const { read, sentence, standing, own } = candidate
          const { folded } = read.paragraph
          const text = folded.slice(sentence.start, sentence.end)
          const speaker = question.people.length === 0 ? 1 : bySpeaker(candidate, question, library)
          const beside = besideIn(candidate, standing.met)
          if (speaker < 0.4 || beside < 0.7) return []
          return [...text.matchAll(SPEECH)].flatMap(({ index, 0: all, groups }) => {
            const words = groups?.['words'] ?? ''
            const end = sentence.start + index + all.length - 1
            const span = trim(folded, { start: end - words.length, end })
            return [
              {
                quotes: [quote(read.paragraph, span)],
                standing,
                score: (0.9 + 0.4 * beside + 0.3 * own) * Math.max(speaker, 0.8),
              },
            ]
          })
        })
        .sort(byScore)
