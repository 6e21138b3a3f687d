/** What was bought, as far as accounts care. */
export const EXPENSE_KINDS = [
  'meals',
  'groceries',
  'fuel',
  'parking',
  'travel',
  'lodging',
  'office',
  'hardware',
  'communication',
  'software',
  'health',
  'other',
] as const
export type ExpenseKind = (typeof EXPENSE_KINDS)[number]
