import { beforeAll, describe, expect, it } from 'vitest'

/** A login as an issuer gives it out: to whom it belongs, and its two tokens. */
export interface IssuedLogin {
  sub: string
  accessToken: string
  idToken: string
}

/** An issuer of tokens, as the API of its home sees it. */
export interface IssuerUnderTest {
  clientId: string
  /** As the API does it. Errors: `unauthenticated`. */
  verifyToken(token: string): Promise<{ sub: string }>
  /** What the API learns of who holds an access token that it took. */
  profileOf(accessToken: string): Promise<{ name?: string | undefined; email?: string | undefined } | undefined>
  /** A person signs up and logs in. */
  logIn(person: { name: string; email: string }): Promise<IssuedLogin>
  /** An access token by the issuer's own key, with other claims than it gives. */
  signedWith(login: IssuedLogin, claims: Record<string, unknown>): Promise<string>
  /** An access token of an issuer that is not this one. */
  foreignToken(): Promise<string>
}

const ada = { name: 'Ada Lovelace', email: 'ada@example.com' }
const ACCESS_SECONDS = 900

/** What an issuer owes the API, whichever home it serves: the embedded provider and a Cognito user pool alike. */
export function issuerContract(name: string, open: () => Promise<IssuerUnderTest>): void {
  describe(`an issuer: ${name}`, () => {
    let issuer: IssuerUnderTest
    let login: IssuedLogin
    beforeAll(async () => {
      issuer = await open()
      login = await issuer.logIn(ada)
    })

    it('has its access tokens taken for their holder', async () => {
      expect(await issuer.verifyToken(login.accessToken)).toMatchObject({ sub: login.sub })
    })

    it('says what a token is for, and for which client, in the claims that the API looks at', () => {
      const claims = claimsOf(login.accessToken)
      expect(claims).toMatchObject({ token_use: 'access', client_id: issuer.clientId, sub: login.sub, username: login.sub })
      expect(String(claims.scope).split(' ')).toEqual(expect.arrayContaining(['openid', 'email', 'profile']))
      expect(claimsOf(login.idToken)).toMatchObject({ aud: issuer.clientId, sub: login.sub, ...ada })
    })

    it('puts neither name nor address into an access token', () => {
      expect(JSON.stringify(claimsOf(login.accessToken))).not.toMatch(/Lovelace|@/)
    })

    it('gives access for a quarter of an hour, signed with RS256 by a key that it names', () => {
      const { exp, iat } = claimsOf(login.accessToken) as { exp: number; iat: number }
      expect(exp - iat).toBe(ACCESS_SECONDS)
      expect(partOf(login.accessToken, 0)).toMatchObject({ alg: 'RS256', kid: expect.any(String) })
    })

    it.each<[string, (issuer: IssuerUnderTest, login: IssuedLogin) => Promise<string> | string]>([
      ['an id token', (_issuer, { idToken }) => idToken],
      ['a token of another client', (one, own) => one.signedWith(own, { client_id: 'another' })],
      ['a token for another use', (one, own) => one.signedWith(own, { token_use: 'id' })],
      ['a token of another issuer', (one) => one.foreignToken()],
      ['an expired token', (one, own) => one.signedWith(own, { exp: 1 })],
      ['a token without a subject', (one, own) => one.signedWith(own, { sub: '' })],
      ['a token that was altered', (_issuer, { accessToken }) => accessToken.replace(/.{4}$/, 'AAAA')],
      ['what is no token', () => 'x.y.z'],
    ])('does not have %s taken', async (_what, token) => {
      await expect(issuer.verifyToken(await token(issuer, login))).rejects.toMatchObject({ code: 'unauthenticated' })
    })

    it('tells name and e-mail address of who holds a token', async () => {
      expect(await issuer.profileOf(login.accessToken)).toEqual(ada)
    })
  })
}

function claimsOf(token: string): Record<string, unknown> {
  return partOf(token, 1)
}

function partOf(token: string, place: 0 | 1): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[place] ?? '', 'base64url').toString())
}
