/** The best of what it has been offered, at most so many. */
export interface Best {
  /** What a score must reach to be kept: 0 until there are enough. */
  threshold(): number
  offer(score: number, number: number): void
  /** Best first; of equal scores the smaller number first. */
  ranked(): readonly { readonly score: number; readonly number: number }[]
}

/** Keeps the `limit` best in a heap with the worst on top. */
export function best(limit: number): Best {
  const scores: number[] = []
  const numbers: number[] = []

  const worse = (a: number, b: number): boolean => {
    const difference = (scores[a] as number) - (scores[b] as number)
    return difference < 0 || (difference === 0 && (numbers[a] as number) > (numbers[b] as number))
  }

  function swap(a: number, b: number): void {
    const score = scores[a] as number
    const number = numbers[a] as number
    scores[a] = scores[b] as number
    numbers[a] = numbers[b] as number
    scores[b] = score
    numbers[b] = number
  }

  function rise(from: number): void {
    for (let at = from; at > 0 && worse(at, (at - 1) >> 1); at = (at - 1) >> 1) {
      swap(at, (at - 1) >> 1)
    }
  }

  function sink(): void {
    const { length } = scores
    for (let at = 0, child = 1; child < length; child = 2 * at + 1) {
      if (child + 1 < length && worse(child + 1, child)) child++
      if (!worse(child, at)) return
      swap(at, child)
      at = child
    }
  }

  function offer(score: number, number: number): void {
    if (scores.length < limit) {
      scores.push(score)
      numbers.push(number)
      rise(scores.length - 1)
      return
    }
    const worst = scores[0] as number
    if (score < worst || (score === worst && number > (numbers[0] as number))) return
    scores[0] = score
    numbers[0] = number
    sink()
  }

  return {
    threshold: () => (scores.length < limit ? 0 : (scores[0] as number)),
    offer,
    ranked: () =>
      scores
        .map((score, i) => ({ score, number: numbers[i] as number }))
        .sort((a, b) => b.score - a.score || a.number - b.number),
  }
}
