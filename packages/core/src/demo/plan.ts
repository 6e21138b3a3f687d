import type { InvoiceInput } from '../invoice/content.ts'
import { addDays, type Day, daysBetween, type Instant } from '../kit/day.ts'
import { type SeededRandom, seededRandom } from '../kit/seeded-random.ts'
import type { PaymentMethod } from '../payment/record.ts'
import { contentFor } from './content.ts'
import { DEMO_CUSTOMERS, type DemoCustomer } from './customers.ts'
import { DEMO_ORGANISATION, HISTORY_DAYS } from './organisation.ts'

/** How an invoice's story ends; `paid` means as the customer's habit has it. */
type Fate = 'paid' | 'waiting' | 'part_paid' | 'void' | 'credited' | 'credited_after_payment' | 'cancelled' | 'draft'

/** Something that happens to an issued invoice. `percent` is of what is due then; of a credit, of the total. */
export type PlannedAct =
  | { kind: 'pay'; at: Instant; percent: number; method: PaymentMethod }
  | { kind: 'credit'; at: Instant; percent: number; reason: string }
  | { kind: 'void'; at: Instant; reason: string }

/** One invoice of the history, from its first draft to its end. */
export interface PlannedInvoice {
  /** Place in DEMO_CUSTOMERS. */
  customer: number
  content: Omit<InvoiceInput, 'customerId'>
  createdAt: Instant
  /** Absent: it stays a draft. */
  issuedAt?: Instant
  acts: PlannedAct[]
}

const INVOICE_COUNT = 100
/** More than 1: business grows. */
const GROWTH = 1.6

const FATES: ReadonlyMap<number, Fate> = new Map([
  ...among('waiting', [72, 77, 81, 83, 85, 87, 88, 90, 91, 93, 94, 95]),
  ...among('part_paid', [75, 79, 89, 92]),
  ...among('void', [20, 48, 66]),
  ...among('credited', [15, 62, 86]),
  ...among('credited_after_payment', [40]),
  ...among('cancelled', [55]),
  ...among('draft', [96, 97, 98, 99]),
])

function among(fate: Fate, places: readonly number[]): [number, Fate][] {
  return places.map((place) => [place, fate])
}

/** The history that ends on the day before `today`: 100 invoices in the order of their days. The same for the same day and seed. */
export function planDemo({ today, seed }: { today: Day; seed: number }): PlannedInvoice[] {
  return Array.from({ length: INVOICE_COUNT }, (_, place) => planInvoice({ place, today, random: seededRandom(seed + place) }))
}

function planInvoice({ place, today, random }: { place: number; today: Day; random: SeededRandom }): PlannedInvoice {
  const fate = FATES.get(place) ?? 'paid'
  const customer = pickCustomer(random)
  const who = DEMO_CUSTOMERS[customer] ?? DEMO_CUSTOMERS[0]
  if (!who) throw new Error('the demo has customers')
  const day = workday(addDays(today, -Math.max(1, Math.round(HISTORY_DAYS * (1 - place / INVOICE_COUNT) ** GROWTH))))
  const content = contentFor(who.customer, { day, random })
  const createdAt = at(day, 8, random)
  if (fate === 'draft') return { customer, content, createdAt, acts: [] }
  const issuedAt = at(day, 10 + random.below(6), random)
  return { customer, content, createdAt, issuedAt, acts: actsOf(fate, { who, day, today, random }) }
}

interface Story {
  who: DemoCustomer
  /** The day of issue. */
  day: Day
  today: Day
  random: SeededRandom
}

function actsOf(fate: Exclude<Fate, 'draft'>, story: Story): PlannedAct[] {
  const soon = dayBefore(story.today, addDays(story.day, 3 + story.random.below(4)))
  switch (fate) {
    case 'waiting':
      return []
    case 'part_paid':
      return [{ kind: 'pay', at: at(soon, 9, story.random), percent: 40, method: 'bank_transfer' }]
    case 'void':
      return [{ kind: 'void', at: at(soon, 9, story.random), reason: 'An den falschen Kunden gestellt' }]
    case 'credited':
      return [
        { kind: 'credit', at: at(soon, 9, story.random), percent: 20, reason: 'Nachlass wegen verspäteter Lieferung' },
        ...paymentsOf(story),
      ]
    case 'credited_after_payment':
      return creditedAfter(story, paymentsOf(story))
    case 'cancelled':
      return [{ kind: 'credit', at: at(soon, 9, story.random), percent: 100, reason: 'Auftrag storniert' }]
    case 'paid':
      return paymentsOf(story)
  }
}

function creditedAfter({ day, random }: Story, payments: PlannedAct[]): PlannedAct[] {
  const last = payments.at(-1)?.at.slice(0, 10) ?? day
  return [...payments, { kind: 'credit', at: at(addDays(last, 2), 9, random), percent: 15, reason: 'Eine Stunde wurde nicht geleistet' }]
}

/** As the customer's habit has it, as far as it lies in the past. */
function paymentsOf({ who, day, today, random }: Story): PlannedAct[] {
  const { from, to, inParts } = who.habit
  const due = addDays(day, who.customer.paymentTermsDays ?? DEMO_ORGANISATION.paymentTermsDays ?? 0)
  const days = Math.max(6, daysBetween(day, due) + from + random.below(to - from + 1))
  const method: PaymentMethod = random.below(100) < 80 ? 'bank_transfer' : 'card'
  const payment = (paidOn: Day, percent: number): PlannedAct[] =>
    paidOn < today ? [{ kind: 'pay', at: at(paidOn, 7, random), percent, method }] : []
  if (random.below(100) >= inParts) return payment(addDays(day, days), 100)
  return [...payment(addDays(day, Math.ceil(days / 2)), 50), ...payment(addDays(day, days), 100)]
}

function pickCustomer(random: SeededRandom): number {
  let left = random.below(DEMO_CUSTOMERS.reduce((sum, { weight }) => sum + weight, 0))
  return DEMO_CUSTOMERS.findIndex(({ weight }) => {
    left -= weight
    return left < 0
  })
}

/** Friday for the days of a weekend. */
function workday(day: Day): Day {
  const dayOfWeek = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (dayOfWeek === 6) return addDays(day, -1)
  return dayOfWeek === 0 ? addDays(day, -2) : day
}

function dayBefore(today: Day, day: Day): Day {
  return day < today ? day : addDays(today, -1)
}

/** A moment in this hour of the day, UTC. */
function at(day: Day, hour: number, random: SeededRandom): Instant {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day}T${two(hour)}:${two(random.below(60))}:${two(random.below(60))}.000Z`
}
