import { NO_BYLINE } from './bylines.ts'
import type { Credit } from './credits.ts'
import type { Line } from './line.ts'
import { glue } from './paragraphs.ts'
import { beginsWithSurname, hasDoubleSurname } from './surnames.ts'
import { fold } from './text.ts'

/** `(李明 摄)`, `会场。李明/摄`, `记者李明摄`: who took a photo, behind a sign or a role. */
const TOOK =
  /(?:^|[。!?(\s]|记者|通讯员)\s?([\u3400-\u9fff]{2,4})\s?\/?(?:摄(?![影像氏制取入录政])|供图)/g

/** Those whom captions in this text name as the makers of photos. */
export const photographersIn = (print: string): readonly string[] => [
  ...new Set(
    [...fold(print).matchAll(TOOK)].flatMap(({ index, 0: words, 1: name = '' }) => {
      const at = index + words.indexOf(name)
      return isPerson(name) ? [print.slice(at, at + name.length)] : []
    }),
  ),
]

const isPerson = (name: string): boolean =>
  beginsWithSurname(name) &&
  (name.length < 4 || hasDoubleSurname(name)) &&
  !/记者|通讯员|资料|图片|[在为的]/.test(name)

/** A caption that the column broke is one again; what follows a photographer is another. */
const joined = (above: string, below: string): string =>
  /[摄图]$/.test(above) ? `${above} ${below}` : glue(above, below)

/** The captions beside the lines of an article that say who took the photo, in print order. */
export function photoCredits(lines: readonly Line[]): readonly Credit[] {
  return lines.flatMap(({ captions = [] }) => {
    const text = captions.map((line) => line.text).reduce(joined, '')
    const photoBy = photographersIn(text)
    if (photoBy.length === 0) return []
    const numbers = captions.map(({ number }) => number)
    const span = [Math.min(...numbers), Math.max(...numbers)] as const
    return [{ text, lines: span, byline: { ...NO_BYLINE, photoBy } }]
  })
}
