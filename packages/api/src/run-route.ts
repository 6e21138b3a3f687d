import type { Actor, Call } from '@quittance/core/call'
import { AppError } from '@quittance/core/kit/errors'
import type { Consistency } from '@quittance/core/ports/store'
import { Replay } from '@quittance/core/store/idempotency'
import { scoped } from '@quittance/core/store/scoped'
import * as z from 'zod'
import type { App } from './app.ts'
import { authenticate, type Caller } from './auth/authenticate.ts'
import type { HttpAnswer, HttpRequest } from './http.ts'
import { lazily } from './lazily.ts'
import { bodyText, idempotencyOf, ifMatchOf, jsonOf, queryOf, wantsCurrent } from './read-request.ts'
import { type Format, formatsOf, type Presenting, type Route } from './route.ts'
import { type SettledStore, settledStore } from './settled-store.ts'
import { checkBody, checkQuery, invalid } from './validate.ts'

const JSON_TYPE = 'application/json; charset=utf-8'
const Nothing = lazily(() => z.strictObject({}))

interface Asked {
  app: App
  route: Route
  params: Record<string, string>
  request: HttpRequest
  requestId: string
  store: SettledStore
  /** Told of the organisation as soon as it is known, for the log. */
  onOrganisation(orgId: string): void
}

/** What was sent, read but not yet compared with the route's schemas. */
interface Sent {
  text: string
  json: unknown
  query: Record<string, string>
  dryRun: boolean
  /** `?format=` of a route that can be read as a table or on paper. */
  format: Format
}

/** Runs one route: who asks, whether they may, whether it is well said; then the use case, and its answer. Errors: any AppError. */
export async function runRoute(request: Omit<Asked, 'store'>): Promise<HttpAnswer> {
  const asked: Asked = { ...request, store: settledStore(request.app.store) }
  const sent = readSent(asked)
  const caller = asked.route.scope === 'public' ? undefined : await authenticate(asked.app, asked.request, asked.route.scope === 'account')
  asked.app.limiter?.admit(caller?.actor.id ?? request.request.remoteAddress)
  if (caller) authorise(asked.route, caller)
  const input = checkInput(asked, sent)
  const presenting = presentingOf(asked)
  const presenter = presenterOf(asked, presenting)
  try {
    const result = await runIn(asked, { caller, input, sent, presenting, answer: presenter.remembered })
    if (sent.format !== 'json') return await fileAnswer(asked, { result, presenting, format: sent.format, query: input.query })
    return answerOf(asked, { result, presenting, body: presenter.present(result), dryRun: sent.dryRun })
  } catch (error) {
    if (error instanceof Replay) return replayed(asked.route, error)
    throw error
  } finally {
    // What the answer tells, also by an error, must not be undone by a crash.
    await asked.store.settle()
  }
}

function readSent({ route, request }: Asked): Sent {
  const text = bodyText(request)
  const takesBody = request.method !== 'GET' && request.method !== 'HEAD' && !('rawBody' in route && route.rawBody)
  const query = queryOf(request)
  return {
    text,
    json: takesBody ? jsonOf(request, text) : {},
    query,
    dryRun: route.dryRun === true && takeDryRun(query),
    format: takeFormat(route, query),
  }
}

function takeDryRun(query: Record<string, string>): boolean {
  const { dryRun } = query
  delete query.dryRun
  if (dryRun === undefined || dryRun === 'false') return false
  if (dryRun === 'true') return true
  throw invalid('The query has parameters that are not valid.', [
    { pointer: '?dryRun', code: 'invalid_value', message: 'Use one of: true, false.' },
  ])
}

function takeFormat(route: Route, query: Record<string, string>): Format {
  const formats = formatsOf(route)
  if (formats.length === 1) return 'json'
  const { format = 'json' } = query
  delete query.format
  const known = formats.find((each) => each === format)
  if (known) return known
  throw invalid('The query has parameters that are not valid.', [
    { pointer: '?format', code: 'invalid_value', message: `Use one of: ${formats.join(', ')}.` },
  ])
}

function authorise(route: Route, caller: Caller): void {
  if (route.scope === 'account') {
    if (!caller.account) throw new AppError('forbidden', 'This needs a person’s login; an API key cannot do it.')
    return
  }
  if (caller.orgId === undefined) {
    throw new AppError('organization_required', 'You belong to no organisation yet. Create one with POST /v1/organization.')
  }
  if (route.scope !== 'public' && !caller.scopes.has(route.scope)) {
    throw new AppError('forbidden', `This needs the scope ${route.scope}. Ask an owner of the organisation for it.`)
  }
}

function checkInput({ route, params }: Asked, sent: Sent) {
  const known = route.params?.safeParse(params)
  if (known && !known.success) throw nothingHere(known.error)
  return {
    params: known?.data,
    query: checkQuery(route.query ?? Nothing(), sent.query),
    body: checkBody(route.body ?? Nothing(), sent.json),
  }
}

/** A part of the path that is of a closed list is told what there is. */
function nothingHere({ issues }: z.ZodError): AppError {
  for (const issue of issues) {
    if (issue.code !== 'invalid_value') continue
    return new AppError('not_found', `There is no such ${issue.path.join('.')} here. There are: ${issue.values.map(String).join(', ')}.`)
  }
  return new AppError('not_found', 'There is nothing with this id.')
}

interface Running {
  caller: Caller | undefined
  input: ReturnType<typeof checkInput>
  sent: Sent
  presenting: OpenPresenting
  answer(result: unknown): { status: number; body: unknown }
}

