import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where what engines read is kept, outside the repository. */
export const REMEMBERED_AT = process.env.QUITTANCE_CACHE ?? join(tmpdir(), 'quittance-receipts')

/** What was made for these keys before, or what is made of them now. */
export async function remembered<T>(keys: readonly (string | Uint8Array)[], make: () => Promise<T>): Promise<T> {
  const hash = createHash('sha256')
  for (const key of keys) hash.update(key).update('\0')
  const file = join(REMEMBERED_AT, `${hash.digest('hex').slice(0, 32)}.json`)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as T
  const made = await make()
  mkdirSync(REMEMBERED_AT, { recursive: true })
  writeFileSync(file, JSON.stringify(made))
  return made
}
