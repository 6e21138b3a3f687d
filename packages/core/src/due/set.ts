import type { Instant } from '../kit/day.ts'
import type { Tx } from '../store/transact.ts'
import type { DueKind } from './kinds.ts'
import { DueItem } from './record.ts'

/** Whose turn comes. */
export interface DueSubject {
  kind: DueKind
  subjectId: string
}

/** Makes something due at an instant, in the commit of `tx`; in place of when it was due before. An instant that has passed means: now. */
export async function setDue(tx: Tx, due: DueSubject & { dueAt: Instant }): Promise<DueItem> {
  const { kind, subjectId, dueAt } = due
  await tx.find(DueItem, { kind, subjectId })
  return tx.put(DueItem, { orgId: tx.call.orgId, kind, subjectId, ticket: tx.call.newId('due'), dueAt, lookAt: dueAt })
}

/** It is not due any more. */
export async function clearDue(tx: Tx, { kind, subjectId }: DueSubject): Promise<void> {
  if (await tx.find(DueItem, { kind, subjectId })) tx.remove(DueItem, { kind, subjectId })
}
