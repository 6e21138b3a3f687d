/** The least: of times, the one that the rest of the machine disturbed least. */
export function least(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : Math.min(...values)
}
