import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { DATA_VERSION } from '../store/migrations.ts'

/** The form of the backups this program writes and reads. */
export const BACKUP_FORMAT = 1
/** The file of a backup that describes the others; it is written last. */
export const MANIFEST = 'manifest.json'

/** A file's place: names divided by slashes, none of them `..`, so that nothing lands outside. */
const RelativePath = z
  .string()
  .max(1_000)
  .refine((path) => path.split('/').every((name) => name !== '' && name !== '.' && name !== '..') && !/[\\:\0]/.test(path))

const BackedUpFile = z.strictObject({ path: RelativePath, sizeBytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })

const Manifest = z.strictObject({
  program: z.literal('quittance'),
  format: z.int(),
  /** See store/migrations.ts. */
  dataVersion: z.int(),
  createdAt: z.string(),
  files: z.array(BackedUpFile).min(1),
})

/** What a backup says of itself: which program and form, and every file with its hash. */
export type Manifest = z.output<typeof Manifest>
/** One file of a backup. */
export type BackedUpFile = z.output<typeof BackedUpFile>

/** Why a backup could not be made or used; the message tells the operator what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

/** The manifest of the backup in `folder`. Errors: `BackupError` for what is no backup, or one of a newer program. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new BackupError(`There is no backup in ${folder} (${error.code ?? error.message}): name the folder that holds ${MANIFEST}.`)
  })
  const manifest = Manifest.safeParse(parsed(text))
  if (!manifest.success) throw new BackupError(`${MANIFEST} in ${folder} is damaged. Use another backup.`)
  const { format, dataVersion } = manifest.data
  if (format > BACKUP_FORMAT || dataVersion > DATA_VERSION) {
    throw new BackupError('This backup was made by a newer version of Quittance. Restore it with that version.')
  }
  return manifest.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new BackupError(`${MANIFEST} is damaged: ${error instanceof Error ? error.message : String(error)}. Use another backup.`)
  }
}
