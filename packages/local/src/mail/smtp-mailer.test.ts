import { exampleMail, mailerContract } from '@quittance/core/contract/mailer-contract'
import { MailRefused } from '@quittance/core/ports/mailer'
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

  it.each([
    [550, true],
    [451, false],
  ])('knows whether a reply of %i is for good', async (responseCode, isFinal) => {
    const { mailer } = await open({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no such user'), { responseCode })),
    })
    const error = await mailer.send(exampleMail()).catch((refusal: unknown) => refusal)
    expect(error instanceof MailRefused).toBe(isFinal)
  })

  it('takes a refusal of its login for something that may pass', async () => {
    const { mailer } = await open(
      {
        authOptional: false,
        allowInsecureAuth: true,
        onAuth: (_auth, _session, done) => done(Object.assign(new Error('no'), { responseCode: 535 })),
      },
      { user: 'ada', password: 'wrong' },
    )
    expect(await mailer.send(exampleMail()).catch((refusal: unknown) => refusal)).not.toBeInstanceOf(MailRefused)
  })

  it('brings a picture over that the text shows', async () => {
    const { mailer, smtp } = await open()
    const logo = { fileName: 'logo.png', contentType: 'image/png', bytes: Uint8Array.of(1, 2, 3), contentId: 'logo' }
    await mailer.send(exampleMail({ html: '<img src="cid:logo">', attachments: [logo] }))
    expect(smtp.arrived[0]?.html).toMatch(/<img src="(cid:logo|data:image\/png)/)
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
