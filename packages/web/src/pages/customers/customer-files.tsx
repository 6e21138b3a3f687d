import { useState } from 'react'
import { Attachments } from '../../components/attachments.tsx'
import { Card } from '../../components/page.tsx'
import { useCustomerFiles } from '../../data/customers.ts'
import type { Customer } from '../../data/shapes.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'

/** Files that belong to a customer: contracts, orders, certificates. */
export function CustomerFiles({ customer }: { customer: Customer }) {
  const save = useCustomerFiles(customer.id)
  const [ids, setIds] = useState<readonly string[]>(customer.attachmentIds ?? [])
  const change = (next: readonly string[]) => {
    setIds(next)
    save.mutate(next, {
      onError: (error) => {
        setIds(customer.attachmentIds ?? [])
        toast(messageOf(error), { tone: 'bad' })
      },
    })
  }
  return (
    <Card title="Files">
      <Attachments ids={ids} onIds={change} />
    </Card>
  )
}
