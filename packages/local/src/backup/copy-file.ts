import { createHash } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

const OWNER_ONLY = 0o600
const DIRECTORY_OWNER_ONLY = 0o700
const CHUNK_BYTES = 1 << 20

/** What was copied, to be compared or written down. */
export interface Copied {
  sizeBytes: number
  sha256: string
}

/** Copies a file durably to where nothing is, readable by the owner only, and hashes it on the way. Uses a megabyte of memory, however large the file. */
export async function copyFile(from: string, to: string): Promise<Copied> {
  await mkdir(dirname(to), { recursive: true, mode: DIRECTORY_OWNER_ONLY })
  const source = await open(from, 'r')
  try {
    const target = await open(to, 'wx', OWNER_ONLY)
    try {
      const hash = createHash('sha256')
      let sizeBytes = 0
      for await (const chunk of source.createReadStream({ highWaterMark: CHUNK_BYTES, autoClose: false })) {
        hash.update(chunk)
        sizeBytes += chunk.length
        await target.writeFile(chunk)
      }
      await target.sync()
      return { sizeBytes, sha256: hash.digest('hex') }
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

/** The hash and size of a file as it is. */
export async function hashFile(path: string): Promise<Copied> {
  const file = await open(path, 'r')
  try {
    const hash = createHash('sha256')
    let sizeBytes = 0
    for await (const chunk of file.createReadStream({ highWaterMark: CHUNK_BYTES, autoClose: false })) {
      hash.update(chunk)
      sizeBytes += chunk.length
    }
    return { sizeBytes, sha256: hash.digest('hex') }
  } finally {
    await file.close()
  }
}
