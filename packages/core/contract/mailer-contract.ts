import { describe, expect, it } from 'vitest'
import type { Mail, Mailer } from '../src/ports/mailer.ts'

/** A mail as it arrived at the other end. Header values are decoded. */
export interface ArrivedMail {
  messageId: string
  from: { name: string; address: string }
  to: string[]
  replyTo?: string | undefined
  subject: string
  html: string
  text: string
  attachments: { fileName: string; contentType: string; bytes: Uint8Array }[]
}

/** A mailer with the other end in view. */
export interface MailerUnderTest {
  mailer: Mailer
  /** What has arrived, oldest first. */
  arrived(): Promise<ArrivedMail[]>
}

/** A mail in several scripts with a binary attachment. */
export function exampleMail(more: Partial<Mail> = {}): Mail {
  return {
    id: 'dlv_01example',
    from: { name: 'Lovelace & Söhne', address: 'invoices@example.com' },
    to: ['grace@example.org'],
    replyTo: 'office@example.com',
    subject: 'Rechnung INV-2026-0001 – “für” 株式会社',
    html: '<!doctype html><p>Zu zahlen: <b>1.234,50\u00a0€</b> &amp; Gruß, شكرا</p>',
    text: `Zu zahlen: 1.234,50\u00a0€\n\n.\nFrom here on: ${'long line '.repeat(120)}\n`,
    attachments: [
      { fileName: 'Rechnung für Ä.pdf', contentType: 'application/pdf', bytes: Uint8Array.from({ length: 5000 }, (_, at) => at % 256) },
    ],
    ...more,
  }
}

/** What every Mailer promises (ports/mailer.ts). `open` gives a fresh one with an empty other end. */
export function mailerContract(open: () => Promise<MailerUnderTest>): void {
  async function sent(mail: Mail): Promise<ArrivedMail> {
    const { mailer, arrived } = await open()
    await mailer.send(mail)
    const [first] = await arrived()
    if (!first) throw new Error('nothing arrived')
    return first
  }

  describe('a mailer', () => {
    it('brings sender, recipients, reply address and subject over', async () => {
      const mail = exampleMail({ to: ['grace@example.org', 'alan@example.org'] })
      expect(await sent(mail)).toMatchObject({ from: mail.from, to: mail.to, replyTo: mail.replyTo, subject: mail.subject })
    })

    it('brings both texts over', async () => {
      const mail = exampleMail()
      const { html, text } = await sent(mail)
      expect({ html: html.trim(), text: text.trim() }).toEqual({ html: mail.html, text: mail.text.trim() })
    })

    it('brings an attachment over byte by byte', async () => {
      const mail = exampleMail()
      const { attachments } = await sent(mail)
      const [first] = mail.attachments
      expect(attachments.map((one) => ({ ...one, bytes: [...one.bytes] }))).toEqual([{ ...first, bytes: [...(first?.bytes ?? [])] }])
    })

    it('makes the mail’s id its Message-ID, also the second time', async () => {
      const { mailer, arrived } = await open()
      await mailer.send(exampleMail())
      await mailer.send(exampleMail())
      const ids = (await arrived()).map((mail) => mail.messageId)
      expect(new Set(ids)).toEqual(new Set(['<dlv_01example@example.com>']))
    })

    it('says what the transport calls it', async () => {
      const { mailer } = await open()
      expect((await mailer.send(exampleMail())).transportId).not.toBe('')
    })

    it.each<[string, Partial<Mail>]>([
      ['a line break in the subject', { subject: 'Hello\r\nBcc: eve@example.org' }],
      ['a line break in the sender’s name', { from: { name: 'Eve\nBcc: eve@example.org', address: 'a@example.com' } }],
      ['two addresses in one', { to: ['grace@example.org, eve@example.org'] }],
      ['a line break in an address', { to: ['grace@example.org\r\nRCPT TO:<eve@example.org>'] }],
      ['a line break in the reply address', { replyTo: 'a@example.com\nBcc: eve@example.org' }],
      [
        'a path as the name of a file',
        { attachments: [{ fileName: '../x.pdf', contentType: 'application/pdf', bytes: new Uint8Array() }] },
      ],
      ['a line break in a tag', { tags: { orgId: 'org_a\nX-Evil: 1' } }],
      ['no recipient', { to: [] }],
      ['21 recipients', { to: Array.from({ length: 21 }, (_, at) => `a${at}@example.org`) }],
      [
        'more bytes than allowed',
        { attachments: [{ fileName: 'a.bin', contentType: 'application/octet-stream', bytes: new Uint8Array(15_000_001) }] },
      ],
    ])('refuses %s and sends nothing', async (_what, more) => {
      const { mailer, arrived } = await open()
      await expect(mailer.send(exampleMail(more))).rejects.toThrow()
      expect(await arrived()).toEqual([])
    })
  })
}
