import { currentRate, listRates } from '@quittance/core/exchange-rate/list'
import { importRates, setRate } from '@quittance/core/exchange-rate/save'
import * as z from 'zod'
import { ExchangeRate } from '../invoice-schemas.ts'
import { lazily } from '../lazily.ts'
import { type Route, route } from '../route.ts'
import { currencyCode, dayText, decimalText, PageQuery, pageOf, text } from '../schemas.ts'

const tag = 'Exchange rates'
const Quote = lazily(() =>
  z
    .strictObject({ base: currencyCode, currency: currencyCode, rate: z.string(), source: z.string() })
    .meta({ id: 'QuotedRate', description: 'One base is worth rate of currency.' }),
)

const CSV = 'Date, USD, JPY, \n20 November 2026, 1.0812, 163.21, \n'

/** What foreign currencies are worth: the default at issue and on the day of payment. */
export const exchangeRateRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/exchange-rates',
    operationId: 'listExchangeRates',
    tag,
    summary: 'List exchange rates by day, the latest first',
    scope: 'exchange-rates:read',
    query: PageQuery,
    answer: { status: 200, schema: () => pageOf(z.strictObject({ date: dayText, quotes: z.array(Quote()), version: z.int() })) },
    errors: ['invalid_cursor'],
    run: ({ call, query }) => listRates(call, query),
    present: (page) => page,
  }),
  route({
    method: 'GET',
    path: '/v1/exchange-rates/current',
    operationId: 'getCurrentExchangeRate',
    tag,
    summary: 'Get the rate that an invoice would be issued with',
    description: 'The latest that is not after the day and at most a week older.',
    scope: 'exchange-rates:read',
    query: () => z.strictObject({ currency: currencyCode, on: dayText.optional() }),
    answer: { status: 200, schema: ExchangeRate },
    errors: ['exchange_rate_missing'],
    run: ({ call, query }) => currentRate(call, query),
    present: (rate) => rate,
  }),
  route({
    method: 'POST',
    path: '/v1/exchange-rates',
    operationId: 'setExchangeRate',
    tag,
    summary: 'Set an exchange rate by hand',
    description: 'It counts before those imported for its day.',
    scope: 'exchange-rates:write',
    body: () =>
      z.strictObject({
        currency: currencyCode,
        rate: decimalText.meta({ description: 'How much of your currency one of it is.' }),
        date: dayText,
        source: text(100).optional(),
      }),
    answer: { status: 201, schema: () => z.strictObject({ ...Quote().shape, date: dayText }) },
    errors: ['invalid_currency', 'invalid_amount', 'invalid_date'],
    dryRun: true,
    example: { body: { currency: 'USD', rate: '0.9137', date: '2026-01-31', source: 'Our bank' } },
    run: ({ call, body }) => setRate(call, body),
    present: (quote) => quote,
  }),
  route({
    method: 'POST',
    path: '/v1/exchange-rates/import',
    operationId: 'importExchangeRates',
    tag,
    summary: 'Import reference rates of the European Central Bank',
    description:
      'The files eurofxref-daily.xml, eurofxref-hist-90d.xml, eurofxref.csv or eurofxref-hist.csv (at most 92 days), as published.',
    scope: 'exchange-rates:write',
    body: () => z.strictObject({ content: z.string().min(1).max(900_000) }),
    answer: { status: 200, schema: () => z.strictObject({ days: z.int(), rates: z.int(), from: dayText, to: dayText }) },
    errors: ['invalid_request', 'limit_exceeded'],
    dryRun: true,
    example: { body: { content: CSV } },
    run: ({ call, body }) => importRates(call, body),
    present: (imported) => imported,
  }),
]
