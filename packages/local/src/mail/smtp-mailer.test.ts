import { exampleMail, mailerContract } from '@quittance/core/contract/mailer-contract'
import { describe, expect, it, onTestFinished } from 'vitest'
import { smtpMailer } from './smtp-mailer.ts'
import { startTestSmtp } from './test-smtp.ts'

async function open(options: Parameters<typeof startTestSmtp>[0] = {}, login: { user?: string; password?: string } = {}) {
  const smtp = await startTestSmtp(options)
  onTestFinished(() => smtp.close())
  const mailer = smtpMailer({ host: '127.0.0.1', port: smtp.port, secure: false, ...login })
  return { mailer, smtp, arrived: async () => smtp.arrived }
}

mailerContract(open)

describe('smtpMailer', () => {
  it('hands the mail to each recipient', async () => {
    const { mailer, smtp } = await open()
    await mailer.send(exampleMail({ to: ['a@example.org', 'b@example.org'] }))
    expect(smtp.envelopes).toEqual([['a@example.org', 'b@example.org']])
  })

  it('fails with the server’s words when it refuses the mail', async () => {
    const { mailer } = await open({
      onMailFrom: (_address, _session, done) => done(Object.assign(new Error('mailbox is closed'), { responseCode: 550 })),
    })
    await expect(mailer.send(exampleMail())).rejects.toThrow(/550 mailbox is closed/)
  })

  it('fails when the server refuses one of several recipients', async () => {
    const { mailer } = await open({
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('bad') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null),
    })
    await expect(mailer.send(exampleMail({ to: ['good@example.org', 'bad@example.org'] }))).rejects.toThrow(/1 of 2 recipients/)
  })

  it('logs in', async () => {
    const seen: unknown[] = []
    const { mailer } = await open(
      {
        authOptional: false,
        allowInsecureAuth: true,
        onAuth: ({ username, password }, _session, done) => {
          seen.push({ username, password })
          done(null, { user: username ?? '' })
        },
      },
      { user: 'ada', password: 'secret' },
    )
    await mailer.send(exampleMail())
    expect(seen).toEqual([{ username: 'ada', password: 'secret' }])
  })

  it('fails when nobody listens', async () => {
    const { mailer, smtp } = await open()
    await smtp.close()
    await expect(mailer.send(exampleMail())).rejects.toThrow(/ECONNREFUSED/)
  })
})
