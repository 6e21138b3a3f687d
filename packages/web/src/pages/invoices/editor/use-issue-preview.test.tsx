// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it } from 'vitest'
import { INVOICE } from '../../../testing/samples.ts'
import { useIssuePreview } from './use-issue-preview.ts'

afterEach(cleanup)

const lines = INVOICE.lines

it.each([
  ['of a draft', { ...INVOICE, lines, status: 'draft' as const }, 'fetching'],
  ['of an issued invoice no more', { ...INVOICE, lines, status: 'open' as const }, 'idle'],
  ['of a draft without a line', { ...INVOICE, lines: [], status: 'draft' as const }, 'idle'],
  ['of no invoice', null, 'idle'],
])('asks what issuing would do: %s', (_what, invoice, state) => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>
  const { result, unmount } = renderHook(() => useIssuePreview(invoice), { wrapper })
  expect(result.current.fetchStatus).toBe(state)
  unmount()
})
