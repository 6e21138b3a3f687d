import type { Call } from '../call.ts'
import { fromSummary, type Versioned } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import type { ApiKey } from './record.ts'

/** Lists the organisation's keys, newest first. Errors: `invalid_cursor`. */
export async function listApiKeys(call: Call, page: PageRequest): Promise<DocPage<Versioned<ApiKey>>> {
  return listPage(call, { index: 'i1', pk: 'api-keys', reverse: true }, page, (stored) => fromSummary<ApiKey>(stored))
}
