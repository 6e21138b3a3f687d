import { useQuery } from '@tanstack/react-query'
import { previewIssue } from '../../../data/invoice-acts.ts'
import type { Finding, Invoice, InvoiceActed } from '../../../data/shapes.ts'
import { Problem } from '../../../lib/problem.ts'

/** What issuing would do: the invoice as it would become, or what stands in its way. */
export interface IssuePreview {
  becomes: InvoiceActed | null
  findings: readonly Finding[]
}

/**
 * Asks the server what issuing this version of the draft would do, without doing it. Kept apart from the invoices, which are asked for
 * again after the issue, when there is nothing left to preview.
 */
export function useIssuePreview(invoice: Invoice | null, enabled = true) {
  return useQuery({
    queryKey: ['issue-preview', invoice?.id, invoice?.version],
    queryFn: () => preview(invoice?.id ?? ''),
    enabled: enabled && invoice?.status === 'draft' && invoice.lines.length > 0,
    // What was mended in the settings meanwhile is looked at again; until the answer is there, the one before stays.
    staleTime: 0,
    placeholderData: (before, query) => (query?.queryKey[1] === invoice?.id ? before : undefined),
  })
}

async function preview(id: string): Promise<IssuePreview> {
  try {
    const becomes = await previewIssue(id)
    return { becomes, findings: becomes.findings ?? [] }
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 422) throw error
    const fields = error.errors.length > 0 ? error.errors : [{ pointer: '', code: error.code, message: error.message }]
    return {
      becomes: null,
      findings: fields.map((field): Finding => ({ ...field, severity: 'error', ...(field.term ? { rule: field.code } : {}) })),
    }
  }
}
