import { Button, ButtonHref } from '../../components/button.tsx'
import { DownloadIcon, OutIcon } from '../../components/icons.tsx'
import { EmptyState, ErrorState, SkeletonLines } from '../../components/states.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { useAttachment } from '../../data/attachments.ts'
import { type EInvoice, eInvoiceFile, useEInvoice, useEInvoicePage } from '../../data/e-invoices.ts'
import { saveFile } from '../../lib/download.ts'
import { countOf, showBytes } from '../../lib/format.ts'
import { messageOf } from '../../lib/problem.ts'

/** An e-invoice that came in: its verdict, what is to be said of it, and what it says, as a page and term by term. */
export function EInvoicePane({ attachmentId }: { attachmentId: string }) {
  const { data, error, refetch } = useEInvoice(attachmentId)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonLines lines={12} />
  return (
    <section className="e-invoice" aria-label="E-invoice">
      <Verdict invoice={data} attachmentId={attachmentId} />
      <Findings findings={data.findings} />
      {data.format === null ? (
        <EmptyState title="No e-invoice that can be read">
          What is wrong with the file stands above. Fill the bill in by hand, or ask the supplier to send it again.
        </EmptyState>
      ) : (
        <Tabs
          label="What the e-invoice says"
          tabs={[
            { key: 'page', label: 'Page', content: <InvoicePage attachmentId={attachmentId} /> },
            { key: 'terms', label: 'All it says', content: <Terms sections={data.sections} /> },
            ...(data.files.length === 0
              ? []
              : [
                  {
                    key: 'files',
                    label: 'Files in it',
                    count: data.files.length,
                    content: <Files attachmentId={attachmentId} files={data.files} />,
                  },
                ]),
          ]}
        />
      )}
    </section>
  )
}

function Verdict({ invoice, attachmentId }: { invoice: EInvoice; attachmentId: string }) {
  const { format, profile, specification, valid, addsUp } = invoice
  const download = useAttachment(attachmentId).data?.download
  return (
    <header className="e-invoice-head row">
      <span className="grow">
        <strong>{profile || specification || 'E-invoice'}</strong>
        {format !== null && (
          <span className="e-invoice-verdict small muted">
            {valid ? 'Keeps the official rules' : 'Breaks official rules'}
            {addsUp ? ' · adds up to the cent' : ' · its sums do not add up'}
          </span>
        )}
      </span>
      {download && (
        <ButtonHref size="small" kind="quiet" icon={<DownloadIcon />} href={download.url}>
          As sent
        </ButtonHref>
      )}
    </header>
  )
}

const SHOWN_MAX = 5

/** The same said of several places is said once. */
function saidOnce(findings: EInvoice['findings']): (EInvoice['findings'][number] & { places: number })[] {
  const bySentence = new Map<string, EInvoice['findings'][number] & { places: number }>()
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.message}`
    bySentence.set(key, { ...(bySentence.get(key) ?? finding), places: (bySentence.get(key)?.places ?? 0) + 1 })
  }
  return [...bySentence.values()]
}

/** In plain sentences, the grave ones first; the rule stands behind for whoever wants to tell the supplier. */
function Findings({ findings }: { findings: EInvoice['findings'] }) {
  if (findings.length === 0) return null
  const sorted = saidOnce(findings).sort((a, b) => Number(b.severity === 'fatal') - Number(a.severity === 'fatal'))
  const rest = sorted.slice(SHOWN_MAX)
  return (
    <div className={sorted[0]?.severity === 'fatal' ? 'receipt-note bad e-invoice-findings' : 'receipt-note e-invoice-findings'}>
      <FindingList findings={sorted.slice(0, SHOWN_MAX)} />
      {rest.length > 0 && (
        <details>
          <summary>{countOf(rest.length, 'more finding')}</summary>
          <FindingList findings={rest} />
        </details>
      )}
    </div>
  )
}

function FindingList({ findings }: { findings: ReturnType<typeof saidOnce> }) {
  return (
    <ul>
      {findings.map(({ rule, location, message, severity, places }) => (
        <li key={`${rule} ${location} ${message}`}>
          {severity === 'warning' && 'Note: '}
          {message}{' '}
          <span className="small muted" title={location}>
            {rule}
            {places > 1 && ` in ${countOf(places, 'place')}`}
          </span>
        </li>
      ))}
    </ul>
  )
}

function InvoicePage({ attachmentId }: { attachmentId: string }) {
  const page = useEInvoicePage(attachmentId, true)
  if (page.error) return <p className="muted">{messageOf(page.error)}</p>
  if (!page.data) return <SkeletonLines lines={10} />
  return (
    <>
      <div className="row e-invoice-tools">
        <span className="grow small muted">Drawn from the XML, which is what counts.</span>
        <ButtonHref size="small" kind="quiet" icon={<OutIcon />} href={page.data} target="_blank" rel="noopener">
          Open
        </ButtonHref>
      </div>
      <iframe className="e-invoice-page" src={`${page.data}#toolbar=0&navpanes=0&view=FitH`} title="The e-invoice as a page" />
    </>
  )
}

function Terms({ sections }: { sections: EInvoice['sections'] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="e-invoice-terms" aria-label="What the e-invoice says" tabIndex={0}>
      {sections.map(({ group, path, terms }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sections stand as in the file
        <section key={index}>
          {path.length > 0 && <h3 title={group}>{path.join(' › ')}</h3>}
          <dl>
            {terms.map(({ term, label, value }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a term may stand several times
              <div key={at}>
                <dt className="muted" title={term}>
                  {label}
                </dt>
                <dd dir="auto">{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  )
}

function Files({ attachmentId, files }: { attachmentId: string; files: EInvoice['files'] }) {
  const save = (index: number, fileName: string) => void saveFile(eInvoiceFile(attachmentId, index), fileName)
  return (
    <>
      <p className="small muted">Sent by the supplier. Open only what you expected.</p>
      <ul className="e-invoice-files">
        {files.map(({ index, fileName, sizeBytes }) => (
          <li key={index}>
            <Button size="small" icon={<DownloadIcon />} onClick={() => save(index, fileName)}>
              {fileName} <span className="muted">{showBytes(sizeBytes)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
