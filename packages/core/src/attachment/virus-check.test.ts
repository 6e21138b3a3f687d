import { expect, test } from 'vitest'
import { openBusiness } from '../../contract/business.ts'
import { testHome } from '../../contract/test-home.ts'
import { read } from '../store/transact.ts'
import { completeAttachment } from './complete.ts'
import { linksOf } from './links.ts'
import { Attachment } from './record.ts'
import { startAttachment } from './start.ts'

type Answer = () => Promise<string | undefined>
const bytes = Buffer.from('order 1001')

async function uploaded(...answers: Answer[]) {
  const home = testHome()
  await openBusiness(home.call)
  const { attachment } = await startAttachment(home.call, home.files, {
    fileName: 'a.txt',
    contentType: 'text/plain',
    sizeBytes: bytes.length,
  })
  await home.files.put({ key: attachment.fileKey, contentType: 'text/plain', bytes })
  const virusCheck = { infectionIn: async () => await (answers.length > 1 ? answers.shift() : answers[0])?.() }
  return { home, attachment, complete: () => completeAttachment(home.call, { ...home, virusCheck }, attachment) }
}

const clean: Answer = async () => undefined
const infected: Answer = async () => 'Eicar-Signature'
const silent: Answer = async () => {
  throw new Error('the virus check ended with 2')
}

test('takes a file in which the virus check finds nothing', async () => {
  const { complete } = await uploaded(clean)
  expect(await complete()).toMatchObject({ status: 'ready' })
})

test('refuses an infected file by name, and removes it', async () => {
  const { home, attachment, complete } = await uploaded(infected)
  const message = '“a.txt” was refused: the virus check found Eicar-Signature in it.'
  await expect(complete()).rejects.toMatchObject({ code: 'attachment_invalid', message })
  expect(await home.files.get(attachment.fileKey)).toBeUndefined()
})

test('takes nothing while the virus check gives no answer, and says what to do', async () => {
  const { home, attachment, complete } = await uploaded(silent)
  await expect(complete()).rejects.toMatchObject({
    code: 'busy',
    message: expect.stringMatching(/^“a\.txt” was not taken: the virus check gave no answer\. Try again in a minute\./),
    details: { retryAfterSeconds: 5 },
    cause: { message: 'the virus check ended with 2' },
  })
  expect(await read(home.call, Attachment, attachment)).toMatchObject({ status: 'pending' })
})

test('nobody gets at a file that no virus check has answered for', async () => {
  const { home, attachment, complete } = await uploaded(silent)
  await complete().catch(() => undefined)
  expect(await linksOf(home.call, home.files, attachment)).toMatchObject({ download: null, thumbnail: null, pages: [] })
})

test('takes the file when it is tried again and the virus check answers', async () => {
  const { complete } = await uploaded(silent, clean)
  await expect(complete()).rejects.toMatchObject({ code: 'busy' })
  expect(await complete()).toMatchObject({ status: 'ready' })
})
