import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { findRate } from '../exchange-rate/find.ts'
import { RatesOfDay } from '../exchange-rate/record.ts'
import { dayIn, laterOf } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { canonicalJson } from '../kit/json.ts'
import { JournalEntry } from '../ledger/entry.ts'
import { shareOf, toBase } from '../ledger/exchange.ts'
import { openDay } from '../ledger/lock.ts'
import { entryHash, postEntry } from '../ledger/post.ts'
import { entryForPayout, entryForPayoutExchange } from '../ledger/provider-entries.ts'
import { touchFigures } from '../ledger/touch-figures.ts'
import { organisationOf } from '../organisation/of.ts'
import { accountsOf } from '../payment-provider/record.ts'
import type { FoundPayout } from '../ports/payment-provider.ts'
import { type Tx, transact } from '../store/transact.ts'
import { matchLines } from './match.ts'
import { type MatchedLine, PAYOUT_LINES_MAX, Payout, PayoutOfReference, type PayoutTotals, type StoredPayout, worthOf } from './record.ts'
import { undoPayout } from './reverse.ts'

/**
 * Takes a payout of a provider to the books: matches its lines with our payments, refunds and chargebacks, and books the money from the
 * account at the provider to the bank, once: on the day it arrived, or the first open one after closed days. One that failed after all is
 * taken back. Running it again matches what came meanwhile and books nothing twice; what a foreign payout is worth by lines that came late is
 * booked as a difference of exchange. Errors: `limit_exceeded`, `exchange_rate_missing`.
 */
export async function takePayout(call: Call, provider: string, found: FoundPayout): Promise<StoredPayout> {
  if (found.lines.length > PAYOUT_LINES_MAX) throw new AppError('limit_exceeded', `A payout has at most ${PAYOUT_LINES_MAX} lines.`)
  const payoutId = await payoutIdOf(call, provider, found.reference)
  const lines = await matchLines(call, { provider, payoutId, currency: found.currency, lines: found.lines })
  return await transact(call, async (tx) => {
    const before = await tx.find(Payout, { id: payoutId })
    const unbooked = await payoutOf(tx, { id: payoutId, provider, found, lines, before })
    if (before === undefined || before.status === 'pending')
      return found.state === 'paid' ? await book(tx, unbooked) : put(tx, before, unbooked)
    // Booked is booked, and taken back is taken back: what is known of its lines may still grow.
    const { totals, difference, lineCount } = unbooked
    const known = { ...before, totals, difference, lineCount, ...worthAfter(before, unbooked) }
    if (before.status === 'booked' && found.state === 'failed')
      return await undoPayout(tx, known, 'The provider reports that it did not arrive.')
    return put(tx, before, before.status === 'booked' ? await corrected(tx, before, known) : known)
  })
}

/**
 * What the amount is worth by the lines that are known now. Looked at when lines were matched since, or all are: a rate that only came
 * later changes nothing.
 */
function worthAfter(before: Payout, { totals, difference, baseAmount, baseFees }: Payout): Pick<Payout, 'baseWorth'> {
  const isWhole = totals.unmatchedCount === 0 && difference === 0
  if (!isWhole && totals.unmatchedCount === before.totals.unmatchedCount) return {}
  const worth = baseAmount + baseFees - before.baseFees
  return worth === worthOf(before) ? {} : { baseWorth: worth }
}

/** Books what the payout is worth beyond what was booked of it so far. */
async function corrected(tx: Tx, before: Payout, known: StoredPayout): Promise<StoredPayout> {
  const difference = worthOf(known) - worthOf(before)
  if (difference === 0) return known
  const organisation = await organisationOf(tx)
  const booked = await tx.get(JournalEntry, { id: before.entryId ?? '' })
  const date = await openDay(tx, laterOf(booked.date, dayIn(organisation.zone, tx.now)))
  const entry = await postEntry(tx, entryForPayoutExchange(known, { difference, date }))
  await touchFigures(tx, organisation)
  emit(tx, {
    type: 'payout.corrected',
    subject: { kind: 'payout', id: known.id },
    data: { difference, currency: organisation.currency, entries: [{ id: entry.id, sha256: entryHash(entry) }] },
  })
  return { ...known, corrections: [...(known.corrections ?? []), entry.id] }
}

/** Nothing is written where nothing came meanwhile. */
function put(tx: Tx, before: StoredPayout | undefined, payout: Payout): StoredPayout {
  if (before && canonicalJson({ ...before, version: undefined }) === canonicalJson({ ...payout, version: undefined })) return before
  return tx.put(Payout, payout)
}

