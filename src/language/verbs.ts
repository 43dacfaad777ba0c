/** Verbs of one character and their objects, which speech parts: 表了态, 发的言, 讲过话. */
const PARTED: readonly (readonly [verb: string, object: string])[] = [
  ['表', '态'],
  ['发', '言'],
  ['讲', '话(?!是|题)'],
  ['签', '约'],
  ['致', '辞'],
  ['带', '队'],
]

const PATTERNS = PARTED.map(
  ([verb, object]) => new RegExp(`(?<verb>${verb})[了的过](?<object>${object})`, 'g'),
)

/** A question with such verbs in the one word that is printed. */
export const closed = (text: string): string =>
  PATTERNS.reduce((whole, pattern) => whole.replace(pattern, '$<verb>$<object>'), text)
