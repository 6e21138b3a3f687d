import sharp from 'sharp'
import { expect, test } from 'vitest'
import { issuedInvoice, openBusiness } from '../../contract/business.ts'
import type { MemoryFiles } from '../../contract/memory-files.ts'
import { type TestHome, testHome } from '../../contract/test-home.ts'
import { completeAttachment } from '../attachment/complete.ts'
import { startAttachment } from '../attachment/start.ts'
import { DocumentRecord, type DocumentSubject } from '../document/record.ts'
import { storeDocument } from '../document/store-document.ts'
import { Invoice } from '../invoice/record.ts'
import { setLogo } from '../organisation/logo.ts'
import { logoKey, Organisation } from '../organisation/record.ts'
import type { FileKey } from '../ports/files.ts'
import { sealEvents } from '../seal/seal-events.ts'
import { verifyPage } from '../seal/verify-page.ts'
import { read, transact } from '../store/transact.ts'
import { remove, tamper } from './books.fixture.ts'
import { examine } from './examine.ts'

/** Every kind of file that is kept, and what is said of it. */
const KINDS: [DocumentSubject['kind'], DocumentRecord['kind']][] = [
  ['invoice', 'pdf'],
  ['invoice', 'facturx'],
  ['invoice', 'ubl'],
  ['invoice', 'cii'],
  ['invoice', 'xrechnung'],
  ['credit_note', 'pdf'],
  ['credit_note', 'ubl'],
  ['payment', 'pdf'],
  ['quote', 'pdf'],
  ['quote', 'acceptance'],
  ['reminder', 'pdf'],
  ['statement', 'pdf'],
]

interface Kept {
  fileKey: FileKey
  /** How the finding begins. */
  name: string
}

interface Shelf {
  home: TestHome
  invoiceId: string
  kept: Map<string, Kept>
}

/** An organisation that keeps a file of each kind, all sealed. */
async function openShelf(): Promise<Shelf> {
  const home = testHome({ hostility: { catchUp: 1 } })
  const { customerId } = await openBusiness(home.call)
  const { invoice } = await issuedInvoice(home.call, customerId)
  const kept = new Map<string, Kept>()
  for (const [of, kind] of KINDS) {
    const id = of === 'invoice' ? invoice.id : `${of}_1`
    const { fileKey } = await made(home, { subject: { kind: of, id }, kind })
    kept.set(`${of} ${kind}`, { fileKey, name: `The document ${kind} of ${id}` })
  }
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#d9480f' } })
    .png()
    .toBuffer()
  for (const [contentType, bytes] of [
    ['text/plain', Buffer.from('nine hours')],
    ['application/xml', Buffer.from('<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>')],
    ['image/png', picture],
  ] as const) {
    const attachment = await given(home, contentType, bytes)
    kept.set(`attachment ${contentType}`, { fileKey: attachment.fileKey, name: `The attachment ${attachment.id}` })
    if (contentType === 'image/png') await setLogo(home.call, home.files, { attachmentId: attachment.id })
  }
  const { logo } = await read(home.call, Organisation, {})
  kept.set('logo', { fileKey: logoKey(home.call.orgId, { sha256: logo?.sha256 ?? '' }), name: 'The logo ' })
  await sealEvents(home.call)
  home.world.store.settle()
  return { home, invoiceId: invoice.id, kept }
}

async function made(
  home: TestHome,
  about: { subject: DocumentSubject; kind: DocumentRecord['kind'] },
  alsoKinds: DocumentRecord['kind'][] = [],
): Promise<DocumentRecord> {
  const file = { fileName: 'a', contentType: 'application/octet-stream', template: 'test-1', findings: [], alsoKinds }
  const bytes = Buffer.from(`${about.subject.kind} ${about.kind}`)
  return await storeDocument(home, home.call, { ...about, make: async () => ({ ...about, ...file, bytes }) })
}

async function given(home: TestHome, contentType: string, bytes: Buffer) {
  const about = { fileName: 'a', contentType, sizeBytes: bytes.length }
  const { attachment } = await startAttachment(home.call, home.files, about)
  await home.files.put({ key: attachment.fileKey, contentType, bytes })
  return await completeAttachment(home.call, home, attachment)
}

