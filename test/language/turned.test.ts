import { expect, test } from 'vitest'
import { turned } from '../../src/language/turned.ts'

test.each([
  ['旧桥加固', ['加固旧桥']],
  ['厂房改扩建', ['改扩建厂房']],
  ['改造', []],
  ['治理办', []],
])('%s is %s too', (word, forms) => expect(turned(word)).toEqual(forms))
