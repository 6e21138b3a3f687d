import { readFileSync } from 'node:fs'
import { ERROR_CODES } from '@quittance/core/kit/errors'
import { describe, expect, it } from 'vitest'
import { contract } from '../src/contract.ts'
import { openapiOf } from '../src/openapi.ts'
import { testApi } from './test-api.ts'

const file = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'))

it('a route presents an answer exactly where it describes one', () => {
  const differing = contract.filter(({ answer, present }) => (present !== undefined) !== (answer.schema !== undefined))
  expect(differing.filter(({ answer }) => answer.contentType === undefined).map(({ operationId }) => operationId)).toEqual([])
})

describe('openapi.json', () => {
  it('is what the contract says (npm run openapi writes it)', () => {
    expect(file).toEqual(JSON.parse(JSON.stringify(openapiOf(contract, '1'))))
  })

  it('has each operation under one name', () => {
    const ids = contract.map((route) => route.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    const written = Object.values(file.paths as Record<string, Record<string, { operationId: string }>>).flatMap((methods) =>
      Object.values(methods).map((operation) => operation.operationId),
    )
    expect(written.sort()).toEqual([...ids].sort())
  })

  it('documents every error code', () => {
    expect(file.components.schemas.Problem.properties.code.enum).toEqual([...ERROR_CODES])
  })

  it('refers only to schemas it has', () => {
    const names = [...JSON.stringify(file).matchAll(/#\/components\/schemas\/(\w+)/g)].map((match) => match[1] ?? '')
    expect(names.filter((name) => !(name in file.components.schemas))).toEqual([])
  })
})

describe('the documentation served', () => {
  it('is the file', async () => {
    const api = await testApi()
    expect((await api.send('GET', '/v1/openapi.json')).json).toEqual(file)
  })

  it('is a page that names every operation and error', async () => {
    const api = await testApi()
    const page = await api.send('GET', '/docs')
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    for (const route of contract) expect(page.body).toContain(`id="${route.operationId}"`)
    for (const code of ERROR_CODES) expect(page.body).toContain(`id="error-${code}"`)
    expect(page.body).not.toContain('<script')
  })
})
