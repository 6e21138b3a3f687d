import type { DocumentHead, DocumentView, LinesView, LineView } from './view.ts'

/** An invoice view, for previews, tests and benchmarks. */
export type InvoiceView = DocumentHead & LinesView

const WORK: readonly Omit<LineView, 'amountMinor'>[] = [
  {
    description: 'Brand strategy workshop',
    details: 'Two days at your office',
    quantity: '2',
    unit: 'days',
    unitPrice: '950',
    taxPercents: ['19'],
  },
  { description: 'Website design and prototyping', quantity: '12.5', unit: 'hours', unitPrice: '95', taxPercents: ['19'] },
  { description: 'Front-end development', quantity: '40', unit: 'hours', unitPrice: '95', taxPercents: ['19'] },
  {
    description: 'Hosting and maintenance',
    details: 'November 2026',
    quantity: '1',
    unit: 'month',
    unitPrice: '49.90',
    taxPercents: ['19'],
  },
]
const AMOUNTS = [190_000, 118_750, 380_000, 4_990] as const

/** A plain invoice with so many lines, 19 % tax, bank account, pay link and two QR codes. */
export function sampleInvoice(lineCount: number, changes: Partial<InvoiceView> = {}): InvoiceView {
  const lines = Array.from({ length: lineCount }, (_, index) => sampleLine(index))
  const subtotalMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0)
  const taxMinor = Math.round((subtotalMinor * 19) / 100)
  const totalMinor = subtotalMinor + taxMinor
  return {
    kind: 'invoice',
    number: 'INV-2026-0042',
    locale: 'en-GB',
    currency: 'EUR',
    issuedOn: '2026-11-20',
    dueOn: '2026-12-04',
    delivery: { from: '2026-11-01', to: '2026-11-17' },
    orderNumber: 'PO-77120',
    customerNumber: 'C-1041',
    seller: SELLER,
    buyer: BUYER,
    pricesIncludeTax: false,
    lines,
    totals: { subtotalMinor, taxMinor, totalMinor, dueMinor: totalMinor },
    taxes: [{ category: 'S', percent: '19', taxableMinor: subtotalMinor, taxMinor }],
    payment: PAYMENT,
    legalNotes: [],
    notes: 'Thank you for the good work together. The source files are in the shared folder.',
    brand: {},
    ...changes,
  }
}

/** The head of the sample, for documents of other kinds. */
export function sampleHead(changes: Partial<DocumentHead> = {}): DocumentHead {
  const { locale, currency, issuedOn, seller, buyer, payment, legalNotes, brand } = sampleInvoice(0)
  return { locale, currency, issuedOn, seller, buyer, legalNotes, brand, ...(payment && { payment }), ...changes }
}

/** One document of each kind. */
export function sampleOfEachKind(changes: Partial<DocumentHead> = {}): DocumentView[] {
  const head = sampleHead(changes)
  const preceding = { number: 'INV-2026-0042', issuedOn: '2026-11-20' }
  return [
    { ...sampleInvoice(3), ...changes },
    { ...sampleInvoice(2), ...changes, kind: 'credit_note', number: 'CN-2026-0003', preceding },
    { ...sampleInvoice(3), ...changes, kind: 'quote', number: 'Q-2026-0007' },
    {
      ...head,
      kind: 'receipt',
      number: 'R-2026-0011',
      preceding,
      payments: [
        { paidOn: '2026-11-28', method: 'card', reference: 'ch_9f2k', amountMinor: 500_000 },
        { paidOn: '2026-12-01', method: 'bank_transfer', amountMinor: 319_613 },
      ],
      receivedMinor: 819_613,
      totalMinor: 819_613,
      dueMinor: 0,
    },
    {
      ...head,
      kind: 'reminder',
      dueOn: '2026-12-20',
      introduction: 'It may have slipped your mind: these invoices are still open.',
      overdue: [
        { number: 'INV-2026-0031', issuedOn: '2026-09-01', dueOn: '2026-09-15', daysLate: 66, totalMinor: 121_000, openMinor: 121_000 },
        { number: 'INV-2026-0036', issuedOn: '2026-10-01', dueOn: '2026-10-15', daysLate: 36, totalMinor: 450_000, openMinor: 250_000 },
      ],
      interestMinor: 4_312,
      feeMinor: 4_000,
      dueMinor: 379_312,
    },
    {
      ...head,
      kind: 'statement',
      from: '2026-10-01',
      to: '2026-11-20',
      openingMinor: 12_000,
      movements: [
        { on: '2026-10-02', kind: 'invoice', number: 'INV-2026-0036', amountMinor: 450_000, balanceMinor: 462_000 },
        { on: '2026-10-20', kind: 'payment', number: 'TR-8812', amountMinor: -200_000, balanceMinor: 262_000 },
        { on: '2026-11-01', kind: 'credit_note', number: 'CN-2026-0001', amountMinor: -12_000, balanceMinor: 250_000 },
      ],
      closingMinor: 250_000,
    },
  ]
}

function sampleLine(index: number): LineView {
  const work = WORK[index % WORK.length]
  const amountMinor = AMOUNTS[index % AMOUNTS.length] ?? 0
  return { description: '', quantity: '1', unitPrice: '0', taxPercents: [], ...work, amountMinor }
}

const SELLER: DocumentHead['seller'] = {
  name: 'Atelier Nordlicht GmbH',
  addressLines: ['Gartenstraße 14', '10115 Berlin'],
  country: 'DE',
  email: 'hallo@nordlicht.example',
  phone: '+49 30 1234567',
  website: 'nordlicht.example',
  taxId: 'DE123456789',
  registration: ['Amtsgericht Charlottenburg HRB 123456', 'Geschäftsführerin: Lena Vogt'],
}

const BUYER: DocumentHead['buyer'] = {
  name: 'Łódź Machines Sp. z o.o.',
  contact: 'Agnieszka Żółć',
  addressLines: ['ul. Piotrkowska 104', '90-926 Łódź', 'Poland'],
  country: 'PL',
  taxId: 'PL7252087654',
}

const PAYMENT: NonNullable<DocumentHead['payment']> = {
  terms: '14 days net.',
  bank: { accountHolder: 'Atelier Nordlicht GmbH', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', reference: 'INV-2026-0042' },
  payUrl: 'https://pay.example.com/p/8fK2mQ7xT4',
  qrCodes: [
    {
      kind: 'bank',
      level: 'M',
      payload: 'BCD\n002\n1\nSCT\nCOBADEFFXXX\nAtelier Nordlicht GmbH\nDE89370400440532013000\nEUR1190.00\n\n\nINV-2026-0042',
    },
    { kind: 'pay_page', level: 'M', payload: 'https://pay.example.com/p/8fK2mQ7xT4' },
  ],
}
