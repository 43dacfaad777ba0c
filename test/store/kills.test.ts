import { expect, test } from 'vitest'
import { killAtRandom } from './kills.ts'

// Two hundred kills are had by command: npx tsx test/store/kills.ts 200
test(
  'killed while it adds, every start finds what was reported',
  { timeout: 240_000 },
  async () => {
    const killed = await killAtRandom(2, () => 0.7)
    expect(killed.wrong).toEqual([])
    expect(killed.kills).toBe(2)
    expect(killed.checked).toBeGreaterThanOrEqual(3)
    expect(killed.reported).toBeGreaterThan(0)
  },
)
