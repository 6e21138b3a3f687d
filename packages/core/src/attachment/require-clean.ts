import { AppError } from '../kit/errors.ts'
import type { VirusCheck } from '../ports/virus-check.ts'

/**
 * Has a file looked into, where that is done. Where no answer can be had the file is neither taken nor thrown away: its bytes wait, unseen
 * by anybody, until completing it is tried again (docs/decisions/0045). Errors: `attachment_invalid` for an infected file, `busy`.
 */
export async function requireClean(
  virusCheck: VirusCheck | undefined,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<void> {
  const infection = await infectionIn(virusCheck, { fileName, bytes })
  if (infection === undefined) return
  throw new AppError('attachment_invalid', `“${fileName}” was refused: the virus check found ${infection} in it.`)
}

async function infectionIn(
  virusCheck: VirusCheck | undefined,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<string | undefined> {
  try {
    return await virusCheck?.infectionIn(bytes)
  } catch (error) {
    const message = `“${fileName}” was not taken: the virus check gave no answer. Try again in a minute. If it goes on, ask whoever runs this installation to look at its virus check.`
    throw new AppError('busy', message, { retryAfterSeconds: 5 }, { cause: error })
  }
}
