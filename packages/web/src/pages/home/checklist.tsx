import { type ReactNode, useState } from 'react'
import { Button, ButtonLink } from '../../components/button.tsx'
import { CheckIcon } from '../../components/icons.tsx'
import { useCustomerSuggestions } from '../../data/customers.ts'
import type { Organisation } from '../../data/shapes.ts'
import { CustomerDialog } from '../customers/customer-dialog.tsx'

interface ChecklistProps {
  organisation: Organisation
  hasDraft: boolean
}

/** The first three steps, in place of empty cards. */
export function Checklist({ organisation, hasDraft }: ChecklistProps) {
  const customers = useCustomerSuggestions('')
  const [adding, setAdding] = useState(false)
  const hasDetails = organisation.address !== undefined && organisation.taxId !== undefined && organisation.iban !== undefined
  const hasCustomer = (customers.data?.items.length ?? 0) > 0
  const next = !hasDetails ? 1 : !hasCustomer ? 2 : 3
  return (
    <section className="card checklist" aria-label="First steps">
      <div className="card-head">
        <h2>Your first invoice in three steps</h2>
      </div>
      <ol>
        <Step
          place={1}
          done={hasDetails}
          title="Your details"
          text="Address, tax number and bank account stand on every invoice."
          action={
            <ButtonLink to="/settings" kind={next === 1 ? 'primary' : 'secondary'}>
              {hasDetails ? 'Change' : 'Add your details'}
            </ButtonLink>
          }
        />
        <Step
          place={2}
          done={hasCustomer}
          title="Your first customer"
          text="A name and an e-mail address are enough."
          action={
            <Button kind={next === 2 ? 'primary' : 'secondary'} onClick={() => setAdding(true)}>
              {hasCustomer ? 'Add another' : 'Add a customer'}
            </Button>
          }
        />
        <Step
          place={3}
          done={false}
          title="Your first invoice"
          text={
            hasDraft ? 'You have begun one. Finish it, issue it and send it.' : 'Write it like on paper. Nothing is sent before you say so.'
          }
          action={
            hasDraft ? (
              <ButtonLink to="/invoices" search={{ tab: 'draft' }} kind={next === 3 ? 'primary' : 'secondary'}>
                Go on writing
              </ButtonLink>
            ) : (
              <ButtonLink to="/drafts/$draftId" params={{ draftId: 'new' }} kind={next === 3 ? 'primary' : 'secondary'}>
                Write an invoice
              </ButtonLink>
            )
          }
        />
      </ol>
      {adding && <CustomerDialog onClose={() => setAdding(false)} onSaved={() => setAdding(false)} />}
    </section>
  )
}

function Step({ place, done, title, text, action }: { place: number; done: boolean; title: string; text: string; action: ReactNode }) {
  return (
    <li>
      <span className={done ? 'step-mark done' : 'step-mark'}>{done ? <CheckIcon label="Done" /> : place}</span>
      <div className="grow">
        <h3>{title}</h3>
        <p className="muted">{text}</p>
      </div>
      {action}
    </li>
  )
}
