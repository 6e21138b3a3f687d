import type { Customer } from '../customer/record.ts'
import { EXEMPTION_REASONS } from '../einvoice/codes/amounts.ts'
import type { Day } from '../kit/day.ts'
import { compare, decimal, ZERO } from '../kit/decimal.ts'
import { AppError } from '../kit/errors.ts'
import { isAmount, isCurrency } from '../kit/money.ts'
import { conversionOf, toBase } from '../ledger/exchange.ts'
import type { Organisation } from '../organisation/record.ts'
import type { LineTax, Totals } from '../tax/document.ts'
import { DEFAULT_ROUNDING_POLICY } from '../tax/policies.ts'
import { computeTotals } from '../tax/totals.ts'
import type { ExchangeRate, Invoice, InvoiceContent, InvoiceLine, Party, Period, TaxExemption } from './record.ts'

export interface LineInput {
  itemId?: string | undefined
  description: string
  quantity: string
  unitPrice: string
  unit?: string | undefined
  discountPercent?: string | undefined
  discountAmount?: number | undefined
  taxCategory?: LineTax['category'] | undefined
  taxPercent?: string | undefined
  taxes?: { name?: string | undefined; category?: LineTax['category'] | undefined; percent: string }[] | undefined
}

/** What a draft is made of; what is left out is guessed from the customer and the organisation. Null takes a value away. */
export interface InvoiceInput {
  customerId: string
  currency?: string | undefined
  dueDate?: Day | null | undefined
  supplyDate?: Day | null | undefined
  deliveryPeriod?: Period | null | undefined
  pricesIncludeTax?: boolean | undefined
  lines: LineInput[]
  discountPercent?: string | null | undefined
  discountAmount?: number | null | undefined
  notes?: string | null | undefined
  reference?: string | null | undefined
  orderReference?: string | null | undefined
  buyerReference?: string | null | undefined
  taxExemptions?: { category: LineTax['category']; code?: string | undefined; reason?: string | undefined }[] | null | undefined
  metadata?: Record<string, string> | null | undefined
  attachmentIds?: string[] | undefined
  exchangeRate?: ExchangeRate | null | undefined
}

/** The content of a draft from what was sent. Errors: `invalid_currency`, `invalid_amount` (exchange rate), `invalid_request` with a pointer to each line without a tax. */
export function contentOf(input: InvoiceInput, defaults: { organisation: Organisation; customer: Customer }): InvoiceContent {
  const currency = input.currency ?? defaults.customer.currency ?? defaults.organisation.currency
  if (!isCurrency(currency)) {
    throw new AppError('invalid_currency', `“${currency.slice(0, 10)}” is not a currency. Use an ISO 4217 code like EUR.`, {
      errors: [{ pointer: '/currency', code: 'invalid_currency', message: 'Use an ISO 4217 code like EUR.' }],
    })
  }
  if (input.exchangeRate) requireRate(input.exchangeRate)
  if (input.deliveryPeriod) requirePeriod(input.deliveryPeriod)
  return {
    customerId: input.customerId,
    currency,
    dueDate: input.dueDate ?? null,
    pricesIncludeTax: input.pricesIncludeTax ?? defaults.organisation.pricesIncludeTax,
    lines: linesOf(input.lines),
    attachmentIds: [...new Set(input.attachmentIds)],
    ...present({
      supplyDate: input.supplyDate,
      discountPercent: input.discountPercent,
      discountAmount: input.discountAmount,
      notes: input.notes,
      reference: input.reference,
      deliveryPeriod: input.deliveryPeriod,
      orderReference: input.orderReference,
      buyerReference: input.buyerReference,
      taxExemptions: input.taxExemptions && exemptionsOf(input.taxExemptions),
      metadata: input.metadata,
      exchangeRate: input.exchangeRate,
    }),
  }
}

