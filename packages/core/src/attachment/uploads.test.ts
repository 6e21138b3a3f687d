import { expect, test } from 'vitest'
import { openBusiness } from '../../contract/business.ts'
import { testHome } from '../../contract/test-home.ts'
import { SENT_FILES, type SentFile } from '../../contract/uploads.ts'
import { completeAttachment } from './complete.ts'
import { startAttachment } from './start.ts'

async function sent({ fileName, declared, bytes }: SentFile) {
  const home = testHome()
  await openBusiness(home.call)
  const content = await bytes()
  const { attachment } = await startAttachment(home.call, home.files, { fileName, contentType: declared, sizeBytes: content.length })
  await home.files.put({ key: attachment.fileKey, contentType: declared, bytes: content })
  const complete = async () => await completeAttachment(home.call, home, attachment)
  return { complete, left: () => home.files.get(attachment.fileKey) }
}

test.each(SENT_FILES.filter(({ becomes }) => !(becomes instanceof RegExp)))('takes $what', async (file) => {
  const { complete } = await sent(file)
  expect(await complete()).toMatchObject({ status: 'ready', ...file.becomes })
})

test.each(SENT_FILES.filter(({ becomes }) => becomes instanceof RegExp))('refuses $what and keeps none of it', async (file) => {
  const opened = await sent(file).catch((error: unknown) => ({ complete: () => Promise.reject(error), left: async () => undefined }))
  await expect(opened.complete()).rejects.toMatchObject({
    code: 'attachment_invalid',
    message: expect.stringMatching(file.becomes as RegExp),
  })
  expect(await opened.left()).toBeUndefined()
})
