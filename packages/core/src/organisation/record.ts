import type { FontName, TemplateName } from '../document/template-names.ts'
import type { EInvoiceFormat } from '../einvoice/formats.ts'
import type { Address, ElectronicAddress, LegalId } from '../invoice/record.ts'
import type { Instant } from '../kit/day.ts'
import type { FileKey } from '../ports/files.ts'
import { entity } from '../store/entity.ts'
import type { TaxCategory } from '../tax/categories.ts'
import type { ClosedDay } from './business-days.ts'

/** A tax the organisation usually charges: what editors offer. */
export interface TaxPreset {
  /** "VAT", "GST" … as documents show it. */
  name: string
  /** Decimal string. */
  percent: string
  category: TaxCategory
}

/** A logo as it is kept: pixels and the SHA-256 of the file. */
export interface Logo {
  sha256: string
  width: number
  height: number
}

/** Where a logo is kept. The file of an old logo stays, so that a change is never half done. */
export function logoKey(orgId: string, logo: Pick<Logo, 'sha256'>): FileKey {
  return `${orgId}/brand/logo/${logo.sha256}.png`
}

/** The tenant: who invoices, and the defaults of what it makes. */
export interface Organisation {
  id: string
  name: string
  /** The registered name, where it differs; documents show it. */
  legalName?: string
  /** ISO 3166-1 alpha-2. */
  country: string
  /** The currency of the books. Fixed from the first invoice on. */
  currency: string
  /** IANA time zone: decides which day it is. */
  zone: string
  /** BCP 47. */
  locale: string
  taxId?: string
  /** Number and register: "HRB 12345, Amtsgericht Köln". */
  registration?: string
  legalId?: LegalId
  /** Where e-invoices and answers to them reach us (BT-34); the e-mail address where left out. */
  electronicAddress?: ElectronicAddress
  /** Whom payers shall ask (BT-41). */
  contactName?: string
  address?: Address
  email?: string
  phone?: string
  website?: string
  /** Without spaces. */
  iban?: string
  bic?: string
  /** Where the account is in another name. */
  accountHolder?: string
  /** What payers write on a transfer: the number where left out, or a creditor reference of ISO 11649 made from it. */
  paymentReferences?: 'number' | 'creditor_reference'
  /** See `isNumberPattern`. */
  invoiceNumberPattern: string
  creditNoteNumberPattern: string
  /** `DEFAULT_QUOTE_NUMBER_PATTERN` where left out. */
  quoteNumberPattern?: string
  paymentTermsDays: number
  /** On which nobody is in, besides weekends and public holidays. */
  closedDays?: ClosedDay[]
  /** Whether one works on the country's public holidays. */
  ignoresPublicHolidays?: boolean
  /** Whether new drafts have prices that include tax. */
  pricesIncludeTax: boolean
  taxPresets: TaxPreset[]
  /** Whether payers may pay a part on the pay page. */
  payPartially?: boolean
  /** `#rrggbb`. */
  brandColor?: string
  /** The look of documents; `classic` where none is chosen. */
  template?: TemplateName
  /** The type of documents; `inter` where none is chosen. */
  font?: FontName
  /** A PNG of ours; its place is `logoKey`. */
  logo?: Logo
  /** Printed below the logo or name. */
  headerText?: string
  /** The general terms, printed last. */
  documentTerms?: string
  /** Printed at the foot of documents. */
  footer?: string
  /** The name that mails come from, where it is not the organisation's. */
  senderName?: string
  /** Where answers to mails go; the e-mail address where left out. */
  replyTo?: string
  /** Below each mail. */
  mailSignature?: string
  /** Whether XML files go with a mail, besides the PDF. */
  attachEInvoices?: boolean
  /** Which e-invoices are made of each issued document, besides what its buyer needs; a Factur-X PDF where left out. */
  eInvoiceFormats?: EInvoiceFormat[]
  createdAt: Instant
  updatedAt: Instant
}

/** How quotes are numbered unless the organisation says otherwise. */
export const DEFAULT_QUOTE_NUMBER_PATTERN = 'QU-{year}-{number:4}'

/** One item per organisation, at a place that needs no id. */
export const Organisation = entity<Organisation, object>({
  name: 'organization',
  schema: 1,
  key: () => ({ pk: 'organisation', sk: 'organisation' }),
})
