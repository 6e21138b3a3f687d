import { type User, UserManager, type UserManagerSettings, WebStorageStateStore } from 'oidc-client-ts'
import type { AppConfig } from './config.ts'

/**
 * The login: OIDC code flow with PKCE against the configured issuer. Tokens stay in this tab's session storage and are
 * renewed by the rotating refresh token, one renewal at a time.
 */
export interface Auth {
  /** A valid access token, renewed when it has less than half a minute left; null when there is no login. */
  accessToken(): Promise<string | null>
  /** Renews after a 401; null when the login is over. */
  renew(): Promise<string | null>
  /** Who is logged in, as the identity provider says. */
  profile(): Promise<{ email: string; name: string } | null>
  /** Goes to the login page and comes back to `returnTo` (a path of this app). */
  login(returnTo: string): Promise<void>
  /** Goes to the sign-up page, and comes back to `returnTo`. */
  signUp(returnTo: string): Promise<void>
  /** Finishes the login on /auth/callback; answers the path to go back to. */
  finishLogin(): Promise<string>
  logout(): Promise<void>
  /** The identity provider's page for password, e-mail and the second step. */
  accountUrl: string
}

const RENEW_BELOW_SECONDS = 30

/** Makes the login of the configured provider. */
export function createAuth(config: AppConfig): Auth {
  const origin = window.location.origin
  const settings: UserManagerSettings = {
    authority: config.issuer,
    client_id: config.clientId,
    redirect_uri: `${origin}/auth/callback`,
    post_logout_redirect_uri: `${origin}/`,
    scope: config.scope ?? 'openid email profile offline_access',
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
    loadUserInfo: true,
  }
  const manager = new UserManager(settings)
  const renewOnce = single(() => renewUser(manager))
  return {
    accessToken: async () => {
      const user = await manager.getUser()
      if (!user) return null
      return (user.expires_in ?? 0) > RENEW_BELOW_SECONDS ? user.access_token : renewOnce()
    },
    renew: renewOnce,
    profile: async () => profileOf(await manager.getUser()),
    login: (returnTo) => manager.signinRedirect({ state: { returnTo } }),
    signUp: (returnTo) =>
      config.loginUrl
        ? signUpAtCognito(settings, { loginUrl: config.loginUrl, returnTo })
        : manager.signinRedirect({ state: { returnTo }, prompt: 'create' }),
    finishLogin: async () => returnPathOf((await manager.signinCallback())?.state),
    logout: () => (config.loginUrl ? leaveCognito(manager, config.loginUrl) : leave(manager)),
    accountUrl: config.loginUrl ? passwordPageOf(settings, config.loginUrl) : `${config.issuer}/account`,
  }
}

/** Cognito's sign-up page takes what its login page takes, and comes back the same way. */
async function signUpAtCognito(
  settings: UserManagerSettings,
  { loginUrl, returnTo }: { loginUrl: string; returnTo: string },
): Promise<void> {
  const seeded = new UserManager({ ...settings, metadataSeed: { authorization_endpoint: `${loginUrl}/signup` } })
  await seeded.signinRedirect({ state: { returnTo } })
}

/** Cognito knows no `post_logout_redirect_uri`: it wants its own two parameters. */
async function leaveCognito(manager: UserManager, loginUrl: string): Promise<void> {
  const { client_id, post_logout_redirect_uri = '/' } = manager.settings
  await manager.removeUser()
  const query = new URLSearchParams({ client_id, logout_uri: post_logout_redirect_uri })
  window.location.assign(`${loginUrl}/logout?${query}`)
}

/** Where a person changes the password; Cognito has no page for the whole account. */
function passwordPageOf({ client_id, redirect_uri }: UserManagerSettings, loginUrl: string): string {
  const query = new URLSearchParams({ client_id, redirect_uri, response_type: 'code', scope: 'openid email profile' })
  return `${loginUrl}/forgotPassword?${query}`
}

async function renewUser(manager: UserManager): Promise<string | null> {
  const user = await manager.getUser()
  if (!user?.refresh_token) return forget(manager)
  try {
    return (await manager.signinSilent())?.access_token ?? forget(manager)
  } catch (error) {
    if (error instanceof TypeError) throw error
    return forget(manager)
  }
}

async function forget(manager: UserManager): Promise<null> {
  await manager.removeUser()
  return null
}

async function leave(manager: UserManager): Promise<void> {
  const metadata = await manager.metadataService.getMetadata()
  if (metadata.end_session_endpoint) return manager.signoutRedirect()
  await manager.removeUser()
  window.location.assign('/')
}

function profileOf(user: User | null): { email: string; name: string } | null {
  if (!user) return null
  const email = user.profile.email ?? ''
  return { email, name: user.profile.name ?? email }
}

/** Only a path of this app is followed, never another address. */
export function returnPathOf(state: unknown): string {
  const path = typeof state === 'object' && state !== null && 'returnTo' in state ? state.returnTo : null
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) && !path.startsWith('/auth/') ? path : '/'
}

function single<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null
  return () => {
    running ??= run().finally(() => {
      running = null
    })
    return running
  }
}
