import type * as oidc from 'oidc-provider'
import type { Provider, ProviderClient, ProviderContext, ProviderGrant, ProviderToken } from 'oidc-provider'
import { readAccount } from './accounts.ts'
import { providerAdapter } from './adapter.ts'
import { type IdentityContext, MOUNT } from './context.ts'
import { contentSecurityPolicy, SECURITY_HEADERS } from './headers.ts'
import { errorPage } from './pages/error.ts'
import { loggedOutPage, logoutPage } from './pages/logout.ts'
import type { Account } from './records.ts'

/** The web app: a public client. Its access tokens are for the API. */
export const WEB_CLIENT_ID = 'quittance-web'
/** Our own account page, which logs in like everybody else but takes no tokens. */
export const ACCOUNT_CLIENT_ID = 'quittance-account'

/** Life times in seconds. A login, its grant and its refresh tokens end together. */
export const TTL = { accessToken: 900, idToken: 900, code: 60, interaction: 3600, login: 30 * 86_400 } as const

const SCOPES = 'openid email profile offline_access'

/**
 * oidc-provider configured to answer as Cognito does: authorization code with PKCE S256 for one public client, access
 * tokens as RS256 JWTs with `client_id`, `token_use` and `username`, refresh tokens that rotate and end with the login.
 */
export function createProvider(context: IdentityContext, { Provider, errors, interactionPolicy }: typeof oidc): Provider {
  const secure = context.publicUrl.startsWith('https:')
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true, secure } as const
  const provider: Provider = new Provider(context.issuer, {
    adapter: providerAdapter(context, errors),
    clients: clients(context),
    jwks: { keys: context.keys.signing },
    cookies: {
      keys: [context.secrets.cookie.toString('base64url')],
      names: cookieNames(secure),
      long: { ...cookie, path: MOUNT },
      short: cookie,
    },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    scopes: SCOPES.split(' '),
    responseTypes: ['code', 'none'],
    pkce: { required: (_ctx: ProviderContext, client: { clientId: string }) => client.clientId === WEB_CLIENT_ID },
    clientAuthMethods: ['none'],
    clientBasedCORS: (_ctx: ProviderContext, origin: string) => redirectUris(context).some((uri) => new URL(uri).origin === origin),
    conformIdTokenClaims: false,
    features: features(context, errors),
    formats: { customizers: { jwt: shapeAccessToken } },
    discovery: { userinfo_endpoint: `${context.issuer}/me` },
    interactions: {
      policy: promptPolicy(interactionPolicy),
      url: (_ctx: ProviderContext, interaction: { uid: string }) => `${MOUNT}/interaction/${interaction.uid}`,
    },
    findAccount: (ctx: ProviderContext, id: string, token?: ProviderToken) => findAccount(context, { ctx, id, token }),
    loadExistingGrant: (ctx: ProviderContext) => grantOf(provider, ctx, resourceOf(context)),
    issueRefreshToken: (_ctx: ProviderContext, client: ProviderClient) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    expiresWithSession: () => true,
    renderError: (ctx: ProviderContext, out: { error: string; error_description?: string }) => {
      ctx.type = 'html'
      ctx.body = errorPage(context, { code: out.error, detail: out.error_description })
    },
    ttl: {
      AccessToken: TTL.accessToken,
      AuthorizationCode: TTL.code,
      IdToken: TTL.idToken,
      Interaction: TTL.interaction,
      Grant: TTL.login,
      RefreshToken: TTL.login,
      Session: TTL.login,
    },
  })
  dress(context, provider)
  watch(context, provider)
  return provider
}

/** Where codes may be sent. */
export function redirectUris(context: IdentityContext): string[] {
  return [`${context.publicUrl}/auth/callback`, ...(context.extraRedirectUris ?? [])]
}

/** The claims an id token and `/me` may tell about an account. */
export function claimsOf(account: Account): Record<string, string | boolean> {
  return { sub: account.id, email: account.email, email_verified: account.emailVerified, name: account.name }
}

/** Whether a login at `loginSeconds` is still good: not ended by a new password or by "log out everywhere". */
export function isLoginValid(account: Account, loginSeconds: number | undefined): boolean {
  return loginSeconds === undefined || loginSeconds >= account.loginsValidFrom
}

function resourceOf(context: IdentityContext): string {
  return `${context.publicUrl}/v1`
}

function cookieNames(secure: boolean): Record<'session' | 'interaction' | 'resume', string> {
  const prefix = secure ? '__Secure-quittance' : 'quittance'
  return { session: `${prefix}-login`, interaction: `${prefix}-interaction`, resume: `${prefix}-resume` }
}

function clients(context: IdentityContext): object[] {
  const extraOrigins = (context.extraRedirectUris ?? []).map((uri) => new URL(uri).origin)
  return [
    {
      client_id: WEB_CLIENT_ID,
      client_name: 'Quittance',
      application_type: 'web',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: redirectUris(context),
      post_logout_redirect_uris: [context.publicUrl, ...extraOrigins].map((origin) => `${origin}/`),
      scope: SCOPES,
    },
    {
      client_id: ACCOUNT_CLIENT_ID,
      client_name: 'Quittance account',
      application_type: 'web',
      token_endpoint_auth_method: 'none',
      grant_types: [],
      response_types: ['none'],
      redirect_uris: [`${context.issuer}/account`],
      scope: 'openid',
    },
  ]
}

