import type { Call } from '../call.ts'
import type { Secrets } from '../ports/secrets.ts'
import { fromItem } from '../store/entity.ts'
import { everyItem } from '../store/list.ts'
import { transact } from '../store/transact.ts'
import { ProviderCredentials, purposeOf } from './credentials.ts'

/**
 * Seals the organisation's credentials under the key in use now, where an older one sealed them. Returns how many fields that were. Running
 * it again changes nothing. Errors: `SecretUnreadable`.
 */
export async function resealCredentials(call: Call, secrets: Secrets): Promise<number> {
  let count = 0
  for await (const stored of everyItem(call, { pk: 'payment-providers', prefix: 'credentials/' }))
    count += await resealOne(call, secrets, fromItem(ProviderCredentials, stored).name)
  return count
}

async function resealOne(call: Call, secrets: Secrets, name: string): Promise<number> {
  return await transact(call, async (tx) => {
    const before = await tx.get(ProviderCredentials, { name })
    const fields = { ...before.fields }
    let count = 0
    for (const [field, stored] of Object.entries(before.fields)) {
      if (await secrets.isCurrent(stored.sealed)) continue
      const place = { orgId: call.orgId, purpose: purposeOf(name, field) }
      fields[field] = { ...stored, sealed: await secrets.seal(place, await secrets.open(place, stored.sealed)) }
      count++
    }
    if (count > 0) tx.put(ProviderCredentials, { ...before, fields })
    return count
  })
}
