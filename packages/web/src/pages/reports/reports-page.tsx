import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { CustomerSearchField } from '../../components/customer-search-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import { SelectField } from '../../components/field.tsx'
import { DownloadIcon, SendIcon } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { Segments } from '../../components/tabs.tsx'
import { useCustomer } from '../../data/customers.ts'
import { useAccounts } from '../../data/invoices.ts'
import { useOrganisation } from '../../data/organisation.ts'
import {
  type AgeingFigure,
  REPORTS,
  type ReportName,
  type ReportQuery,
  reportFile,
  type TaxBasis,
  type TaxRowChoice,
} from '../../data/reports.ts'
import { today } from '../../lib/clock.ts'
import { downloadText, openPdf } from '../../lib/download.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'
import type { ReportSearch } from '../../router.tsx'
import { StatementDialog } from '../customers/statement-dialog.tsx'
import { AgeingInvoices, AgeingReport } from './ageing.tsx'
import { figureNamed } from './ageing-figure.ts'
import { CustomerStatement, GeneralLedgerReport } from './details.tsx'
import { daysOf, PERIODS, type PeriodName, periodNamed } from './report-period.ts'
import { BalanceSheetReport, ProfitAndLossReport, TrialBalanceReport } from './statements.tsx'
import { TaxEntries } from './tax-entries.tsx'
import { TaxReportTable } from './tax-report.tsx'
import { taxRowNamed } from './tax-row.ts'

type Change = Partial<Omit<Chosen, 'tax' | 'figure'>>

interface Chosen extends ReportQuery {
  report: ReportName
  account: string
  customer: string
  basis: TaxBasis
  /** Of which row of the tax report the entries are shown. */
  tax: TaxRowChoice | undefined
  /** Of which figure of the ageing the invoices are shown. */
  figure: AgeingFigure | undefined
}

import '../../styles/reports.css'

