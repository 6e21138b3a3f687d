import { openBusiness } from '../../contract/business.ts'
import { workOff } from '../../contract/memory-jobs.ts'
import { type TestHome, testHome } from '../../contract/test-home.ts'
import type { TestWorldOptions } from '../../contract/test-world.ts'
import { tick } from '../due/tick.ts'
import { Invoice, type StoredInvoice } from '../invoice/record.ts'
import type { Organisation } from '../organisation/record.ts'
import { fromItem } from '../store/entity.ts'
import { everyItem } from '../store/list.ts'
import type { RecurringInput } from './content.ts'
import { RecurringRun } from './record.ts'
import type { Schedule } from './schedule.ts'

/** A business with a customer, whose clock can be turned. */
export interface RecurringTest {
  home: TestHome
  customerId: string
  input(schedule: Partial<Schedule>, more?: Partial<RecurringInput>): RecurringInput
  /** Ticks and works until nothing is due; every job runs twice. */
  run(): Promise<void>
  /** The runs of one, by period. */
  runs(id: string): Promise<RecurringRun[]>
  /** The invoices of the runs, by period. */
  invoices(id: string): Promise<StoredInvoice[]>
}

/** Opens one, on 15 January 2026 where nothing else is said. */
export async function openRecurring(options: TestWorldOptions & { settings?: Partial<Organisation> } = {}): Promise<RecurringTest> {
  const home = testHome({ hostility: { catchUp: 1 }, ...options })
  const { customerId } = await openBusiness(home.call, { email: 'office@example.com', ...options.settings })
  const runs = async (id: string) => {
    const found: RecurringRun[] = []
    for await (const item of everyItem(home.call, { pk: `recurring-invoice/${id}`, prefix: 'run/' }))
      found.push(fromItem(RecurringRun, item))
    return found
  }
  return {
    home,
    customerId,
    runs,
    input: (schedule, more = {}) => ({
      customerId,
      lines: [{ description: 'Hosting {{period}}', quantity: '1', unitPrice: '100.00', taxPercent: '19' }],
      schedule: { frequency: 'monthly', interval: 1, startsOn: '2026-01-31', ...schedule },
      ...more,
    }),
    async run() {
      const work = {
        home,
        feed: home.world.feed,
        enqueued: home.enqueued,
        kinds: ['do_due', 'plan_recurring_invoices', 'tell_recurring_failure'] as const,
      }
      do {
        const errors = await workOff(work)
        if (errors.length > 0) throw errors[0]
      } while ((await tick(home)) > 0)
    },
    async invoices(id) {
      const ids = (await runs(id)).flatMap(({ invoiceId }) => invoiceId ?? [])
      const stored = await Promise.all(ids.map((invoiceId) => home.call.store.get(Invoice.key({ id: invoiceId }))))
      return stored.flatMap((item) => (item ? [fromItem(Invoice, item)] : []))
    },
  }
}
