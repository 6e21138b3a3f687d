import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import { type Instant, instantOf } from '@quittance/core/kit/day'
import type { Clock } from '@quittance/core/ports/clock'
import { pathsIn, SEALING_KEYS } from '../configuration.ts'
import { openDriver } from '../store/sqlite-driver.ts'
import { copyFile, hashFile } from './copy-file.ts'
import { BACKUP_FORMAT, type BackedUpFile, BackupError, MANIFEST, type Manifest } from './manifest.ts'

const BUSY_MS = 5_000

/**
 * Copies a data directory into the new folder `target`, consistently, also while the program runs: first the database as of one moment, then all
 * other files. Those a record names are there before the record is and never change, so that the copy is whole. The folder
 * appears when it is complete. It holds every secret but the
 * sealing keys, without which providers' credentials stay sealed: keep it as safe as the data, and the keys elsewhere.
 *
 * Errors: `BackupError` when there is no data, when `target` exists or lies in the data, or when the database is damaged.
 */
export async function backUp({ dataDirectory, target, clock }: { dataDirectory: string; target: string; clock: Clock }): Promise<Manifest> {
  const folder = resolve(target)
  if (!existsSync(pathsIn(dataDirectory).database)) throw new BackupError(`There is nothing to back up in ${dataDirectory}.`)
  if (existsSync(folder)) throw new BackupError(`${folder} exists already. Name a new folder for each backup.`)
  if (`${folder}${sep}`.startsWith(`${resolve(dataDirectory)}${sep}`)) throw new BackupError('Name a folder outside the data directory.')
  const partial = await mkdtemp(`${folder}.partial-`)
  try {
    const manifest = await copyInto(partial, dataDirectory, instantOf(clock.now()))
    await writeFile(join(partial, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true })
    await rename(partial, folder)
    return manifest
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    throw error
  }
}

async function copyInto(folder: string, dataDirectory: string, createdAt: Instant): Promise<Manifest> {
  const { database } = pathsIn(dataDirectory)
  const copy = join(folder, basename(database))
  const dataVersion = await copyDatabase(database, copy)
  const files: BackedUpFile[] = [{ path: basename(database), ...(await hashFile(copy)) }]
  for (const path of await filesToCopy(dataDirectory, basename(database))) {
    const copied = await copyFile(join(dataDirectory, path), join(folder, path)).catch(goneMeanwhile)
    if (copied) files.push({ path: path.split(sep).join('/'), ...copied })
  }
  return { program: 'quittance', format: BACKUP_FORMAT, dataVersion, createdAt, files }
}

/** SQLite's own online backup; checked before it counts. Returns the data version. */
async function copyDatabase(from: string, to: string): Promise<number> {
  const driver = openDriver({ path: from, busyMs: BUSY_MS })
  try {
    await driver.backup(to)
    await chmod(to, 0o600)
  } finally {
    driver.close()
  }
  const copy = openDriver({ path: to, busyMs: BUSY_MS })
  try {
    copy.run('pragma journal_mode = delete')
    const verdict = String(copy.pragma('integrity_check'))
    if (verdict !== 'ok') throw new BackupError(`The database is damaged (${verdict}). Restore an older backup.`)
    return Number(copy.pragma('user_version'))
  } finally {
    copy.close()
  }
}

/** All regular files but the database's, the sealing keys, and those half written. Paths below `dataDirectory`, in order. */
async function filesToCopy(dataDirectory: string, databaseName: string): Promise<string[]> {
  const paths = await filesBelow(dataDirectory, '')
  return paths.filter((path) => !path.startsWith(databaseName) && path !== SEALING_KEYS).sort()
}

/** Node's own recursive reading fails when a directory goes away meanwhile, as work places and mail being written do. */
async function filesBelow(root: string, directory: string): Promise<string[]> {
  const entries = (await readdir(join(root, directory), { withFileTypes: true }).catch(goneMeanwhile)) ?? []
  const paths: string[] = []
  for (const entry of entries) {
    if (isHalfWritten(entry.name)) continue
    const path = join(directory, entry.name)
    if (entry.isFile()) paths.push(path)
    if (entry.isDirectory()) paths.push(...(await filesBelow(root, path)))
  }
  return paths
}

const isHalfWritten = (name: string) => name === '.work' || name.endsWith('.new')

/** What was removed while we copied (an old mail) is not part of the backup. */
function goneMeanwhile(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
