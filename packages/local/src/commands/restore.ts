import { systemClock } from '@quittance/core/ports/clock'
import { BackupError } from '../backup/manifest.ts'
import { restore } from '../backup/restore.ts'
import type { Configuration } from '../configuration.ts'

const USAGE = 'Say from where: quittance restore FOLDER [--force]'

/** The command `restore`. Answers its exit code. */
export async function runRestore(options: {
  configuration: Configuration
  print(text: string): void
  source: string | undefined
  force: boolean
}): Promise<number> {
  const { configuration, print, source, force } = options
  if (source === undefined) {
    print(USAGE)
    return 2
  }
  try {
    const { dataDirectory } = configuration
    const { manifest, replaced } = await restore({ source, dataDirectory, force, clock: systemClock })
    print(`Restored ${manifest.files.length} files of ${manifest.createdAt} into ${dataDirectory}.`)
    if (replaced !== undefined) print(`What was there before is in ${replaced}.`)
    print('Prove it with: quittance doctor')
    return 0
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    print(error.message)
    return 1
  }
}
