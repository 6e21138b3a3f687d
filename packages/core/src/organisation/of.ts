import { invariant } from '../kit/errors.ts'
import type { Versioned } from '../store/entity.ts'
import type { Tx } from '../store/transact.ts'
import { Organisation } from './record.ts'

/** The organisation of this transaction, not as a condition of its commit: its settings may change in the same instant. */
export async function organisationOf(tx: Tx): Promise<Versioned<Organisation>> {
  const organisation = await tx.peek(Organisation, {})
  invariant(organisation, 'a call is made for an organisation that exists')
  return organisation
}
