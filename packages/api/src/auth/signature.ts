import { JwtVerifier } from 'aws-jwt-verify'
import { FetchError } from 'aws-jwt-verify/error'
import { SimpleJwksCache } from 'aws-jwt-verify/jwk'
import type { TokenVerifierOptions } from './token.ts'

/** What a token says whose signature and issuer are right. */
export interface Claims {
  sub?: unknown
  client_id?: unknown
  token_use?: unknown
  scope?: unknown
  exp?: unknown
}

/** The claims of a token; none where it is not genuine, or where the issuer's keys cannot be fetched. */
export type SignatureCheck = (token: string) => Promise<{ claims?: Claims; isOutage?: boolean }>

/** Checks RS256 signatures by the issuer's keys. */
export function signatureCheck(options: Pick<TokenVerifierOptions, 'issuer' | 'jwks' | 'fetchKeys'>): SignatureCheck {
  const verify = verification(options)
  return async (token) => {
    try {
      return { claims: await verify(token) }
    } catch (error) {
      return { isOutage: error instanceof FetchError }
    }
  }
}

function verification({
  issuer,
  jwks,
  fetchKeys,
}: Pick<TokenVerifierOptions, 'issuer' | 'jwks' | 'fetchKeys'>): (token: string) => Claims | Promise<Claims> {
  const jwksCache = new SimpleJwksCache(fetchKeys && { fetcher: { fetch: (url) => fetchedKeys(fetchKeys, url) } })
  const verifier = JwtVerifier.create(
    {
      issuer,
      audience: null,
      customJwtCheck: ({ header }) => {
        if (header.alg !== 'RS256') throw new Error(`${header.alg} is not RS256`)
      },
    },
    { jwksCache },
  )
  if (!jwks) return (token) => verifier.verify(token)
  verifier.cacheJwks({ keys: jwks.keys.map((key) => ({ ...key })) })
  // Without I/O: a key id that is not among the embedded issuer's keys is simply wrong.
  return (token) => verifier.verifySync(token)
}

async function fetchedKeys(fetchKeys: (url: string) => Promise<ArrayBuffer>, url: string): Promise<ArrayBuffer> {
  try {
    return await fetchKeys(url)
  } catch (error) {
    throw new FetchError(url, String(error))
  }
}
