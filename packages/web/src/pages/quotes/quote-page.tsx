import { useNavigate, useParams } from '@tanstack/react-router'
import { useRef } from 'react'
import { ErrorState, PageSkeleton } from '../../components/states.tsx'
import { useOrganisation } from '../../data/organisation.ts'
import { useQuote } from '../../data/quotes.ts'
import type { Organisation, Quote } from '../../data/shapes.ts'
import { useTitle } from '../../lib/use-title.ts'
import { draftOf, newDraft } from '../invoices/editor/draft.ts'
import { usualTaxes } from '../invoices/editor/tax-choices.ts'
import { QuoteDetail } from './quote-detail.tsx'
import { QuoteForm } from './quote-form.tsx'
import '../../styles/editor.css'
import '../../styles/invoice.css'

const NEW = 'new'

/** A quote at `/quotes/<id>`: a draft is written, an issued one is looked at. `/quotes/new` begins one; its first save gives it its id. */
export function QuotePage() {
  const { quoteId } = useParams({ from: '/inside/quotes/$quoteId' })
  const navigate = useNavigate()
  const organisation = useOrganisation().data
  const createdId = useRef<string | null>(null)
  const isNew = quoteId === NEW || quoteId === createdId.current
  const quote = useQuote(quoteId === NEW ? null : quoteId)
  useTitle(quote.data?.number ?? 'Quote')
  if (!organisation || (!isNew && quote.isPending)) return <PageSkeleton />
  if (!isNew && !quote.data) return <ErrorState error={quote.error} onRetry={() => void quote.refetch()} />
  if (quote.data && quote.data.status !== 'draft') return <QuoteDetail quote={quote.data} />
  const onCreated = (id: string) => {
    if (quoteId !== NEW || createdId.current !== null) return
    createdId.current = id
    void navigate({ to: '/quotes/$quoteId', params: { quoteId: id }, replace: true })
  }
  const loaded = isNew ? null : (quote.data ?? null)
  return (
    <QuoteForm
      key={isNew ? NEW : quoteId}
      quote={loaded}
      start={draftOfQuote(loaded, organisation)}
      organisation={organisation}
      onCreated={onCreated}
    />
  )
}

/** A quote as the editor of invoices knows it: its last day stands where the day of payment does. */
export function draftOfQuote(quote: Quote | null, organisation: Organisation) {
  const taxes = usualTaxes(organisation)
  const { currency, pricesIncludeTax } = organisation
  if (!quote) return newDraft({ currency, pricesIncludeTax, taxes })
  return draftOf({ ...quote, dueDate: quote.validUntil }, taxes)
}