/** Errors: `invalid_date`. */
function requirePeriod({ start, end }: Period): void {
  if (start <= end) return
  const message = 'The period ends before it begins.'
  throw new AppError('invalid_date', message, { errors: [{ pointer: '/deliveryPeriod/end', code: 'invalid_date', message }] })
}

/** Errors: `invalid_request` for a code that is not of the VATEX list. */
function exemptionsOf(exemptions: NonNullable<InvoiceInput['taxExemptions']>): TaxExemption[] {
  const unknown = exemptions.flatMap(({ code }, index) => (code === undefined || EXEMPTION_REASONS.has(code) ? [] : [index]))
  if (unknown.length > 0) {
    const message = 'This is no code of the VATEX list. Choose one, or leave it out and write the reason.'
    const errors = unknown.map((index) => ({ pointer: `/taxExemptions/${index}/code`, code: 'invalid_value', message }))
    throw new AppError('invalid_request', message, { errors })
  }
  return exemptions.map(({ category, code, reason }) => ({ category, ...present({ code, reason }) }))
}

/** The draft of what was sent. Errors: those of `contentOf` and `computeTotals`, with pointers into what was sent. */
export function draftFrom(head: DraftHead, input: InvoiceInput, from: { organisation: Organisation; customer: Customer }): Invoice {
  try {
    return draftOf(head, contentOf(input, from), from)
  } catch (error) {
    if (!(error instanceof AppError) || !error.details.errors) throw error
    const errors = error.details.errors.map((finding) => ({ ...finding, pointer: pointerAsSent(finding.pointer, input.lines) }))
    throw new AppError(error.code, error.message, { ...error.details, errors })
  }
}

/** Of a line that was sent with `taxPercent` and `taxCategory`, those are what its only tax was made of. */
function pointerAsSent(pointer: string, lines: readonly LineInput[]): string {
  const [, index, member] = /^\/lines\/(\d+)\/taxes\/0\/(percent|category)$/.exec(pointer) ?? []
  if (index === undefined || lines[Number(index)]?.taxes !== undefined) return pointer
  return `/lines/${index}/${member === 'percent' ? 'taxPercent' : 'taxCategory'}`
}

/** What a draft has besides its content and what follows from it. */
export type DraftHead = Pick<
  Invoice,
  'id' | 'createdAt' | 'updatedAt' | 'duplicateOf' | 'quoteId' | 'isQuotePart' | 'recurringInvoiceId' | 'reminderFeeOf'
>

/** The draft with this content, and everything that follows from it computed. Errors: those of `computeTotals`. */
export function draftOf(head: DraftHead, content: InvoiceContent, from: { organisation: Organisation; customer: Customer }): Invoice {
  const totals = computeTotals({ ...content, roundingPolicy: DEFAULT_ROUNDING_POLICY })
  return {
    ...head,
    ...content,
    status: 'draft',
    number: null,
    issueDate: null,
    roundingPolicy: DEFAULT_ROUNDING_POLICY,
    totals,
    amountPaid: 0,
    amountCredited: 0,
    amountDue: totals.total,
    baseTotal: baseTotalOf(totals.total, content, from.organisation.currency),
    ...termsOf(from),
  }
}

/** The draft with other totals than its lines give by themselves, and what follows from them. */
export function withTotals(draft: Invoice, totals: Totals, organisation: Pick<Organisation, 'currency'>): Invoice {
  return { ...draft, totals, amountDue: totals.total, baseTotal: baseTotalOf(totals.total, draft, organisation.currency) }
}

/**
 * A draft with both parties and terms as they are now. Its totals stay: they came from the same content by the same policy; where the
 * policy has become another one, they are computed anew.
 */
export function refreshedDraft(draft: Invoice, from: { organisation: Organisation; customer: Customer }): Invoice {
  if (draft.roundingPolicy !== DEFAULT_ROUNDING_POLICY && draft.isQuotePart !== true) return draftOf(draft, contentOf(draft, from), from)
  return { ...draft, baseTotal: baseTotalOf(draft.totals.total, draft, from.organisation.currency), ...termsOf(from) }
}

