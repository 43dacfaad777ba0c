/** Verbs of one character and their objects, which speech parts: 表了态, 发的言, 讲过话. */
const PARTED: readonly (readonly [verb: string, object: string])[] = [
  ['表', '态'],
  ['发', '言'],
  ['讲', '话(?!是|题)'],
  ['签', '约'],
  ['致', '辞'],
  ['带', '队'],
  ['派', '活'],
  ['交', '底'],
]

const PATTERNS = PARTED.map(
  ([verb, object]) => new RegExp(`(?<verb>${verb})[了的过](?<object>${object})`, 'g'),
)

/** 他去没去那个会, 他参没参加: asked by the verb and its denial, for 他去了那个会没有. */
const DENIED =
  /(?<verb>[去来到讲发])没\k<verb>(?:了|过)?(?<object>[^,。?!]*)(?<end>[?!。]*)$|(?<first>参|出)没\k<first>(?<second>加|席)(?<event>[^,。?!]*)(?<close>[?!。]*)$/

/** A question with such verbs in the one word that is printed, and denials at its end. */
export const closed = (text: string): string =>
  PATTERNS.reduce((whole, pattern) => whole.replace(pattern, '$<verb>$<object>'), text).replace(
    DENIED,
    (...rest) => {
      const { verb, object, end, first, second, event, close } = rest.at(-1) as Record<
        string,
        string
      >
      return verb === undefined
        ? `${first ?? ''}${second ?? ''}了${event ?? ''}没有${close ?? ''}`
        : `${verb}了${object ?? ''}没有${end ?? ''}`
    },
  )
