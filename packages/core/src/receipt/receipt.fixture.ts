import { openBusiness } from '../../contract/business.ts'
import { stillScanner } from '../../contract/still-scanner.ts'
import { type TestHome, testHome } from '../../contract/test-home.ts'
import { Attachment } from '../attachment/record.ts'
import type { Found, ReceiptFields } from '../ports/scanner.ts'
import { transact } from '../store/transact.ts'
import { createReceipt } from './create.ts'
import type { StoredReceipt } from './record.ts'
import { scanReceipt } from './scan.ts'

/** A value that was read with this confidence. */
export function found<T>(value: T, confidence = 0.95): Found<T> {
  return { value, confidence }
}

/** What a lunch says. */
export const LUNCH: ReceiptFields = {
  merchant: found('Corner Café'),
  date: found('2026-01-12'),
  total: found('11.90'),
  tax: found('1.90'),
  currency: found('EUR'),
  kind: found('meals', 0.7),
  lines: [{ description: 'Soup', amount: '11.90', confidence: 0.9 }],
}

/** A business whose scanner reads the same from every file. */
export async function openReceipts(fields: ReceiptFields = LUNCH): Promise<{ home: TestHome; customerId: string }> {
  const home = testHome({ scanner: stillScanner(fields) })
  const { customerId } = await openBusiness(home.call)
  return { home, customerId }
}

/** A receipt of a file of its own, as it was added. */
export async function addedReceipt({ call, files }: TestHome, content = call.newId('att')): Promise<StoredReceipt> {
  const id = call.newId('att')
  const fileKey = `${call.orgId}/attachments/${id}/page-1.jpg`
  const { sha256 } = await files.put({ key: fileKey, contentType: 'image/jpeg', bytes: Buffer.from(content) })
  await transact(call, async (tx) =>
    tx.put(Attachment, {
      id,
      status: 'ready',
      fileName: 'a.jpg',
      contentType: 'image/jpeg',
      sizeBytes: 26,
      fileKey,
      sha256,
      createdAt: tx.now,
    }),
  )
  return await createReceipt(call, { attachmentId: id })
}

/** A receipt that has been read. */
export async function scannedReceipt(home: TestHome, content?: string): Promise<StoredReceipt> {
  const receipt = await addedReceipt(home, content)
  await scanReceipt(home, home.call, receipt)
  return receipt
}
