import { constants, deflateRawSync } from 'node:zlib'

const MIB = 1024 * 1024

/** So many MiB of zeros, deflated, without ever being in memory as a whole. */
function zeros(mib: number): Buffer {
  const step = 16
  const block = deflateRawSync(new Uint8Array(step * MIB), {
    finishFlush: constants.Z_FULL_FLUSH,
  })
  const end = Buffer.from([3, 0])
  return Buffer.concat([...Array<Buffer>(mib / step).fill(block), end])
}

/** What a zip says of a file it holds. */
interface Entry {
  readonly name: string
  readonly declared: number
  readonly deflated: Buffer
  /** Unix mode, for links. */
  readonly mode?: number
}

/** A zip with one file, whatever it says of it. */
function zipOf({ name, declared, deflated, mode = 0o100644 }: Entry): Uint8Array {
  const file = Buffer.from(name)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(deflated.length, 14)
  common.writeUInt32LE(declared, 18)
  common.writeUInt16LE(file.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, file, deflated])
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE((mode << 16) >>> 0, 6)
  const made = Buffer.from([20, 3])
  const central = Buffer.concat([Buffer.from('PK\x01\x02'), made, common, rest, file])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(local.length, 12)
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06'), end])
}

/** A gigabyte in a megabyte; it says so, or says that it is small. */
export const bomb = (name: string, declared = 1024 * MIB): Uint8Array =>
  zipOf({ name, declared, deflated: zeros(1024) })

/** A zip with a link to a file outside. */
export const linkTo = (name: string, target: string): Uint8Array =>
  zipOf({
    name,
    declared: Buffer.byteLength(target),
    deflated: deflateRawSync(Buffer.from(target)),
    mode: 0o120777,
  })
