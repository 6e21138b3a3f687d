import { expect, it } from 'vitest'
import { readConfiguration } from './configuration.ts'

const cases: [string, Record<string, string>, boolean][] = [
  ['is on where only this machine comes', {}, true],
  ['is on at 127.0.0.1', { QUITTANCE_PUBLIC_URL: 'http://127.0.0.1:4000' }, true],
  ['is on at ::1', { QUITTANCE_PUBLIC_URL: 'http://[::1]:4000' }, true],
  ['is off where anybody comes', { QUITTANCE_PUBLIC_URL: 'https://bills.example.com' }, false],
  ['is off at a name that only looks local', { QUITTANCE_PUBLIC_URL: 'https://localhost.example.com' }, false],
  ['is off at a name that begins with 127', { QUITTANCE_PUBLIC_URL: 'https://127.0.0.1.example.com' }, false],
  ['can be allowed', { QUITTANCE_PUBLIC_URL: 'https://bills.example.com', QUITTANCE_SANDBOX: 'true' }, true],
  ['can be forbidden', { QUITTANCE_SANDBOX: 'false' }, false],
]
it.each(cases)('the sandbox %s', (_what, environment, sandbox) => {
  expect(readConfiguration(environment).sandbox).toBe(sandbox)
})