function features(context: IdentityContext, errors: typeof oidc.errors): object {
  return {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    revocation: { enabled: true, allowedPolicy: isOwnToken },
    // `/me` is ours: the library's own does not take access tokens that are for an API.
    userinfo: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx: ProviderContext, form: string) => {
        const sure = ctx.oidc.entities.IdTokenHint?.payload.sub === ctx.oidc.session.accountId
        ctx.body = logoutPage({ form, sure })
      },
      postLogoutSuccessSource: (ctx: ProviderContext) => {
        ctx.body = loggedOutPage(context)
      },
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: (_ctx: ProviderContext, client: Id) => (client.clientId === WEB_CLIENT_ID ? resourceOf(context) : undefined),
      useGrantedResource: () => true,
      getResourceServerInfo: (_ctx: ProviderContext, resource: string) => {
        if (resource !== resourceOf(context)) throw new errors.InvalidTarget()
        const sign = { alg: 'RS256' }
        return { scope: SCOPES, audience: resource, accessTokenTTL: TTL.accessToken, accessTokenFormat: 'jwt', jwt: { sign } }
      },
    },
  }
}

type Id = { clientId: string }

function isOwnToken(_ctx: ProviderContext, client: Id, token: Id): boolean {
  return client.clientId === token.clientId
}

/** Gives access tokens Cognito's shape. The library insists on an audience; one that is not enumerable does not reach the token. */
function shapeAccessToken(_ctx: ProviderContext, token: ProviderToken, parts: { payload: Record<string, unknown> }): void {
  Object.defineProperty(parts.payload, 'aud', { enumerable: false })
  parts.payload.token_use = 'access'
  parts.payload.username = token.accountId
}

/** The usual prompts, and `create` for sign-up (OpenID Connect "Initiating User Registration"); a login that was ended asks again. */
function promptPolicy({ base, Prompt, Check }: typeof oidc.interactionPolicy): oidc.PromptPolicy {
  const policy = base()
  policy.add(new Prompt({ name: 'create', requestable: true }), 0)
  const ended = new Check('login_ended', 'the login was ended', (ctx) => ctx.oidc.session.accountId !== undefined && !ctx.oidc.account)
  policy.get('login')?.checks.add(ended)
  return policy
}

async function findAccount(context: IdentityContext, asked: { ctx: ProviderContext; id: string; token: ProviderToken | undefined }) {
  const account = await readAccount(context, asked.id)
  const session = asked.ctx.oidc.session as ProviderContext['oidc']['session'] | undefined
  const loginSeconds = asked.token?.authTime ?? (session?.accountId === asked.id ? session.loginTs : undefined)
  if (!account || !isLoginValid(account, loginSeconds)) return undefined
  return { accountId: account.id, claims: async () => claimsOf(account) }
}

/** The clients are our own, so nobody is asked for consent: the grant is found or made, and lives as long as the login. */
async function grantOf(provider: Provider, ctx: ProviderContext, resource: string): Promise<ProviderGrant | undefined> {
  const { account, client, session } = ctx.oidc
  if (!account) return undefined
  const grantId = ctx.oidc.result?.consent?.grantId ?? session.grantIdFor(client.clientId)
  const known = grantId === undefined ? undefined : await provider.Grant.find(grantId)
  const grant = known ?? new provider.Grant({ accountId: account.accountId, clientId: client.clientId })
  grant.addOIDCScope(SCOPES)
  grant.addResourceScope(resource, SCOPES)
  await grant.save(TTL.login)
  return grant
}

/** Every answer has our headers, and what is not there gets a page. */
function dress(context: IdentityContext, provider: Provider): void {
  // The handler sets X-Forwarded-* to the public URL, so that nothing depends on the Host header of a request.
  provider.proxy = true
  provider.use(async (ctx, next) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) ctx.set(name, value)
    ctx.set('content-security-policy', contentSecurityPolicy(redirectUris(context)))
    await next()
    if (ctx.status !== 404 || ctx.body) return
    ctx.type = 'html'
    ctx.body = errorPage(context, { code: 'not_found' })
    ctx.status = 404
  })
}

function watch(context: IdentityContext, provider: Provider): void {
  provider.on('error', (error: Error) => context.note({ event: 'identity_error', detail: error.message }))
  provider.on('server_error', (_ctx: ProviderContext, error: Error) => context.note({ event: 'identity_error', detail: error.message }))
  provider.on('grant.error', (_ctx: ProviderContext, error: Error & { error_detail?: string }) =>
    context.note({ event: 'token_refused', detail: error.error_detail ?? error.message }),
  )
  provider.on('grant.revoked', () => context.note({ event: 'grant_revoked' }))
}
