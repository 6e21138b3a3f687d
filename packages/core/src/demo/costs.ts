import { addMonths, type Day, type Instant, monthOf } from '../kit/day.ts'
import { type ManualEntry, postManual } from '../ledger/post-manual.ts'
import { demoFoundedAt } from './organisation.ts'
import type { Step } from './step.ts'

/** Accounts of the German chart, which the demo's organisation begins with. */
const BANK = '1200'
const INPUT_TAX = '1576'

/** What is paid again and again; `net` and `tax` in cents, `every` so many months. */
interface Cost {
  key: string
  account: string
  description: string
  reason: string
  dayOfMonth: number
  every: number
  net: number
  tax?: number
}

const COSTS: readonly Cost[] = [
  { key: 'rent', account: '4210', description: 'Büromiete Rheinauhafen', reason: 'Dauerauftrag', dayOfMonth: 1, every: 1, net: 89_000 },
  { key: 'pay', account: '4120', description: 'Gehälter', reason: 'Lohnlauf', dayOfMonth: 28, every: 1, net: 520_000 },
  {
    key: 'servers',
    account: '4900',
    description: 'Server und Software',
    reason: 'Lastschrift',
    dayOfMonth: 5,
    every: 1,
    net: 12_500,
    tax: 2_375,
  },
  {
    key: 'office',
    account: '4930',
    description: 'Bürobedarf',
    reason: 'Rechnung des Lieferanten',
    dayOfMonth: 17,
    every: 3,
    net: 8_400,
    tax: 1_596,
  },
]

/** What running the business cost: its capital on the day it was founded, then rent, pay and the like until the day before `today`, by manual entries. */
export function costSteps(today: Day): Step[] {
  const founded = demoFoundedAt(today).slice(0, 10)
  const capital = booked('capital', {
    date: founded,
    description: 'Stammeinlage',
    reason: 'Gründung',
    postings: [
      { account: BANK, amount: 2_500_000 },
      { account: '0800', amount: -2_500_000 },
    ],
  })
  return [capital, ...COSTS.flatMap((cost) => daysOf(cost, { founded, today }).map((date) => paid(cost, date)))]
}

function daysOf({ dayOfMonth, every }: Cost, { founded, today }: { founded: Day; today: Day }): Day[] {
  const days: Day[] = []
  const first = `${monthOf(founded)}-${String(dayOfMonth).padStart(2, '0')}`
  for (let date = first; date < today; date = addMonths(date, every)) if (date > founded) days.push(date)
  return days
}

function paid({ key, account, description, reason, net, tax = 0 }: Cost, date: Day): Step {
  const postings = [
    { account, amount: net },
    { account: INPUT_TAX, amount: tax },
    { account: BANK, amount: -net - tax },
  ]
  return booked(`${key}/${date}`, { date, description, reason, postings: postings.filter(({ amount }) => amount !== 0) })
}

function booked(key: string, entry: ManualEntry): Step {
  const at: Instant = `${entry.date}T08:30:00.000Z`
  return { key: `cost/${key}`, at, run: (call) => postManual(call, entry) }
}
