/** The two ways to take something off: at most one of them. */
interface Discounts {
  discountPercent?: string | null | undefined
  discountAmount?: number | null | undefined
}

/**
 * Content with a change over it: members that are left out stay, null takes a value away, and a new discount of one kind takes the place
 * of the other kind.
 */
export function mergedContent<Kept extends Discounts, Change extends object>(kept: Kept, change: Change & Discounts): Kept & Change {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const isReplaced = (given.discountPercent ?? given.discountAmount ?? null) !== null
  const { discountPercent, discountAmount, ...others } = kept
  return { ...others, ...(isReplaced ? {} : { discountPercent, discountAmount }), ...given } as Kept & Change
}
