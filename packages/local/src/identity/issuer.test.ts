import { randomBytes } from 'node:crypto'
import { tokenVerifier } from '@quittance/api/auth/token'
import { issuerContract } from '@quittance/core/contract/issuer-contract'
import { systemClock } from '@quittance/core/ports/clock'
import { decodeJwt, importJWK, SignJWT } from 'jose'
import { afterAll } from 'vitest'
import { generateKeys } from './keys.ts'
import { startTestIdentity, type TestIdentity } from './test-identity.ts'

const opened: TestIdentity[] = []
afterAll(async () => void (await Promise.all(opened.map((one) => one.close()))))

issuerContract('the embedded provider', async () => {
  const keys = await generateKeys(randomBytes)
  const home = await startTestIdentity({ keys })
  opened.push(home)
  const { identity } = home
  const clientId = 'quittance-web'
  const verifyToken = tokenVerifier({ issuer: identity.issuer, clientId, jwks: identity.jwks, clock: systemClock })
  const logIn = async (at: TestIdentity, person: { name: string; email: string }) => {
    const { accessToken, idToken } = await at.newClient().signUp({ ...person, password: 'analytical engine 1843' })
    return { sub: decodeJwt(accessToken).sub ?? '', accessToken, idToken }
  }
  return {
    clientId,
    verifyToken,
    profileOf: async (token) => await identity.profileOf((await verifyToken(token)).sub),
    logIn: (person) => logIn(home, person),
    async signedWith({ accessToken }, claims) {
      const [key] = keys.signing
      if (!key) throw new Error('no key')
      return await new SignJWT({ ...decodeJwt(accessToken), ...claims })
        .setProtectedHeader({ alg: key.alg, kid: key.kid })
        .sign(await importJWK(key, key.alg))
    },
    async foreignToken() {
      const other = await startTestIdentity({ keys: await generateKeys(randomBytes) })
      opened.push(other)
      return (await logIn(other, { name: 'Eve', email: 'eve@example.com' })).accessToken
    },
  }
})
