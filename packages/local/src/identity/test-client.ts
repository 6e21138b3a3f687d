import { createHash, randomBytes } from 'node:crypto'

/** What the token endpoint answered, and who it is about. */
export interface Tokens {
  accessToken: string
  idToken: string
  refreshToken: string
  expiresInSeconds: number
  scope: string
}

/** Who signs up or logs in. */
export interface Person {
  email: string
  password: string
  /** For sign-up. */
  name?: string
  /** Gives the code of the second step when it is asked for. */
  code?: () => string
}

/** An answer with its page, as a browser would hold it. */
export interface Visited {
  status: number
  url: URL
  headers: Headers
  body: string
}

/**
 * A browser without a screen for scripts and tests: it keeps cookies, follows redirects, fills the real forms and does
 * the code flow with PKCE, as `quittance-web` does. One client is one browser. Failures throw with what the page said.
 */
export interface IdentityClient {
  /** Creates an account and returns its tokens. */
  signUp(person: Person): Promise<Tokens>
  /** Logs in and returns tokens. With a login still open in this browser no form is asked for. */
  logIn(person?: Person): Promise<Tokens>
  refresh(tokens: Pick<Tokens, 'refreshToken'>): Promise<Tokens>
  logOut(tokens: Pick<Tokens, 'idToken'>): Promise<void>
  /** Opens a page under the public URL and follows redirects, up to the application's callback. */
  open(path: string): Promise<Visited>
  /** Sends the form of a page with its hidden fields and these values. */
  submit(page: Visited, values: Record<string, string>, at?: FormChoice): Promise<Visited>
  /** Begins the code flow: the page that is shown, and what completes it. */
  begin(parameters?: Record<string, string>): Promise<{ page: Visited; complete: (landed: Visited) => Promise<Tokens> }>
  /** Calls the token endpoint as it is. */
  token(parameters: Record<string, string>): Promise<{ status: number; body: Record<string, unknown> }>
  /** The browser's cookies as a header. */
  cookies(): string
}

/** Which form of a page: the one whose action ends so. */
export interface FormChoice {
  action?: string
}

/** Where the provider is, and as which application to log in. */
export interface IdentityClientOptions {
  /** `http://localhost:4000` */
  publicUrl: string
  clientId?: string
  redirectUri?: string
}

const REDIRECTS_MAX = 12

/** Opens a browser on the identity provider at `publicUrl`. */
export function identityClient(options: IdentityClientOptions): IdentityClient {
  const issuer = `${options.publicUrl}/oidc`
  const clientId = options.clientId ?? 'quittance-web'
  const redirectUri = options.redirectUri ?? `${options.publicUrl}/auth/callback`
  const jar = cookieJar()
  const visit = visitor({ jar, redirectUri })
  const token = tokenEndpoint({ issuer, clientId })

  const tokensBy = async (parameters: Record<string, string>): Promise<Tokens> => {
    const { status, body } = await token(parameters)
    if (status !== 200) throw new Error(`token endpoint: ${status} ${JSON.stringify(body)}`)
    return readTokens(body)
  }

  const begin: IdentityClient['begin'] = async (parameters = {}) => {
    const verifier = randomBytes(32).toString('base64url')
    const state = randomBytes(12).toString('base64url')
    const asked = { client_id: clientId, redirect_uri: redirectUri, response_type: 'code', scope: 'openid email profile offline_access' }
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    const query = new URLSearchParams({ ...asked, code_challenge: challenge, code_challenge_method: 'S256', state, ...parameters })
    const complete = (landed: Visited) => {
      const { searchParams } = landed.url
      const code = searchParams.get('code')
      if (code === null || searchParams.get('state') !== state)
        throw new Error(`no code: ${landed.status} ${landed.url} ${textOf(landed.body)}`)
      return tokensBy({ grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier })
    }
    return { page: await visit(new URL(`${issuer}/auth?${query}`)), complete }
  }

  const submit: IdentityClient['submit'] = (page, values, at = {}) => {
    const { action, fields } = readForm(page.body, at)
    return visit(new URL(action, page.url), new URLSearchParams({ ...fields, ...values }))
  }

  return {
    token,
    begin,
    submit,
    open: (path) => visit(new URL(path, options.publicUrl)),
    cookies: () => jar.header(new URL(issuer)),
    refresh: ({ refreshToken }) => tokensBy({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    async signUp({ email, password, name = 'Test Person' }) {
      const { page, complete } = await begin({ prompt: 'create' })
      return complete(await submit(page, { email, password, name }))
    },
    async logIn(person) {
      const { page, complete } = await begin()
      if (!person || page.url.searchParams.has('code')) return complete(page)
      const next = await submit(page, { email: person.email, password: person.password })
      const asksCode = next.url.pathname.endsWith('/code') && person.code
      return complete(asksCode ? await submit(next, { code: person.code?.() ?? '' }) : next)
    },
    async logOut({ idToken }) {
      const query = new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: `${options.publicUrl}/` })
      await submit(await visit(new URL(`${issuer}/session/end?${query}`)), { logout: 'yes' })
    },
  }
}

