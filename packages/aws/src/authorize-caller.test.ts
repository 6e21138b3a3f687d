import { randomBytes } from 'node:crypto'
import { createApiKey } from '@quittance/core/api-key/create-api-key'
import { AppError } from '@quittance/core/kit/errors'
import { SCOPES } from '@quittance/core/member/roles'
import { describe, expect, it } from 'vitest'
import { testWorld } from '../../core/contract/test-world.ts'
import { authorizeCaller } from './authorize-caller.ts'
import { lanesText, parseLanes, usageKeyOf } from './usage-lane.ts'

const methodArn = 'arn:aws:execute-api:eu-central-1:111122223333:abc/live/GET/v1/customers'
const lanes = { prefix: 'quittance-test', people: 7, programs: 5 }

function check(answer: () => Promise<{ sub: string }> = async () => ({ sub: 'ada' })) {
  const world = testWorld({})
  return { world, with: { store: world.store, lanes, verifyToken: answer } }
}

describe('the authorizer', () => {
  it('lets a token in, for every method of the stage, and counts the person', async () => {
    const answer = await authorizeCaller({ methodArn, headers: { Authorization: 'Bearer aaa.bbb.ccc' } }, check().with)
    expect(answer).toEqual({
      principalId: 'ada',
      usageIdentifierKey: usageKeyOf('ada', 'people', lanes),
      policyDocument: {
        Version: '2012-10-17',
        Statement: [
          { Action: 'execute-api:Invoke', Effect: 'Allow', Resource: 'arn:aws:execute-api:eu-central-1:111122223333:abc/live/*/*' },
        ],
      },
    })
  })

  it('lets an API key in, by either header, and counts its organisation', async () => {
    const { world, with: by } = check()
    const call = world.call({ orgId: world.call().newId('org') })
    const { secret, apiKey } = await createApiKey(call, { name: 'x', scopes: ['customers:read'] }, { scopes: new Set(SCOPES), randomBytes })
    for (const headers of [{ authorization: `Bearer ${secret}` }, { 'x-api-key': secret }]) {
      expect(await authorizeCaller({ methodArn, headers }, by)).toMatchObject({
        principalId: apiKey.id,
        usageIdentifierKey: usageKeyOf(call.orgId, 'programs', lanes),
      })
    }
  })

  it.each([
    ['nothing', {}],
    ['another scheme', { authorization: 'Basic YTpi' }],
    ['an unknown key', { 'x-api-key': `qk_${'x'.repeat(40)}` }],
    ['a foreign key', { 'x-api-key': 'AKIA' }],
  ])('answers 401 to %s', async (_name, headers) => {
    await expect(authorizeCaller({ methodArn, headers }, check().with)).rejects.toThrow(/^Unauthorized$/)
  })

  it('answers 401 to a token that is not valid, but not when the issuer cannot be asked', async () => {
    const headers = { authorization: 'Bearer aaa' }
    const refused = check(async () => Promise.reject(new AppError('unauthenticated', 'no')))
    await expect(authorizeCaller({ methodArn, headers }, refused.with)).rejects.toThrow(/^Unauthorized$/)
    const outage = check(async () => Promise.reject(new AppError('busy', 'later')))
    await expect(authorizeCaller({ methodArn, headers }, outage.with)).rejects.toThrow('later')
  })
})

describe('lanes', () => {
  it('read as they are written', () => expect(parseLanes(lanesText(lanes))).toEqual(lanes))

  it.each(['', 'people=1 programs=1', 'p people=0 programs=1'])('refuse %j', (text) =>
    expect(() => parseLanes(text)).toThrow(/QUITTANCE_USAGE_LANES/),
  )

  it('spread callers evenly, and always to the same one', () => {
    const counts = new Map<string, number>()
    for (let at = 0; at < 7_000; at++) {
      const key = usageKeyOf(`org_${at}`, 'people', lanes)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    expect(counts.size).toBe(7)
    expect(Math.max(...counts.values()) / Math.min(...counts.values())).toBeLessThan(1.2)
    expect(usageKeyOf('org_1', 'people', lanes)).toBe(usageKeyOf('org_1', 'people', lanes))
  })
})
