import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { writeWhole } from '../search/disk.ts'

// SQLite does not notice a bit of a text that has turned. So what stands for all bytes of the database
// is kept beside it whenever nothing is being written: its seal. Before something is written the seal
// is broken; whoever is killed meanwhile leaves a database without one, which SQLite mends by itself.

const sealOf = (file: string): string => `${file}.seal`

/** What stands for all bytes of a file. */
function sumOf(file: string): string {
  const descriptor = openSync(file, 'r')
  try {
    const some = Buffer.allocUnsafe(0x100000)
    let sum = 0
    for (;;) {
      const count = readSync(descriptor, some)
      if (count === 0) break
      sum = crc32(some.subarray(0, count), sum)
    }
    return `${fstatSync(descriptor).size} ${sum}`
  } finally {
    closeSync(descriptor)
  }
}

/** With its own checksum, so that a damaged seal is not taken for a damaged file. */
const written = (sum: string): string => `${sum} ${crc32(sum)}\n`

/** Keeps what stands for a file that is not being written. */
export const seal = (file: string): Promise<void> =>
  writeWhole(sealOf(file), Buffer.from(written(sumOf(file))))

/** From now on the file may be written: there is no seal any more, even after the power has failed. */
export function breakSeal(file: string): void {
  if (!isSealed(file)) return
  rmSync(sealOf(file))
  const folder = openSync(dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

/** Whether a seal lies beside a file. */
export const isSealed = (file: string): boolean => existsSync(sealOf(file))

/** Whether a file is as it was when it was sealed; `no seal` where the seal itself is damaged. */
export function sealed(file: string): 'good' | 'damaged' | 'unsealed' | 'no seal' {
  if (!isSealed(file) || !existsSync(file)) return 'unsealed'
  const kept = readFileSync(sealOf(file), 'latin1')
  const sum = kept.split(' ').slice(0, 2).join(' ')
  if (kept !== written(sum)) return 'no seal'
  return sumOf(file) === sum ? 'good' : 'damaged'
}
