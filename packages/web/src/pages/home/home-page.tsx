import { addDays } from '@quittance/core/kit/day'
import { lazy, Suspense, useState } from 'react'
import { BarChart } from '../../components/bar-chart.tsx'
import { ButtonLink } from '../../components/button.tsx'
import { PlusIcon } from '../../components/icons.tsx'
import { BigMoney, moneyText } from '../../components/money.tsx'
import { Card, Page } from '../../components/page.tsx'
import { ErrorState, Skeleton } from '../../components/states.tsx'
import { Segments } from '../../components/tabs.tsx'
import { useDashboard } from '../../data/invoices.ts'
import { useOrganisation } from '../../data/organisation.ts'
import type { Dashboard } from '../../data/shapes.ts'
import { today } from '../../lib/clock.ts'
import { showChange } from '../../lib/format.ts'
import { FigureCards } from './figure-cards.tsx'
import { NeedsYou } from './needs-you.tsx'
import { OwedList } from './owed-list.tsx'
import { barsOf, type Period, type PeriodName, periodOf } from './period.ts'
import { shortMoney } from './short-money.ts'
import '../../styles/home.css'

/** Only the first days need it. */
const Checklist = lazy(async () => ({ default: (await import('./checklist.tsx')).Checklist }))

const PERIODS: readonly { value: PeriodName; label: string; before: string }[] = [
  { value: 'month', label: '30 days', before: 'the 30 days before' },
  { value: 'quarter', label: '13 weeks', before: 'the 13 weeks before' },
  { value: 'year', label: '12 months', before: 'the year before' },
]

const LATE = [{ overdue: true }]
const DUE_SOON = [
  { status: 'open' as const, overdue: false },
  { status: 'partially_paid' as const, overdue: false },
]

/** The first look of the day: what came in, what is late, what to do next. */
export function HomePage() {
  const organisation = useOrganisation().data
  const day = today(organisation?.zone)
  const [name, setName] = useState<PeriodName>('month')
  const period = periodOf(name, day)
  const dashboard = useDashboard({ from: period.from, to: period.to })
  const data = dashboard.data
  const isNew = data !== undefined && data.totalInvoiced === 0 && data.counts.paid === 0 && data.counts.void === 0
  return (
    <Page
      title="Home"
      actions={
        <ButtonLink to="/drafts/$draftId" params={{ draftId: 'new' }} kind="primary" icon={<PlusIcon />}>
          New invoice
        </ButtonLink>
      }
    >
      {dashboard.error && !data ? (
        <section className="card">
          <ErrorState error={dashboard.error} onRetry={() => void dashboard.refetch()} />
        </section>
      ) : isNew && organisation ? (
        <Suspense fallback={<Skeleton />}>
          <Checklist organisation={organisation} hasDraft={data.counts.draft > 0} />
        </Suspense>
      ) : (
        <>
          <FigureCards dashboard={data} />
          <div className="home-columns">
            <div className="stack home-main">
              <MoneyIn dashboard={data} period={period} name={name} onName={setName} busy={dashboard.isPlaceholderData} />
              <OwedList title="Overdue" filters={LATE} empty="Nobody is late. Well done." more="/invoices?tab=overdue" />
            </div>
            <div className="stack">
              <NeedsYou />
              <Upcoming dashboard={data} />
              <OwedList title="Due soon" filters={DUE_SOON} empty="Nothing is due in the next weeks." more="/invoices?tab=open" compact />
            </div>
          </div>
        </>
      )}
    </Page>
  )
}

interface MoneyInProps {
  dashboard: Dashboard | undefined
  period: Period
  name: PeriodName
  onName: (name: PeriodName) => void
  busy: boolean
}

function MoneyIn({ dashboard, period, name, onName, busy }: MoneyInProps) {
  const chosen = PERIODS.find((each) => each.value === name)
  return (
    <Card title="Money in" action={<Segments label="Period" choices={PERIODS} value={name} onChoose={onName} />}>
      <div className="stack" aria-busy={busy}>
        {dashboard ? (
          <>
            <div className="money-in">
              <BigMoney amountMinor={dashboard.receivedInPeriod} currency={dashboard.currency} />
              <span className="muted">{comparison(dashboard, chosen?.before ?? 'before')}</span>
            </div>
            <BarChart
              caption={`Payments per ${period.step}, ${dashboard.currency}`}
              bars={barsOf(period, dashboard.paymentsPerDay)}
              showValue={(value) => moneyText(value, dashboard.currency)}
              showTick={(value) => shortMoney(value, dashboard.currency)}
            />
          </>
        ) : (
          <Skeleton width={60} height={14} />
        )}
      </div>
    </Card>
  )
}

function comparison(dashboard: Dashboard, before: string): string {
  const change = showChange(dashboard.receivedInPeriod, dashboard.receivedInPeriodBefore)
  if (change === null) return `nothing came in during ${before}`
  if (/^[+−]?0\D*$/.test(change)) return `as much as in ${before}`
  return `${change} against ${moneyText(dashboard.receivedInPeriodBefore, dashboard.currency)} in ${before}`
}

const EXPECTED_DAYS = 30

function Upcoming({ dashboard }: { dashboard: Dashboard | undefined }) {
  if (!dashboard) return null
  const until = addDays(dashboard.today, EXPECTED_DAYS)
  const due = dashboard.upcoming.filter((each) => each.dueDate <= until).reduce((sum, each) => sum + each.amount, 0)
  return (
    <Card title="Falls due in 30 days">
      <BigMoney amountMinor={due} currency={dashboard.currency} />
    </Card>
  )
}
