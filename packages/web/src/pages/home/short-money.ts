import { exponentOf } from '@quittance/core/kit/money'
import { readerLocale } from '../../lib/locale.ts'

/** An amount in few signs for the axis of a chart: "12k". Rounded, so never for anything that counts. */
export function shortMoney(amountMinor: number, currency: string): string {
  return new Intl.NumberFormat(readerLocale(), { notation: 'compact', maximumFractionDigits: 1 }).format(
    amountMinor / 10 ** exponentOf(currency),
  )
}
