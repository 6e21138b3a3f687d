import { expect, it } from 'vitest'
import { clientAddress } from './client-address.ts'

const cases: [string, number, string | undefined, string][] = [
  ['the peer, whatever a caller claims, where no proxy is trusted', 0, '6.6.6.6', '10.0.0.1'],
  ['the peer where the proxy says nothing', 1, undefined, '10.0.0.1'],
  ['what the proxy saw', 1, '203.0.113.7', '203.0.113.7'],
  ['not what the caller wrote before it', 1, '6.6.6.6, 203.0.113.7', '203.0.113.7'],
  ['what the outer of two proxies saw', 2, '6.6.6.6, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
  ['the first where fewer proxies stood in the way', 2, '203.0.113.7', '203.0.113.7'],
  ['the peer where the header is empty', 1, ' , ', '10.0.0.1'],
]
it.each(cases)('is %s', (_what, trustedProxies, header, address) => {
  const request = { headers: { 'x-forwarded-for': header }, socket: { remoteAddress: '10.0.0.1' } }
  expect(clientAddress(request, trustedProxies)).toBe(address)
})
