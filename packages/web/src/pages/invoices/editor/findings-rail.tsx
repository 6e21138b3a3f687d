import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { CheckIcon, InfoIcon, WarnIcon } from '../../../components/icons.tsx'
import { Skeleton } from '../../../components/states.tsx'
import type { Customer, Finding, Invoice } from '../../../data/shapes.ts'
import { messageOf } from '../../../lib/problem.ts'
import { focusField } from '../../../lib/use-focus-from-hash.ts'
import { CustomerDialog } from '../../customers/customer-dialog.tsx'
import { placeOf } from './finding-place.ts'
import { type IssuePreview, useIssuePreview } from './use-issue-preview.ts'

interface FindingsRailProps {
  invoice: Invoice | null
  customer: Customer | undefined
  /** Whether what is on the paper is what the server has. */
  fresh: boolean
}

/** What stands in the way of issuing, what the law would like better, and what would make it an e-invoice, each with the way to mend it. */
export function FindingsRail({ invoice, customer, fresh }: FindingsRailProps) {
  const preview = useIssuePreview(invoice, fresh)
  const [mending, setMending] = useState<string | null>(null)
  if (invoice === null || invoice.lines.length === 0) return null
  return (
    <aside className="rail no-print" aria-label="Checks before issuing">
      <h2>Before you issue</h2>
      {preview.data ? (
        <Checked preview={preview.data} onCustomer={setMending} />
      ) : preview.error ? (
        <p className="rail-good" role="alert">
          <WarnIcon />
          <span>
            This could not be checked: {messageOf(preview.error)}{' '}
            <button type="button" className="link-button" onClick={() => void preview.refetch()}>
              Try again
            </button>
          </span>
        </p>
      ) : (
        <p className="rail-good" role="status" aria-label="Checking">
          <Skeleton width={32} />
        </p>
      )}
      {mending !== null && customer && (
        <CustomerDialog existing={customer} field={mending} onClose={() => setMending(null)} onSaved={() => setMending(null)} />
      )}
    </aside>
  )
}

/** Opens the customer, in place, at a field. */
type OnCustomer = (field: string) => void

function Checked({ preview, onCustomer }: { preview: IssuePreview; onCustomer: OnCustomer }) {
  const { becomes, findings } = preview
  const serious = findings.filter((finding) => finding.severity !== 'hint')
  const hints = findings.filter((finding) => finding.severity === 'hint')
  return (
    <>
      {serious.length === 0 ? (
        <p className="rail-good">
          <CheckIcon /> {hints.length === 0 ? 'Everything is there.' : 'It can be issued.'}
        </p>
      ) : (
        <FindingList findings={serious} onCustomer={onCustomer} />
      )}
      {hints.length > 0 && (
        <details className="rail-hints">
          <summary>To make it an e-invoice too ({hints.length})</summary>
          <FindingList findings={hints} onCustomer={onCustomer} />
        </details>
      )}
      {becomes?.number && (
        <p className="muted small">
          It becomes <strong className="tabular">{becomes.number}</strong>
          {hints.length === 0 && becomes.eInvoiceFormats && becomes.eInvoiceFormats.length > 0 && ', with an e-invoice for programs'}.
        </p>
      )}
    </>
  )
}

function FindingList({ findings, onCustomer }: { findings: readonly Finding[]; onCustomer: OnCustomer }) {
  return (
    <ul className="stack-s">
      {findings.map((finding) => (
        <FindingRow key={`${finding.code} ${finding.pointer} ${finding.message}`} finding={finding} onCustomer={onCustomer} />
      ))}
    </ul>
  )
}

function FindingRow({ finding, onCustomer }: { finding: Finding; onCustomer: OnCustomer }) {
  const isError = finding.severity === 'error'
  return (
    <li className={isError ? 'finding bad' : 'finding'}>
      {isError ? <WarnIcon label="Must be mended" /> : <InfoIcon label="Better" />}
      <span>
        <span dir="auto">{finding.message}</span> <MendLink pointer={finding.pointer} onCustomer={onCustomer} />
        {finding.rule && (
          <span className="muted small finding-rule">
            {finding.rule}
            {finding.term ? ` · ${finding.term}` : ''}
          </span>
        )}
      </span>
    </li>
  )
}

function MendLink({ pointer, onCustomer }: { pointer: string; onCustomer: OnCustomer }) {
  const place = placeOf(pointer)
  if (place === null) return null
  if (place.page === 'settings') {
    return (
      <Link to="/settings/$part" params={{ part: place.part }} hash={place.field}>
        Open the settings
      </Link>
    )
  }
  const { page, field } = place
  return (
    <button type="button" className="link-button" onClick={() => (page === 'customer' ? onCustomer(field) : focusField(field))}>
      {page === 'customer' ? 'Open the customer' : 'Go to the field'}
    </button>
  )
}
