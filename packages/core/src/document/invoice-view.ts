import type { Invoice, Party } from '../invoice/record.ts'
import type { Organisation } from '../organisation/record.ts'
import { addressLines } from './address-lines.ts'
import type { BrandView, DocumentView, PartyView, PaymentView, TaxView } from './view.ts'

/** What the page of an invoice shows besides the invoice itself. */
export interface InvoiceViewContext {
  organisation: Pick<Organisation, 'name' | 'country' | 'brandColor' | 'footer'>
  /** Absent on a draft. */
  payUrl?: string
  /** The day to show on a draft, which has none. */
  today: string
}

/** The printed invoice, from the frozen document; a draft shows itself as one. */
export function invoiceView(invoice: Invoice, context: InvoiceViewContext): DocumentView {
  const { totals } = invoice
  return {
    kind: 'invoice',
    ...(invoice.number === null ? {} : { number: invoice.number }),
    ...statusOf(invoice),
    locale: invoice.customerLocale,
    currency: invoice.currency,
    issuedOn: invoice.issueDate ?? context.today,
    seller: partyView(invoice.seller ?? { name: context.organisation.name }, context.organisation.country),
    buyer: partyView(invoice.customer, context.organisation.country),
    ...(invoice.reference === undefined ? {} : { reference: invoice.reference }),
    ...(invoice.dueDate === null ? {} : { dueOn: invoice.dueDate }),
    ...(invoice.supplyDate === undefined ? {} : { delivery: { on: invoice.supplyDate } }),
    pricesIncludeTax: invoice.pricesIncludeTax,
    lines: invoice.lines.map((line, index) => ({
      description: line.description,
      quantity: line.quantity,
      ...(line.unit === undefined ? {} : { unit: line.unit }),
      unitPrice: line.unitPrice,
      ...discountOf(line),
      taxPercents: line.taxes.map((tax) => tax.percent),
      amountMinor: totals.lines[index]?.grossAmount ?? totals.lines[index]?.amount ?? 0,
    })),
    totals: {
      subtotalMinor: totals.grossSubtotal ?? totals.subtotal,
      ...(totals.discountTotal === 0 ? {} : { discountMinor: totals.grossDiscountTotal ?? totals.discountTotal }),
      taxMinor: totals.taxTotal,
      totalMinor: totals.total,
      dueMinor: totals.total,
    },
    taxes: taxViews(invoice),
    legalNotes: [],
    ...paymentOf(invoice, context),
    ...(invoice.notes === undefined ? {} : { notes: invoice.notes }),
    ...(context.organisation.footer === undefined ? {} : { footer: context.organisation.footer }),
    brand: brandOf(context.organisation),
  }
}

/** A party as the page shows it; a party without address is thought to be in `country`. */
export function partyView(party: Party, country: string): PartyView {
  return {
    name: party.name,
    addressLines: party.address === undefined ? [] : addressLines(party.address),
    country: party.address?.country ?? country,
    ...(party.email === undefined ? {} : { email: party.email }),
    ...(party.phone === undefined ? {} : { phone: party.phone }),
    ...(party.website === undefined ? {} : { website: party.website }),
    ...(party.taxId === undefined ? {} : { taxId: party.taxId }),
    ...(party.registration === undefined ? {} : { registration: [party.registration] }),
  }
}

/** The sender's looks. */
export function brandOf(organisation: Pick<Organisation, 'brandColor'>): BrandView {
  return organisation.brandColor === undefined ? {} : { accent: organisation.brandColor }
}

/** The rows of the tax table, for any document with totals. */
export function taxViews({ totals }: Pick<Invoice, 'totals'>): TaxView[] {
  return totals.taxBreakdown.map((group) => ({
    category: group.category,
    ...(group.name === undefined ? {} : { name: group.name }),
    percent: group.percent,
    taxableMinor: group.taxableAmount,
    taxMinor: group.taxAmount,
  }))
}

function statusOf(invoice: Invoice): { status?: 'draft' } {
  return invoice.status === 'draft' ? { status: 'draft' } : {}
}

function discountOf(line: Invoice['lines'][number]) {
  if (line.discountPercent !== undefined) return { discount: { percent: line.discountPercent } }
  return line.discountAmount === undefined ? {} : { discount: { amountMinor: line.discountAmount } }
}

function paymentOf(invoice: Invoice, { payUrl }: InvoiceViewContext): { payment?: PaymentView } {
  const { seller } = invoice
  if (invoice.totals.total <= 0) return {}
  const bank =
    seller?.iban === undefined
      ? {}
      : {
          bank: {
            accountHolder: seller.accountHolder ?? seller.name,
            iban: seller.iban,
            ...(seller.bic === undefined ? {} : { bic: seller.bic }),
            ...(invoice.number === null ? {} : { reference: invoice.number }),
          },
        }
  const qrCodes = payUrl === undefined ? [] : [{ kind: 'pay_page' as const, payload: payUrl, level: 'M' as const }]
  return { payment: { ...bank, ...(payUrl === undefined ? {} : { payUrl }), qrCodes } }
}