async function payoutIdOf(call: Call, provider: string, reference: string): Promise<string> {
  return await transact(call, async (tx) => {
    const known = await tx.find(PayoutOfReference, { provider, reference })
    return (known ?? tx.put(PayoutOfReference, { provider, reference, payoutId: call.newId('pyt') })).payoutId
  })
}

async function book(tx: Tx, unbooked: Payout): Promise<StoredPayout> {
  const entry = await postEntry(tx, { ...entryForPayout(unbooked), date: await openDay(tx, unbooked.arrivesOn) })
  await touchFigures(tx, await organisationOf(tx))
  const { id, provider, reference, amount, currency } = unbooked
  emit(tx, {
    type: 'payout.recorded',
    subject: { kind: 'payout', id },
    data: { provider, reference, amount, currency, entries: [{ id: entry.id, sha256: entryHash(entry) }] },
  })
  return tx.put(Payout, { ...unbooked, status: 'booked', entryId: entry.id })
}

async function payoutOf(
  tx: Tx,
  at: { id: string; provider: string; found: FoundPayout; lines: readonly MatchedLine[]; before: Payout | undefined },
): Promise<Payout> {
  const { id, provider, found, lines, before } = at
  const { reference, amount, currency, arrivesOn, isItemised } = found
  const totals = totalsOf(lines)
  return {
    id,
    provider,
    reference,
    amount,
    currency,
    arrivesOn,
    status: found.state === 'failed' ? 'reversed' : 'pending',
    isItemised,
    totals,
    difference: isItemised ? amount - lines.reduce((sum, line) => sum + line.gross - line.fee, 0) : 0,
    lineCount: lines.length,
    ...(await worthInBooks(tx, { found, lines, totals })),
    accounts: await accountsOf(tx, provider),
    createdAt: before?.createdAt ?? tx.now,
  }
}

/** The gross amounts of each kind; of what is not in our books, the net. */
function totalsOf(lines: readonly MatchedLine[]): PayoutTotals {
  const totals: PayoutTotals = {
    payments: 0,
    refunds: 0,
    chargebacks: 0,
    returnedPayouts: 0,
    fees: 0,
    otherFees: 0,
    unmatched: 0,
    unmatchedCount: 0,
  }
  for (const { kind, gross, fee, about } of lines) {
    if (kind === 'fee') totals.otherFees += fee - gross
    else if (about === undefined) {
      totals.unmatched += gross - fee
      totals.unmatchedCount++
    } else {
      totals.fees += fee
      if (kind === 'payment') totals.payments += gross
      else if (kind === 'refund' || kind === 'refund_returned') totals.refunds += gross
      else if (kind === 'payout_returned') totals.returnedPayouts += gross
      else totals.chargebacks += gross
    }
  }
  return totals
}

/**
 * What the payout is in the books. In a foreign currency, what its movements were booked with leaves the account again, so that nothing
 * stays there; fees and what is not in our books count at the rate of the day, or as the rest does.
 */
async function worthInBooks(
  tx: Tx,
  { found, lines, totals }: { found: FoundPayout; lines: readonly MatchedLine[]; totals: PayoutTotals },
): Promise<Pick<Payout, 'baseAmount' | 'baseFees'>> {
  const { currency: baseCurrency } = await organisationOf(tx)
  const { currency, amount, arrivesOn } = found
  if (currency === baseCurrency) return { baseAmount: amount, baseFees: totals.otherFees }
  const known = lines.filter(({ baseNet }) => baseNet !== undefined)
  const knownNet = known.reduce((sum, { gross, fee }) => sum + gross - fee, 0)
  const knownBase = known.reduce((sum, { baseNet = 0 }) => sum + baseNet, 0)
  const rate = await findRate((date) => tx.peek(RatesOfDay, { date }), { from: currency, to: baseCurrency, on: arrivesOn })
  const worth = (part: number): number => {
    if (part === 0) return 0
    if (rate) return toBase(part, { currency, baseCurrency, rate: rate.rate })
    if (knownNet !== 0) return shareOf(knownBase, { before: 0, after: part, whole: knownNet })
    throw new AppError('exchange_rate_missing', `Enter what one ${currency} was worth in ${baseCurrency} on ${arrivesOn}, and try again.`)
  }
  const baseFees = worth(totals.otherFees)
  return { baseAmount: knownBase - baseFees + worth(amount - knownNet + totals.otherFees), baseFees }
}
