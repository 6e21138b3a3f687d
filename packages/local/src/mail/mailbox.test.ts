import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exampleMail, mailerContract } from '@quittance/core/contract/mailer-contract'
import { testClock } from '@quittance/core/contract/test-world'
import { describe, expect, it, onTestFinished } from 'vitest'
import { MAILBOX_LIMITS, openMailbox } from './mailbox.ts'

function open() {
  const directory = mkdtempSync(join(tmpdir(), 'quittance-mailbox-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const clock = testClock()
  return { directory, clock, mailbox: openMailbox({ directory: join(directory, 'mailbox'), clock }) }
}

mailerContract(async () => {
  const { mailbox } = open()
  return {
    mailer: mailbox,
    async arrived() {
      const mails = await mailbox.list()
      return await Promise.all(
        mails.reverse().map(async ({ name, attachments, ...mail }) => ({
          ...mail,
          attachments: await Promise.all(
            attachments.map(async ({ fileName, contentType }, at) => ({
              fileName,
              contentType,
              bytes: (await mailbox.attachment(name, at)) ?? new Uint8Array(),
            })),
          ),
        })),
      )
    },
  }
})

describe('openMailbox', () => {
  it('lists the newest first', async () => {
    const { clock, mailbox } = open()
    for (const id of ['dlv_1', 'dlv_2', 'dlv_3']) {
      clock.advance({ seconds: 1 })
      await mailbox.send(exampleMail({ id, subject: id }))
    }
    expect((await mailbox.list()).map((mail) => mail.subject)).toEqual(['dlv_3', 'dlv_2', 'dlv_1'])
  })

  it('lists a further page', async () => {
    const { clock, mailbox } = open()
    for (let at = 0; at < MAILBOX_LIMITS.pageMails + 2; at++) {
      clock.advance({ seconds: 1 })
      await mailbox.send(exampleMail({ id: `dlv_${at}`, attachments: [] }))
    }
    const first = await mailbox.list()
    expect(await mailbox.list(first.at(-1)?.name)).toHaveLength(2)
  })

  it('keeps the same mail once', async () => {
    const { clock, mailbox } = open()
    const first = await mailbox.send(exampleMail())
    clock.advance({ seconds: 5 })
    expect(await mailbox.send(exampleMail())).toEqual(first)
    expect(await mailbox.list()).toHaveLength(1)
  })

  it('survives being opened again', async () => {
    const { clock, directory, mailbox } = open()
    await mailbox.send(exampleMail())
    const again = openMailbox({ directory: join(directory, 'mailbox'), clock })
    expect(await again.list()).toEqual(await mailbox.list())
  })

  it('does not show a mail that a crash left unfinished', async () => {
    const { directory, mailbox } = open()
    const { transportId } = await mailbox.send(exampleMail())
    const [name = ''] = readdirSync(join(directory, 'mailbox'))
    expect(name).toBe(transportId)
    rmSync(join(directory, 'mailbox', name, 'mail.json'))
    writeFileSync(join(directory, 'mailbox', 'stray.txt'), '')
    expect(await mailbox.list()).toEqual([])
  })

  it.each(['..', '../../etc', 'mail.json', ''])('finds nothing under the name %s', async (name) => {
    const { mailbox } = open()
    expect(await mailbox.find(name)).toBeUndefined()
  })
})