async function runIn(asked: Asked, running: Running): Promise<unknown> {
  const { app, route, request, requestId } = asked
  const { caller, input } = running
  if (route.scope === 'public') {
    const open = (who: { orgId: string; actor: Actor }) => openCall(asked, running, who)
    return route.run({ ...input, app, request, requestId, open })
  }
  const known = caller ?? unreachable()
  const call = openCall(asked, running, { orgId: known.orgId ?? app.newId('org'), actor: known.actor })
  return route.run({ ...input, call, app, scopes: known.scopes, account: known.account, format: running.sent.format })
}

function unreachable(): never {
  throw new Error('a route asked for a call it does not have')
}

function openCall(asked: Asked, running: Running, who: { orgId: string; actor: Actor }): Call {
  const { app, store, route, request, requestId, onOrganisation } = asked
  // A public call has no key: one may bring several notices, which its first record would silence, and lead on without a body.
  const idempotency = route.scope === 'public' ? undefined : idempotencyOf(request, running.sent.text)
  const ifMatch = route.errors.includes('precondition_failed') ? ifMatchOf(request) : undefined
  const call: Call = {
    store: scoped(store, {
      orgId: who.orgId,
      platform: route.scope === 'account' || ('platform' in route && route.platform === true),
      reads: readsOf(asked, running.sent),
    }),
    orgId: who.orgId,
    actor: who.actor,
    clock: app.clock,
    newId: app.newId,
    requestId,
    backOff: app.backOff,
    dryRun: running.sent.dryRun,
    ...(idempotency === undefined ? {} : { idempotency: { ...idempotency, answer: running.answer } }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
  }
  running.presenting.opened = call
  onOrganisation(who.orgId)
  return call
}

/** What a page merely shows may be of a moment ago; a file that is taken away, and what the caller wants to be true now, may not. */
function readsOf({ route, request }: Asked, { format }: Sent): Consistency {
  const isEventual = 'eventual' in route && route.eventual === true && route.method === 'GET' && format === 'json'
  return isEventual && !wantsCurrent(request) ? 'eventual' : 'current'
}

/** What presenters see. The call is there once the route has one. */
interface OpenPresenting extends Presenting {
  opened: Call | undefined
}

function presentingOf({ app }: Asked): OpenPresenting {
  return {
    app,
    opened: undefined,
    get call(): Call {
      return this.opened ?? unreachable()
    },
  }
}

/** Presents a result once, though both the idempotency record and the answer want it. */
function presenterOf({ route }: Asked, presenting: Presenting) {
  let last: { result: unknown; body: unknown } | undefined
  const present = (result: unknown): unknown => {
    if (!last || last.result !== result) last = { result, body: route.present?.(result, presenting) }
    return last.body
  }
  const remembered = (result: unknown) => {
    const body = present(result)
    return { status: route.answer.status, body: (route.remember ? route.remember(body) : body) ?? null }
  }
  return { present, remembered }
}

function answerOf({ app, route }: Asked, given: { result: unknown; presenting: Presenting; body: unknown; dryRun: boolean }): HttpAnswer {
  const headers = route.headers?.(given.result, given.presenting) ?? {}
  if (app.checkAnswers && route.answer.schema && given.body !== undefined) route.answer.schema.parse(asSent(given.body))
  if (route.answer.contentType !== undefined) {
    return {
      status: route.status?.(given.result) ?? route.answer.status,
      headers: { 'content-type': route.answer.contentType, ...headers },
      body: given.body as string | Uint8Array,
    }
  }
  return jsonAnswer(route, {
    status: given.dryRun ? 200 : (route.status?.(given.result) ?? route.answer.status),
    body: given.body,
    headers,
  })
}

/** The answer as its reader sees it: members that are undefined are not there. */
function asSent(body: unknown): unknown {
  return typeof body === 'object' && !(body instanceof Uint8Array) ? JSON.parse(JSON.stringify(body)) : body
}

/** The report as a file: a table, or a page. */
async function fileAnswer(
  { app, route }: Asked,
  given: { result: unknown; presenting: Presenting; format: 'csv' | 'pdf'; query: unknown },
): Promise<HttpAnswer> {
  const { result, presenting, format, query } = given
  const name = fileNameOf(route.operationId)
  const at = { ...presenting, call: presenting.call, query }
  if (format === 'csv') {
    const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}.csv"` }
    return { status: 200, headers, body: (await route.csv?.(result, at)) ?? '' }
  }
  const page = (await route.pdf?.(result, at)) ?? unreachable()
  const headers = { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${name}.pdf"` }
  return { status: 200, headers, body: (await app.renderPdf(page)).bytes }
}

/** `getTrialBalanceReport` is `trial-balance-report`. */
function fileNameOf(operationId: string): string {
  const name = operationId.replace(/^get/, '')
  return name.replace(/[A-Z]/g, (letter, at) => (at === 0 ? letter : `-${letter}`)).toLowerCase()
}

function replayed(route: Route, replay: Replay): HttpAnswer {
  const { status, body } = replay.answer
  return jsonAnswer(route, { status, body: body ?? undefined, headers: { 'idempotent-replayed': 'true' } })
}

function jsonAnswer(route: Route, given: { status: number; body: unknown; headers: Record<string, string> }): HttpAnswer {
  if (given.body === undefined) return { status: given.status, headers: given.headers, body: '' }
  const etag = route.etag ? { etag: `"${(given.body as { version: number }).version}"` } : {}
  return { status: given.status, headers: { 'content-type': JSON_TYPE, ...etag, ...given.headers }, body: JSON.stringify(given.body) }
}
