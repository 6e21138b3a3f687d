import { Link } from '@tanstack/react-router'
import { CheckIcon, InfoIcon, WarnIcon } from '../../../components/icons.tsx'
import type { Finding, Invoice } from '../../../data/shapes.ts'
import { useIssuePreview } from './use-issue-preview.ts'

/** What stands in the way of issuing, and what the law would like better, each with the way to mend it. */
export function FindingsRail({ invoice, fresh }: { invoice: Invoice | null; fresh: boolean }) {
  const preview = useIssuePreview(invoice, fresh)
  const findings = preview.data?.findings ?? []
  if (invoice === null || !preview.data) return null
  return (
    <aside className="rail no-print" aria-label="Checks before issuing">
      <h2>Before you issue</h2>
      {findings.length === 0 ? (
        <p className="rail-good">
          <CheckIcon /> Everything is there.
        </p>
      ) : (
        <ul className="stack-s">
          {findings.map((finding) => (
            <FindingRow key={finding.code + finding.pointer} finding={finding} customerId={invoice.customerId} />
          ))}
        </ul>
      )}
      {preview.data.becomes?.number && (
        <p className="muted small">
          It becomes <strong className="tabular">{preview.data.becomes.number}</strong>.
        </p>
      )}
    </aside>
  )
}

function FindingRow({ finding, customerId }: { finding: Finding; customerId: string }) {
  const isError = finding.severity === 'error'
  return (
    <li className={isError ? 'finding bad' : 'finding'}>
      {isError ? <WarnIcon label="Must be mended" /> : <InfoIcon label="Better" />}
      <span>
        {finding.message} {finding.pointer.startsWith('/seller') && <Link to="/settings">Open the settings</Link>}
        {finding.pointer.startsWith('/customer') && (
          <Link to="/customers/$customerId" params={{ customerId }}>
            Open the customer
          </Link>
        )}
      </span>
    </li>
  )
}
