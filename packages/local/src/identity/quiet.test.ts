import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTestIdentity } from './test-identity.ts'

const printer = globalThis.console
const original = { warn: printer.warn, info: printer.info, error: printer.error }
const printed: string[] = []
beforeEach(() => {
  for (const name of ['warn', 'info', 'error'] as const) printer[name] = (...words: unknown[]) => printed.push(words.join(' '))
})
afterEach(() => Object.assign(printer, original))

test('prints nothing from the start to a refreshed token', async () => {
  const home = await startTestIdentity()
  const client = home.newClient()
  const tokens = await client.signUp({ email: 'ada@example.com', password: 'analytical engine 1843' })
  await client.logOut(await client.refresh(tokens))
  await home.close()
  expect(printed).toEqual([])
})
