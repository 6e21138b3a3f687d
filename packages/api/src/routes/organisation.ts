import { FONT_NAMES, TEMPLATE_NAMES } from '@quittance/core/document/template-names'
import { dayIn, instantOf } from '@quittance/core/kit/day'
import { CLOSED_DAYS_MAX, closedDaysOf } from '@quittance/core/organisation/business-days'
import { createOrganisation } from '@quittance/core/organisation/create-organisation'
import { warningsOfParty } from '@quittance/core/organisation/findings'
import { Organisation as OrganisationRecord } from '@quittance/core/organisation/record'
import { updateOrganisation } from '@quittance/core/organisation/update-organisation'
import type { Versioned } from '@quittance/core/store/entity'
import { read } from '@quittance/core/store/transact'
import * as z from 'zod'
import { type Route, route } from '../route.ts'
import {
  Address,
  clearable,
  countryCode,
  currencyCode,
  dayText,
  EInvoiceFormat,
  ElectronicAddress,
  emailAddress,
  LegalId,
  localeTag,
  longText,
  percentText,
  resource,
  TaxCategory,
  text,
  Warnings,
} from '../schemas.ts'

const TaxPreset = z.strictObject({ name: text(40), percent: percentText, category: TaxCategory }).meta({ id: 'TaxPreset' })

