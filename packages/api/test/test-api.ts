import { randomBytes } from 'node:crypto'
import { createApiKey } from '@quittance/core/api-key/create-api-key'
import { showHere } from '@quittance/core/attachment/picture/show'
import { renderPdf } from '@quittance/core/document/pdf/render'
import { sha256 } from '@quittance/core/kit/hash'
import { SCOPES, type Scope } from '@quittance/core/member/roles'
import { createOrganisation } from '@quittance/core/organisation/create-organisation'
import type { Hostility } from '../../core/contract/hostile-store.ts'
import { memorySecrets } from '../../core/contract/memory-data-keys.ts'
import { testWorld } from '../../core/contract/test-world.ts'
import type { App } from '../src/app.ts'
import { contract } from '../src/contract.ts'
import { dispatcher } from '../src/dispatch.ts'
import type { Dispatch, HttpAnswer } from '../src/http.ts'
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
 * The whole API over a hostile store in memory, whose indexes settle before each GET. Tokens are accounts' names:
 * "token-ada" is the account ada; `found('ada')` gives it an organisation.
 */
export async function testApi(options: { routes?: readonly Route[]; app?: Partial<App>; hostility?: Partial<Hostility> } = {}) {
  const world = testWorld({ hostility: options.hostility ?? {} })
  const base = world.call()
  const logged: { event: string; fields: Record<string, unknown> }[] = []
  const later: (() => Promise<void>)[] = []
  const unused = () => {
    throw new Error('these tests have no such port')
  }
  const app: App = {
    store: world.store,
    clock: base.clock,
    newId: base.newId,
    backOff: base.backOff,
    publicUrl: 'http://quittance.test',
    payLinkSecret: 'a secret of at least thirty-two characters',
    mailFrom: 'billing@quittance.test',
    providers: new Map(),
    files: linkingFiles(),
    jobs: { enqueue: unused, list: async () => ({ items: [] }), retry: async () => false },
    mailer: { send: unused },
    renderPdf,
    pictures: { show: showHere },
    scanner: { scan: unused },
    secrets: memorySecrets(),
    randomBytes,
    verifyToken: async (token) => {
      const name = /^token-(\w+)$/.exec(token)?.[1]
      if (name === undefined) throw new Error('not a token')
      return { sub: name, name, email: `${name}@example.com` }
    },
    log: { info: () => {}, error: (event, fields) => logged.push({ event, fields }) },
    later: (work) => void later.push(work),
    corsOrigins: ['https://app.example'],
    checkAnswers: true,
    ...options.app,
  }
  const dispatchNow = dispatcher(app, options.routes ?? contract)
  const dispatch: Dispatch = (request) => {
    if (request.method === 'GET') world.store.settle()
    return dispatchNow(request)
  }

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
    const call = world.call({ orgId, platform: true })
    await createOrganisation(call, { name: `${account} & Co`, country }, { accountId: account, name: account })
    return orgId
  }

  /** Makes a key of an organisation with these scopes and gives its secret. */
  const keyFor = async (orgId: string, scopes: readonly Scope[]): Promise<string> => {
    const call = world.call({ orgId })
    const maker = { scopes: new Set(SCOPES), randomBytes: app.randomBytes }
    return (await createApiKey(call, { name: 'test', scopes }, maker)).secret
  }

  return {
    app,
    world,
    dispatch,
    send,
    found,
    keyFor,
    logged,
    settled: async () => void (await Promise.all(later.splice(0).map((work) => work()))),
  }
}

/** Sends as one account. */
export function as(api: Awaited<ReturnType<typeof testApi>>, token: string) {
  return (method: string, target: string, sent: Sent = {}) => api.send(method, target, { ...sent, token })
}

/** Files that give links; nothing is stored behind them. */
function linkingFiles(): App['files'] {
  const link = async ({ key }: { key: string }) => ({ url: `http://files.test/${key}`, expiresAt: '2026-01-15T12:15:00.000Z' })
  return {
    put: async ({ bytes }) => ({ sha256: sha256(bytes), sizeBytes: bytes.byteLength }),
    get: async () => undefined,
    remove: async () => {},
    signDownload: link,
    signUpload: async (file) => ({ ...(await link(file)), headers: { 'content-type': file.contentType } }),
  }
}
