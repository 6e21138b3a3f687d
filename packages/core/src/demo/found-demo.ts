import type { Call } from '../call.ts'
import { callFor, type Home } from '../home.ts'
import { dayIn, instantOf } from '../kit/day.ts'
import { invariant } from '../kit/errors.ts'
import { findMembership } from '../member/find-membership.ts'
import { createOrganisation } from '../organisation/create-organisation.ts'
import { scoped } from '../store/scoped.ts'
import { DEMO_ORGANISATION, demoFoundedAt } from './organisation.ts'

/** A call of this account in its organisation: the demo's, which is founded where the account belongs to none yet. */
export async function foundDemo(home: Home, account: { id: string; name: string; email: string }): Promise<Call> {
  if (!(await findMembership(home.store, account.id))) {
    const founder = { kind: 'member', id: account.id, name: account.name } as const
    const call = callFor(home, { orgId: home.newId('org'), actor: founder, requestId: home.newId('req') })
    const today = dayIn(DEMO_ORGANISATION.zone ?? 'UTC', instantOf(home.clock.now()))
    const founding = {
      store: scoped(home.store, { orgId: call.orgId, platform: true }),
      clock: { now: () => Date.parse(demoFoundedAt(today)) },
    }
    await createOrganisation({ ...call, ...founding }, DEMO_ORGANISATION, {
      accountId: account.id,
      name: account.name,
      email: account.email,
    })
  }
  const membership = await findMembership(home.store, account.id)
  invariant(membership, 'who founds an organisation is its member')
  const actor = { kind: 'member', id: membership.memberId, name: membership.name } as const
  return callFor(home, { orgId: membership.orgId, actor, requestId: home.newId('req') })
}