/** What follows from who deals with whom. */
function termsOf({ organisation, customer }: { organisation: Organisation; customer: Customer }) {
  return {
    customer: partyOfCustomer(customer),
    customerLocale: customer.locale ?? organisation.locale,
    zone: organisation.zone,
    paymentTermsDays: customer.paymentTermsDays ?? organisation.paymentTermsDays,
  }
}

/** 0 as long as a foreign currency has no rate: such a draft cannot be issued. Errors: `amount_too_large`. */
function baseTotalOf(total: number, content: InvoiceContent, baseCurrency: string): number {
  const conversion = conversionOf(content, baseCurrency)
  if (conversion.currency !== baseCurrency && conversion.rate === undefined) return 0
  const baseTotal = toBase(total, conversion)
  if (isAmount(baseTotal)) return baseTotal
  throw atRate('amount_too_large', `At this rate the total is more than books in ${baseCurrency} can hold.`)
}

/** Errors: `invalid_amount`. */
function requireRate({ rate }: ExchangeRate): void {
  if (compare(decimal(rate), ZERO) > 0) return
  throw atRate('invalid_amount', 'An exchange rate is more than zero.')
}

function atRate(code: 'amount_too_large' | 'invalid_amount', message: string): AppError {
  return new AppError(code, message, { errors: [{ pointer: '/exchangeRate/rate', code, message }] })
}

/** The customer as a document shows them. */
export function partyOfCustomer(customer: Customer): Party {
  return {
    name: customer.name,
    ...present({
      email: customer.email,
      phone: customer.phone,
      address: customer.address,
      taxId: customer.taxId,
      legalId: customer.legalId,
      electronicAddress: customer.electronicAddress,
      buyerReference: customer.buyerReference,
    }),
  }
}

/** The organisation as a document shows it. */
export function partyOfOrganisation(organisation: Organisation): Party {
  return {
    name: organisation.legalName ?? organisation.name,
    ...present({
      email: organisation.email,
      phone: organisation.phone,
      website: organisation.website,
      address: organisation.address,
      taxId: organisation.taxId,
      registration: organisation.registration,
      legalId: organisation.legalId,
      electronicAddress: organisation.electronicAddress,
      contactName: organisation.contactName,
      country: organisation.country,
      accountHolder: organisation.accountHolder,
      iban: organisation.iban,
      bic: organisation.bic,
    }),
  }
}

function linesOf(lines: LineInput[]): InvoiceLine[] {
  const untaxed = lines.flatMap((line, index) => (line.taxes === undefined && line.taxPercent === undefined ? [index] : []))
  if (untaxed.length > 0) {
    const message = 'Say the tax: taxPercent ("19", or "0" with a taxCategory), or taxes.'
    throw new AppError('invalid_request', message, {
      errors: untaxed.map((index) => ({ pointer: `/lines/${index}/taxPercent`, code: 'required', message })),
    })
  }
  return lines.map(lineOf)
}

function lineOf(line: LineInput): InvoiceLine {
  const taxes = line.taxes ?? [{ category: line.taxCategory, percent: line.taxPercent ?? '0' }]
  return {
    description: line.description,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    taxes: taxes.map((tax) => ({
      category: tax.category ?? (/^0(\.0+)?$/.test(tax.percent) ? 'Z' : 'S'),
      percent: tax.percent,
      ...('name' in tax && tax.name !== undefined ? { name: tax.name } : {}),
    })),
    ...present({ itemId: line.itemId, unit: line.unit, discountPercent: line.discountPercent, discountAmount: line.discountAmount }),
  }
}

/** The members that have a value. */
function present<T extends object>(members: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept: { [K in keyof T]?: NonNullable<T[K]> } = {}
  for (const name in members) {
    const value = members[name]
    if (value !== undefined && value !== null) kept[name] = value
  }
  return kept
}
