import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import { createAccount, findAccountByEmail, readAccount } from './accounts.ts'
import { ASSETS, type Asset } from './assets.ts'
import { type IdentityContext, type IdentityOptions, MOUNT } from './context.ts'
import { type Exchange, openExchange, PageError, sendFailure } from './exchange.ts'
import { deriveSecret, type PublicJwk, publicJwks } from './keys.ts'
import { loadOidcProvider } from './load-provider.ts'
import { warmUpPasswords } from './password.ts'
import { createProvider, WEB_CLIENT_ID } from './provider.ts'
import { account } from './routes/account.ts'
import { interact } from './routes/login.ts'
import { forgotten, reset, verify } from './routes/mailed.ts'
import { THROTTLE_RULES } from './throttle.ts'
import { userinfo } from './userinfo.ts'

/** The embedded OpenID Connect provider. The API and the web need of it no more than of any other issuer. */
export interface Identity {
  issuer: string
  clientId: string
  /** The public signing keys, for the API's token verifier. */
  jwks: { keys: PublicJwk[] }
  /** Answers requests whose path is `/oidc` or lies under it. */
  handler: (req: IncomingMessage, res: ServerResponse) => Promise<void>
  /** Name and e-mail of an account, which its access tokens do not carry; undefined when there is none. */
  profileOf: (accountId: string) => Promise<{ name: string; email: string } | undefined>
  /** Whose e-mail address this is, in whatever spelling. */
  accountIdOf: (email: string) => Promise<string | undefined>
  /** Makes an account without the forms: for the demo. Errors: `already_exists`. */
  createAccount: (fields: { email: string; name: string; password: string }) => Promise<{ id: string }>
  /** Resolves when nothing is left to be done in the background. */
  idle: () => Promise<void>
}

/** Starts the provider on the options' store and keys. */
export async function createIdentity(options: IdentityOptions): Promise<Identity> {
  const background = new Set<Promise<void>>()
  const context = contextOf(options, background)
  const provider = createProvider(context, await loadOidcProvider())
  context.later('password preparation', warmUpPasswords)
  return {
    issuer: context.issuer,
    clientId: WEB_CLIENT_ID,
    jwks: publicJwks(context.keys),
    handler: handlerOf(context, provider),
    async profileOf(accountId) {
      const account = await readAccount(context, accountId)
      return account && { name: account.name, email: account.email }
    },
    accountIdOf: async (email) => (await findAccountByEmail(context, email))?.id,
    createAccount: (fields) => createAccount(context, fields),
    async idle() {
      while (background.size > 0) await Promise.all(background)
    },
  }
}

/** The options with everything derived from them; what runs in the background is added to `background` while it does. */
export function contextOf(options: IdentityOptions, background: Set<Promise<void>>): IdentityContext {
  const note = options.log ?? (() => {})
  const secret = (purpose: string) => deriveSecret(options.keys, purpose)
  return {
    ...options,
    issuer: options.publicUrl + MOUNT,
    call: {
      store: options.store,
      orgId: 'platform',
      actor: { kind: 'system', id: 'identity', name: 'Identity' },
      clock: options.clock,
      newId: options.newId,
      requestId: 'identity',
      backOff: options.backOff,
    },
    secrets: { form: secret('form'), link: secret('link'), secondStep: secret('second-step'), cookie: secret('cookie') },
    rules: { ...THROTTLE_RULES, ...options.throttle },
    note,
    later(what, work) {
      const running = work()
        .catch((error: unknown) =>
          note({ event: 'identity_error', detail: `${what}: ${error instanceof Error ? error.message : 'unknown'}` }),
        )
        .then(() => {
          background.delete(running)
        })
      background.add(running)
    },
  }
}

function handlerOf(context: IdentityContext, provider: Provider): Identity['handler'] {
  const answer = provider.callback()
  const me = userinfo(context)
  return async (req, res) => {
    try {
      const path = pathOf(req)
      if (path === '/me') return await me(req, res)
      if (sendAsset(path, res)) return
      pretendPublicUrl(context, req)
      const page = pageAt(path)
      if (page) return await page(context, provider, await openExchange(context, req, res))
      mount(req)
      await answer(req, res)
    } catch (error) {
      sendFailure(context, res, error)
    }
  }
}

type PageHandler = (context: IdentityContext, provider: Provider, exchange: Exchange) => Promise<void> | void

function pageAt(path: string): PageHandler | undefined {
  const [first, second = '', third = '', ...rest] = path.split('/').slice(1)
  if (first === 'interaction' && rest.length === 0)
    return (context, provider, exchange) => interact({ context, provider, exchange, uid: second, step: third })
  if (first === 'account')
    return (context, provider, exchange) => account({ context, provider, exchange, path: path.slice('/account'.length) })
  return PAGES[path]
}

const PAGES: Record<string, PageHandler> = {
  '': (_context, _provider, exchange) => exchange.redirect(`${MOUNT}/account`),
  '/': (_context, _provider, exchange) => exchange.redirect(`${MOUNT}/account`),
  '/password/forgotten': (context, _provider, exchange) => forgotten(context, exchange),
  '/password/reset': (context, _provider, exchange) => reset(context, exchange),
  '/verify': (context, _provider, exchange) => verify(context, exchange),
}

function pathOf(req: IncomingMessage): string {
  const [path = ''] = (req.url ?? '').split('?')
  if (path !== MOUNT && !path.startsWith(`${MOUNT}/`)) throw new PageError(404, 'not_found')
  return path.slice(MOUNT.length)
}

function sendAsset(path: string, res: ServerResponse): boolean {
  const asset = Object.values<Asset>(ASSETS).find((one) => one.path === path)
  if (!asset) return false
  const headers = {
    'content-type': asset.contentType,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  }
  res.writeHead(200, headers).end(asset.body)
  return true
}

/** Addresses the provider writes into its answers are those of the public URL, whatever Host or proxy headers a request carries. */
function pretendPublicUrl(context: IdentityContext, req: IncomingMessage): void {
  const { host, protocol } = new URL(context.publicUrl)
  req.headers.host = host
  req.headers['x-forwarded-host'] = host
  req.headers['x-forwarded-proto'] = protocol.slice(0, -1)
}

/** The provider's own paths begin behind the mount; it finds the mount again in `originalUrl`. */
function mount(req: IncomingMessage & { originalUrl?: string }): void {
  req.originalUrl = req.url ?? MOUNT
  req.url = req.originalUrl.slice(MOUNT.length) || '/'
}
