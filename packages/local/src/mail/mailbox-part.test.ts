import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exampleMail } from '@quittance/core/contract/mailer-contract'
import { testClock } from '@quittance/core/contract/test-world'
import { expect, it, onTestFinished } from 'vitest'
import { listen, serverOf } from '../server/listen.ts'
import { openMailbox } from './mailbox.ts'
import { mailboxPart } from './mailbox-part.ts'

interface Got {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

async function open() {
  const directory = mkdtempSync(join(tmpdir(), 'quittance-mailbox-'))
  const mailbox = openMailbox({ directory, clock: testClock() })
  const server = serverOf([mailboxPart(mailbox)], (error) => {
    throw error
  })
  const port = await listen(server, { port: 0, host: '127.0.0.1' })
  onTestFinished(() => {
    server.close()
    rmSync(directory, { recursive: true })
  })
  const get = (path: string, headers: Record<string, string> = {}): Promise<Got> =>
    new Promise((resolve, reject) => {
      request({ port, host: '127.0.0.1', path, headers: { host: `localhost:${port}`, ...headers } }, (response) => {
        let body = ''
        response.setEncoding('latin1').on('data', (chunk: string) => {
          body += chunk
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.from(body, 'latin1').toString() }),
        )
      })
        .on('error', reject)
        .end()
    })
  return { mailbox, get }
}

const HOSTILE = '<script>alert(1)</script>'

it('says that there is no mail yet', async () => {
  const { get } = await open()
  expect((await get('/mailbox')).body).toContain('No mail yet')
})

it('lists mails and links to each', async () => {
  const { get, mailbox } = await open()
  const { transportId } = await mailbox.send(exampleMail())
  expect((await get('/mailbox')).body).toContain(`href="/mailbox/${transportId}"`)
})

it('escapes what mails say in its own pages', async () => {
  const { get, mailbox } = await open()
  const mail = exampleMail({ subject: HOSTILE, text: HOSTILE, from: { name: HOSTILE, address: 'a@example.com' } })
  const { transportId } = await mailbox.send(mail)
  const pages = [await get('/mailbox'), await get(`/mailbox/${transportId}`)]
  expect(pages.map(({ body }) => body.includes('<script'))).toEqual([false, false])
})

it('shows the HTML part under a policy that runs and loads nothing', async () => {
  const { get, mailbox } = await open()
  const { transportId } = await mailbox.send(exampleMail({ html: HOSTILE }))
  const { body, headers } = await get(`/mailbox/${transportId}/html`)
  expect(body).toContain(HOSTILE)
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'.*sandbox allow-popups allow-popups-to-escape-sandbox$/)
})

it('makes the pay link clickable in the plain text', async () => {
  const { get, mailbox } = await open()
  const { transportId } = await mailbox.send(exampleMail({ text: 'Pay: https://example.com/pay/abc?x=1&y=2 now' }))
  expect((await get(`/mailbox/${transportId}`)).body).toContain('<a href="https://example.com/pay/abc?x=1&amp;y=2" target="_blank"')
})

it('downloads an attachment, and never shows it', async () => {
  const { get, mailbox } = await open()
  const bytes = new TextEncoder().encode(HOSTILE)
  const { transportId } = await mailbox.send(exampleMail({ attachments: [{ fileName: 'Ä "x".html', contentType: 'text/html', bytes }] }))
  const { body, headers } = await get(`/mailbox/${transportId}/attachments/0`)
  expect(body).toBe(HOSTILE)
  expect(headers['content-disposition']).toMatch(/^attachment;/)
})

it.each(['/mailbox/..%2f..%2fetc%2fpasswd', '/mailbox/000000000000000-0000000000000000', '/mailbox/x/attachments/0'])(
  'answers 404 to %s',
  async (path) => {
    const { get } = await open()
    expect((await get(path)).status).toBe(404)
  },
)

it.each([
  ['names another host, as a rebound domain does', { host: 'evil.example' }],
  ['came through a proxy', { 'x-forwarded-for': '203.0.113.9' }],
  ['came through a proxy of the standard kind', { forwarded: 'for=203.0.113.9' }],
])('refuses who %s', async (_why, headers) => {
  const { get, mailbox } = await open()
  await mailbox.send(exampleMail())
  const { body, status } = await get('/mailbox', headers)
  expect({ status, shows: body.includes('INV-2026-0001') }).toEqual({ status: 403, shows: false })
})
