import type { Oddity } from './page.ts'
import type { Cutting } from './cutting.ts'
import type { Split } from './split.ts'

const LONGEST_PARAGRAPH = 1500

/** What an editor should look at on a page that was cut like this. */
export function odditiesOf(
  file: string,
  text: string,
  { cuttings, banners }: Split,
): readonly Oddity[] {
  const at = (line: number, problem: string): Oddity => ({ file, line, problem })
  return [
    ...replacedCharacters(text).map((line) =>
      at(line, 'characters lost in an earlier conversion (\uFFFD)'),
    ),
    ...banners.map(({ number, text }) => at(number, `head without a body: ${text}`)),
    ...cuttings.flatMap((cutting) =>
      oddCutting(cutting).map(([line, problem]) => at(line, problem)),
    ),
  ]
}

function oddCutting({ lines, head, headed, body, byline }: Cutting): readonly [number, string][] {
  const odd: [number, string][] = []
  if (!headed) odd.push([lines[0], `no headline: ${head.headline}`])
  const makers = byline.reporters.length + byline.correspondents.length + byline.photoBy.length
  if (makers === 0) odd.push([lines[0], `no byline: ${head.headline}`])
  for (const block of body) {
    if (block.text.length <= LONGEST_PARAGRAPH) continue
    const length = `${block.text.length} characters`
    odd.push([block.lines[0], `paragraph of ${length}, more than ${LONGEST_PARAGRAPH}`])
  }
  return odd
}

const replacedCharacters = (text: string): readonly number[] =>
  text.split('\n').flatMap((line, at) => (line.includes('\uFFFD') ? [at + 1] : []))
