import type { Call } from '../call.ts'
import type { ExchangeRate } from '../invoice/record.ts'
import { type Day, dayIn, instantOf } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { Organisation } from '../organisation/record.ts'
import { fromItem, type Versioned } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import { read, readIfAny } from '../store/transact.ts'
import { findRate } from './find.ts'
import { RatesOfDay } from './record.ts'

/** The days with rates, the latest first. Errors: `invalid_cursor`. */
export async function listRates(call: Call, page: PageRequest): Promise<DocPage<Versioned<RatesOfDay>>> {
  const { pk } = RatesOfDay.key({ date: '' })
  return await listPage(call, { pk, reverse: true }, page, (stored) => fromItem(RatesOfDay, stored))
}

/** The rate that an invoice in `currency` would be issued with on a day (left out: today). Errors: `exchange_rate_missing`. */
export async function currentRate(call: Call, wanted: { currency: string; on?: Day | undefined }): Promise<ExchangeRate> {
  const { currency: to, zone } = await read(call, Organisation, {})
  const on = wanted.on ?? dayIn(zone, instantOf(call.clock.now()))
  const rate = await findRate((date) => readIfAny(call, RatesOfDay, { date }), { from: wanted.currency, to, on })
  if (!rate) throw new AppError('exchange_rate_missing', `There is no rate of ${wanted.currency} of that day or the week before it.`)
  return rate
}