/** What the doctor and the verification of the chain say, while a file is another one. */
async function saidOf({ home }: Shelf, harm: (files: MemoryFiles) => unknown): Promise<{ doctor: string[]; chain: string[] }> {
  await harm(home.files)
  home.world.store.settle()
  const { findings } = await examine(home.call, { files: home.files })
  return { doctor: findings.map(({ message }) => message), chain: (await verified(home)).problems }
}

/** All pages of the verification, with the files. */
async function verified(home: TestHome) {
  const all = { documents: 0, attachments: 0, problems: [] as string[] }
  for (let cursor: string | undefined; ; ) {
    const page = await verifyPage(home.call, { limit: 100, cursor }, home.files)
    all.documents += page.documents
    all.attachments += page.attachments
    all.problems.push(...page.problems)
    if (page.nextCursor === null) return all
    cursor = page.nextCursor
  }
}

async function withOneByteChanged(files: MemoryFiles, key: FileKey): Promise<void> {
  const file = await files.get(key)
  if (!file) throw new Error(`there is no file ${key}`)
  const bytes = Uint8Array.from(file.bytes)
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1
  files.break(key, bytes)
}

test('files as they were kept are sound, and each is counted', async () => {
  const shelf = await openShelf()
  expect(await saidOf(shelf, () => {})).toEqual({ doctor: [], chain: [] })
  const { figures } = await examine(shelf.home.call, { files: shelf.home.files })
  expect([figures.documents, figures.attachments]).toEqual([KINDS.length, 4])
  expect(await verified(shelf.home)).toEqual({ documents: KINDS.length, attachments: 4, problems: [] })
})

test.each([
  ...KINDS.map(([of, kind]) => `${of} ${kind}`),
  'attachment text/plain',
  'attachment application/xml',
  'attachment image/png',
  'logo',
])('one changed byte is named, and so is a missing file: %s', async (kind) => {
  const shelf = await openShelf()
  const { fileKey, name } = shelf.kept.get(kind) ?? expect.unreachable()
  const changed = await saidOf(shelf, (files) => withOneByteChanged(files, fileKey))
  expect(changed.doctor).toEqual([expect.stringContaining(`has other bytes than when it was`)])
  expect(changed.chain).toEqual(changed.doctor)
  expect(changed.doctor[0]?.startsWith(name)).toBe(true)
  const gone = await saidOf(shelf, (files) => files.break(fileKey))
  expect(gone.doctor).toEqual([expect.stringContaining('is missing')])
})

test('a record that was changed along with its file is told', async () => {
  const shelf = await openShelf()
  const place = { subject: { kind: 'reminder' as const, id: 'reminder_1' }, kind: 'pdf' as const }
  const said = await saidOf(shelf, () =>
    tamper(shelf.home.call, DocumentRecord, place, (record) => ({ ...record, sha256: 'f'.repeat(64) })),
  )
  expect(said.doctor).toEqual(['The document pdf of reminder_1 is recorded with another hash than when it was made.'])
  expect(said.chain).toEqual(said.doctor)
  await remove(shelf.home.call, DocumentRecord, place)
  expect((await saidOf(shelf, () => {})).doctor).toEqual(['The document pdf of reminder_1 is missing.'])
})

test('a document that no event vouches for is told', async () => {
  const shelf = await openShelf()
  const subject = { kind: 'invoice' as const, id: shelf.invoiceId }
  const forged = await read(shelf.home.call, DocumentRecord, { subject, kind: 'pdf' })
  const said = await saidOf(shelf, () =>
    transact(shelf.home.call, async (tx) => tx.put(DocumentRecord, { ...forged, subject, kind: 'acceptance' })),
  )
  expect(said.doctor).toEqual(['No event says that this document was made.'])
})

test('a Factur-X that is the very file of the PDF is vouched for with it, and one that is another file is not', async () => {
  const shelf = await openShelf()
  const { home } = shelf
  const { invoice } = await issuedInvoice(home.call, (await read(home.call, Invoice, { id: shelf.invoiceId })).customerId)
  const subject = { kind: 'invoice' as const, id: invoice.id }
  await made(home, { subject, kind: 'pdf' }, ['facturx'])
  expect((await saidOf(shelf, () => {})).doctor).toEqual([])
  const elsewhere = { fileKey: `${home.call.orgId}/documents/x/pdf-1` }
  const said = await saidOf(shelf, () =>
    tamper(home.call, DocumentRecord, { subject, kind: 'facturx' }, (record) => ({ ...record, ...elsewhere })),
  )
  expect(said.doctor).toEqual(['No event says that this document was made.'])
})