/** The books in figures: a report, its days, and from each figure the way to what it is made of. */
export function ReportsPage() {
  const search = useSearch({ from: '/inside/reports' })
  const navigate = useNavigate({ from: '/reports' })
  const zone = useOrganisation().data?.zone
  const now = today(zone)
  const chosen = chosenBy(search, now)
  const choose = (change: Change) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  const isChosen = (chosen.report !== 'general-ledger' || chosen.account) && (chosen.report !== 'statement' || chosen.customer)
  const files = (
    <>
      {chosen.report === 'statement' && <SendStatement customerId={chosen.customer} days={{ from: chosen.from, to: chosen.to }} />}
      <Button icon={<DownloadIcon />} onClick={() => void downloadCsv(chosen)} disabled={!isChosen}>
        CSV
      </Button>
      <Button icon={<DownloadIcon />} onClick={() => void openReport(chosen)} disabled={!isChosen}>
        PDF
      </Button>
    </>
  )
  return (
    <Page title="Reports" sub={REPORTS[chosen.report]} actions={files}>
      <div className="report-choices no-print">
        <SelectField
          label="Report"
          value={chosen.report}
          onChange={(event) =>
            void navigate({
              search: ({ tax: _row, figure: _figure, ...before }) => ({ ...before, report: event.target.value }),
              replace: true,
            })
          }
        >
          {Object.entries(REPORTS).map(([name, title]) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </SelectField>
        <Choices chosen={chosen} choose={choose} now={now} />
      </div>
      <section className="card">
        <Report chosen={chosen} />
      </section>
    </Page>
  )
}

/** Mails the statement that is shown. */
function SendStatement({ customerId, days }: { customerId: string; days: ReportQuery }) {
  const customer = useCustomer(customerId).data
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon={<SendIcon />} onClick={() => setOpen(true)} disabled={!customer}>
        Send
      </Button>
      {isOpen && customer && <StatementDialog customer={customer} days={days} onClose={() => setOpen(false)} />}
    </>
  )
}

async function downloadCsv(chosen: Chosen): Promise<void> {
  try {
    downloadText(String(await reportFile(chosen.report, chosen, 'csv')), `${chosen.report}.csv`)
  } catch (error) {
    toast(messageOf(error), { tone: 'bad' })
  }
}

function openReport(chosen: Chosen): Promise<void> {
  return openPdf(reportFile(chosen.report, chosen, 'pdf') as Promise<Blob>, `${chosen.report}.pdf`)
}

function chosenBy(search: ReportSearch, now: string): Chosen {
  const year = daysOf('year', now)
  const report = search.report !== undefined && search.report in REPORTS ? (search.report as ReportName) : 'profit-and-loss'
  return {
    report,
    from: search.from ?? year.from,
    to: search.to ?? year.to,
    account: search.account ?? '',
    customer: search.customer ?? '',
    basis: search.basis === 'cash' ? 'cash' : 'accrual',
    tax: search.tax === undefined ? undefined : taxRowNamed(search.tax),
    figure: search.figure === undefined ? undefined : figureNamed(search.figure),
  }
}

function Report({ chosen }: { chosen: Chosen }) {
  const days = { from: chosen.from, to: chosen.to }
  switch (chosen.report) {
    case 'profit-and-loss':
      return <ProfitAndLossReport days={days} />
    case 'balance-sheet':
      return <BalanceSheetReport days={days} />
    case 'trial-balance':
      return <TrialBalanceReport days={days} />
    case 'general-ledger':
      return <GeneralLedgerReport days={days} account={chosen.account} />
    case 'ageing':
      return chosen.figure ? <AgeingInvoices days={days} figure={chosen.figure} /> : <AgeingReport days={days} />
    case 'statement':
      return <CustomerStatement days={days} customerId={chosen.customer} />
    case 'tax':
      return chosen.tax ? (
        <TaxEntries days={days} basis={chosen.basis} row={chosen.tax} />
      ) : (
        <TaxReportTable days={days} basis={chosen.basis} />
      )
  }
}

interface ChoicesProps {
  chosen: Chosen
  choose: (change: Change) => void
  now: string
}

/** What the chosen report can be asked for. */
function Choices({ chosen, choose, now }: ChoicesProps) {
  const { report } = chosen
  const isOfDay = report === 'balance-sheet' || report === 'trial-balance' || report === 'ageing'
  return (
    <>
      {report === 'general-ledger' && <AccountChoice account={chosen.account} onChoose={(account) => choose({ account })} />}
      {report === 'statement' && (
        <CustomerSearchField label="Customer" customerId={chosen.customer} onChoose={(customer) => choose({ customer })} />
      )}
      <SelectField
        label="Period"
        value={periodNamed(chosen, now) ?? ''}
        onChange={(event) => event.target.value !== '' && choose(daysOf(event.target.value as PeriodName, now))}
      >
        <option value="">Other days</option>
        {Object.entries(PERIODS).map(([name, title]) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </SelectField>
      {!isOfDay && <DateField label="From" value={chosen.from} from={now} onDay={(from) => from && choose({ from })} />}
      <DateField label={isOfDay ? 'At the end of' : 'To'} value={chosen.to} from={now} onDay={(to) => to && choose({ to })} />
      {report === 'tax' && (
        <Segments
          label="When tax counts"
          choices={[
            { value: 'accrual', label: 'By invoice' },
            { value: 'cash', label: 'By payment' },
          ]}
          value={chosen.basis}
          onChoose={(basis) => choose({ basis })}
        />
      )}
    </>
  )
}

function AccountChoice({ account, onChoose }: { account: string; onChoose: (code: string) => void }) {
  const accounts = useAccounts().data?.items ?? []
  return (
    <SelectField label="Account" value={account} onChange={(event) => onChoose(event.target.value)}>
      <option value="">Choose …</option>
      {accounts.map(({ code, name }) => (
        <option key={code} value={code}>
          {code} {name}
        </option>
      ))}
    </SelectField>
  )
}
