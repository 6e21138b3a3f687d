import type { Call } from '../call.ts'
import { CreditNote } from '../credit-note/record.ts'
import { emit } from '../event/emit.ts'
import { requireAttachments } from '../invoice/attachments.ts'
import { Payment } from '../payment/record.ts'
import { entity } from '../store/entity.ts'
import { requireVersion } from '../store/require-version.ts'
import { read, readIfAny, type Tx, transact } from '../store/transact.ts'

/** What files are kept with afterwards, which itself stays as it is: a payment (a bank's slip), a credit note (what came back). */
export interface KeptWith {
  kind: 'payment' | 'credit_note'
  id: string
}

/** The files that are kept with something (docs/decisions/0065). */
export interface KeptFiles extends KeptWith {
  attachmentIds: string[]
}

/** Lies beside what they are kept with. */
export const KeptFiles = entity<KeptFiles, KeptWith>({
  name: 'kept_files',
  schema: 1,
  key: ({ kind, id }) => ({ pk: `${kind === 'payment' ? 'payment' : 'credit-note'}/${id}`, sk: 'attachments' }),
})

/** Which files are kept with something, in their order; version 0 before the first. */
export interface KeptList {
  attachmentIds: string[]
  version: number
}

/** Which files are kept with it. Errors: `not_found`. */
export async function keptFiles(call: Call, { kind, id }: KeptWith): Promise<KeptList> {
  await (kind === 'payment' ? read(call, Payment, { id }) : read(call, CreditNote, { id }))
  return listOf(await readIfAny(call, KeptFiles, { kind, id }))
}

function listOf(kept: KeptList | undefined): KeptList {
  return { attachmentIds: kept?.attachmentIds ?? [], version: kept?.version ?? 0 }
}

/**
 * Says which files are kept with it, in place of those before. Errors: `not_found`, `precondition_failed`, `attachment_invalid` with a pointer to
 * each that has not arrived.
 */
export async function keepFiles(call: Call, { kind, id, attachmentIds }: KeptFiles): Promise<KeptList> {
  return await transact(call, async (tx) => {
    const { customerId } = await subjectOf(tx, { kind, id })
    const current = listOf(await tx.find(KeptFiles, { kind, id }))
    requireVersion(call, current)
    const before = current.attachmentIds
    const after = [...new Set(attachmentIds)]
    await requireAttachments(tx, after, { isIssued: true })
    if (JSON.stringify(after) === JSON.stringify(before)) return current
    const data = { added: after.filter((one) => !before.includes(one)), removed: before.filter((one) => !after.includes(one)) }
    emit(tx, { type: `${kind}.files_changed`, subject: { kind, id }, customerId, data })
    return listOf(tx.put(KeptFiles, { kind, id, attachmentIds: after }))
  })
}

async function subjectOf(tx: Tx, { kind, id }: KeptWith): Promise<{ customerId: string }> {
  return kind === 'payment' ? await tx.get(Payment, { id }) : await tx.get(CreditNote, { id })
}
