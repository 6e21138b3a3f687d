import { contract } from '@quittance/api/contract'
import openapi from '../../api/openapi.json' with { type: 'json' }
import type { Cloud } from './cloud/open-cloud.ts'

/** What is known when the tour begins. */
export interface TourStart {
  token: string
  customerId: string
  invoiceId: string
}

type Json = { id?: string; items?: { id?: string }[] }
interface Parameter {
  in: string
  name: string
  schema: { enum?: string[]; format?: string }
}

// Of what was never made: a format nobody asked for, a rate of no day, the time sheet of an invoice without one.
const NOT_THERE = [404, 422]
const LINES = [{ description: 'Compiling', quantity: '2', unitPrice: '100.00', taxPercent: '19' }]
const ADDRESS = { line1: 'Main Street 2', city: 'Berlin', postalCode: '10115', country: 'DE' }

/**
 * Uses an installation widely rather than deeply, so that the rights of its functions meet the calls they are for: reads whatever the contract lets be read,
 * with each filter that it offers, and in each room makes something and removes it. Answers what was asked and not answered well.
 */
export async function tour(cloud: Cloud, start: TourStart): Promise<string[]> {
  const strange: string[] = []
  let asked = 0
  const ask = async (method: string, path: string, body?: object): Promise<Json> => {
    const headers = { authorization: `Bearer ${start.token}`, 'content-type': 'application/json', 'idempotency-key': `tour-${++asked}` }
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await fetch(`${cloud.url}${path}`, { method, redirect: 'manual', headers, ...sent })
    const text = await answer.text()
    if (answer.status >= 400 && !(method === 'GET' && NOT_THERE.includes(answer.status)))
      strange.push(`${method} ${path}: ${answer.status} ${text}`)
    return answer.status < 300 && answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {}
  }
  await changes(ask, start)
  const known = new Map<string, string>(Object.entries({ customerId: start.customerId, invoiceId: start.invoiceId }))
  for (const { path, scope } of readable()) {
    const filled = path.replace(/\{(\w+)\}/g, (all, name: string) => known.get(name) ?? all)
    if (scope === 'public' || filled.includes('{')) continue
    for (const query of queriesOf(path, known)) {
      const { items } = await ask('GET', `${filled}${query}`)
      const id = items?.[0]?.id
      const [name] = readable().flatMap(({ path: other }) =>
        other.startsWith(`${path}/{`) ? /\{(\w+)\}/.exec(other.slice(path.length))?.[1] : [],
      )
      if (id !== undefined && name !== undefined && !known.has(name)) known.set(name, id)
    }
  }
  return strange
}

/** Lists before what they list. */
function readable() {
  return contract.filter(({ method }) => method === 'GET').sort((a, b) => a.path.split('{').length - b.path.split('{').length)
}

/** Without a filter, and with each of them by itself. Where one is asked for, there is nothing without it. */
function queriesOf(path: string, known: ReadonlyMap<string, string>): string[] {
  const paths = openapi.paths as unknown as Record<string, { get?: { parameters?: (Parameter & { required?: boolean })[] } }>
  const parameters = (paths[path]?.get?.parameters ?? []).filter((one) => one.in === 'query')
  const given = new Map<string, readonly string[]>(
    Object.entries({ account: ['1200'], currency: ['EUR'], search: ['gra'], kind: ['pdf', 'ubl'], archived: ['true'], overdue: ['true'] }),
  )
  const valuesOf = ({ name, schema }: Parameter): readonly string[] =>
    (name === 'subjectId' ? [known.get('invoiceId') ?? ''] : undefined) ??
    given.get(name)?.filter((value) => schema.enum?.includes(value) ?? true) ??
    schema.enum ??
    (schema.format === 'date' ? ['2026-01-01'] : known.has(name) ? [known.get(name) ?? ''] : [])
  const needed = parameters.filter(({ required }) => required).map((one) => `${one.name}=${valuesOf(one)[0]}`)
  const single = parameters
    .filter(({ required }) => !required)
    .flatMap((one) => valuesOf(one).map((value) => [...needed, `${one.name}=${value}`]))
  return [needed, ...single].map((parts) => (parts.length === 0 ? '' : `?${parts.join('&')}`))
}

/** Makes and removes. */
async function changes(ask: (method: string, path: string, body?: object) => Promise<Json>, { customerId }: TourStart): Promise<void> {
  const made = async (path: string, body: object) => {
    const { id, items } = await ask('POST', path, body)
    return `${path}/${id ?? items?.[0]?.id}`
  }
  await made('/v1/items', { name: 'Hour', unitPrice: '95', taxPercent: '19' })
  await ask('DELETE', await made('/v1/customers', { name: 'Charles Babbage', email: 'charles@example.org', address: ADDRESS }))
  await ask('DELETE', await made('/v1/invoices', { customerId, lines: LINES }))
  await ask('DELETE', await made('/v1/quotes', { customerId, lines: LINES }))
  const quote = await made('/v1/quotes', { customerId, lines: LINES })
  for (const step of ['issue', 'accept', 'invoice']) await ask('POST', `${quote}/${step}`, {})
  const invoice = await made('/v1/invoices', { customerId, lines: LINES })
  await ask('POST', `${invoice}/issue`, {})
  await ask('POST', `${invoice}/reminders/stop`, { reason: 'In talks' })
  await ask('POST', `${invoice}/reminders/resume`, {})
  await ask('POST', `${invoice}/payments`, { amount: 1_000, paidOn: new Date().toISOString().slice(0, 10), method: 'bank_transfer' })
  await ask('POST', `/v1/customers/${customerId}/statements`, { period: { from: '2026-01-01', to: '2026-12-31' } })
  await ask('POST', '/v1/ledger/accounts', { code: '6800', name: 'Travel', type: 'expense' })
  const project = await made('/v1/projects', { name: 'Engine', customerId, rate: '95' })
  const entry = { projectId: project.split('/').at(-1), date: '2026-01-14', seconds: 5_400 }
  await ask('DELETE', await made('/v1/time-entries', entry))
  await made('/v1/time-entries', entry)
  await ask('DELETE', await made('/v1/api-keys', { name: 'Short', scopes: ['invoices:read'] }))
}
