import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Page } from '../../components/page.tsx'
import { NotFoundState } from '../../components/states.tsx'
import { useOrganisation } from '../../data/organisation.ts'
import type { Organisation } from '../../data/shapes.ts'
import { useFocusFromHash } from '../../lib/use-focus-from-hash.ts'
import { AccountPart } from './account-part.tsx'
import { ApiKeysPart } from './api-keys-part.tsx'
import { BrandPart } from './brand-part.tsx'
import { ClosedDaysPart } from './closed-days-part.tsx'
import { EInvoicesPart } from './e-invoices-part.tsx'
import { JobsPart } from './jobs-part.tsx'
import { MailPart } from './mail-part.tsx'
import { MembersPart } from './members-part.tsx'
import { NumberingPart } from './numbering-part.tsx'
import { OrganisationPart } from './organisation-part.tsx'
import { PaymentsPart } from './payments-part.tsx'
import { PayoutsPart } from './payouts-part.tsx'
import { ProvidersPart } from './providers-part.tsx'
import { RemindersPart } from './reminders-part.tsx'
import { TaxesPart } from './taxes-part.tsx'
import { TimePart } from './time-part.tsx'
import '../../styles/settings.css'

const PARTS: readonly { key: string; label: string; content: (organisation: Organisation) => ReactNode }[] = [
  { key: 'organisation', label: 'Organisation', content: (organisation) => <OrganisationPart organisation={organisation} /> },
  { key: 'brand', label: 'Brand', content: (organisation) => <BrandPart organisation={organisation} /> },
  { key: 'numbering', label: 'Numbering', content: (organisation) => <NumberingPart organisation={organisation} /> },
  { key: 'taxes', label: 'Taxes', content: (organisation) => <TaxesPart organisation={organisation} /> },
  { key: 'payments', label: 'Payments', content: (organisation) => <PaymentSettings organisation={organisation} /> },
  { key: 'time', label: 'Time', content: (organisation) => <TimePart organisation={organisation} /> },
  { key: 'e-invoices', label: 'E-invoices', content: (organisation) => <EInvoicesPart organisation={organisation} /> },
  { key: 'mail', label: 'Mail', content: (organisation) => <MailPart organisation={organisation} /> },
  { key: 'reminders', label: 'Reminders', content: () => <RemindersPart /> },
  { key: 'closed-days', label: 'Closed days', content: (organisation) => <ClosedDaysPart organisation={organisation} /> },
  { key: 'members', label: 'Members', content: () => <MembersPart /> },
  { key: 'api-keys', label: 'API keys', content: () => <ApiKeysPart /> },
  { key: 'jobs', label: 'Background work', content: () => <JobsPart /> },
  { key: 'account', label: 'Your account', content: () => <AccountPart /> },
]

/** How money comes in: by transfer, online, and from there to the bank. */
function PaymentSettings({ organisation }: { organisation: Organisation }) {
  return (
    <div className="stack">
      <PaymentsPart organisation={organisation} />
      <ProvidersPart />
      <PayoutsPart />
    </div>
  )
}

/** What can be set, one part at a time. */
export function SettingsPage() {
  const { part } = useParams({ strict: false })
  const organisation = useOrganisation().data
  const shown = PARTS.find((each) => each.key === (part ?? 'organisation'))
  useFocusFromHash(organisation !== undefined)
  if (!organisation) return null
  return (
    <Page title="Settings">
      <div className="settings">
        <nav className="settings-nav" aria-label="Settings">
          {PARTS.map((each) => (
            <Link
              key={each.key}
              to="/settings/$part"
              params={{ part: each.key }}
              className={each === shown ? 'nav-link active' : 'nav-link'}
              aria-current={each === shown ? 'page' : undefined}
            >
              {each.label}
            </Link>
          ))}
        </nav>
        <div className="settings-part" key={shown?.key}>
          {shown ? shown.content(organisation) : <NotFoundState />}
        </div>
      </div>
    </Page>
  )
}
