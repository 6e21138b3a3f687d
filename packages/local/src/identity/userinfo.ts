import type { IncomingMessage, ServerResponse } from 'node:http'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { readAccount } from './accounts.ts'
import type { IdentityContext } from './context.ts'
import { publicJwks } from './keys.ts'
import { claimsOf, redirectUris, WEB_CLIENT_ID } from './provider.ts'

type Me = (req: IncomingMessage, res: ServerResponse) => Promise<void>

/** `/me`: who a Bearer access token belongs to (OpenID Connect Core 5.3), as far as its scope reaches. */
export function userinfo(context: IdentityContext): Me {
  const keys = createLocalJWKSet(publicJwks(context.keys))
  const origins = new Set(redirectUris(context).map((uri) => new URL(uri).origin))
  return async (req, res) => {
    const { origin, authorization = '' } = req.headers
    if (origin !== undefined && origins.has(origin)) {
      res.setHeader('access-control-allow-origin', origin)
      res.setHeader('vary', 'origin')
    }
    if (req.method === 'OPTIONS') {
      res.setHeader('access-control-allow-headers', 'authorization')
      res.writeHead(204).end()
      return
    }
    const claims = await read(authorization.replace(/^bearer /i, ''))
    res.setHeader('cache-control', 'no-store')
    if (!claims) res.writeHead(401, { 'www-authenticate': 'Bearer error="invalid_token"' }).end()
    else res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(claims))
  }

  async function read(token: string): Promise<object | undefined> {
    const verified = await jwtVerify(token, keys, { issuer: context.issuer, algorithms: ['RS256'] }).catch(() => undefined)
    const { sub, scope, client_id, token_use } = verified?.payload ?? {}
    if (typeof sub !== 'string' || client_id !== WEB_CLIENT_ID || token_use !== 'access') return undefined
    const account = await readAccount(context, sub)
    if (!account) return undefined
    const scopes = String(scope).split(' ')
    const { email, email_verified, name } = claimsOf(account)
    return { sub, ...(scopes.includes('email') ? { email, email_verified } : {}), ...(scopes.includes('profile') ? { name } : {}) }
  }
}
