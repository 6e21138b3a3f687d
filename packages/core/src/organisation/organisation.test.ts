import { describe, expect, it } from 'vitest'
import { draft, openBusiness } from '../../contract/business.ts'
import { type TestCall, testCall, testWorld } from '../../contract/test-world.ts'
import { listEvents } from '../event/list-events.ts'
import { AppError } from '../kit/errors.ts'
import { findMembership } from '../member/find-membership.ts'
import { createOrganisation, type NewOrganisation } from './create-organisation.ts'
import { updateOrganisation } from './update-organisation.ts'

const ada = { accountId: 'ada', name: 'Ada', email: 'ada@example.com' }
const company = { name: 'Lovelace & Co', country: 'CH' }

function create(call: TestCall, wish: Partial<NewOrganisation> = {}) {
  return createOrganisation(call, { ...company, ...wish }, ada)
}

async function pointersOf(work: Promise<unknown>): Promise<string[]> {
  const error = await work.catch((thrown: unknown) => thrown)
  return error instanceof AppError ? (error.details.errors ?? []).map(({ pointer }) => pointer) : []
}

describe('createOrganisation', () => {
  it('guesses from the country what is not said', async () => {
    const organisation = await create(testWorld().call({ platform: true }))
    expect(organisation).toMatchObject({
      currency: 'CHF',
      zone: 'Europe/Zurich',
      locale: 'de-CH',
      invoiceNumberPattern: 'INV-{year}-{number:4}',
    })
    expect(organisation.taxPresets[0]).toEqual({ name: 'MWST', percent: '8.1', category: 'S' })
  })

  it('keeps what is said', async () => {
    const organisation = await create(testWorld().call({ platform: true }), {
      currency: 'EUR',
      locale: 'fr-CH',
      iban: 'ch93 0076 2011 6238 5295 7',
    })
    expect(organisation).toMatchObject({ currency: 'EUR', locale: 'fr-CH', iban: 'CH9300762011623852957' })
  })

  it('makes its founder the owner', async () => {
    const call = testWorld().call({ platform: true })
    await create(call)
    expect(await findMembership(call.world.store, 'ada')).toMatchObject({ orgId: call.orgId, role: 'owner', name: 'Ada' })
  })

  it('is in the history with the member', async () => {
    const call = testWorld().call({ platform: true })
    await create(call)
    call.world.store.settle()
    const { items } = await listEvents(call, { limit: 10 })
    expect(items.map((event) => event.type)).toEqual(['member.added', 'organization.created'])
  })

  it('founds one organisation for an account', async () => {
    const call = testWorld().call({ platform: true })
    await create(call)
    await expect(create(call.world.call({ orgId: 'org_other', platform: true }))).rejects.toMatchObject({
      code: 'already_exists',
    })
  })

  it.each<[Partial<NewOrganisation>, string[]]>([
    [{ country: 'ZZ' }, ['/country']],
    [{ currency: 'EURO' }, ['/currency']],
    [{ zone: 'Mars/Olympus' }, ['/zone']],
    [{ iban: 'DE00 1234' }, ['/iban']],
    [{ bic: 'NOBANK' }, ['/bic']],
    [{ country: 'DE', taxId: 'DE1' }, ['/taxId']],
    [{ invoiceNumberPattern: 'INV-{year}' }, ['/invoiceNumberPattern']],
    [{ creditNoteNumberPattern: 'INV-{year}-{number:4}' }, ['/creditNoteNumberPattern']],
    [{ address: { line1: 'x', city: 'x', postalCode: 'x', country: 'ZZ' } }, ['/address/country']],
    [{ zone: 'x', bic: 'y' }, ['/zone', '/bic']],
  ])('refuses %j at %j', async (wish, pointers) => {
    expect(await pointersOf(create(testWorld().call({ platform: true }), wish))).toEqual(pointers)
  })
})

describe('updateOrganisation', () => {
  it('changes, clears and records what differs', async () => {
    const call = testWorld().call({ platform: true })
    await create(call, { phone: '1' })
    const organisation = await updateOrganisation(call, { phone: null, paymentTermsDays: 30 })
    expect([organisation.phone, organisation.paymentTermsDays, organisation.version]).toEqual([undefined, 30, 2])
    call.world.store.settle()
    const { items } = await listEvents(call, { limit: 10, type: 'organization.updated' })
    expect(items[0]?.data).toEqual({ phone: { from: '1', to: null }, paymentTermsDays: { from: 14, to: 30 } })
  })

  it('writes nothing when nothing differs', async () => {
    const call = testWorld().call({ platform: true })
    await create(call)
    expect((await updateOrganisation(call, { name: company.name })).version).toBe(1)
  })

  it('lets the currency change before the first invoice', async () => {
    const call = testWorld().call({ platform: true })
    await create(call)
    expect((await updateOrganisation(call, { currency: 'EUR' })).currency).toBe('EUR')
  })

  it('keeps the currency from the first invoice on', async () => {
    const call = testCall()
    const { customerId } = await openBusiness(call)
    await draft(call, customerId)
    await expect(updateOrganisation(call, { currency: 'CHF' })).rejects.toMatchObject({ code: 'conflict' })
  })
})
