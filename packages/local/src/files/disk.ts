import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '@quittance/core/kit/errors'
import { checkFileKey } from '@quittance/core/kit/file-key'
import { FILE_LIMITS, type FileKey } from '@quittance/core/ports/files'

/** What is kept of a file beside its bytes. */
export interface FileRecord {
  contentType: string
  sha256: string
  sizeBytes: number
}

/** Bytes in pieces, as streams and arrays give them. */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Files under one directory. Each is a directory `<key>@` with `bytes` and `record.json`, moved into place whole: there, or not there. */
export interface Disk {
  /** False when there is a file already. Errors: `body_too_large` past `sizeBytesMax`, then nothing is kept. */
  create(file: { key: FileKey; contentType: string; source: ByteSource; sizeBytesMax: number }): Promise<FileRecord | false>
  record(key: FileKey): Promise<FileRecord | undefined>
  /** Where the bytes of an existing file lie. */
  pathOf(key: FileKey): string
  remove(key: FileKey): Promise<void>
  /** Clears away what crashes left half written before `epochMs`. */
  purge(epochMs: number): Promise<void>
}

/** Opens (or creates) the directory. */
export async function openDisk(directory: string): Promise<Disk> {
  const workPlace = join(directory, '.work')
  await mkdir(workPlace, { recursive: true })
  const homeOf = (key: FileKey) => {
    checkFileKey(key)
    return join(directory, `${key}@`)
  }
  const newPlace = () => join(workPlace, randomUUID())

  return {
    async create({ key, contentType, source, sizeBytesMax }) {
      const home = homeOf(key)
      const place = newPlace()
      await mkdir(place)
      try {
        const { sha256, sizeBytes } = await writeBytes(join(place, 'bytes'), source, sizeBytesMax)
        const record: FileRecord = { contentType, sha256, sizeBytes }
        await writeBytes(join(place, 'record.json'), [Buffer.from(JSON.stringify(record))])
        await makeDirectory(dirname(home))
        return (await moveIfFree(place, home)) && record
      } finally {
        await rm(place, { recursive: true, force: true })
      }
    },
    record: async (key) => recordAt(join(homeOf(key), 'record.json')),
    pathOf: (key) => join(homeOf(key), 'bytes'),
    async remove(key) {
      const place = newPlace()
      if (await moveIfThere(homeOf(key), place)) await rm(place, { recursive: true, force: true })
    },
    purge: (epochMs) => removeOlder(workPlace, epochMs),
  }
}

/** Removes the entries of a directory that were last changed before `epochMs`. */
export async function removeOlder(directory: string, epochMs: number): Promise<void> {
  for (const name of await readdir(directory)) {
    const path = join(directory, name)
    if ((await stat(path)).mtimeMs < epochMs) await rm(path, { recursive: true, force: true })
  }
}

async function writeBytes(path: string, source: ByteSource, sizeBytesMax: number = FILE_LIMITS.fileBytesMax) {
  const hash = createHash('sha256')
  let sizeBytes = 0
  const file = await open(path, 'wx')
  try {
    for await (const chunk of source) {
      sizeBytes += chunk.byteLength
      if (sizeBytes > sizeBytesMax) throw new AppError('body_too_large', `The file is larger than ${sizeBytesMax} bytes.`)
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), sizeBytes }
}

/** Moves a directory to where nothing is. Renaming onto a directory that holds something fails, so that of two only one comes first. */
async function moveIfFree(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
  } catch (error) {
    if (hasCode(error, ['ENOTEMPTY', 'EEXIST', 'EPERM']) && (await recordAt(join(to, 'record.json')))) return false
    throw error
  }
  await syncDirectory(dirname(to))
  return true
}

async function moveIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
  } catch (error) {
    if (hasCode(error, ['ENOENT'])) return false
    throw error
  }
  await syncDirectory(dirname(from))
  return true
}

async function recordAt(path: string): Promise<FileRecord | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as FileRecord
  } catch (error) {
    if (hasCode(error, ['ENOENT', 'ENOTDIR'])) return undefined
    throw error
  }
}

/** Makes a directory and its parents so that they are still there after a power failure. */
async function makeDirectory(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true })
  if (first === undefined) return
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncDirectory(dirname(made))
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
