/** Sums of minor units by customer and currency. Grows with the customers, not with their documents. */
export interface Amounts {
  add(customerId: string, currency: string, amount: number): void
  /** Those that are not the same in both, as `customer currency`. */
  differences(other: Amounts): { subject: string; here: number; there: number }[]
  readonly sums: ReadonlyMap<string, number>
}

/** No sums yet. */
export function newAmounts(): Amounts {
  const sums = new Map<string, number>()
  return {
    sums,
    add(customerId, currency, amount) {
      const name = `${customerId} ${currency}`
      sums.set(name, (sums.get(name) ?? 0) + amount)
    },
    differences(other) {
      const names = new Set([...sums.keys(), ...other.sums.keys()])
      const both = [...names].map((subject) => ({ subject, here: sums.get(subject) ?? 0, there: other.sums.get(subject) ?? 0 }))
      return both.filter(({ here, there }) => here !== there)
    },
  }
}
