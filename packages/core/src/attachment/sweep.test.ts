import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../contract/business.ts'
import type { Hostility } from '../../contract/hostile-store.ts'
import { pictureOf } from '../../contract/stranger-files.ts'
import { startedJob, type TestHome, testHome } from '../../contract/test-home.ts'
import { doDue } from '../due/do-due.ts'
import { DueItem } from '../due/record.ts'
import { tick } from '../due/tick.ts'
import type { Files } from '../ports/files.ts'
import type { Pictures } from '../ports/pictures.ts'
import { readIfAny } from '../store/transact.ts'
import { completeAttachment, type FileDesk } from './complete.ts'
import { ATTACHMENT_LIMITS, Attachment, type StoredAttachment } from './record.ts'
import { startAttachment } from './start.ts'

const { unfinishedSecondsMax, sweptAfterSeconds } = ATTACHMENT_LIMITS

interface Opened {
  home: TestHome
  attachment: StoredAttachment
}

/** An upload that was announced, and sent. */
async function open(hostility: Partial<Hostility> = { catchUp: 1 }): Promise<Opened & { bytes: Uint8Array; contentType: string }> {
  const home = testHome({ hostility })
  await openBusiness(home.call)
  const bytes = await pictureOf({ width: 40, height: 30 }).jpeg().toBuffer()
  const contentType = 'image/jpeg'
  const { attachment } = await startAttachment(home.call, home.files, { fileName: 'a.jpg', contentType, sizeBytes: bytes.length })
  await home.files.put({ key: attachment.fileKey, contentType, bytes })
  return { home, attachment, bytes, contentType }
}

const complete = ({ home, attachment }: Opened) => completeAttachment(home.call, home, attachment)
const recordOf = ({ home, attachment }: Opened) => readIfAny(home.call, Attachment, attachment)
const dueOf = ({ home, attachment }: Opened) => readIfAny(home.call, DueItem, { kind: 'upload', subjectId: attachment.id })

/** Lets time pass, and what has become due be done. */
async function wait({ home }: Opened, seconds: number): Promise<void> {
  home.world.clock.advance({ seconds })
  home.world.store.settle()
  await tick(home)
  for (const job of home.enqueued.splice(0)) await doDue(home, startedJob(home, job))
}

