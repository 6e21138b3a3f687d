import { describe, expect, it } from 'vitest'
import { draft, line, openBusiness } from '../../contract/business.ts'
import { testHome } from '../../contract/test-home.ts'
import { createCustomer, type NewCustomer } from '../customer/create-customer.ts'
import type { LineInput } from '../invoice/content.ts'
import { issueInvoice } from '../invoice/issue.ts'
import type { AppError } from '../kit/errors.ts'
import type { Organisation } from '../organisation/record.ts'

const ADDRESS = { line1: 'Am Bächle 3', city: 'Köln', postalCode: '50667', country: 'DE' }
const WHOLE: Partial<Organisation> = { email: 'office@example.com', phone: '+49 221 1234567', contactName: 'Ada Lovelace' }
const LEITWEG = '04011000-1234512345-06'

async function drafted(settings: Partial<Organisation>, about: Partial<NewCustomer>, lines: LineInput[] = [line('1000.00')]) {
  const { call } = testHome()
  await openBusiness(call, settings)
  const customer = await createCustomer(call, { name: 'Stadt Köln', email: 'rechnung@koeln.example', ...about })
  const { id } = await draft(call, customer.id, lines)
  return {
    issue: () => issueInvoice(call, { id }),
    tried: async () => (await issueInvoice({ ...call, dryRun: true }, { id })).findings,
  }
}

async function refusal(work: Promise<unknown>): Promise<AppError> {
  return await work.then(
    () => expect.unreachable(),
    (error: AppError) => error,
  )
}

describe('an invoice to somebody who needs no e-invoice', () => {
  it('is issued whatever the rules say', async () => {
    const { issue } = await drafted({}, {})
    expect((await issue()).findings.map(({ code }) => code)).toEqual(['customer_address_missing'])
  })

  it('is told in a dry run what would make it one: rule, term and field', async () => {
    const { tried } = await drafted({}, {})
    expect(await tried()).toContainEqual({
      severity: 'hint',
      code: 'BR-10',
      rule: 'BR-10',
      term: 'BG-8',
      format: 'facturx',
      pointer: '/customer/address',
      message: expect.stringContaining('address'),
    })
  })

  it('hears nothing of it outside the EU', async () => {
    const { tried } = await drafted({ country: 'US', currency: 'USD', address: { ...ADDRESS, country: 'US' } }, {})
    expect((await tried()).map(({ severity }) => severity)).not.toContain('hint')
  })

  it('of a small amount need not name the buyer in whole', async () => {
    const { issue } = await drafted({}, {}, [line('200.00')])
    expect((await issue()).findings).toEqual([])
  })
})

describe('an invoice to a public buyer in Germany', () => {
  it('is refused as long as XRechnung lacks something, with a pointer to each field', async () => {
    const { issue } = await drafted({ iban: undefined as never }, { address: ADDRESS, buyerReference: LEITWEG })
    const { code, details } = await refusal(issue())
    expect(code).toBe('not_issuable')
    const found = (details.errors ?? []).map((error) => `${error.code} ${error.pointer}`)
    expect(found).toEqual(expect.arrayContaining(['BR-DE-1 /seller/iban', 'BR-DE-6 /seller/phone', 'BR-DE-7 /seller/email']))
  })

  it('is issued once everything is there, as XRechnung too', async () => {
    const { issue } = await drafted(WHOLE, { address: ADDRESS, buyerReference: LEITWEG })
    expect((await issue()).invoice.eInvoiceFormats).toEqual(['facturx', 'xrechnung'])
  })

  it('is told of a Leitweg-ID that was mistyped, which makes nobody a public buyer', async () => {
    const { issue } = await drafted({}, { address: ADDRESS, buyerReference: '04011000-1234512345-07' })
    expect((await issue()).findings).toMatchObject([{ code: 'buyer_reference_mistyped', severity: 'warning', pointer: '/buyerReference' }])
  })
})

describe('an invoice to a customer who asks for a format', () => {
  it('is refused without what the format needs', async () => {
    const { issue } = await drafted(
      {},
      { address: ADDRESS, eInvoiceFormat: 'ubl', electronicAddress: { scheme: '0088', value: '7300010000001' } },
    )
    const { details } = await refusal(issue())
    const found = (details.errors ?? []).map((error) => `${error.code} ${error.pointer}`)
    expect(found).toEqual(expect.arrayContaining(['PEPPOL-EN16931-R003 /buyerReference', 'PEPPOL-EN16931-R020 /seller/electronicAddress']))
  })

  it('is issued with plain UBL where the customer is not on Peppol', async () => {
    const { issue } = await drafted({}, { address: ADDRESS, eInvoiceFormat: 'ubl' })
    expect((await issue()).invoice.eInvoiceFormats).toEqual(['facturx', 'ubl'])
  })

  it('with an address on Peppol gets UBL, and is not refused for it', async () => {
    const { issue } = await drafted({}, { address: ADDRESS, electronicAddress: { scheme: '9930', value: 'DE987654321' } })
    expect((await issue()).invoice.eInvoiceFormats).toEqual(['facturx', 'ubl'])
  })
})

it('points to the line that breaks a rule', async () => {
  const lines = [line('10.00'), { ...line('10.00'), taxPercent: '0', taxCategory: 'S' as const }]
  const { tried } = await drafted({}, { address: ADDRESS }, lines)
  expect((await tried()).find(({ rule }) => rule === 'BR-S-05')).toMatchObject({ pointer: '/lines/1/taxes' })
})

it('says that two taxes on one line are no e-invoice', async () => {
  const two = {
    description: 'Work',
    quantity: '1',
    unitPrice: '140',
    taxes: [
      { name: 'GST', percent: '5' },
      { name: 'QST', percent: '9.975' },
    ],
  }
  const { tried } = await drafted({}, { address: ADDRESS }, [two])
  expect(await tried()).toMatchObject([{ code: 'two_taxes', severity: 'hint', pointer: '/lines/0/taxes' }])
})
