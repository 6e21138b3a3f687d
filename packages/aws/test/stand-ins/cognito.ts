import { randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { startServer } from './server.ts'

/** A person in the pool. */
export interface PoolUser {
  sub: string
  name?: string
  email?: string
}

/** What a Cognito user pool shows the API: its keys, its discovery document and userinfo; and tokens as it issues them. */
export interface CognitoStandIn {
  /** Its keys stand at `<issuer>/.well-known/jwks.json`. */
  issuer: string
  /** Where it listens, whatever it calls itself. */
  address: string
  clientId: string
  /** What was asked for, oldest first: paths. */
  asked: string[]
  accessToken(user: PoolUser, claims?: Record<string, unknown>): Promise<string>
  idToken(user: PoolUser): Promise<string>
  /** Signs with new keys from now on; the old ones stay published. */
  rotate(): Promise<void>
  close(): Promise<void>
}

const ACCESS_SECONDS = 900

/** Starts one on loopback, over plain HTTP. */
export async function startCognito({
  port = 0,
  clientId = '1example23456789',
  issuer: named,
}: {
  port?: number
  clientId?: string
  /** What it calls itself, where that is not its address. Its path stays that of the pool. */
  issuer?: string
} = {}): Promise<CognitoStandIn> {
  const pool = 'eu-central-1_ExaMpLe01'
  const keys = [await newKey()]
  const asked: string[] = []
  const users = new Map<string, PoolUser>()
  const { url, close } = await startServer(port, async ({ url: { pathname }, headers }) => {
    asked.push(pathname)
    const json = (body: object, status = 200) => ({ status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    switch (pathname) {
      case `/${pool}/.well-known/jwks.json`:
        return json({ keys: keys.map(({ published }) => published) })
      case `/${pool}/.well-known/openid-configuration`:
        return json({ issuer, jwks_uri: `${issuer}/.well-known/jwks.json`, userinfo_endpoint: `${origin}/oauth2/userInfo` })
      case '/oauth2/userInfo': {
        const user = users.get(headers.authorization?.replace(/^Bearer /, '') ?? '')
        if (!user) return json({ error: 'invalid_token' }, 401)
        return json({
          sub: user.sub,
          username: user.sub,
          email_verified: 'true',
          ...(user.name ? { name: user.name } : {}),
          ...(user.email ? { email: user.email } : {}),
        })
      }
      default:
        return json({ message: 'Not Found' }, 404)
    }
  })
  const origin = url
  const issuer = named ?? `${url}/${pool}`
  const signed = async (claims: Record<string, unknown>): Promise<string> => {
    const { kid, privateKey } = keys.at(-1) ?? (await newKey())
    const token = new SignJWT({ auth_time: 1, jti: randomUUID(), origin_jti: randomUUID(), event_id: randomUUID(), ...claims })
    return await token
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuer(issuer)
      .setIssuedAt()
      .setExpirationTime(typeof claims.exp === 'number' ? claims.exp : `${ACCESS_SECONDS}s`)
      .sign(privateKey)
  }
  return {
    issuer,
    address: url,
    clientId,
    asked,
    async accessToken(user, claims = {}) {
      const own = { token_use: 'access', client_id: clientId, scope: 'openid email profile', version: 2, username: user.sub, sub: user.sub }
      const token = await signed({ ...own, ...claims })
      users.set(token, user)
      return token
    },
    idToken: ({ sub, name, email }) =>
      signed({ token_use: 'id', aud: clientId, sub, name, email, email_verified: true, 'cognito:username': sub }),
    async rotate() {
      keys.push(await newKey())
    },
    close,
  }
}

async function newKey() {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const kid = randomUUID()
  return { kid, privateKey, published: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } }
}
