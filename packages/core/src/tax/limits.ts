/** What the tax engine accepts. Passing a limit is an error with a code and a pointer, never a wrong figure. */
export const TAX_LIMITS = {
  linesMax: 500,
  taxesPerLineMax: 5,
  taxNameLengthMax: 60,
  /** Quantities: 123456789012.12345678, negative ones for corrections. */
  quantityIntegerDigitsMax: 12,
  quantityFractionDigitsMax: 8,
  /** Unit prices, in major units, negative ones for corrections and deductions. */
  unitPriceIntegerDigitsMax: 12,
  unitPriceFractionDigitsMax: 8,
  /** Tax and discount percentages: 0 to 100. */
  percentMax: 100,
  percentFractionDigitsMax: 6,
} as const
