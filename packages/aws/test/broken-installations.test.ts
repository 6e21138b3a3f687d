import { setTimeout as sleep } from 'node:timers/promises'
import { createQuittance } from '@quittance/sdk/client'
import { beforeAll, describe, expect, it } from 'vitest'
import { environmentOf } from '../infra/environments.ts'
import { testEngine } from '../src/store/test-engine.ts'
import { openCloud } from './cloud/open-cloud.ts'
import type { Resource, Template } from './cloud/template.ts'
import { bundlesHere, synthesiseUnchecked } from './synthesise.ts'

const engine = testEngine()
const ada = { sub: '6a0c3c1e-0000-4000-8000-000000000001', name: 'Ada Lovelace', email: 'ada@example.com' }
const address = { line1: 'Main Street 1', city: 'Berlin', postalCode: '10115', country: 'DE' }
const LINES = [{ description: 'Compiling', quantity: '2', unitPrice: '100.00', taxPercent: '19' }]
const PDF_MS = 8_000

/** Mistakes in a template, each of which must show. */
const MISTAKES: readonly [what: string, make: (template: Template) => void][] = [
  ['a handler that is not there', (template) => void Object.assign(functionIn(template, 'api-customers'), { Handler: 'index.main' })],
  ['a variable that is missing', (template) => void delete functionIn(template, 'api-customers').Environment.Variables.QUITTANCE_TABLE],
  ['a route that goes to another function', (template) => void rename(template, '/v1/customers', 'api-customers', 'api-payments')],
  ['a right that is missing', (template) => void withoutAction(template, 'ApiCustomersRole', 'dynamodb:PutItem')],
  ['a function that the gateway may not call', (template) => void dropped(template, (id) => id.startsWith('ApiCustomersAliasFromGateway'))],
  [
    'an authorizer that the gateway may not call',
    (template) => void dropped(template, (id) => id.startsWith('AuthorizerAliasFromGateway')),
  ],
  [
    'a filter that lets nothing through',
    (template) =>
      void Object.assign(mappingOf(template, 'Relay').FilterCriteria.Filters[0], {
        Pattern: '{"dynamodb":{"NewImage":{"feed":{"BOOL":["true"]}}}}',
      }),
  ],
  ['a schedule whose role may not call its function', (template) => void withoutAction(template, 'ScheduleRole', 'lambda:InvokeFunction')],
  [
    'a schedule whose role does not trust it',
    (template) => {
      const [statement] = resourceIn(template, 'ScheduleRole').AssumeRolePolicyDocument.Statement
      statement.Principal.Service = 'events.amazonaws.com'
    },
  ],
  [
    'a function whose role does not trust Lambda',
    (template) => void delete resourceIn(template, 'RenderRole').AssumeRolePolicyDocument.Statement[0].Principal.Service,
  ],
  ['a queue without its function', (template) => void dropped(template, (id) => id.startsWith('RenderSource'))],
]

if ('missing' in engine) {
  process.stderr.write(`SKIPPED: broken installations: ${engine.missing}\n`)
  describe.skip(`broken installations (${engine.missing})`, () => it('run', () => {}))
} else {
  describe('an installation with a mistake in its template does not get to a PDF', { timeout: 120_000 }, () => {
    let synthesised: ReturnType<typeof synthesiseUnchecked>
    beforeAll(async () => {
      synthesised = synthesiseUnchecked(environmentOf('dev'), await bundlesHere())
    }, 240_000)

    it.each(MISTAKES)('with %s', async (_what, make) => {
      expect(await hasPdf(synthesised, make)).toBe(false)
    })
  })
}

/** Whether an issued invoice gets its PDF. Whatever fails on the way is a no. */
async function hasPdf(synthesised: ReturnType<typeof synthesiseUnchecked>, make: (template: Template) => void): Promise<boolean> {
  const cloud = await openCloud(synthesised, { change: make })
  if ('missing' in cloud) throw new Error(cloud.missing)
  try {
    await cloud.sources.tick()
    const api = createQuittance({ baseUrl: cloud.url, token: await cloud.identity.accessToken(ada), retry: { wait: async () => {} } })
    await api.post('/v1/organization', { body: { name: 'Analytical Engines', country: 'DE', address, taxId: 'DE136695976' } })
    const { id: customerId } = await api.post('/v1/customers', { body: { name: 'Grace Hopper', email: 'grace@example.org', address } })
    const { id: invoiceId } = await api.post('/v1/invoices', { body: { customerId, lines: LINES } })
    await api.post('/v1/invoices/{invoiceId}/issue', { body: {}, params: { path: { invoiceId } } })
    await sleep(PDF_MS)
    return cloud.files.objects.size > 0
  } catch {
    return false
  } finally {
    await cloud.close()
  }
}

function functionIn(template: Template, name: string): Resource['Properties'] {
  return found(template, ({ Type, Properties }) => Type === 'AWS::Lambda::Function' && String(Properties.FunctionName).endsWith(name))
}

function mappingOf(template: Template, id: string): Resource['Properties'] {
  return Object.entries(template.Resources).find(([one]) => one.startsWith(`${id}Source`))?.[1].Properties
}

/** The properties of the role of this id, without what CDK puts behind it. */
function resourceIn(template: Template, id: string): Resource['Properties'] {
  return Object.entries(template.Resources).find(([one]) => one.replace(/[0-9A-F]{8}$/, '') === id)?.[1].Properties
}

function found(template: Template, is: (resource: Resource) => boolean): Resource['Properties'] {
  return Object.values(template.Resources).find(is)?.Properties
}

function dropped(template: Template, is: (id: string) => boolean): void {
  for (const id of Object.keys(template.Resources).filter(is)) delete template.Resources[id]
}

function rename(template: Template, path: string, from: string, to: string): void {
  const body = found(template, ({ Type }) => Type === 'AWS::ApiGateway::RestApi').Body
  body.paths[path] = JSON.parse(JSON.stringify(body.paths[path]).replaceAll(from, to))
}

function withoutAction(template: Template, role: string, action: string): void {
  for (const [id, { Type, Properties }] of Object.entries(template.Resources)) {
    if (Type !== 'AWS::IAM::Policy' || !id.startsWith(role)) continue
    for (const statement of Properties.PolicyDocument.Statement) {
      statement.Action = [statement.Action].flat().filter((one: string) => one !== action)
    }
  }
}
