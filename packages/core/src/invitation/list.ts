import type { Call } from '../call.ts'
import { fromItem, type Versioned } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import { Invitation } from './record.ts'

/** Lists the invitations that can still be accepted, the oldest first. Errors: `invalid_cursor`. */
export async function listInvitations(call: Call, page: PageRequest): Promise<DocPage<Versioned<Invitation>>> {
  return await listPage(call, { pk: 'invitations' }, page, (stored) => fromItem(Invitation, stored))
}
