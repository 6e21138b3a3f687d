import { Event } from '@quittance/core/event/record'
import { jobHandlers } from '@quittance/core/job-handlers'
import type { Job, NewJob } from '@quittance/core/ports/jobs'
import type { Mail } from '@quittance/core/ports/mailer'
import { relay } from '@quittance/core/reactions'
import { fromItem } from '@quittance/core/store/entity'
import { describe, expect, it } from 'vitest'
import { as, testApi } from './test-api.ts'

/** An organisation of Ada's, and what runs after its commits. */
async function opened() {
  const mails: Mail[] = []
  const queued: NewJob[] = []
  const jobs = { enqueue: async (more: NewJob[]) => void queued.push(...more), list: async () => ({ items: [] }), retry: async () => false }
  const mailer = {
    send: async (mail: Mail) => {
      mails.push(mail)
      return { transportId: mail.id }
    },
  }
  const api = await testApi({ app: { jobs, mailer } })
  await api.found('ada')
  const ada = as(api, 'token-ada')
  const drained = async () => {
    const items = await api.world.feed.readFeed(100)
    await relay(
      jobs,
      items.map((item) => fromItem(Event, { ...item, version: 1 })),
    )
    await api.world.feed.ackFeed(items.map(({ position }) => position))
    for (const job of queued.splice(0)) {
      if (job.kind === 'send_invitation') await jobHandlers(api.app).send_invitation(job as Job)
    }
  }
  const invited = async (role: string): Promise<string> => {
    const { json } = await ada('POST', '/v1/invitations', { body: { email: 'grace@example.com', role } })
    for (let turn = 0; turn < 50 && !mails.some(({ id }) => id === `invitation-${json.id}`); turn++) await drained()
    return /\/join\/(\S+)/.exec(mails.find(({ id }) => id === `invitation-${json.id}`)?.text ?? '')?.[1] ?? ''
  }
  const joined = async (name: string, role: string) => {
    const answer = await api.send('POST', '/v1/invitations/accept', { body: { token: await invited(role) }, token: `token-${name}` })
    return { id: answer.json.id as string, send: as(api, `token-${name}`), answer }
  }
  return { api, ada, mails, invited, joined }
}

describe('an invitation', () => {
  it('is mailed with a link that tells who invites whom to what', async () => {
    const { api, invited, mails } = await opened()
    const token = await invited('accountant')
    expect(mails[0]).toMatchObject({ to: ['grace@example.com'], subject: 'Join ada & Co on Quittance' })
    expect((await api.send('GET', `/v1/public/invitations/${token}`)).json).toMatchObject({
      organizationName: 'ada & Co',
      invitedBy: 'ada',
      email: 'grace@example.com',
      role: 'accountant',
    })
  })

  it('makes who accepts it a member with its role, once', async () => {
    const { api, ada, invited } = await opened()
    const body = { token: await invited('viewer') }
    const accept = (token: string) => api.send('POST', '/v1/invitations/accept', { body, token })
    expect((await accept('token-grace')).json).toMatchObject({ name: 'grace', role: 'viewer' })
    expect((await api.send('GET', '/v1/organization', { token: 'token-grace' })).json.name).toBe('ada & Co')
    expect((await api.send('POST', '/v1/customers', { body: { name: 'X', email: 'x@example.com' }, token: 'token-grace' })).status).toBe(
      403,
    )
    expect((await accept('token-alan')).status).toBe(404)
    expect((await ada('GET', '/v1/invitations')).json.items).toEqual([])
  })

  it('is refused to an account that belongs to an organisation, and stays', async () => {
    const { api, ada, invited } = await opened()
    await api.found('grace')
    const body = { token: await invited('viewer') }
    expect((await api.send('POST', '/v1/invitations/accept', { body, token: 'token-grace' })).json.code).toBe('already_exists')
    expect((await ada('GET', '/v1/invitations')).json.items).toHaveLength(1)
  })

  it('leads nowhere when it was withdrawn', async () => {
    const { api, ada, invited } = await opened()
    const token = await invited('viewer')
    const [{ id }] = (await ada('GET', '/v1/invitations')).json.items
    expect((await ada('DELETE', `/v1/invitations/${id}`)).status).toBe(204)
    expect((await api.send('GET', `/v1/public/invitations/${token}`)).status).toBe(404)
    expect((await api.send('POST', '/v1/invitations/accept', { body: { token }, token: 'token-grace' })).status).toBe(404)
  })

  it('expires after 14 days', async () => {
    const { api, invited } = await opened()
    const token = await invited('viewer')
    api.world.clock.advance({ days: 14 })
    expect((await api.send('GET', `/v1/public/invitations/${token}`)).status).toBe(404)
  })

  it('is not one of ours when a character is changed', async () => {
    const { api, invited } = await opened()
    const token = await invited('viewer')
    const forged = `${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`
    expect((await api.send('GET', `/v1/public/invitations/${forged}`)).status).toBe(404)
  })
})

