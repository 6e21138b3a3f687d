import { sha256 } from '../src/kit/hash.ts'
import type { FileKey, Files, StoredFile } from '../src/ports/files.ts'

/** Files in memory, for tests of core that need no links. `break` puts other bytes under a key, or none; `keys` says where there are any. */
export interface MemoryFiles extends Files {
  break(key: FileKey, bytes?: Uint8Array): void
  keys(): FileKey[]
}

/** No files yet. */
export function memoryFiles(): MemoryFiles {
  const kept = new Map<FileKey, StoredFile>()
  return {
    async put(file) {
      const hash = sha256(file.bytes)
      const known = kept.get(file.key)
      if (known && known.sha256 !== hash) throw new Error(`file ${file.key} is there with other bytes`)
      kept.set(file.key, { ...file, sha256: hash })
      return { sha256: hash, sizeBytes: file.bytes.length }
    },
    get: async (key) => kept.get(key),
    async remove(key) {
      kept.delete(key)
    },
    signDownload: async () => noLinks(),
    signUpload: async ({ key }) => ({ url: `memory:${key}`, headers: {}, expiresAt: '2100-01-01T00:00:00.000Z' }),
    keys: () => [...kept.keys()],
    break(key, bytes) {
      const file = kept.get(key)
      if (!file) throw new Error(`there is no file ${key}`)
      if (bytes) kept.set(key, { ...file, bytes })
      else kept.delete(key)
    },
  }
}

function noLinks(): never {
  throw new Error('files in memory cannot be linked to')
}
