import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../kit/language.ts'
import { invoiceMail } from './invoice-mail.ts'
import type { MailContent } from './letter.ts'
import { invoiceFixture, paymentFixture } from './mail.fixture.ts'
import { receiptMail } from './receipt-mail.ts'

const payUrl = 'https://pay.example/pay/token'
const sender = { name: 'Lovelace & Co', brandColor: '#0a7f5a' }
const HOSTILE = `<img src=x onerror=alert(1)>"'&\r\nBcc: eve@example.org`

const invoiceLetter = (more: Parameters<typeof invoiceFixture>[0] = {}, words: { subject?: string; message?: string } = {}) =>
  invoiceMail({ invoice: invoiceFixture(more), sender, payUrl, ...words })

const receiptLetter = (more: Parameters<typeof invoiceFixture>[0] = {}, payment: Parameters<typeof paymentFixture>[0] = {}) =>
  receiptMail({ invoice: invoiceFixture(more), payment: paymentFixture(payment), sender, payUrl })

describe('invoiceMail', () => {
  it('names sender and number in the subject', () => {
    expect(invoiceLetter().subject).toBe('Invoice INV-2026-0001 from Lovelace & Co')
  })

  it.each([
    '€1,210.00',
    'December 4, 2026',
    'INV-2026-0001',
    payUrl,
    'Hello Grace Hopper,',
    'DE123456789',
    'Hauptstraße 1, 50667 Köln, Germany',
  ])('says %s in both forms', (fact) => {
    const { html, text } = invoiceLetter()
    expect({ html: html.includes(fact), text: text.includes(fact) }).toEqual({ html: true, text: true })
  })

  it('is written in the payer’s language, with its amounts and days', () => {
    const { subject, text } = invoiceLetter({ customerLocale: 'de-DE' })
    expect(subject).toBe('Rechnung INV-2026-0001 von Lovelace & Co')
    expect(text).toContain('Zu zahlen: 1.210,00\u00a0€\nZahlbar bis: 4. Dezember 2026')
  })

  it('asks for what is still due', () => {
    const { text } = invoiceLetter({ status: 'partially_paid', amountPaid: 21_000, amountDue: 100_000 })
    expect(text).toContain('Amount due: €1,000.00')
    expect(text).toContain('Already settled: €210.00')
  })

  it('asks for no money when nothing is due', () => {
    const { text } = invoiceLetter({ status: 'paid', amountPaid: 121_000, amountDue: 0 })
    expect(text).not.toContain('Pay €')
    expect(text).toContain('settled in full')
  })

  it('puts the sender’s own words in place of ours', () => {
    const { subject, text } = invoiceLetter({}, { subject: 'Our work in May', message: 'Dear Grace,\nthank you!' })
    expect(subject).toBe('Our work in May')
    expect(text.startsWith('Dear Grace,\nthank you!\n\nAmount due')).toBe(true)
  })

  it('keeps the line breaks of a message in the markup', () => {
    expect(invoiceLetter({}, { message: 'a\nb' }).html).toContain('a<br>b')
  })

  it('uses the sender’s colour', () => {
    expect(invoiceLetter().html).toContain('background:#0a7f5a;color:#ffffff')
  })
})

describe('receiptMail', () => {
  it.each(['€500.00', 'November 25, 2026', 'Bank transfer', 'RF18 5390 0754 7034'])('says %s', (fact) => {
    expect(receiptLetter({ status: 'partially_paid', amountPaid: 50_000, amountDue: 71_000 }).text).toContain(fact)
  })

  it('offers to pay the rest', () => {
    expect(receiptLetter({ status: 'partially_paid', amountPaid: 50_000, amountDue: 71_000 }).text).toContain('Pay €710.00:\nhttps://pay')
  })

  it('says that the invoice is settled', () => {
    expect(receiptLetter({ status: 'paid', amountPaid: 121_000, amountDue: 0 }).text).toContain('settled in full')
  })
})

describe('every mail', () => {
  const all = (): [string, MailContent][] =>
    LANGUAGES.flatMap((customerLocale): [string, MailContent][] => [
      [`invoice ${customerLocale}`, invoiceLetter({ customerLocale })],
      [`invoice without extras ${customerLocale}`, invoiceLetter({ customerLocale, seller: { name: 'A' }, customer: { name: 'B' } })],
      [`receipt ${customerLocale}`, receiptLetter({ customerLocale, amountDue: 0, status: 'paid' })],
    ])

  it.each(all())('%s has no hole', (_name, { subject, html, text }) => {
    expect(`${subject}${html}${text}`).not.toMatch(/undefined|null|NaN|\[object|\$\{/)
  })

  it('differs in each language', () => {
    expect(new Set(all().map(([, { text }]) => text)).size).toBe(LANGUAGES.length * 3)
  })

  const hostile: [string, MailContent][] = [
    ['the sender’s name', invoiceMail({ invoice: invoiceFixture(), sender: { name: HOSTILE }, payUrl })],
    ['the subject', invoiceLetter({}, { subject: HOSTILE })],
    ['the message', invoiceLetter({}, { message: HOSTILE })],
    ['the customer’s name', invoiceLetter({ customer: { name: HOSTILE } })],
    ['the seller’s details', invoiceLetter({ seller: { name: HOSTILE, taxId: HOSTILE, email: HOSTILE, registration: HOSTILE } })],
    ['the invoice’s number and reference', invoiceLetter({ number: HOSTILE, reference: HOSTILE })],
    ['the colour', invoiceMail({ invoice: invoiceFixture(), sender: { name: 'A', brandColor: HOSTILE }, payUrl })],
    ['the payment’s reference', receiptLetter({}, { reference: HOSTILE })],
  ]

  it.each(hostile)('escapes %s', (_name, { html }) => {
    expect(html).not.toContain('<img')
  })

  it.each(hostile)('keeps the subject on one line with %s', (_name, { subject }) => {
    expect(subject).not.toMatch(/[\r\n\u2028\u2029]/)
  })

  it('shortens a subject that is too long, between characters', () => {
    const { subject } = invoiceLetter({}, { subject: '😀'.repeat(300) })
    expect([...subject]).toHaveLength(200)
    expect(subject.endsWith('😀…')).toBe(true)
  })
})
