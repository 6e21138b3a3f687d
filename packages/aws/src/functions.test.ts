import { readFileSync } from 'node:fs'
import { contract } from '@quittance/api/contract'
import { JOB_KINDS } from '@quittance/core/reactions'
import { describe, expect, it } from 'vitest'
import { API_FUNCTIONS, FUNCTIONS, QUEUE_FUNCTIONS, queueOf } from './functions.ts'

const variables: Record<string, string> = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'AKID',
  AWS_SECRET_ACCESS_KEY: 'secret',
  QUITTANCE_TABLE: 'quittance',
  QUITTANCE_PUBLIC_URL: 'https://api.example.com',
}

describe('the table of functions', () => {
  it.each(contract.map((route) => [`${route.method} ${route.path}`, route.tag]))(
    'gives %s to exactly one function (tag %s)',
    (_route, tag) => {
      expect(API_FUNCTIONS.filter(({ tags }) => tags.includes(tag)).map(({ name }) => name)).toHaveLength(1)
    },
  )

  it.each(JOB_KINDS)('gives jobs of kind %s to exactly one queue', (kind) => {
    expect(QUEUE_FUNCTIONS.filter(({ jobKinds }) => jobKinds.includes(kind)).map(({ name }) => name)).toEqual([queueOf(kind)])
  })

  it('names no function twice', () => {
    expect(new Set(FUNCTIONS.map(({ name }) => name)).size).toBe(FUNCTIONS.length)
  })
})

describe.each(FUNCTIONS.map(({ name }) => name))('the entry of %s', (name) => {
  it('is wiring: thirty lines at most, blank ones aside', () => {
    const lines = readFileSync(new URL(`./entry/${name}.ts`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
    expect(lines.length).toBeLessThanOrEqual(30)
  })
})

describe.each(API_FUNCTIONS)('the entry $name', ({ name, tags }) => {
  it('answers exactly the routes of its tags', async () => {
    Object.assign(process.env, variables)
    const { routes } = (await import(`./entry/${name}.ts`)) as { routes: typeof contract }
    const shown = (all: typeof contract) => all.map(({ operationId }) => operationId).sort()
    expect(shown(routes)).toEqual(shown(contract.filter(({ tag }) => tags.includes(tag))))
  })
})
