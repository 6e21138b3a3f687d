import { Link } from '@tanstack/react-router'
import { CheckIcon, InfoIcon, WarnIcon } from '../../../components/icons.tsx'
import type { Finding, Invoice } from '../../../data/shapes.ts'
import { focusField } from '../../../lib/use-focus-from-hash.ts'
import { placeOf } from './finding-place.ts'
import { useIssuePreview } from './use-issue-preview.ts'

/** What stands in the way of issuing, what the law would like better, and what would make it an e-invoice, each with the way to mend it. */
export function FindingsRail({ invoice, fresh }: { invoice: Invoice | null; fresh: boolean }) {
  const preview = useIssuePreview(invoice, fresh)
  const findings = preview.data?.findings ?? []
  if (invoice === null || !preview.data) return null
  const serious = findings.filter((finding) => finding.severity !== 'hint')
  const hints = findings.filter((finding) => finding.severity === 'hint')
  const { becomes } = preview.data
  return (
    <aside className="rail no-print" aria-label="Checks before issuing">
      <h2>Before you issue</h2>
      {serious.length === 0 ? (
        <p className="rail-good">
          <CheckIcon /> {hints.length === 0 ? 'Everything is there.' : 'It can be issued.'}
        </p>
      ) : (
        <FindingList findings={serious} customerId={invoice.customerId} />
      )}
      {hints.length > 0 && (
        <details className="rail-hints">
          <summary>To make it an e-invoice too ({hints.length})</summary>
          <FindingList findings={hints} customerId={invoice.customerId} />
        </details>
      )}
      {becomes?.number && (
        <p className="muted small">
          It becomes <strong className="tabular">{becomes.number}</strong>
          {hints.length === 0 && becomes.eInvoiceFormats && becomes.eInvoiceFormats.length > 0 && ', with an e-invoice for programs'}.
        </p>
      )}
    </aside>
  )
}

function FindingList({ findings, customerId }: { findings: readonly Finding[]; customerId: string }) {
  return (
    <ul className="stack-s">
      {findings.map((finding) => (
        <FindingRow key={finding.code + finding.pointer} finding={finding} customerId={customerId} />
      ))}
    </ul>
  )
}

function FindingRow({ finding, customerId }: { finding: Finding; customerId: string }) {
  const isError = finding.severity === 'error'
  return (
    <li className={isError ? 'finding bad' : 'finding'}>
      {isError ? <WarnIcon label="Must be mended" /> : <InfoIcon label="Better" />}
      <span>
        {finding.message} <MendLink pointer={finding.pointer} customerId={customerId} />
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

function MendLink({ pointer, customerId }: { pointer: string; customerId: string }) {
  const place = placeOf(pointer)
  if (place === null) return null
  if (place.page === 'settings') {
    return (
      <Link to="/settings/$part" params={{ part: place.part }} hash={place.field}>
        Open the settings
      </Link>
    )
  }
  if (place.page === 'customer') {
    return (
      <Link to="/customers/$customerId" params={{ customerId }} hash={place.field}>
        Open the customer
      </Link>
    )
  }
  return (
    <button type="button" className="link-button" onClick={() => focusField(place.field)}>
      Go to the field
    </button>
  )
}
