import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../contract/business.ts'
import { testHome } from '../../contract/test-home.ts'
import { listEvents } from '../event/list-events.ts'
import type { CredentialField, PaymentProvider } from '../ports/payment-provider.ts'
import { read } from '../store/transact.ts'
import { ProviderCredentials } from './credentials.ts'
import { openAccount } from './open-account.ts'
import { resealCredentials } from './reseal.ts'
import { setCredentials } from './set-credentials.ts'

const KEY = 'sk_test_51ABCDEFGHwxyz'
const field = (name: string, pattern: RegExp): CredentialField => ({ name, pattern, isSecret: true, isRequired: true, example: `${name}…` })

async function opened() {
  const home = testHome()
  await openBusiness(home.call)
  const provider = { name: 'stripe', credentialFields: [field('secretKey', /^sk_/), field('pin', /^\d+$/)] } as unknown as PaymentProvider
  const { call, secrets } = home
  const set = (fields: Record<string, string | null>) => setCredentials(call, { provider, secrets, fields })
  const account = () => openAccount(call, provider, secrets)
  return { home, call, secrets, provider, set, account }
}

describe('the credentials of a provider', () => {
  it('open again for the organisation that entered them', async () => {
    const { set, account, call } = await opened()
    await set({ secretKey: ` ${KEY}\n`, pin: '1234' })
    expect(await account()).toEqual({ orgId: call.orgId, credentials: { secretKey: KEY, pin: '1234' } })
  })

  it('show their end only, and nothing of short ones', async () => {
    const { set, call } = await opened()
    await set({ secretKey: KEY, pin: '1234' })
    const { fields } = await read(call, ProviderCredentials, { name: 'stripe' })
    expect([fields.secretKey?.endsWith, fields.pin?.endsWith, fields.pin?.setBy.name]).toEqual(['wxyz', undefined, 'Ada Lovelace'])
  })

  it('are nowhere in the store in clear: not in the record, not in the event', async () => {
    const { set, call, home } = await opened()
    await set({ secretKey: KEY, pin: '1234' })
    home.world.store.settle()
    const events = (await listEvents(call, { limit: 100 })).items
    const stored = await read(call, ProviderCredentials, { name: 'stripe' })
    expect(JSON.stringify([events, stored])).not.toContain(KEY.slice(0, -4))
    expect(events.map(({ type, data }) => [type, data])).toContainEqual([
      'payment_provider.credentials_changed',
      { fields: ['pin', 'secretKey'] },
    ])
  })

  it('are kept field by field: what is left out stays, null removes', async () => {
    const { set, account } = await opened()
    await set({ secretKey: KEY, pin: '1234' })
    await set({ pin: null })
    await expect(account()).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('pin') })
  })

  it.each([
    ['a field the provider has not', { other: 'x' }, '/other'],
    ['what does not look right', { secretKey: 'pk_live_1' }, '/secretKey'],
  ])('refuse %s', async (_what, fields, pointer) => {
    const { set } = await opened()
    await expect(set(fields)).rejects.toMatchObject({ code: 'invalid_request', details: { errors: [{ pointer }] } })
  })

  it('are sealed again under a new key, once, and open without the old one', async () => {
    const { set, account, call, secrets } = await opened()
    await set({ secretKey: KEY, pin: '1234' })
    secrets.rotate()
    expect([await resealCredentials(call, secrets), await resealCredentials(call, secrets)]).toEqual([2, 0])
    secrets.forgetOldKeys()
    expect((await account()).credentials.secretKey).toBe(KEY)
  })

  it('say what to do when their key is gone', async () => {
    const { set, account, secrets } = await opened()
    await set({ secretKey: KEY, pin: '1234' })
    secrets.rotate()
    secrets.forgetOldKeys()
    await expect(account()).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('Enter it again') })
  })
})
