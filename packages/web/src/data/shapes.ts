import type { components } from '@quittance/sdk/openapi'

type Schemas = components['schemas']

/** The API's shapes, as its documentation types them, under the names that the pages use. */
export type Address = Schemas['Address']
/** A payment's part that settles one invoice. */
export type Allocation = Schemas['Allocation']
/** How money comes in. */
export type PaymentMethod = Schemas['Payment']['method']
/** A program's access, without its secret. */
export type ApiKey = Schemas['ApiKey']
/** A file given to us. */
export type Attachment = Schemas['Attachment']
/** Looks of documents that are not saved yet. */
export type BrandChanges = Schemas['BrandChanges']
/** What a list shows of a credit note. */
export type CreditNote = Schemas['CreditNoteSummary']
/** Whom we invoice. */
export type Customer = Schemas['Customer']
/** What a customer was invoiced, paid and owes, by currency. */
export type CustomerTotals = Schemas['CustomerTotals']
/** The figures of the home page. */
export type Dashboard = Schemas['Dashboard']
/** A file made of an issued invoice, with its signed link. */
export type DocumentLink = Schemas['Document']
/** The e-invoices there are. */
export type EInvoiceFormat = Schemas['DocumentRequest']['format']
/** What happened, who did it and when. */
export type EventRow = Schemas['Event']
/** What stands in the way of issuing, or should be better. */
export type Finding = Schemas['Finding']
/** An invoice in whole. */
export type Invoice = Schemas['Invoice']
/** An invoice after an action, and how that is booked. */
export type InvoiceActed = Schemas['InvoiceActed']
/** Somebody who was invited and has not come yet. */
export type Invitation = Schemas['Invitation']
/** A person of the organisation. */
export type Member = Schemas['Member']
/** What a person may do. */
export type Role = Member['role']
/** An offer, in whole. */
export type Quote = Schemas['Quote']
/** How payers are reminded. */
export type ReminderSettings = Schemas['ReminderSettings']
/** What an invoice got, and what comes next. */
export type InvoiceReminders = Schemas['InvoiceReminders']
/** What a draft quote is made of. */
export type QuoteInput = Schemas['QuoteInput']
/** What lists show of a quote. */
export type QuoteSummary = Schemas['QuoteSummary']
/** What a draft is made of. */
export type InvoiceInput = Schemas['InvoiceInput']
/** What lists show of an invoice. */
export type InvoiceSummary = Schemas['InvoiceSummary']
/** The states of an invoice. */
export type InvoiceStatus = InvoiceSummary['status']
/** A thing or service of the catalogue. */
export type Item = Schemas['Item']
/** Work after a commit. */
export type Job = Schemas['Job']
/** An entry of the books. */
export type JournalEntry = Schemas['JournalEntry']
/** A line as sent. */
export type LineInput = Schemas['LineInput']
/** What time is spent on. */
export type Project = Schemas['Project']
/** Time that was spent. */
export type TimeEntry = Schemas['TimeEntry']
/** How time is billed. */
export type TimeSettings = Schemas['TimeSettings']
/** Hours and amounts of a project, member or week. */
export type TimeReportRow = Schemas['TimeReport']['rows'][number]
/** The tenant. */
export type Organisation = Schemas['Organization']
/** What can be changed of it; null clears. */
export type OrganisationChange = Schemas['OrganizationChanges']
/** A party as an issued document keeps it. */
export type Party = Schemas['Party']
/** What a key may do. */
export type Scope = Schemas['Scope']
/** A tax the organisation usually charges. */
export type TaxPreset = Schemas['TaxPreset']