describe('a member', () => {
  it('has another role from the next request on', async () => {
    const { ada, joined } = await opened()
    const grace = await joined('grace', 'viewer')
    const customer = { body: { name: 'X', email: 'x@example.com' } }
    expect((await grace.send('POST', '/v1/customers', customer)).status).toBe(403)
    expect((await ada('PATCH', `/v1/members/${grace.id}`, { body: { role: 'member' } })).json.role).toBe('member')
    expect((await grace.send('POST', '/v1/customers', customer)).status).toBe(201)
  })

  it('is out at once when removed, and may found or join another organisation', async () => {
    const { api, ada, joined } = await opened()
    const grace = await joined('grace', 'admin')
    expect((await ada('DELETE', `/v1/members/${grace.id}`)).status).toBe(204)
    expect((await grace.send('GET', '/v1/organization')).json.code).toBe('organization_required')
    expect((await api.send('POST', '/v1/organization', { body: { name: 'Own', country: 'DE' }, token: 'token-grace' })).status).toBe(201)
  })

  it('who is an admin makes, changes and removes no owner', async () => {
    const { ada, joined } = await opened()
    const grace = await joined('grace', 'admin')
    const owner = (await ada('GET', '/v1/members')).json.items[0].id
    const asked = [
      await grace.send('POST', '/v1/invitations', { body: { email: 'a@example.com', role: 'owner' } }),
      await grace.send('PATCH', `/v1/members/${grace.id}`, { body: { role: 'owner' } }),
      await grace.send('PATCH', `/v1/members/${owner}`, { body: { role: 'viewer' } }),
      await grace.send('DELETE', `/v1/members/${owner}`),
    ]
    expect(asked.map(({ json }) => json.code)).toEqual(Array(4).fill('forbidden'))
  })

  it('who is an owner cannot step down alone', async () => {
    const { ada, joined } = await opened()
    const owner = (await ada('GET', '/v1/members')).json.items[0].id
    expect((await ada('DELETE', `/v1/members/${owner}`)).json.code).toBe('forbidden')
    expect((await ada('PATCH', `/v1/members/${owner}`, { body: { role: 'admin' } })).json.code).toBe('forbidden')
    const grace = await joined('grace', 'owner')
    expect((await grace.send('PATCH', `/v1/members/${owner}`, { body: { role: 'admin' } })).status).toBe(200)
  })

  it('stays when two owners remove each other at once: one of them', async () => {
    const { api, ada, joined } = await opened()
    const owner = (await ada('GET', '/v1/members')).json.items[0].id
    const grace = await joined('grace', 'owner')
    const statuses = await Promise.all([ada('DELETE', `/v1/members/${grace.id}`), grace.send('DELETE', `/v1/members/${owner}`)])
    expect(statuses.filter(({ status }) => status === 204)).toHaveLength(1)
    const left = await Promise.all(['token-ada', 'token-grace'].map((token) => api.send('GET', '/v1/members', { token })))
    expect(left.filter(({ status }) => status === 200)).toHaveLength(1)
  })
})
