const ENTRY = 0x02014b50
const END = 0x06054b50
/** Of a Unix mode, the bits that tell what a file is, and the value of links. */
const KIND = 0o170000
const LINK = 0o120000

/** The names of the entries of a zip that are links, as its directory says. */
export function linksIn(bytes: Uint8Array): ReadonlySet<string> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const links = new Set<string>()
  for (let at = directoryOf(zip); at >= 0 && at + 46 <= zip.length;) {
    if (zip.readUInt32LE(at) !== ENTRY) break
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field))
    const end = at + 46 + (name ?? 0)
    const mode = zip.readUInt32LE(at + 38) >>> 16
    if ((mode & KIND) === LINK) links.add(zip.toString('utf8', at + 46, end))
    at = end + (extra ?? 0) + (comment ?? 0)
  }
  return links
}

/** Where the directory of a zip begins; -1 where it has none. */
function directoryOf(zip: Buffer): number {
  // Behind its end stands a comment of at most 64 KiB.
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 65_558); at--)
    if (zip.readUInt32LE(at) === END) return zip.readUInt32LE(at + 16)
  return -1
}
