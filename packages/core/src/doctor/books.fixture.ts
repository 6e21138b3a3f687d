import { draft, issuedInvoice, line, openBusiness } from '../../contract/business.ts'
import { type MemoryFiles, memoryFiles } from '../../contract/memory-files.ts'
import { type TestCall, testCall } from '../../contract/test-world.ts'
import { completeAttachment } from '../attachment/complete.ts'
import { showHere } from '../attachment/picture/show.ts'
import { startAttachment } from '../attachment/start.ts'
import { createCreditNote } from '../credit-note/create.ts'
import { createCustomer } from '../customer/create-customer.ts'
import { DocumentRecord } from '../document/record.ts'
import { emit } from '../event/emit.ts'
import { issueInvoice } from '../invoice/issue.ts'
import { updateInvoice } from '../invoice/update.ts'
import { voidInvoice } from '../invoice/void.ts'
import { createItem } from '../item/create-item.ts'
import { sha256 } from '../kit/hash.ts'
import { recordPayment } from '../payment/record-payment.ts'
import type { IndexName, Stored } from '../ports/store.ts'
import { Block } from '../seal/record.ts'
import { sealEvents } from '../seal/seal-events.ts'
import type { Entity } from '../store/entity.ts'
import { everyItem } from '../store/list.ts'
import { read, transact } from '../store/transact.ts'

/** What tests of the doctor break. */
export interface Books {
  call: TestCall
  files: MemoryFiles
  customerId: string
  /** Issued first and part-paid, with a document. */
  invoiceId: string
  entryId: string
  attachmentId: string
  /** Paid, and then credited in part. */
  paidId: string
}

/** Books in which a bit of everything has happened. */
export async function openBooks(): Promise<Books> {
  const call = testCall({ hostility: { catchUp: 1 } })
  const files = memoryFiles()
  await openBusiness(call)
  const { id: customerId } = await createCustomer(call, { name: 'Zoë Ångström', email: 'zoe@example.com' })
  await createItem(call, { name: 'Consulting', unitPrice: '100.00', taxPercent: '19' })
  const invoiceId = (await issuedInvoice(call, customerId, [line('138.66'), line('10.00', '7')])).invoice.id
  const attachmentId = await attach(call, files, customerId)
  const { payment } = await recordPayment(call, { invoiceId, amount: 5_000, paidOn: '2026-01-14', method: 'cash' })
  call.clock.advance({ days: 40 })
  const paid = (await issuedInvoice(call, customerId)).invoice
  await recordPayment(call, { invoiceId: paid.id, amount: 11_900, paidOn: '2026-02-20', method: 'card' })
  await createCreditNote(call, { invoiceId: paid.id, amount: 777, reason: 'late' })
  await voidInvoice(call, { id: (await issuedInvoice(call, customerId)).invoice.id, reason: 'wrong' })
  await createCreditNote(call, { invoiceId: (await issuedInvoice(call, customerId)).invoice.id, reason: 'cancelled' })
  await foreign(call, customerId)
  await document(call, files, invoiceId)
  await sealEvents(call)
  await draft(call, customerId)
  return { call, files, customerId, invoiceId, paidId: paid.id, attachmentId, entryId: await entryOf(call, payment.id) }
}

async function entryOf(call: TestCall, paymentId: string): Promise<string> {
  return String((await firstOf(call, { index: 'i2', pk: `entries/${paymentId}` }))?.doc.id)
}

async function firstOf(call: TestCall, query: { index?: IndexName; pk: string }): Promise<Stored | undefined> {
  for await (const stored of everyItem(call, query)) return stored
  return undefined
}

async function attach(call: TestCall, files: MemoryFiles, customerId: string): Promise<string> {
  const { attachment } = await startAttachment(call, files, { fileName: 'sheet.txt', contentType: 'text/plain', sizeBytes: 10 })
  await files.put({ key: attachment.fileKey, contentType: 'text/plain', bytes: Buffer.from('nine hours') })
  await completeAttachment(call, { files, pictures: { show: showHere } }, attachment)
  const { id } = await draft(call, customerId)
  await updateInvoice(call, { id, input: { attachmentIds: [attachment.id] } })
  return attachment.id
}

async function foreign(call: TestCall, customerId: string): Promise<void> {
  const { id } = await draft(call, customerId, [line('33.33'), line('0.77', '7')])
  await updateInvoice(call, { id, input: { currency: 'USD', exchangeRate: { rate: '0.913337', source: 'ECB', date: '2026-02-20' } } })
  await issueInvoice(call, { id })
  await recordPayment(call, { invoiceId: id, amount: 1_001, paidOn: '2026-02-21', method: 'bank_transfer' })
  await createCreditNote(call, { invoiceId: id, amount: 333, reason: 'late' })
}

async function document(call: TestCall, files: MemoryFiles, id: string): Promise<void> {
  const bytes = Buffer.from('%PDF')
  const fileKey = `${call.orgId}/documents/${id}/pdf-1`
  await files.put({ key: fileKey, contentType: 'application/pdf', bytes })
  const record = {
    kind: 'pdf',
    contentType: 'application/pdf',
    fileName: 'a.pdf',
    fileKey,
    sizeBytes: 4,
    sha256: sha256(bytes),
    template: '1',
  } as const
  const subject = { kind: 'invoice' as const, id }
  await transact(call, async (tx) => {
    emit(tx, { type: 'document.rendered', subject, data: { kind: record.kind, sha256: record.sha256 } })
    tx.put(DocumentRecord, { ...record, subject, createdAt: tx.now })
  })
}

/** Changes a record behind the back of every rule. */
export async function tamper<D extends object, R extends object>(
  call: TestCall,
  kind: Entity<D, R>,
  ref: R,
  change: (doc: D) => D,
): Promise<void> {
  await transact(call, async (tx) => tx.put(kind, { ...change(await tx.get(kind, ref)), ...ref }))
}

/** Removes a record behind the back of every rule. */
export async function remove<D extends object, R extends object>(call: TestCall, kind: Entity<D, R>, ref: R): Promise<void> {
  await transact(call, async (tx) => {
    await tx.get(kind, ref)
    tx.remove(kind, ref)
  })
}

/** An event that is in a block. */
export async function sealedEvent(call: TestCall): Promise<string> {
  return (await read(call, Block, { number: 1 })).eventIds[0] ?? ''
}

/** An event that waits to be. */
export async function unsealedEvent(call: TestCall): Promise<string> {
  return (await firstOf(call, { pk: 'unsealed' }))?.key.sk ?? ''
}
