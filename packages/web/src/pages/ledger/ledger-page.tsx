import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { PlusIcon } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { useAccounts } from '../../data/invoices.ts'
import { useOrganisation } from '../../data/organisation.ts'
import { today } from '../../lib/clock.ts'
import { AccountsPart } from './accounts-part.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { HandOverPart } from './hand-over-part.tsx'
import { JournalPart } from './journal-part.tsx'
import { LockPart } from './lock-part.tsx'

import '../../styles/invoice.css'
import '../../styles/reports.css'

/** The books themselves: entries, accounts, closing, and handing them over. */
export function LedgerPage() {
  const { subject } = useSearch({ from: '/inside/ledger' })
  const organisation = useOrganisation().data
  const accounts = useAccounts().data?.items ?? []
  const [writing, setWriting] = useState(false)
  const now = today(organisation?.zone)
  const add = (
    <Button kind="primary" icon={<PlusIcon />} onClick={() => setWriting(true)} disabled={!organisation}>
      New entry
    </Button>
  )
  const sub = subject ? (
    <>
      The entries of one document. <Link to="/ledger">Show all</Link>
    </>
  ) : undefined
  return (
    <Page title="Ledger" actions={add} {...(sub ? { sub } : {})}>
      <section className="card">
        <Tabs
          label="Ledger"
          tabs={[
            { key: 'entries', label: 'Entries', content: <JournalPart subjectId={subject} /> },
            { key: 'accounts', label: 'Accounts', content: <AccountsPart accounts={accounts} /> },
            { key: 'closing', label: 'Closing', content: <LockPart today={now} /> },
            { key: 'hand-over', label: 'Hand over', content: <HandOverPart /> },
          ]}
        />
      </section>
      {writing && organisation && (
        <EntryDialog accounts={accounts} currency={organisation.currency} today={now} onClose={() => setWriting(false)} />
      )}
    </Page>
  )
}