describe('an upload that is not completed', () => {
  it('stays until it is swept, and goes then with its bytes', async () => {
    const opened = await open()
    await wait(opened, sweptAfterSeconds - 1)
    expect([await recordOf(opened), opened.home.files.keys()]).toMatchObject([{ status: 'pending' }, [opened.attachment.fileKey]])
    await wait(opened, 1)
    expect([await recordOf(opened), opened.home.files.keys(), await dueOf(opened)]).toEqual([undefined, [], undefined])
    await expect(complete(opened)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('goes with the pictures that a completion left when it broke off', async () => {
    const opened = await open()
    const call = { ...opened.home.call, store: { ...opened.home.call.store, commit: () => Promise.reject(new Error('killed')) } }
    await expect(completeAttachment(call, opened.home, opened.attachment)).rejects.toThrow('killed')
    expect(opened.home.files.keys()).toHaveLength(3)
    await wait(opened, sweptAfterSeconds)
    expect(opened.home.files.keys()).toEqual([])
  })

  it('can be completed within a day, and is told to be too late after it', async () => {
    const opened = await open()
    opened.home.world.clock.advance({ seconds: unfinishedSecondsMax })
    await expect(complete(opened)).rejects.toMatchObject({ code: 'attachment_invalid', message: expect.stringContaining('within a day') })
    opened.home.world.clock.advance({ seconds: -1 })
    expect(await complete(opened)).toMatchObject({ status: 'ready' })
  })

  it('leaves time between the last completion and the sweep, and the link ends long before', () => {
    expect(sweptAfterSeconds - unfinishedSecondsMax).toBeGreaterThanOrEqual(3_600)
    expect(ATTACHMENT_LIMITS.uploadSeconds * 10).toBeLessThan(unfinishedSecondsMax)
  })
})

describe('an upload that was completed', () => {
  it('stays', async () => {
    const opened = await open()
    const ready = await complete(opened)
    const kept = opened.home.files.keys()
    await wait(opened, sweptAfterSeconds)
    expect(await recordOf(opened)).toEqual(ready)
    expect([opened.home.files.keys(), await dueOf(opened)]).toEqual([kept, undefined])
    expect(kept).toContain(ready.fileKey)
  })

  it('loses what was sent to its link again', async () => {
    const opened = await open()
    await complete(opened)
    const kept = opened.home.files.keys()
    await opened.home.files.put({ key: opened.attachment.fileKey, contentType: opened.contentType, bytes: opened.bytes })
    await wait(opened, sweptAfterSeconds)
    expect(opened.home.files.keys()).toEqual(kept)
  })

  it('stays where it is as it was sent', async () => {
    const home = testHome({ hostility: { catchUp: 1 } })
    await openBusiness(home.call)
    const file = { fileName: 'a.txt', contentType: 'text/plain', sizeBytes: 10 }
    const { attachment } = await startAttachment(home.call, home.files, file)
    await home.files.put({ key: attachment.fileKey, contentType: 'text/plain', bytes: Buffer.from('order 1001') })
    await complete({ home, attachment })
    await wait({ home, attachment }, sweptAfterSeconds)
    expect(home.files.keys()).toEqual([attachment.fileKey])
  })
})

/** The job that sweeps it, which has just become due; and the call of a completion that began in time and took more than an hour. */
async function sweepingOf({ home, attachment }: Opened) {
  home.world.clock.advance({ seconds: sweptAfterSeconds })
  home.world.store.settle()
  while (home.enqueued.length === 0) await tick(home)
  const [job] = home.enqueued
  if (!job) throw new Error('nothing is due')
  const slow = { ...home.call, clock: { ...home.call.clock, now: () => Date.parse(attachment.createdAt) } }
  return { slow, sweep: () => doDue(home, startedJob(home, job)) }
}

type Stage = 'looked into' | 'kept' | 'committed'

/** The ports that take a file in, with a sweep at one moment. */
function sweptAt(home: TestHome, { stage, sweep }: { stage: Stage; sweep: () => Promise<void> }): FileDesk {
  const sweepAt = async (moment: Stage) => (moment === stage ? await sweep() : undefined)
  const files: Files = {
    ...home.files,
    async put(file) {
      const kept = await home.files.put(file)
      await sweepAt('kept')
      return kept
    },
    async remove(key) {
      if (key.endsWith('/original')) await sweepAt('committed')
      await home.files.remove(key)
    },
  }
  async function show(file: Parameters<Pictures['show']>[0]) {
    await sweepAt('looked into')
    return await home.pictures.show(file)
  }
  return { files, pictures: { show } }
}

describe('swept in the middle of its completion', () => {
  it.each(['looked into', 'kept'] as const)('while it is %s, it is refused and leaves nothing', async (stage) => {
    const opened = await open()
    const { home, attachment } = opened
    const { slow, sweep } = await sweepingOf(opened)
    const desk = sweptAt(home, { stage, sweep })
    const refusal = { code: 'attachment_invalid', message: expect.stringContaining('Upload it again') }
    await expect(completeAttachment(slow, desk, attachment)).rejects.toMatchObject(refusal)
    expect([await recordOf(opened), home.files.keys()]).toEqual([undefined, []])
  })

  it('when its record is kept, it stays whole', async () => {
    const opened = await open()
    const { home, attachment } = opened
    const { slow, sweep } = await sweepingOf(opened)
    const ready = await completeAttachment(slow, sweptAt(home, { stage: 'committed', sweep }), attachment)
    expect(await recordOf(opened)).toEqual(ready)
    expect(home.files.keys().sort()).toEqual([ready.fileKey, ready.thumbnail?.key].sort())
  })

  it.each(Array.from({ length: 24 }, (_, seed) => seed))('at the same moment, and twice, it is whole or gone, seed %i', async (seed) => {
    const home = testHome({ seed })
    await openBusiness(home.call)
    const { attachment } = await startAttachment(home.call, home.files, { fileName: 'a.txt', contentType: 'text/plain', sizeBytes: 10 })
    await home.files.put({ key: attachment.fileKey, contentType: 'text/plain', bytes: Buffer.from('order 1001') })
    const { slow, sweep } = await sweepingOf({ home, attachment })
    const [completed] = await Promise.allSettled([completeAttachment(slow, home, attachment), sweep(), sweep()])
    await sweep()
    const isWhole = completed.status === 'fulfilled'
    if (!isWhole) expect(['attachment_invalid', 'not_found']).toContain(completed.reason.code)
    expect((await recordOf({ home, attachment }))?.status).toBe(isWhole ? 'ready' : undefined)
    expect(home.files.keys()).toEqual(isWhole ? [attachment.fileKey] : [])
  })
})
