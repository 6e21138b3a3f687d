import { expect, it } from 'vitest'
import { equalSecrets, hmac, sha256 } from './hash.ts'

it('hashes as FIPS 180-4 says, text as UTF-8', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256('é')).toBe(sha256(new Uint8Array([0xc3, 0xa9])))
})

it('signs as RFC 4231, test case 2, says', () => {
  const hex = Buffer.from(hmac('Jefe', 'what do ya want for nothing?'), 'base64url').toString('hex')
  expect(hex).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843')
})

it('compares secrets of equal and of other lengths', () => {
  expect([equalSecrets('abc', 'abc'), equalSecrets('abc', 'abd'), equalSecrets('abc', 'abcd'), equalSecrets('', '')]).toEqual([
    ...[true, false, false, true],
  ])
})
