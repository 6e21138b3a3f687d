import { Attachment } from '@quittance/core/attachment/record'
import { bookReceipt } from '@quittance/core/receipt/book'
import { createReceipt } from '@quittance/core/receipt/create'
import { Receipt } from '@quittance/core/receipt/record'
import { transact } from '@quittance/core/store/transact'
import type { testApi } from './test-api.ts'

interface Place {
  api: Awaited<ReturnType<typeof testApi>>
  orgId: string
}

/** A picture that has arrived. */
export async function readyAttachment({ api, orgId }: Place): Promise<string> {
  const call = api.world.call({ orgId })
  const id = call.newId('att')
  const file = { fileName: 'a.jpg', contentType: 'image/jpeg', sizeBytes: 3, fileKey: `${orgId}/attachments/${id}/page-1.jpg`, sha256: id }
  await transact(call, async (tx) => tx.put(Attachment, { ...file, id, status: 'ready', createdAt: tx.now }))
  return id
}

/** A receipt that waits for a person. */
export async function reviewedReceipt(at: Place): Promise<string> {
  const call = at.api.world.call({ orgId: at.orgId })
  const { id } = await createReceipt(call, { attachmentId: await readyAttachment(at) })
  await transact(call, async (tx) => {
    const receipt = await tx.get(Receipt, { id })
    return tx.put(Receipt, { ...receipt, status: 'to_review', merchant: 'Corner Café', date: '2026-01-12', total: 1_190, tax: 190 })
  })
  return id
}

/** A receipt in the books. */
export async function bookedReceipt(at: Place): Promise<string> {
  const id = await reviewedReceipt(at)
  await bookReceipt(at.api.world.call({ orgId: at.orgId }), { id })
  return id
}
