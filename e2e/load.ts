import type { Quittance } from '@quittance/sdk/client'
import { QuittanceError } from '@quittance/sdk/error'

const PARTS = [1_700, 10_200]

/** What the program has told its clients is done. What is not here may be there or not. */
export class Acknowledged {
  readonly drafts = new Set<string>()
  /** By invoice. */
  readonly numbers = new Map<string, string>()
  /** Amounts by payment. */
  readonly payments = new Map<string, number>()

  get count(): number {
    return this.drafts.size + this.numbers.size + this.payments.size
  }
}

interface LoadOptions {
  api: Quittance
  customerId: string
  /** The organisation's day. */
  today: string
  acknowledged: Acknowledged
}

/**
 * Clients that create, issue and pay one invoice after the other, noting what was acknowledged, until `stop`. They end by themselves
 * when the network fails, since that is what a crash looks like. Errors: any refusal by the program.
 */
export function startLoad(options: LoadOptions, clients: number): { stop(): Promise<void> } {
  const state = { stopped: false }
  const running = Promise.all(Array.from({ length: clients }, () => workOn(options, state)))
  return {
    async stop() {
      state.stopped = true
      await running
    },
  }
}

async function workOn(options: LoadOptions, state: { stopped: boolean }): Promise<void> {
  try {
    while (!state.stopped) await oneInvoice(options)
  } catch (error) {
    if (!(error instanceof QuittanceError && error.code === 'network')) throw error
  }
}

async function oneInvoice({ api, customerId, today, acknowledged }: LoadOptions): Promise<void> {
  const lines = [{ description: 'Hour', quantity: '1', unitPrice: '100', taxPercent: '19' }]
  const { id } = await api.post('/v1/invoices', { body: { customerId, lines } })
  acknowledged.drafts.add(id)
  const { number } = await api.post('/v1/invoices/{invoiceId}/issue', { body: {}, params: { path: { invoiceId: id } } })
  acknowledged.numbers.set(id, number ?? '')
  for (const amount of PARTS) {
    const body = { amount, paidOn: today, method: 'bank_transfer' as const }
    const { payment } = await api.post('/v1/invoices/{invoiceId}/payments', { body, params: { path: { invoiceId: id } } })
    acknowledged.payments.set(payment.id, amount)
  }
}
