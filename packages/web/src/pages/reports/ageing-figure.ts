import type { AgeingBucket, AgeingFigure } from '../../data/reports.ts'

/** The buckets by what people call them, in the order of the report. */
export const BUCKETS: Readonly<Record<AgeingBucket, string>> = {
  current: 'Not due',
  days1To30: '1–30 days',
  days31To60: '31–60 days',
  days61To90: '61–90 days',
  daysOver90: 'Over 90',
}

/** Stands for all customers, or all buckets. */
const ALL = 'all'

/** A figure of the ageing as the address names it: `EUR/cus_…/days1To30`, `EUR/all/all`. */
export function nameOfFigure({ currency, customerId, bucket }: AgeingFigure): string {
  return [currency, customerId ?? ALL, bucket ?? ALL].join('/')
}

/** The figure of such a name; undefined where it is none. */
export function figureNamed(text: string): AgeingFigure | undefined {
  const [currency = '', customerId, bucket] = text.split('/')
  if (!/^[A-Z]{3}$/.test(currency) || customerId === undefined || bucket === undefined) return undefined
  if (bucket !== ALL && !isBucket(bucket)) return undefined
  return { currency, ...(customerId === ALL ? {} : { customerId }), ...(bucket === ALL ? {} : { bucket }) }
}

function isBucket(text: string): text is AgeingBucket {
  return Object.hasOwn(BUCKETS, text)
}
