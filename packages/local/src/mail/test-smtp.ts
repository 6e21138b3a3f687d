import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { ArrivedMail } from '@quittance/core/contract/mailer-contract'
import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A mail server on loopback for tests, which keeps what it is sent. */
export interface TestSmtp {
  port: number
  arrived: ArrivedMail[]
  /** The envelope's recipients, in the order of the mails. */
  envelopes: string[][]
  close(): Promise<void>
}

/** Starts one on a free port; without TLS and login unless `options` say otherwise. */
export async function startTestSmtp(options: SMTPServerOptions = {}): Promise<TestSmtp> {
  const arrived: ArrivedMail[] = []
  const envelopes: string[][] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        envelopes.push(session.envelope.rcptTo.map(({ address }) => address))
        readMail(Buffer.concat(chunks)).then((mail) => {
          arrived.push(mail)
          done()
        }, done)
      })
    },
    ...options,
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    port: (server.server.address() as AddressInfo).port,
    arrived,
    envelopes,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function readMail(source: Buffer): Promise<ArrivedMail> {
  const mail = await PostalMime.parse(source)
  return {
    messageId: mail.messageId ?? '',
    from: { name: mail.from?.name ?? '', address: mail.from?.address ?? '' },
    to: (mail.to ?? []).map(({ address }) => address ?? ''),
    replyTo: mail.replyTo?.[0]?.address,
    subject: mail.subject ?? '',
    html: mail.html ?? '',
    text: mail.text ?? '',
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      fileName: filename ?? '',
      contentType: mimeType,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    })),
  }
}
