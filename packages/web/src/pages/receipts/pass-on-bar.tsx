import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { SelectField } from '../../components/field.tsx'
import { useCustomers } from '../../data/customers.ts'
import { type Receipt, useInvoiceReceipts } from '../../data/receipts.ts'
import { countOf } from '../../lib/format.ts'
import { messageOf } from '../../lib/problem.ts'

/** Passes chosen receipts on to a customer as lines of a new draft. */
export function PassOnBar({ receipts, onDone }: { receipts: readonly Receipt[]; onDone: () => void }) {
  const customers = useCustomers('').data?.pages.flatMap((page) => page.items) ?? []
  const known = receipts.find(({ billing }) => billing)?.billing?.customerId
  const [customerId, setCustomerId] = useState(known ?? '')
  const bill = useInvoiceReceipts()
  const navigate = useNavigate()
  const pass = () =>
    bill.mutate(
      { customerId, receiptIds: receipts.map(({ id }) => id) },
      {
        onSuccess: ({ id }) => {
          onDone()
          void navigate({ to: '/drafts/$draftId', params: { draftId: id } })
        },
      },
    )
  return (
    <div className="pass-on card row">
      <SelectField label="Customer" value={customerId} onChange={(event) => setCustomerId(event.target.value)}>
        <option value="">Choose a customer</option>
        {customers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <span className="grow receipt-problem small">{bill.error ? messageOf(bill.error) : ''}</span>
      <Button kind="primary" disabled={customerId === ''} busy={bill.isPending} onClick={pass}>
        Invoice {countOf(receipts.length, 'receipt')}
      </Button>
    </div>
  )
}
