import { existsSync } from 'node:fs'
import { lstat, mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { instantOf } from '@quittance/core/kit/day'
import type { Clock } from '@quittance/core/ports/clock'
import { pathsIn } from '../configuration.ts'
import { isBusy, openDriver } from '../store/sqlite-driver.ts'
import { copyFile } from './copy-file.ts'
import { type BackedUpFile, BackupError, type Manifest, readManifest } from './manifest.ts'

/** What was restored, and what had to give way. */
export interface Restored {
  manifest: Manifest
  /** Where the data lies that was there before. */
  replaced?: string
}

/**
 * Puts a backup in place of a data directory. Every file is compared with the manifest before anything is touched; what was
 * there is moved aside, not removed, and only with `force`.
 *
 * Errors: `BackupError` for a damaged backup, a directory that holds something, or a program that still runs on it.
 */
export async function restore(from: { source: string; dataDirectory: string; force: boolean; clock: Clock }): Promise<Restored> {
  const { source, dataDirectory, force, clock } = from
  const manifest = await readManifest(source)
  const isEmpty = !existsSync(dataDirectory) || (await readdir(dataDirectory)).length === 0
  if (!isEmpty && !force)
    throw new BackupError(`${dataDirectory} holds data already. Use --force to replace it; the old data is kept beside it.`)
  await mkdir(dirname(dataDirectory), { recursive: true })
  const staged = await mkdtemp(`${dataDirectory}.restoring-`)
  try {
    for (const file of manifest.files) await copyChecked(source, staged, file)
    if (isEmpty) {
      if (existsSync(dataDirectory)) await rmdir(dataDirectory)
      await rename(staged, dataDirectory)
      return { manifest }
    }
    requireNotInUse(pathsIn(dataDirectory).database)
    const replaced = `${dataDirectory}.replaced-${instantOf(clock.now()).replace(/\D/g, '')}`
    await rename(dataDirectory, replaced)
    await rename(staged, dataDirectory)
    await keepSealingKeys(replaced, dataDirectory)
    return { manifest, replaced }
  } catch (error) {
    await rm(staged, { recursive: true, force: true })
    throw error
  }
}

/** Backups hold no sealing keys: those of the data that was replaced open what the backup holds sealed, where it came from here. */
async function keepSealingKeys(from: string, to: string): Promise<void> {
  const keys = pathsIn(from).sealingKeys
  if (existsSync(keys)) await copyFile(keys, pathsIn(to).sealingKeys)
}

async function copyChecked(source: string, target: string, { path, sizeBytes, sha256 }: BackedUpFile): Promise<void> {
  const from = join(source, path)
  const found = await lstat(from).catch((error: NodeJS.ErrnoException) => {
    throw new BackupError(`The backup is damaged: ${path} is missing (${error.code ?? error.message}). Use another one.`)
  })
  if (!found.isFile()) throw new BackupError(`The backup is damaged: ${path} is not a file. Use another one.`)
  const copied = await copyFile(from, join(target, path))
  if (copied.sizeBytes !== sizeBytes || copied.sha256 !== sha256) {
    throw new BackupError(`The backup is damaged: ${path} is not as it was when the backup was made. Use another one.`)
  }
}

/** A file in WAL mode can leave it only when nobody else has it open: so we learn whether the program runs. It enters it again when opened. */
function requireNotInUse(database: string): void {
  if (!existsSync(database)) return
  const driver = openDriver({ path: database, busyMs: 0 })
  try {
    driver.run('pragma journal_mode = delete')
  } catch (error) {
    if (isBusy(error)) throw new BackupError('Quittance is running on this data directory. Stop it first.')
    throw error
  } finally {
    driver.close()
  }
}