function tokenEndpoint({ issuer, clientId }: { issuer: string; clientId: string }): IdentityClient['token'] {
  return async (parameters) => {
    const body = new URLSearchParams({ client_id: clientId, ...parameters })
    const answer = await fetch(`${issuer}/token`, { method: 'POST', body })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
}

function readTokens(body: Record<string, unknown>): Tokens {
  return {
    accessToken: String(body.access_token),
    idToken: String(body.id_token),
    refreshToken: String(body.refresh_token),
    expiresInSeconds: Number(body.expires_in),
    scope: String(body.scope),
  }
}

/** Follows redirects with cookies until a page is shown or the application's callback, which nobody needs to serve, is reached. */
function visitor({ jar, redirectUri }: { jar: CookieJar; redirectUri: string }) {
  return async (start: URL, form?: URLSearchParams): Promise<Visited> => {
    let url = start
    let body = form
    for (let hops = 0; hops < REDIRECTS_MAX; hops++) {
      if (`${url.origin}${url.pathname}` === redirectUri) return { status: 200, url, headers: new Headers(), body: '' }
      const headers = { cookie: jar.header(url), accept: 'text/html', ...(body ? { origin: url.origin } : {}) }
      const answer = await fetch(url, { redirect: 'manual', headers, ...(body ? { method: 'POST', body } : {}) })
      jar.take(url, answer.headers)
      const location = answer.headers.get('location')
      if (location === null) return { status: answer.status, url, headers: answer.headers, body: await answer.text() }
      await answer.arrayBuffer()
      url = new URL(location, url)
      body = undefined
    }
    throw new Error(`too many redirects, last to ${url}`)
  }
}

interface CookieJar {
  header(url: URL): string
  take(url: URL, headers: Headers): void
}

function cookieJar(): CookieJar {
  const cookies = new Map<string, { name: string; value: string; path: string }>()
  return {
    header: (url) =>
      [...cookies.values()]
        .filter(({ path }) => url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`))
        .map(({ name, value }) => `${name}=${value}`)
        .join('; '),
    take(_url, headers) {
      for (const line of headers.getSetCookie()) {
        const [pair = '', ...attributes] = line.split('; ')
        const [name = '', ...value] = pair.split('=')
        const attribute = (wanted: string) =>
          attributes.find((text) => text.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1)
        const path = attribute('path') ?? '/'
        const expires = attribute('expires')
        const gone = expires !== undefined && Date.parse(expires) === 0
        if (gone) cookies.delete(`${name} ${path}`)
        else cookies.set(`${name} ${path}`, { name, value: value.join('='), path })
      }
    },
  }
}

/** The action and the hidden fields of a form in a page. */
export function readForm(page: string, { action: wanted = '' }: FormChoice = {}): { action: string; fields: Record<string, string> } {
  for (const [, attributes = '', inside = ''] of page.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)) {
    const action = unescaped(/action="([^"]*)"/.exec(attributes)?.[1] ?? '')
    if (!action.endsWith(wanted)) continue
    const fields: Record<string, string> = {}
    for (const [input] of inside.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      const name = /name="([^"]*)"/.exec(input)?.[1]
      if (name !== undefined) fields[name] = unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? '')
    }
    return { action, fields }
  }
  throw new Error(`no form ${wanted} in: ${textOf(page)}`)
}

/** What a page says, without its markup. */
export function textOf(page: string): string {
  const body = page.replaceAll(/<(script|style|title)[^>]*>.*?<\/\1>/gs, ' ').replaceAll(/<[^>]+>/g, ' ')
  return unescaped(body).replaceAll(/\s+/g, ' ').trim()
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}
