import { Card } from '../../components/page.tsx'
import { type SentStatement, useSentStatements } from '../../data/statements.ts'
import { showDay, showMoment } from '../../lib/format.ts'
import '../../styles/invoice.css'

/** The last statements that were mailed to the customer; nothing where there was none. */
export function SentStatements({ customerId }: { customerId: string }) {
  const items = useSentStatements(customerId).data?.items ?? []
  if (items.length === 0) return null
  return (
    <Card title="Statements sent">
      <ol className="timeline">
        {items.map((statement) => (
          <li key={statement.id} className={TONES[statement.status]}>
            <span>
              {showDay(statement.period.from)} – {showDay(statement.period.to)}, {statement.currency}
            </span>
            <span className="muted">{wordsOf(statement)}</span>
            {statement.lastError && <span className="muted small">{statement.lastError}</span>}
            <time className="muted small" dateTime={statement.requestedAt}>
              {showMoment(statement.sentAt ?? statement.requestedAt)}
            </time>
          </li>
        ))}
      </ol>
    </Card>
  )
}

const TONES = { queued: '', sent: 'good', failed: 'bad' } as const

function wordsOf({ status, to }: SentStatement): string {
  const addresses = to.join(', ')
  if (status === 'queued') return `Sending to ${addresses}`
  return status === 'sent' ? `Sent to ${addresses}` : `Could not be sent to ${addresses}`
}
