/** A stretch that two texts share: where it starts in each, and how long it is. */
interface Block {
  readonly a: number
  readonly b: number
  readonly size: number
}

/** A stretch of each of two texts. */
interface Window {
  readonly from: number
  readonly to: number
  readonly fromB: number
  readonly toB: number
}

/** The longest stretch that two texts share: the first in `a`, then the first in `b`. */
function longestIn(a: string, b: string, { from, to, fromB, toB }: Window): Block {
  let best: Block = { a: from, b: fromB, size: 0 }
  let lengths = new Int32Array(toB - fromB + 1)
  for (let i = from; i < to; i++) {
    const next = new Int32Array(toB - fromB + 1)
    for (let j = fromB; j < toB; j++) {
      if (a[i] !== b[j]) continue
      const size = (lengths[j - fromB] ?? 0) + 1
      next[j - fromB + 1] = size
      if (size > best.size) best = { a: i - size + 1, b: j - size + 1, size }
    }
    lengths = next
  }
  return best
}

const whole = (a: string, b: string): Window => ({
  from: 0,
  to: a.length,
  fromB: 0,
  toB: b.length,
})

/** The length of the longest stretch that two texts share. */
export const longestShared = (a: string, b: string): number => longestIn(a, b, whole(a, b)).size

/**
 * How many characters two texts share in stretches that come in the same order in both: the longest
 * stretch, and the same again before and behind it. As Python's difflib counts them.
 */
export function sharedCount(a: string, b: string): number {
  const count = (window: Window): number => {
    const { a: at, b: atB, size } = longestIn(a, b, window)
    if (size === 0) return 0
    return (
      size +
      count({ ...window, to: at, toB: atB }) +
      count({ ...window, from: at + size, fromB: atB + size })
    )
  }
  return count(whole(a, b))
}
