import { exampleMail, mailerContract } from '@quittance/core/contract/mailer-contract'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readMail } from '../../test/read-mail.ts'
import { startSes } from '../../test/stand-ins/ses.ts'
import { testAws } from '../../test/test-aws.ts'
import { sesMailer } from './ses-mailer.ts'

async function open(configurationSet?: string) {
  const ses = await startSes({ domains: ['example.com'] })
  onTestFinished(() => ses.close())
  const mailer = sesMailer({ aws: testAws({ endpoints: { email: ses.url } }), configurationSet })
  return { mailer, ses, arrived: () => Promise.all(ses.mails.map(({ raw }) => readMail(raw))) }
}

mailerContract(open)

describe('sesMailer', () => {
  it('names the recipients, the configuration set and the tags beside the message', async () => {
    const { mailer, ses } = await open('quittance')
    await mailer.send(exampleMail({ to: ['a@example.org', 'b@example.org'], tags: { orgId: 'org_a', deliveryId: 'dlv_1' } }))
    expect(ses.mails[0]).toMatchObject({
      from: 'invoices@example.com',
      to: ['a@example.org', 'b@example.org'],
      configurationSet: 'quittance',
      tags: { orgId: 'org_a', deliveryId: 'dlv_1' },
    })
  })

  it('fails with the words of SES when it refuses', async () => {
    const { mailer } = await open()
    const mail = exampleMail({ from: { name: 'Eve', address: 'eve@example.net' } })
    await expect(mailer.send(mail)).rejects.toThrow(/MessageRejected.*not verified/)
  })

  it('tries again when SES takes no more just now', async () => {
    const { ses } = await open()
    ses.refusal = { status: 429, code: 'TooManyRequestsException', message: 'Maximum sending rate exceeded.' }
    const backOff = async () => {
      ses.refusal = undefined
    }
    await sesMailer({ aws: testAws({ endpoints: { email: ses.url }, backOff }) }).send(exampleMail())
    expect([ses.mails.length, ses.calls.length]).toEqual([1, 2])
  })
})
