import type { Call } from '../src/call.ts'
import { everyListed } from '../src/doctor/walk.ts'
import type { Day } from '../src/kit/day.ts'
import { canonicalJson } from '../src/kit/json.ts'
import { lockOf } from '../src/ledger/lock.ts'
import { isReconciled, Payout } from '../src/payout/record.ts'
import { trialBalanceReport } from '../src/report/trial-balance.ts'
import { add, must } from './invariants.ts'
import type { Charge, SimulatedProvider } from './provider.ts'

/** Where the books keep the provider's money until it is paid out, and where it arrives. */
export const PROVIDER_ACCOUNTS = { clearing: '1060', bank: '1061' } as const

/** Watches that nothing is posted to a closed day as long as the books are closed: the trial balance of that day stays as it was. */
export function closedBooks() {
  let seen: { through: Day; balances: string } | undefined
  return {
    async check(call: Call, { wasOpened }: { wasOpened: boolean }): Promise<void> {
      if (seen !== undefined && !wasOpened)
        must((await balancesOn(call, seen.through)) === seen.balances, `something was posted to the closed days through ${seen.through}`)
      const { lock } = await lockOf(call)
      if (lock === null) seen = undefined
      else if (wasOpened || seen?.through !== lock.through) seen = { through: lock.through, balances: await balancesOn(call, lock.through) }
    },
  }
}

async function balancesOn(call: Call, asOf: Day): Promise<string> {
  return canonicalJson((await trialBalanceReport(call, { asOf })).rows)
}

/** Once our books have heard of everything, they have what the provider has to the cent, in the base currency too, and each payout is explained by its lines. */
export async function checkProvider(call: Call, provider: SimulatedProvider): Promise<void> {
  const [there, inBank] = [new Map<string, number>(), new Map<string, number>()]
  for (const charge of provider.charges.values()) addCharge(there, charge)
  for (const { amount, currency, state, lines } of provider.payouts) {
    if (state !== 'paid') continue
    add(inBank, currency, amount)
    add(there, currency, -amount - lines.reduce((sum, { kind, fee }) => (kind === 'fee' ? sum + fee : sum), 0))
  }
  const { rows } = await trialBalanceReport(call, { asOf: '2199-12-31' })
  const compare = (code: string, wanted: Map<string, number>) => {
    const found = new Map(rows.filter((row) => row.code === code && row.balance !== 0).map((row) => [row.currency, row.balance]))
    const [right, kept] = [wanted, found].map((sums) => canonicalJson([...sums].filter(([, amount]) => amount !== 0).sort()))
    must(right === kept, `the provider has ${right}, account ${code} has ${kept}`)
  }
  compare(PROVIDER_ACCOUNTS.clearing, there)
  compare(PROVIDER_ACCOUNTS.bank, inBank)
  for (const { code, currency, balance, baseBalance } of rows)
    must(
      code !== PROVIDER_ACCOUNTS.clearing || balance !== 0 || baseBalance === 0,
      `nothing is left at the provider in ${currency}, but ${baseBalance} of the base currency stay on account ${code}`,
    )
  for await (const payout of everyListed(call, Payout, 'payouts'))
    must(
      payout.status === 'pending' || isReconciled(payout),
      `payout ${payout.reference} is not explained by its lines: ${canonicalJson(payout.totals)}`,
    )
}

function addCharge(there: Map<string, number>, { state, amount, currency, settlement, refunds, disputes }: Charge): void {
  if (state !== 'succeeded') return
  const move = (moved: number, settled: Charge['settlement']) =>
    add(there, settled?.currency ?? currency, settled ? settled.gross - settled.fee : moved)
  move(amount, settlement)
  for (const refund of refunds) {
    if (refund.settlement === undefined) continue
    move(-refund.amount, refund.settlement)
    if (refund.returnSettlement) move(refund.amount, refund.returnSettlement)
  }
  for (const dispute of disputes) {
    if (dispute.settlement) move(-dispute.amount, dispute.settlement)
    if (dispute.returnSettlement) move(dispute.amount, dispute.returnSettlement)
  }
}
