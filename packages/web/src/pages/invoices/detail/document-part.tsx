import { ButtonHref } from '../../../components/button.tsx'
import { DownloadIcon, OutIcon, WarnIcon } from '../../../components/icons.tsx'
import { ErrorState, SkeletonLines } from '../../../components/states.tsx'
import { useDocuments } from '../../../data/invoices.ts'
import type { DocumentLink, Invoice } from '../../../data/shapes.ts'
import { showBytes } from '../../../lib/format.ts'

const NAMES: Record<DocumentLink['kind'], string> = {
  pdf: 'PDF',
  acceptance: 'Accepted PDF',
  facturx: 'Factur-X',
  ubl: 'Peppol UBL',
  cii: 'CII',
  xrechnung: 'XRechnung',
}

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
        {items.filter(isOwnFile).map((document) => (
          <ButtonHref key={document.kind} size="small" icon={<DownloadIcon />} href={document.url} download={document.fileName}>
            {nameOf(document, items)} <span className="muted">{showBytes(document.sizeBytes)}</span>
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

/** Factur-X is the PDF itself. */
function isOwnFile({ kind }: DocumentLink): boolean {
  return kind !== 'facturx'
}

function nameOf({ kind, sha256 }: DocumentLink, items: readonly DocumentLink[]): string {
  const isFacturX = kind === 'pdf' && items.some((other) => other.kind === 'facturx' && other.sha256 === sha256)
  return isFacturX ? 'PDF with e-invoice (Factur-X)' : NAMES[kind]
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
