import { describe, expect, it } from 'vitest'
import type { HttpRequest } from './http.ts'
import { bodyText, idempotencyOf, ifMatchOf, queryOf, wantsCurrent } from './read-request.ts'

const request: HttpRequest = { method: 'POST', path: '/v1/a', query: '', headers: { 'idempotency-key': 'k' }, remoteAddress: '' }

describe('idempotencyOf', () => {
  const hashOf = (asked: Partial<HttpRequest>, text: string) => idempotencyOf({ ...request, ...asked }, text)?.requestHash

  it('tells requests apart by path, query and body', () => {
    const hashes = [hashOf({}, '{}'), hashOf({ path: '/v1/b' }, '{}'), hashOf({ query: 'a=1' }, '{}'), hashOf({}, '{ }')]
    expect(new Set(hashes).size).toBe(4)
  })

  it('knows the same request again', () => {
    expect(hashOf({ headers: { 'idempotency-key': 'k', 'user-agent': 'other' } }, '{}')).toBe(hashOf({}, '{}'))
  })

  it('is for POST only', () => {
    expect(idempotencyOf({ ...request, method: 'PATCH' }, '{}')).toBeUndefined()
  })
})

describe('bodyText', () => {
  it('counts bytes, not characters', () => {
    expect(bodyText({ ...request, body: 'x'.repeat(1_000_000) })).toHaveLength(1_000_000)
    expect(() => bodyText({ ...request, body: 'ä'.repeat(500_001) })).toThrow('at most')
    expect(() => bodyText({ ...request, body: new Uint8Array(1_000_001) })).toThrow('at most')
  })
})

describe('queryOf', () => {
  it('decodes', () => {
    expect(queryOf({ ...request, query: 'search=M%C3%BCller+%26+Co' })).toEqual({ search: 'Müller & Co' })
  })

  it('takes __proto__ for a name like any other', () => {
    expect(Object.keys(queryOf({ ...request, query: '__proto__=x' }))).toEqual(['__proto__'])
  })
})

describe('wantsCurrent', () => {
  it.each([
    ['no-cache', true],
    ['No-Cache', true],
    ['max-age=0', true],
    ['no-transform, no-cache', true],
    ['max-age=60', false],
    ['x-no-cache', false],
    [undefined, false],
  ])('of Cache-Control: %s is %s', (header, wanted) => {
    expect(wantsCurrent({ ...request, headers: { 'cache-control': header } })).toBe(wanted)
  })
})

describe('ifMatchOf', () => {
  it.each([
    ['"12"', 12],
    ['W/"3"', 3],
    ['*', undefined],
  ])('reads %s', (header, version) => {
    expect(ifMatchOf({ ...request, headers: { 'if-match': header } })).toBe(version)
  })
})
