import { useCustomer } from '../../data/customers.ts'
import { useReminderSettings } from '../../data/reminders.ts'

interface ThanksBoxProps {
  customerId: string
  /** Where it goes if the customer has no address now. */
  fallback?: string | undefined
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Whether a payment is thanked for by mail; nothing where no such mail would go out. */
export function ThanksBox({ customerId, fallback, checked, onChange }: ThanksBoxProps) {
  const settings = useReminderSettings().data
  const customer = useCustomer(customerId).data
  const address = customer?.email ?? fallback
  if (!settings?.thanksForPayments || !address) return null
  return (
    <label className="check">
      <input type="checkbox" className="box" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>Thank {address} by mail, with the receipt</span>
    </label>
  )
}
