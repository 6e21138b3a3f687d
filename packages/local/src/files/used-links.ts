import { access, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '@quittance/core/kit/hash'
import { removeOlder } from './disk.ts'

/** Remembers upload links that were used, so that one cannot be used again after its file was removed. */
export interface UsedLinks {
  has(token: string): Promise<boolean>
  add(token: string): Promise<void>
  /** Forgets links used before `epochMs`. */
  purge(epochMs: number): Promise<void>
}

/** Empty files in `directory`, named by the hash of the link. */
export async function openUsedLinks(directory: string): Promise<UsedLinks> {
  await mkdir(directory, { recursive: true })
  const pathOf = (token: string) => join(directory, sha256(token))
  return {
    has: (token) =>
      access(pathOf(token)).then(
        () => true,
        () => false,
      ),
    add: (token) => writeFile(pathOf(token), '', { flush: true }),
    purge: (epochMs) => removeOlder(directory, epochMs),
  }
}