const webAddress = z
  .string()
  .max(300)
  .regex(/^https?:\/\/[^\s<>"]+$/, 'Write a web address that begins with https://.')
const patternText = text(30).meta({ description: 'With {number} or {number:4}, and {year} before it if you like: INV-{year}-{number:4}.' })

/** The looks and texts of documents. */
export const brandFields = {
  brandColor: z.string().regex(/^#[0-9a-fA-F]{6}$/, 'Write a colour like #1a6b4f.'),
  template: z.enum(TEMPLATE_NAMES).meta({ description: 'The look of documents; `classic` where none is chosen.' }),
  font: z.enum(FONT_NAMES).meta({ description: 'The type of documents; `inter` where none is chosen.' }),
  headerText: longText(200).meta({ description: 'Printed below the logo or name.' }),
  footer: longText(1_000).meta({ description: 'Printed at the foot of each page.' }),
  documentTerms: longText(5_000).meta({ description: 'General terms, printed last.' }),
}
const Logo = z.strictObject({
  sha256: z.string(),
  width: z.int().meta({ description: 'In pixels.' }),
  height: z.int().meta({ description: 'In pixels.' }),
})

const details = {
  legalName: text(200),
  taxId: text(40),
  registration: text(100),
  legalId: LegalId,
  electronicAddress: ElectronicAddress,
  contactName: text(100).meta({ description: 'Whom payers shall ask (BT-41).' }),
  address: Address,
  email: emailAddress,
  phone: text(40),
  website: webAddress,
  iban: text(50),
  bic: text(20),
  accountHolder: text(200),
  paymentReferences: z
    .enum(['number', 'creditor_reference'])
    .meta({ description: 'What payers write on a transfer: the number, or a creditor reference (ISO 11649) made of it.' }),
  senderName: text(100).meta({ description: 'The name that mails come from, where it is not the organisation’s.' }),
  replyTo: emailAddress.meta({ description: 'Where answers to mails go, where it is not `email`.' }),
  mailSignature: longText(500).meta({ description: 'Below each mail.' }),
  attachEInvoices: z.boolean().meta({ description: 'Whether XML files go with a mail, besides the PDF.' }),
  eInvoiceFormats: z
    .array(EInvoiceFormat)
    .max(5)
    .meta({ description: 'Which e-invoices are made, besides what a buyer needs. Left out: a Factur-X PDF, where it can be one.' }),
  ...brandFields,
  quoteNumberPattern: patternText,
  closedDays: z
    .array(z.strictObject({ day: dayText, name: text(100), yearly: z.boolean().optional() }))
    .max(CLOSED_DAYS_MAX)
    .meta({
      description:
        'On which nobody is in, besides weekends and public holidays: reminders and recurring invoices on business days leave them out.',
    }),
  ignoresPublicHolidays: z.boolean().meta({ description: 'Whether one works on the public holidays of the country.' }),
  payPartially: z.boolean().meta({ description: 'Whether payers may pay a part on the pay page.' }),
}
const defaults = {
  currency: currencyCode,
  zone: text(60).meta({ description: 'IANA time zone.', examples: ['Europe/Berlin'] }),
  locale: localeTag,
  invoiceNumberPattern: patternText,
  creditNoteNumberPattern: patternText,
  paymentTermsDays: z.int().min(0).max(365),
  pricesIncludeTax: z.boolean(),
  taxPresets: z.array(TaxPreset).max(20),
}
const basics = { name: text(200), country: countryCode }

const NewOrganization = z
  .strictObject({ ...basics, ...z.object({ ...details, ...defaults }).partial().shape })
  .meta({ id: 'NewOrganization', description: 'What is left out is guessed from the country.' })
const OrganizationChanges = z
  .strictObject({ ...z.object({ ...basics, ...defaults }).partial().shape, ...clearable(details) })
  .meta({ id: 'OrganizationChanges', description: 'null clears a field; what is left out stays.' })
const ClosedDays = z
  .strictObject({
    year: z.int(),
    areHolidaysKnown: z.boolean().meta({ description: 'Whether the public holidays of the country are known.' }),
    days: z.array(z.strictObject({ day: dayText, name: z.string(), from: z.enum(['country', 'own']) })),
  })
  .meta({ id: 'ClosedDays' })
/** As answers show it. */
export const Organization = resource({
  ...basics,
  ...defaults,
  ...z.object(details).partial().shape,
  logo: Logo.optional(),
  warnings: Warnings.optional(),
}).meta({ id: 'Organization' })
const presentOrganisation = (organisation: Versioned<OrganisationRecord>) => ({ ...organisation, warnings: warningsOfParty(organisation) })

const example = {
  name: 'Lovelace & Co',
  country: 'DE',
  legalName: 'Lovelace Beratung GmbH',
  taxId: 'DE123456789',
  iban: 'DE89370400440532013000',
  address: { line1: 'Am Markt 1', city: 'Köln', postalCode: '50667', country: 'DE' },
}

/** The organisation: who invoices, and its defaults. */
export const organisationRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/v1/organization',
    operationId: 'createOrganization',
    tag: 'Organization',
    summary: 'Create your organisation and become its owner',
    description: 'The one thing an account can do that belongs to no organisation yet.',
    scope: 'account',
    body: NewOrganization,
    answer: { status: 201, schema: Organization },
    errors: ['already_exists'],
    etag: true,
    example: { body: example },
    run: ({ call, body, account }) => {
      const name = account?.name ?? account?.email ?? 'Owner'
      return createOrganisation(call, body, { accountId: account?.sub ?? '', name, email: account?.email })
    },
    present: presentOrganisation,
  }),
  route({
    method: 'GET',
    path: '/v1/organization',
    operationId: 'getOrganization',
    tag: 'Organization',
    summary: 'Get your organisation',
    scope: 'organization:read',
    answer: { status: 200, schema: Organization },
    errors: [],
    etag: true,
    run: ({ call }) => read(call, OrganisationRecord, {}),
    present: presentOrganisation,
  }),
  route({
    method: 'PATCH',
    path: '/v1/organization',
    operationId: 'updateOrganization',
    tag: 'Organization',
    summary: 'Change details and defaults of your organisation',
    description: 'Documents already issued keep the details they were issued with.',
    scope: 'organization:write',
    body: OrganizationChanges,
    answer: { status: 200, schema: Organization },
    errors: ['conflict', 'precondition_failed'],
    etag: true,
    example: { body: { paymentTermsDays: 30, footer: 'Thank you for your business.' } },
    run: ({ call, body }) => updateOrganisation(call, body),
    present: presentOrganisation,
  }),
  route({
    method: 'GET',
    path: '/v1/organization/closed-days',
    operationId: 'listClosedDays',
    tag: 'Organization',
    summary: 'List the days of a year on which your organisation does not work, besides weekends',
    scope: 'organization:read',
    query: z.strictObject({ year: z.coerce.number().int().min(1970).max(2200).optional().meta({ description: 'Left out: this one.' }) }),
    answer: { status: 200, schema: ClosedDays },
    errors: [],
    run: async ({ call, query }) => {
      const organisation = await read(call, OrganisationRecord, {})
      const year = query.year ?? Number(dayIn(organisation.zone, instantOf(call.clock.now())).slice(0, 4))
      return { year, ...closedDaysOf(organisation, year) }
    },
    present: (found) => found,
  }),
]
