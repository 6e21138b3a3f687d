import { E_INVOICE_FORMATS } from '@quittance/core/einvoice/formats'
import { isDay } from '@quittance/core/kit/day'
import { isDecimal } from '@quittance/core/kit/decimal'
import { TAX_CATEGORIES, type TaxCategory as TaxCategoryCode } from '@quittance/core/tax/categories'
import * as z from 'zod'
import { lazily } from './lazily.ts'

/**
 * Texts people write: trimmed of nothing, at least one visible character, no control characters but (in long ones) line breaks.
 * What is too long is not looked at any further, and each pattern reads a text once, whatever is in it.
 */
export function text(charactersMax: number): z.ZodString {
  return z
    .string()
    .min(1)
    .max(charactersMax, { abort: true })
    .regex(/^[\p{Z}\ufeff]*[^\p{Cc}\p{Cs}\s][^\p{Cc}\p{Cs}]*$/u, 'Write at least one visible character and no control characters.')
}

/** A text of several lines. */
export function longText(charactersMax: number): z.ZodString {
  return z
    .string()
    .max(charactersMax, { abort: true })
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u, 'Leave out control characters.')
}

/** An amount in minor units (cents). */
export const amount = z
  .int()
  .min(-999_999_999_999_999)
  .max(999_999_999_999_999)
  .meta({ description: 'Minor units of the currency: 121000 is 1,210.00 EUR.' })

/** A decimal number as text, exact. */
export const decimalText = z
  .string()
  .max(32)
  .refine(isDecimal, 'Write a decimal number like 1234.50, as a string, with a point and no separators.')
  .meta({ description: 'A decimal number as a string.', examples: ['2.5'] })

/** A percentage from 0 to 100, as a decimal string. */
export const percentText = z
  .string()
  .max(16)
  .refine(
    (value) => isDecimal(value) && /^(?:100(?:\.0+)?|\d{1,2}(?:\.\d{1,6})?)$/.test(value),
    'Write a percentage from 0 to 100 like 19 or 9.975, as a string.',
  )
  .meta({ description: 'A percentage as a decimal string.', examples: ['19'] })

/** A day of the calendar. */
export const dayText = z
  .string()
  .max(10)
  .refine(isDay, 'Write a day that exists as YYYY-MM-DD.')
  .meta({ format: 'date', description: 'A calendar day, YYYY-MM-DD.', examples: ['2026-11-20'] })

/** A moment in UTC. */
export const instantText = z.string().meta({ format: 'date-time', description: 'RFC 3339 in UTC.', examples: ['2026-11-20T12:00:00.000Z'] })

/** A tax category of EN 16931. */
export const TaxCategory = z.enum(Object.keys(TAX_CATEGORIES) as TaxCategoryCode[]).meta({
  description: 'EN 16931: S standard (also reduced), Z zero, E exempt, AE reverse charge, K intra-community, G export, O out of scope.',
})

/** ISO 4217. */
export const currencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/, 'Write the three capital letters of the currency (ISO 4217), like EUR.')
  .meta({ description: 'ISO 4217 currency code.', examples: ['EUR'] })

/** ISO 3166-1 alpha-2. */
export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, 'Write the two capital letters of the country (ISO 3166-1), like DE.')
  .meta({ description: 'ISO 3166-1 alpha-2 country code.', examples: ['DE'] })

/** A language with or without a region. */
export const localeTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, 'Write a language tag (BCP 47) like en or de-AT.')
  .meta({ description: 'BCP 47 language tag.', examples: ['en'] })

