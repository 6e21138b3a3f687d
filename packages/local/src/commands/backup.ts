import { systemClock } from '@quittance/core/ports/clock'
import { backUp } from '../backup/back-up.ts'
import { BackupError } from '../backup/manifest.ts'
import type { Configuration } from '../configuration.ts'

const USAGE = 'Say where to: quittance backup FOLDER'

/** The command `backup`. Answers its exit code. */
export async function runBackup(options: {
  configuration: Configuration
  print(text: string): void
  target: string | undefined
}): Promise<number> {
  const { configuration, print, target } = options
  if (target === undefined) {
    print(USAGE)
    return 2
  }
  try {
    const { files } = await backUp({ dataDirectory: configuration.dataDirectory, target, clock: systemClock })
    const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0)
    print(`Backed up ${files.length} files, ${Math.ceil(sizeBytes / 1_000_000)} MB, into ${target}. It holds all secrets: keep it safe.`)
    return 0
  } catch (error) {
    if (!(error instanceof BackupError)) throw error
    print(error.message)
    return 1
  }
}
