import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageIdOf } from '@quittance/core/delivery/message'
import { requireSendable } from '@quittance/core/delivery/require-sendable'
import { type Instant, instantOf } from '@quittance/core/kit/day'
import { sha256 } from '@quittance/core/kit/hash'
import type { Clock } from '@quittance/core/ports/clock'
import type { Mail, Mailer } from '@quittance/core/ports/mailer'
import * as z from 'zod'

export const MAILBOX_LIMITS = {
  /** The oldest go when there are more. */
  mailsMax: 1_000,
  pageMails: 50,
} as const

const Captured = z.strictObject({
  messageId: z.string(),
  receivedAt: z.string(),
  from: z.strictObject({ name: z.string(), address: z.string() }),
  to: z.array(z.string()),
  replyTo: z.string().optional(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  attachments: z.array(
    z.strictObject({ fileName: z.string(), contentType: z.string(), sizeBytes: z.int(), contentId: z.string().optional() }),
  ),
})

/** A mail that was kept instead of sent. `name` identifies it in the mailbox. */
export type CapturedMail = z.output<typeof Captured> & { name: string }

/** A mailer that keeps what it is given, for machines without a mail server. */
export interface Mailbox extends Mailer {
  /** Newest first, a page of `MAILBOX_LIMITS.pageMails`, older than `before` where one is named. */
  list(before?: string): Promise<CapturedMail[]>
  find(name: string): Promise<CapturedMail | undefined>
  attachment(name: string, index: number): Promise<Uint8Array | undefined>
}

const MAIL_FILE = 'mail.json'
const NAME = /^\d{15}-[0-9a-f]{16}$/

/**
 * Keeps mails in folders of `directory`: `mail.json` with headers and texts, and one file for each attachment. A mail appears
 * whole or not at all. The same mail (by its id) again is kept once, as a mail program would show it.
 */
export function openMailbox(options: { directory: string; clock: Clock }): Mailbox {
  const { directory, clock } = options
  const names = () => namesIn(directory)
  const find = (name: string) => (NAME.test(name) ? load(directory, name) : undefined)
  return {
    async send(mail) {
      requireSendable(mail)
      const known = await names()
      const suffix = sha256(mail.id).slice(0, 16)
      const same = known.find((name) => name.endsWith(suffix))
      if (same !== undefined) return { transportId: same }
      const name = `${String(clock.now()).padStart(15, '0')}-${suffix}`
      await keep(join(directory, name), mail, instantOf(clock.now()))
      for (const old of known.slice(MAILBOX_LIMITS.mailsMax - 1)) await rm(join(directory, old), { recursive: true, force: true })
      return { transportId: name }
    },
    async list(before) {
      const page = (await names()).filter((name) => before === undefined || name < before).slice(0, MAILBOX_LIMITS.pageMails)
      const mails = await Promise.all(page.map((name) => load(directory, name)))
      return mails.filter((mail) => mail !== undefined)
    },
    async find(name) {
      return await find(name)
    },
    async attachment(name, index) {
      const mail = await find(name)
      return mail?.attachments[index] && new Uint8Array(await readFile(join(directory, name, String(index))))
    },
  }
}

/** Newest first. */
async function namesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory).catch(absent)
  return (entries ?? [])
    .filter((entry) => NAME.test(entry))
    .sort()
    .reverse()
}

async function load(directory: string, name: string): Promise<CapturedMail | undefined> {
  const content = await readFile(join(directory, name, MAIL_FILE), 'utf8').catch(absent)
  return content === undefined ? undefined : { ...Captured.parse(JSON.parse(content)), name }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

/** Written beside its place and moved there, so that nobody sees half a mail. */
async function keep(place: string, mail: Mail, receivedAt: Instant): Promise<void> {
  const { id: _id, attachments, tags: _tags, ...shown } = mail
  const described = attachments.map(({ bytes, ...named }) => ({ ...named, sizeBytes: bytes.length }))
  const content: z.output<typeof Captured> = { ...shown, messageId: messageIdOf(mail), receivedAt, attachments: described }
  const draft = `${place}.new`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
  for (const [index, { bytes }] of attachments.entries()) await writeFile(join(draft, String(index)), bytes)
  await writeFile(join(draft, MAIL_FILE), JSON.stringify(content))
  await rename(draft, place)
}