/** An address for mail. The practical form of RFC 5321: no quoted local parts, no address literals. */
export const emailAddress = z
  .string()
  .max(254, { abort: true })
  .regex(
    /^[^\s@<>()[\]\\,;:"]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/,
    'Write an e-mail address like name@example.com.',
  )
  .meta({ format: 'email', examples: ['ada@example.com'] })

/** A postal address. */
export const Address = lazily(() =>
  z
    .strictObject({
      line1: text(200),
      line2: text(200).exactOptional(),
      city: text(100),
      region: text(100).exactOptional(),
      postalCode: text(20),
      country: countryCode,
    })
    .meta({ id: 'Address' }),
)

/** An electronic address with its scheme. */
export const ElectronicAddress = lazily(() =>
  z
    .strictObject({
      scheme: z
        .string()
        .regex(/^[0-9A-Z]{2,4}$/, 'Write a code of the EAS list like 0204, 9930 or EM.')
        .meta({ description: 'EAS: 0204 Leitweg-ID, 9930 German VAT id, 0088 GLN, EM e-mail …' }),
      value: text(100),
    })
    .meta({ id: 'ElectronicAddress', description: 'Where e-invoices reach a party (BT-34, BT-49): a Peppol participant, a Leitweg-ID …' }),
)

/** A number in a register of companies. */
export const LegalId = lazily(() =>
  z
    .strictObject({
      value: text(60),
      scheme: z
        .string()
        .regex(/^\d{4}$/, 'Write the four figures of the scheme (ISO 6523), or leave it out.')
        .exactOptional()
        .meta({ description: 'ISO 6523, where the number is of such a scheme: 0002 SIREN, 0106 KvK, 0192 Norway …' }),
    })
    .meta({ id: 'LegalId', description: 'A party’s number in a register of companies (BT-30, BT-47).' }),
)

/** An e-invoice we make. */
export const EInvoiceFormat = z.enum(E_INVOICE_FORMATS).meta({
  description: '`facturx` in the PDF; `ubl` Peppol BIS Billing 3; `cii` EN 16931; `xrechnung` in UBL, `xrechnung_cii` in CII.',
})

/** The id of something, in a path. One that has another shape names nothing: 404. */
export function idParam(prefix: string): z.ZodString {
  return z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`), `Give an id that begins with ${prefix}_, as an answer gave it.`)
    .meta({ description: `An id that begins with ${prefix}_.` })
}

/** `true` or `false` in a query. */
export const queryBoolean = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .meta({ openapi: { type: 'boolean' } })

/** The parameters of every list, for spreading into a strict object. */
export const paging = {
  limit: z
    .string()
    .regex(/^\d{1,6}$/, 'Write a whole number.')
    .transform(Number)
    .pipe(z.int().min(1).max(100))
    .default(25)
    .meta({ description: 'How many at most, 1 to 100.', openapi: { type: 'integer', minimum: 1, maximum: 100, default: 25 } }),
  cursor: z.string().min(1).max(2_000).optional().meta({ description: 'nextCursor of the page before.' }),
}

/** The query of a list that has no filters. */
export const PageQuery = lazily(() => z.strictObject(paging))

/** For changes: the optional fields of something, where null clears one. */
export function clearable<S extends Record<string, z.ZodType>>(fields: S): { [K in keyof S]: z.ZodOptional<z.ZodNullable<S[K]>> } {
  const entries = Object.entries(fields).map(([name, schema]) => [name, schema.nullable().optional()])
  return Object.fromEntries(entries) as { [K in keyof S]: z.ZodOptional<z.ZodNullable<S[K]>> }
}

/** What people type to find something. */
export const searchText = z.string().min(1).max(200).meta({ description: 'Words; each must begin a word of what is found.' })

/** Something kept, as answers show it: its fields with its id, version and times. */
export function resource<S extends z.ZodRawShape>(fields: S) {
  return z.strictObject({
    id: z.string(),
    ...fields,
    version: z.int().meta({ description: 'Grows with each change; also the ETag.' }),
    createdAt: instantText,
    updatedAt: instantText,
  })
}

/** What looks wrong in what was written but is not refused. */
export const Warnings = lazily(() =>
  z.array(z.strictObject({ pointer: z.string(), code: z.string(), message: z.string() })).meta({
    id: 'Warnings',
    description: 'What looks wrong but is not refused: a tax number whose check digit does not fit (`check_digit`). Lists leave it out.',
  }),
)

/** The answer of every list. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({
    items: z.array(item),
    nextCursor: z.string().nullable().meta({ description: 'Send it as cursor for the next page; null at the end.' }),
  })
}
