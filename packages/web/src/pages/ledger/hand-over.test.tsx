// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { renderApp } from '../../testing/render-app.tsx'

afterEach(cleanup)

const SLOW = { timeout: 30_000 }
vi.setConfig({ testTimeout: 60_000 })

const HEAD = 'ab'.repeat(32)

const page = (more: object) => ({
  intact: true,
  blocks: 10,
  events: 100,
  entries: 20,
  documents: 5,
  attachments: 1,
  problems: [],
  headHash: HEAD,
  unsealed: [],
  nextCursor: null,
  ...more,
})

async function openHandOver(verified: unknown) {
  const app = renderApp('/ledger', { 'GET /v1/ledger/verify': verified })
  await userEvent.click(await screen.findByRole('tab', { name: 'Hand over' }, SLOW))
  return app
}

test('proves all pages of the chain, and shows the head hash to keep', async () => {
  let asked = 0
  await openHandOver(() => ({ status: 200, body: page(asked++ === 0 ? { nextCursor: `10.${HEAD}` } : {}) }))
  await userEvent.click(await screen.findByRole('button', { name: 'Check the books' }, SLOW))
  expect(await screen.findByText('Nothing was changed', {}, SLOW)).toBeTruthy()
  expect(screen.getByText(/200 events in 20 blocks, 40 entries, 12 files\./)).toBeTruthy()
  expect(screen.getByText(HEAD)).toBeTruthy()
})

test('names what was changed, and says when a kept head is not in the chain', async () => {
  const problem = 'Journal entry je_1 was changed after it was posted.'
  await openHandOver(page({ intact: false, problems: [problem], knownHeadFound: false }))
  await userEvent.type(await screen.findByLabelText(/A head hash you kept/, {}, SLOW), HEAD)
  await userEvent.click(screen.getByRole('button', { name: 'Check the books' }))
  expect(await screen.findByText('Something was changed', {}, SLOW)).toBeTruthy()
  expect(screen.getByText(problem)).toBeTruthy()
  expect(screen.getByText(/not in the chain/)).toBeTruthy()
})

test('says of a head that is in no chain that it proves nothing', async () => {
  await openHandOver(page({ knownHeadFound: false }))
  await userEvent.type(await screen.findByLabelText(/A head hash you kept/, {}, SLOW), HEAD)
  await userEvent.click(screen.getByRole('button', { name: 'Check the books' }))
  expect(await screen.findByText('Not proved', {}, SLOW)).toBeTruthy()
})

test('asks for nothing with a head that is none', async () => {
  const { asked } = await openHandOver(page({}))
  await userEvent.type(await screen.findByLabelText(/A head hash you kept/, {}, SLOW), 'abc')
  expect(screen.getByText(/A head hash has 64 digits/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Check the books' }))
  expect(asked.some(({ path }) => path.startsWith('/v1/ledger/verify'))).toBe(false)
})
