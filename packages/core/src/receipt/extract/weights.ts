import type { MerchantEvidence } from './merchant.ts'
import type { Weights } from './model.ts'
import type { TaxEvidence } from './tax.ts'
import type { TotalEvidence } from './total.ts'

/* Fitted by maximum likelihood on labelled receipts, held towards what reason says of each piece of evidence, and tried on merchants left out. */

export const TOTAL_WEIGHTS: Weights<TotalEvidence> = {
  labelled: 2.51,
  payable: 1.17,
  label2: 0.24,
  subtotal: -0.13,
  net: -1.16,
  taxLabel: -0.87,
  tendered: 0.04,
  changeLabel: -1.04,
  count: -0.72,
  repeated: 0.87,
  cashLessChange: 1.83,
  netPlusTax: 1.63,
  afterRounding: 0.87,
  sumOfItems: 1.49,
  itemsPlusTax: 1.02,
  large: 0.85,
  greatest: 0.91,
  low: -0.08,
  last: 0.64,
  right: 0.33,
  marked: 0.41,
  trust: 0.19,
  item: -0.99,
  zero: -4,
  derived: -0.59,
  agreed: 0.24,
  inSummary: -1.63,
}

export const TAX_WEIGHTS: Weights<TaxEvidence> = {
  labelled: 2.47,
  total: -0.73,
  isTotalLine: -0.68,
  summary: 1.58,
  rateOfLine: 1.82,
  rateInTotal: 1.58,
  rateKnown: 0.93,
  completesTotal: 1.34,
  repeated: 0.61,
  trust: 0.28,
  agreed: 0.07,
  zero: -1.58,
  tooLarge: -2.54,
  onItem: -0.57,
  derived: -1.04,
  percent: 0.34,
  last: 0.4,
}

export const MERCHANT_WEIGHTS: Weights<MerchantEvidence> = {
  first: 0.14,
  order: -2.02,
  legalForm: 2.01,
  trade: 0.98,
  noName: -2.52,
  address: -1.77,
  digits: -1.55,
  size: 0.83,
  trust: 1.68,
  beforeAddress: 0.44,
  beforeRegistration: 0.65,
  afterAddress: -1.79,
  short: -0.88,
  lower: -0.85,
  joined: 0.21,
  followsName: -0.67,
  again: 0.73,
  strange: -1.06,
  afterLegal: -1.05,
  colon: -1,
}
