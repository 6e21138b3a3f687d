import type { Call } from '../call.ts'
import { fromItem, type Versioned } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import { Member } from './record.ts'

/** Lists the organisation's members, those who joined first at the top. Errors: `invalid_cursor`. */
export async function listMembers(call: Call, page: PageRequest): Promise<DocPage<Versioned<Member>>> {
  return listPage(call, { pk: 'members' }, page, (stored) => fromItem(Member, stored))
}
