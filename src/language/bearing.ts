import { type Span, spanOf } from '../corpus/text.ts'

/** In which bearing something is to be done: the noun that print and question share. */
export interface Bearing {
  /** What the print may call it. */
  readonly nouns: readonly string[]
  /** The words of the question that ask for it. */
  readonly span: Span
  /** Those of them that are no word of the print: 拿出怎样的, and every word for 劲头. */
  readonly empty: readonly Span[]
}

/** 用什么精神, 拿出怎样的执着劲儿, 凭一股啥劲头. */
const ASKS =
  /(?:用|以|拿出?|凭着?|靠|带着|抱着|本着|怀着|发扬|保持)(?:一?[种股个])?(?:什么|啥|怎样|怎么样?|哪种|何种)样?的?(?:一[种股])?(?<noun>精神|态度|姿态|作风|决心|执着|担当|毅力|勇气|状态|心态|标准|力度|信心|热情|干劲|韧劲|闯劲|拼劲|责任感|紧迫感|使命感|劲)(?:劲|头)?儿?/

/** A 劲头 is printed with the sort of it. */
const DRIVE = ['劲头', '干劲', '韧劲', '闯劲', '拼劲', '钻劲', '劲']

/** The bearing that a question asks for; `undefined` where it asks for none. */
export function bearingOf(folded: string): Bearing | undefined {
  const match = ASKS.exec(folded)
  const noun = match?.groups?.['noun']
  if (match === null || noun === undefined) return undefined
  const span = spanOf(match)
  if (noun === '劲') return { nouns: DRIVE, span, empty: [span] }
  const start = span.start + match[0].lastIndexOf(noun)
  const empty = [
    { start: span.start, end: start },
    { start: start + noun.length, end: span.end },
  ]
  return { nouns: [noun], span, empty }
}
