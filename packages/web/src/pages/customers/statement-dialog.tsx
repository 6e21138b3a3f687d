import { useState } from 'react'
import { DateField } from '../../components/date-field.tsx'
import { MailDialog } from '../../components/mail-dialog.tsx'
import type { Customer } from '../../data/shapes.ts'
import { sendStatement } from '../../data/statements.ts'
import { today } from '../../lib/clock.ts'
import { daysOf } from '../reports/report-period.ts'

/** Mails the customer their statement of account; of the given days up to today, or of the year so far. */
export function StatementDialog({
  customer,
  days,
  onClose,
}: {
  customer: Customer
  days?: { from: string; to: string }
  onClose: () => void
}) {
  const now = today()
  const [{ from, to }, setPeriod] = useState(() => upTo(now, days ?? daysOf('year', now)))
  return (
    <MailDialog
      title={`Send ${customer.name} a statement`}
      what="The statement"
      address={customer.email}
      subjectHint="Statement of account"
      alwaysAdded="The statement is always added, as a PDF in the customer’s language."
      send={(body) => sendStatement(customer.id, { period: { from, to }, ...body })}
      onClose={onClose}
    >
      <div className="form-grid">
        <DateField label="First day" value={from} from={now} onDay={(day) => day && setPeriod({ from: day, to })} />
        <DateField
          label="Last day"
          value={to}
          from={now}
          onDay={(day) => day && setPeriod({ from, to: day })}
          error={from > to ? 'The period ends before it begins.' : undefined}
        />
      </div>
    </MailDialog>
  )
}

function upTo(now: string, { from, to }: { from: string; to: string }): { from: string; to: string } {
  return from <= now && to > now ? { from, to: now } : { from, to }
}
