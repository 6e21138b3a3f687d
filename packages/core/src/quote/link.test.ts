import { expect, test } from 'vitest'
import { quoteToken, readQuoteToken } from './link.ts'

const SECRET = 'a secret of at least thirty-two characters'
const LINK = { orgId: `org_${'0'.repeat(26)}`, quoteId: `quo_${'1'.repeat(26)}`, endsOn: '2026-05-15' }

test('a token gives back what it stands for', () => {
  expect(readQuoteToken(SECRET, quoteToken(SECRET, LINK))).toEqual(LINK)
})

test.each([
  ['a later end', (token: string) => token.replace('20260515', '20270515')],
  ['another quote', (token: string) => token.replace('1'.repeat(26), '2'.repeat(26))],
  ['another end of the seal', (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`],
  ['less', (token: string) => token.slice(0, -1)],
])('a token with %s is none of ours', (_name, forge) => {
  expect(readQuoteToken(SECRET, forge(quoteToken(SECRET, LINK)))).toBeUndefined()
})

test('a token of another installation is none of ours', () => {
  expect(readQuoteToken('another secret of thirty-two characters', quoteToken(SECRET, LINK))).toBeUndefined()
})
