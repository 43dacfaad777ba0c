import { expect, test } from 'vitest'
import { NOISE, noiseIn } from '../../src/corpus/noise.ts'
import { fold } from '../../src/corpus/text.ts'

for (const { name, drops, keeps } of NOISE) {
  for (const line of drops) {
    test(`${line} is a ${name}`, () => expect(noiseIn(fold(line))?.name).toBe(name))
  }
  for (const line of keeps) {
    test(`${line} is no ${name}`, () => expect(noiseIn(fold(line))).toBeUndefined())
  }
}
