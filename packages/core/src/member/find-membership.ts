import type { Store } from '../ports/store.ts'
import { fromItem } from '../store/entity.ts'
import { Membership, membershipPartition } from './record.ts'

/**
 * The organisation an account acts in: the one it joined first. `store` is the platform's, not an organisation's: this is
 * how a request gets its organisation.
 */
export async function findMembership(store: Store, accountId: string): Promise<Membership | undefined> {
  for (let cursor: string | undefined; ; ) {
    const page = await store.list({
      pk: membershipPartition(accountId),
      prefix: 'org/',
      limit: 1,
      ...(cursor === undefined ? {} : { cursor }),
    })
    const [first] = page.items
    if (first) return fromItem(Membership, first)
    if (page.cursor === undefined) return undefined
    cursor = page.cursor
  }
}
