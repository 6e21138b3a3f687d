import { issuerContract } from '@quittance/core/contract/issuer-contract'
import { testClock } from '@quittance/core/contract/test-world'
import { systemClock } from '@quittance/core/ports/clock'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CognitoStandIn, startCognito } from '../../test/stand-ins/cognito.ts'
import { nodeTransport } from '../call/transport.ts'
import { userPool } from './user-pool.ts'

const ada = { sub: '6a0c3c1e-0000-4000-8000-000000000001', name: 'Ada Lovelace', email: 'ada@example.com' }
let pool: CognitoStandIn
beforeAll(async () => {
  pool = await startCognito()
})
afterAll(() => pool.close())

const opened = (more: { issuer?: string; clientId?: string } = {}) =>
  userPool({ issuer: pool.issuer, clientId: pool.clientId, clock: systemClock, transport: nodeTransport(), ...more })

issuerContract('a Cognito user pool', async () => {
  const { verifyToken, profileOf } = opened()
  return {
    clientId: pool.clientId,
    verifyToken,
    profileOf,
    async logIn(person) {
      const user = { sub: ada.sub, ...person }
      return { sub: ada.sub, accessToken: await pool.accessToken(user), idToken: await pool.idToken(user) }
    },
    signedWith: ({ sub }, claims) => pool.accessToken({ sub }, claims),
    async foreignToken() {
      const other = await startCognito()
      const token = await other.accessToken(ada)
      await other.close()
      return token
    },
  }
})

describe('a user pool', () => {
  it('is asked for who somebody is, which its access tokens do not say', async () => {
    expect(await opened().verifyToken(await pool.accessToken(ada))).toEqual({ sub: ada.sub })
  })

  it('is asked for its keys once, and again when it signs with new ones', async () => {
    const { verifyToken } = opened()
    const asked = () => pool.asked.filter((path) => path.endsWith('jwks.json')).length
    const before = asked()
    await verifyToken(await pool.accessToken(ada))
    await verifyToken(await pool.accessToken(ada, { jti: 'another' }))
    expect(asked()).toBe(before + 1)
    await pool.rotate()
    expect(await verifyToken(await pool.accessToken(ada))).toEqual({ sub: ada.sub })
    expect(asked()).toBe(before + 2)
  })

  it('that cannot be reached logs nobody out', async () => {
    const gone = await startCognito()
    const token = await gone.accessToken(ada)
    await gone.close()
    await expect(opened({ issuer: gone.issuer }).verifyToken(token)).rejects.toMatchObject({ code: 'busy' })
  })

  it('is asked for name and e-mail address once a token', async () => {
    const { profileOf } = opened()
    const token = await pool.accessToken(ada)
    expect(await profileOf(token)).toEqual({ name: 'Ada Lovelace', email: 'ada@example.com' })
    const asked = pool.asked.length
    await profileOf(token)
    expect(pool.asked.length).toBe(asked)
  })

  it('tells nothing of a token it does not know', async () => {
    await expect(opened().profileOf('unknown')).rejects.toMatchObject({ code: 'busy' })
  })

  it('has a token remembered only until it expires', async () => {
    const clock = testClock(new Date(systemClock.now()).toISOString())
    const { verifyToken } = userPool({ issuer: pool.issuer, clientId: pool.clientId, clock, transport: nodeTransport() })
    const token = await pool.accessToken(ada)
    await verifyToken(token)
    clock.advance({ seconds: 901 })
    await expect(verifyToken(token)).rejects.toMatchObject({ code: 'unauthenticated' })
  })
})
