import { expect, it } from 'vitest'
import { returnPathOf } from './auth.ts'

it.each([
  [{ returnTo: '/invoices?tab=open' }, '/invoices?tab=open'],
  [{ returnTo: 'https://evil.example/' }, '/'],
  [{ returnTo: '//evil.example/' }, '/'],
  [{ returnTo: '/\\evil.example' }, '/'],
  [{ returnTo: '/auth/callback' }, '/'],
  [undefined, '/'],
])('after the login goes to a path of the app only: %o', (state, path) => {
  expect(returnPathOf(state)).toBe(path)
})
