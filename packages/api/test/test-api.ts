import { createApiKey } from '@quittance/core/api-key/create-api-key'
import type { Scope } from '@quittance/core/member/roles'
import { SCOPES } from '@quittance/core/member/roles'
import { createOrganisation } from '@quittance/core/organisation/create-organisation'
import { memoryCall, memoryStore } from '../../core/test/memory-store.ts'
import type { App } from '../src/app.ts'
import { contract } from '../src/contract.ts'
import { dispatcher } from '../src/dispatch.ts'
import type { HttpAnswer } from '../src/http.ts'
import type { Route } from '../src/route.ts'

/** One answer, its JSON read. */
export interface Answer extends HttpAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of any shape
  json: any
}

interface Sent {
  body?: unknown
  rawBody?: string
  headers?: Record<string, string>
  token?: string
}

/**
 * The whole API over a store in memory. Tokens are accounts' names: "token-ada" is the account ada. The organisation of
 * "token-ada" exists from the start when `founded`.
 */
export async function testApi(options: { routes?: readonly Route[]; app?: Partial<App> } = {}) {
  const store = options.app?.store ?? memoryStore()
  const base = memoryCall({ store })
  const logged: { event: string; fields: Record<string, unknown> }[] = []
  const later: Promise<void>[] = []
  const unused = () => {
    throw new Error('these tests have no such port')
  }
  const app: App = {
    store,
    clock: base.clock,
    newId: base.newId,
    backOff: base.backOff,
    publicUrl: 'http://quittance.test',
    payLinkSecret: 'a secret of at least thirty-two characters',
    mailFrom: 'billing@quittance.test',
    providers: new Map(),
    files: { put: unused, get: unused, remove: unused, signDownload: unused, signUpload: unused },
    jobs: { enqueue: unused, list: unused, retry: unused },
    mailer: { send: unused },
    randomBytes: (count) => Uint8Array.from({ length: count }, (_, at) => (at * 37 + Number(app.clock.now() % 251)) & 255),
    verifyToken: async (token) => {
      const name = /^token-(\w+)$/.exec(token)?.[1]
      if (name === undefined) throw new Error('not a token')
      return { sub: name, name, email: `${name}@example.com` }
    },
    log: { info: () => {}, error: (event, fields) => logged.push({ event, fields }) },
    later: (work) => {
      later.push(work())
    },
    corsOrigins: ['https://app.example'],
    checkAnswers: true,
    ...options.app,
  }
  const dispatch = dispatcher(app, options.routes ?? contract)

  const send = async (method: string, target: string, sent: Sent = {}): Promise<Answer> => {
    const [path = '', query = ''] = target.split('?')
    const body = sent.rawBody ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body))
    const headers: Record<string, string> = {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(sent.token === undefined ? {} : { authorization: `Bearer ${sent.token}` }),
      ...sent.headers,
    }
    const answer = await dispatch({ method, path, query, headers, body, remoteAddress: '127.0.0.1' })
    const isJson = String(answer.headers['content-type']).includes('json') && answer.body !== ''
    return { ...answer, json: isJson ? JSON.parse(String(answer.body)) : undefined }
  }

  /** Founds an organisation for an account and gives its id. */
  const found = async (account: string, country = 'DE'): Promise<string> => {
    const orgId = app.newId('org')
    const call = { ...memoryCall({ store, orgId, platform: true }), clock: app.clock, newId: app.newId }
    await createOrganisation(call, { name: `${account} & Co`, country }, { accountId: account, name: account })
    return orgId
  }

  /** Makes a key of an organisation with these scopes and gives its secret. */
  const keyFor = async (orgId: string, scopes: readonly Scope[]): Promise<string> => {
    const call = { ...memoryCall({ store, orgId }), clock: app.clock, newId: app.newId }
    const maker = { scopes: new Set(SCOPES), randomBytes: app.randomBytes }
    return (await createApiKey(call, { name: 'test', scopes }, maker)).secret
  }

  return { app, dispatch, send, found, keyFor, logged, settled: () => Promise.all(later) }
}

/** Sends as one account. */
export function as(api: Awaited<ReturnType<typeof testApi>>, token: string) {
  return (method: string, target: string, sent: Sent = {}) => api.send(method, target, { ...sent, token })
}
