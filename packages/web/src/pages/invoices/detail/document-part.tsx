import { ButtonHref } from '../../../components/button.tsx'
import { DownloadIcon, OutIcon, WarnIcon } from '../../../components/icons.tsx'
import { ErrorState, SkeletonLines } from '../../../components/states.tsx'
import { useDocuments } from '../../../data/invoices.ts'
import type { DocumentLink, Invoice } from '../../../data/shapes.ts'
import { showBytes } from '../../../lib/format.ts'

const NAMES: Record<string, string> = { pdf: 'PDF', ubl: 'UBL', cii: 'CII', xrechnung: 'XRechnung', facturx: 'Factur-X' }

/** The real PDF, as the customer gets it, and the other files made of the invoice. */
export function DocumentPart({ invoice }: { invoice: Invoice }) {
  const documents = useDocuments(invoice.id)
  const items = documents.data?.items ?? []
  const pdf = items.find((document) => document.kind === 'pdf')
  if (documents.error) return <ErrorState error={documents.error} onRetry={() => void documents.refetch()} />
  if (!pdf) {
    return (
      <div className="card-body">
        <p className="muted">The PDF is being made. It will be here in a moment.</p>
        <SkeletonLines lines={6} />
      </div>
    )
  }
  return (
    <div className="document">
      <div className="row document-files">
        {items.map((document) => (
          <ButtonHref key={document.kind} size="small" icon={<DownloadIcon />} href={document.url} download={document.fileName}>
            {NAMES[document.kind] ?? document.kind} <span className="muted">{showBytes(document.sizeBytes)}</span>
          </ButtonHref>
        ))}
        <ButtonHref size="small" kind="quiet" icon={<OutIcon />} href={pdf.url} target="_blank" rel="noopener">
          Open
        </ButtonHref>
      </div>
      <DocumentFindings findings={pdf.findings} />
      <iframe
        className="document-preview"
        src={`${pdf.url}#toolbar=0&navpanes=0&view=FitH`}
        title={`PDF of ${invoice.number}`}
        loading="lazy"
      />
    </div>
  )
}

/** What could not be printed as asked, and what to do about it. */
function DocumentFindings({ findings }: { findings: DocumentLink['findings'] }) {
  if (findings.length === 0) return null
  return (
    <div className="notice warn">
      <WarnIcon />
      <ul>
        {findings.map((finding) => (
          <li key={finding.message}>{finding.message}</li>
        ))}
      </ul>
    </div>
  )
}
