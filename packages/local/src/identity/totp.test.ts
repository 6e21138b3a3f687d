import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { base32, codeOf, fromBase32, matchingStep, otpauthUri, stepAt } from './totp.ts'

const SECRET = base32(Buffer.from('12345678901234567890'))

describe('codes of RFC 6238, appendix B, last six digits', () => {
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at %i s', (seconds, code) => {
    expect(codeOf(SECRET, stepAt(seconds * 1000))).toBe(code)
  })
})

test('base 32 of RFC 4648', () => {
  expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
})

test('base 32 brings every secret back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect([...fromBase32(base32(bytes))]).toEqual([...bytes])
    }),
  )
})

const NOW_MS = 1_111_111_111_000
const STEP = stepAt(NOW_MS)

test.each([
  ['the present code', 0, STEP],
  ['the code before', -1, STEP - 1],
  ['the code after', 1, STEP + 1],
])('takes %s', (_what, offset, step) => {
  expect(matchingStep(codeOf(SECRET, STEP + offset), { secret: SECRET, nowMs: NOW_MS, usedStep: 0 })).toBe(step)
})

test.each([
  ['a code of a minute ago', codeOf(SECRET, STEP - 2)],
  ['a code to come', codeOf(SECRET, STEP + 2)],
  ['no code', ''],
  ['seven digits', `${codeOf(SECRET, STEP)}0`],
])('refuses %s', (_what, typed) => {
  expect(matchingStep(typed, { secret: SECRET, nowMs: NOW_MS, usedStep: 0 })).toBeUndefined()
})

test('takes a code with a space in the middle, as apps show it', () => {
  const code = codeOf(SECRET, STEP)
  expect(matchingStep(`${code.slice(0, 3)} ${code.slice(3)}`, { secret: SECRET, nowMs: NOW_MS, usedStep: 0 })).toBe(STEP)
})

test('refuses a code that was used, and those before it', () => {
  const at = { secret: SECRET, nowMs: NOW_MS, usedStep: STEP }
  expect([matchingStep(codeOf(SECRET, STEP), at), matchingStep(codeOf(SECRET, STEP - 1), at)]).toEqual([undefined, undefined])
})

test('tells apps the issuer and the account', () => {
  expect(otpauthUri('ABC', 'ada@example.com')).toBe(
    'otpauth://totp/Quittance%3Aada%40example.com?secret=ABC&issuer=Quittance&algorithm=SHA1&digits=6&period=30',
  )
})
