import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { ErrorState, PageSkeleton } from '../../../components/states.tsx'
import { useInvoice } from '../../../data/invoices.ts'
import { useOrganisation } from '../../../data/organisation.ts'
import type { Invoice, Organisation } from '../../../data/shapes.ts'
import { useTitle } from '../../../lib/use-title.ts'
import { type Draft, draftOf, newDraft } from './draft.ts'
import { EditorForm } from './editor-form.tsx'
import { usualTaxes } from './tax-choices.ts'
import '../../../styles/editor.css'

const NEW = 'new'

/** Where an invoice is written: `/drafts/new`, or the draft of an id. The address gets the id once the draft is saved. */
export function EditorPage() {
  const { draftId } = useParams({ from: '/inside/drafts/$draftId' })
  const { customer } = useSearch({ from: '/inside/drafts/$draftId' })
  const organisation = useOrganisation()
  const { isNew, key, onCreated } = useNewDraft(draftId)
  const invoice = useInvoice(isNew ? null : draftId)
  useTitle(isNew ? 'New invoice' : 'Draft invoice')
  if (!organisation.data || (!isNew && invoice.isPending)) return <PageSkeleton />
  if (!isNew && !invoice.data) return <ErrorState error={invoice.error} onRetry={() => void invoice.refetch()} />
  if (!isNew && invoice.data && invoice.data.status !== 'draft') {
    return <Navigate to="/invoices/$invoiceId" params={{ invoiceId: draftId }} replace />
  }
  const loaded = isNew ? null : (invoice.data ?? null)
  return (
    <EditorForm
      key={key}
      invoice={loaded}
      start={startOf(loaded, organisation.data, customer)}
      organisation={organisation.data}
      onCreated={onCreated}
    />
  )
}

/**
 * Tells a new draft from a loaded one. When the first save gives a new draft its id and address, the form stays as it is, with
 * the cursor where it was; going to `/drafts/new` again begins another.
 */
function useNewDraft(draftId: string): { isNew: boolean; key: string; onCreated: (id: string) => void } {
  const navigate = useNavigate()
  const seen = useRef<{ draftId: string; createdId: string | null; round: number }>({ draftId, createdId: null, round: 0 })
  if (seen.current.draftId !== draftId) {
    const begins = draftId === NEW
    seen.current = { draftId, createdId: begins ? null : seen.current.createdId, round: seen.current.round + (begins ? 1 : 0) }
  }
  const isNew = draftId === NEW || draftId === seen.current.createdId
  const onCreated = (id: string) => {
    if (draftId !== NEW || seen.current.createdId !== null) return
    seen.current.createdId = id
    void navigate({ to: '/drafts/$draftId', params: { draftId: id }, replace: true })
  }
  return { isNew, key: isNew ? `${NEW} ${seen.current.round}` : draftId, onCreated }
}

function startOf(invoice: Invoice | null, organisation: Organisation, customerId: string | undefined): Draft {
  const taxes = usualTaxes(organisation)
  if (invoice) return draftOf(invoice, taxes)
  const { currency, pricesIncludeTax } = organisation
  return newDraft({ currency, pricesIncludeTax, taxes, customerId: customerId ?? null })
}
