import { Link } from '@tanstack/react-router'
import { type useDocuments, useEvents, type useRequestDocument } from '../data/invoices.ts'
import type { DocumentLink, EInvoiceFormat } from '../data/shapes.ts'
import { showBytes } from '../lib/format.ts'
import { messageOf } from '../lib/problem.ts'
import { toast } from '../lib/toasts.ts'
import { Button, ButtonHref } from './button.tsx'
import { DownloadIcon, OutIcon, WarnIcon } from './icons.tsx'
import { Menu } from './menu.tsx'
import { ErrorState, SkeletonLines } from './states.tsx'

const NAMES: Record<DocumentLink['kind'], string> = {
  pdf: 'PDF',
  acceptance: 'Accepted PDF',
  facturx: 'Factur-X',
  ubl: 'Peppol UBL',
  cii: 'CII',
  xrechnung: 'XRechnung',
}

const FORMATS: readonly { format: EInvoiceFormat; kind: DocumentLink['kind']; label: string }[] = [
  { format: 'facturx', kind: 'facturx', label: 'Factur-X (PDF with e-invoice)' },
  { format: 'ubl', kind: 'ubl', label: 'UBL (Peppol)' },
  { format: 'cii', kind: 'cii', label: 'CII (EN 16931)' },
  { format: 'xrechnung', kind: 'xrechnung', label: 'XRechnung (UBL)' },
  { format: 'xrechnung_cii', kind: 'xrechnung', label: 'XRechnung (CII)' },
]

interface DocumentPartProps {
  /** Of the invoice or credit note. */
  subjectId: string
  number: string
  documents: ReturnType<typeof useDocuments>
  request: ReturnType<typeof useRequestDocument>
}

/** The real PDF, as the customer gets it, and the other files made of the invoice or credit note. */
export function DocumentPart({ subjectId, number, documents, request }: DocumentPartProps) {
  const items = documents.data?.items ?? []
  const pdf = items.find((document) => document.kind === 'pdf')
  if (documents.error) return <ErrorState error={documents.error} onRetry={() => void documents.refetch()} />
  if (!pdf) return <ComingDocument subjectId={subjectId} />
  return (
    <div className="document">
      <div className="row document-files">
        {items.filter(isOwnFile).map((document) => (
          <ButtonHref key={document.kind} size="small" icon={<DownloadIcon />} href={document.url} download={document.fileName}>
            {nameOf(document, items)} <span className="muted">{showBytes(document.sizeBytes)}</span>
          </ButtonHref>
        ))}
        <MoreFormats request={request} documents={items} />
        <ButtonHref size="small" kind="quiet" icon={<OutIcon />} href={pdf.url} target="_blank" rel="noopener">
          Open
        </ButtonHref>
      </div>
      <DocumentFindings findings={pdf.findings} />
      <iframe className="document-preview" src={`${pdf.url}#toolbar=0&navpanes=0&view=FitH`} title={`PDF of ${number}`} loading="lazy" />
    </div>
  )
}

/** Not made yet, or not to be made: after five attempts somebody must look. */
function ComingDocument({ subjectId }: { subjectId: string }) {
  const isFailed = useEvents(subjectId).data?.items.some(({ type }) => type === 'document.failed') ?? false
  if (isFailed) {
    return (
      <div className="notice warn">
        <WarnIcon />
        <p>
          The PDF could not be made, though it was tried five times.{' '}
          <Link to="/settings/$part" params={{ part: 'jobs' }}>
            Try it again in Background work
          </Link>
          , where the reason stands too.
        </p>
      </div>
    )
  }
  return (
    <div className="card-body">
      <p className="muted">The PDF is being made. It will be here in a moment.</p>
      <SkeletonLines lines={6} />
    </div>
  )
}

/** Formats that were not chosen at issue: made of the frozen invoice when they are asked for, and kept. */
function MoreFormats({ request, documents }: { request: DocumentPartProps['request']; documents: readonly DocumentLink[] }) {
  const missing = FORMATS.filter(({ kind }) => !documents.some((document) => document.kind === kind))
  if (missing.length === 0) return null
  const ask = (format: EInvoiceFormat) =>
    request.mutate(format, {
      onSuccess: ({ fileName }) => toast(`${fileName} is ready.`, { tone: 'good' }),
      onError: (error) => toast(messageOf(error), { tone: 'bad' }),
    })
  return (
    <Menu
      align="start"
      trigger={
        <Button size="small" kind="quiet" busy={request.isPending}>
          More formats
        </Button>
      }
      entries={missing.map(({ format, label }) => ({ label, onChoose: () => ask(format) }))}
    />
  )
}

/** Factur-X is the PDF itself, unless it was asked for later. */
function isOwnFile({ kind, sha256 }: DocumentLink, _at: number, items: readonly DocumentLink[]): boolean {
  return kind !== 'facturx' || !items.some((other) => other.kind === 'pdf' && other.sha256 === sha256)
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
