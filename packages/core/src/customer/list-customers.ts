import type { Call } from '../call.ts'
import { search } from '../search/search.ts'
import { fromSummary, type Versioned } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import { readIfAny } from '../store/transact.ts'
import { Customer, SearchableCustomer } from './record.ts'

/** Lists customers by name, or those that `search` finds. Errors: `invalid_cursor`. */
export async function listCustomers(
  call: Call,
  query: PageRequest & { search?: string | undefined },
): Promise<DocPage<Versioned<Customer>>> {
  if (query.search === undefined) {
    return listPage(call, { index: 'i1', pk: 'customers' }, query, (stored) => fromSummary<Customer>(stored))
  }
  return search<Versioned<Customer>>(call, SearchableCustomer, {
    ...query,
    text: query.search,
    load: (id) => readIfAny(call, Customer, { id }),
  })
}
