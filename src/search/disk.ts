import { type FileHandle, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'

async function synced(file: string, flags: string, use: (handle: FileHandle) => Promise<void>) {
  const handle = await open(file, flags)
  try {
    await use(handle)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Puts a file where it belongs as a whole: whoever opens it, even after the power has failed, finds
 * what stood there before or all of this.
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.draft`
  await synced(draft, 'w', async (handle) => handle.writeFile(bytes))
  await rename(draft, file)
  await synced(dirname(file), 'r', async () => {})
}
