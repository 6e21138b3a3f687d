import { completeAttachment } from '../src/attachment/complete.ts'
import { startAttachment } from '../src/attachment/start.ts'
import type { TestHome } from './test-home.ts'

/** A text file that was announced, and unless `arrived` is false was sent and checked. Its id. */
export async function readyFile(home: TestHome, fileName = 'terms.txt', { arrived = true } = {}): Promise<string> {
  const bytes = Buffer.from(`what ${fileName} says`)
  const contentType = 'text/plain'
  const { attachment } = await startAttachment(home.call, home.files, { fileName, contentType, sizeBytes: bytes.length })
  if (!arrived) return attachment.id
  await home.files.put({ key: attachment.fileKey, contentType, bytes })
  return (await completeAttachment(home.call, home, attachment)).id
}
