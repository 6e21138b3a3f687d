import { beforeAll, describe, expect, it } from 'vitest'
import { issuedInvoice, line, openBusiness } from '../../contract/business.ts'
import { startedJob, type TestHome, testHome } from '../../contract/test-home.ts'
import { createCreditNote } from '../credit-note/create.ts'
import { Customer } from '../customer/record.ts'
import { sendDelivery } from '../delivery/send-delivery.ts'
import { sendStatement } from '../delivery/send-statement.ts'
import { recordPayment } from '../payment/record-payment.ts'
import { customerStatement } from '../report/statement.ts'
import { transact } from '../store/transact.ts'
import { readBack } from './pdf/read-back/read.ts'
import { renderPdf } from './pdf/render.ts'
import { statementTable } from './statement-table.ts'
import { statementPage } from './statement-view.ts'

const DAYS = { from: '2026-01-01', to: '2026-01-31' }

/** What the customer reads: on paper, at the head of the table, in the mail. */
interface Said {
  paper: string[]
  table: string
  mail: string[]
}

const LANGUAGES_SAID: [locale: string, said: Said][] = [
  [
    'en-GB',
    {
      paper: [
        'Statement of account',
        'Period',
        'Opening balance',
        'Invoice INV-2026-0001',
        'Payment INV',
        'Credit note CN',
        'Closing balance',
        '€90.00',
      ],
      table: 'Date,Document,Currency,Amount,Balance',
      mail: [
        'Statement of account as of 31 January 2026 from Lovelace & Co',
        'Balance due: €90.00',
        'Balance before 1 January 2026: €0.00',
      ],
    },
  ],
  [
    'de-DE',
    {
      paper: [
        'Kontoauszug',
        'Zeitraum',
        'Anfangssaldo',
        'Rechnung INV-2026-0001',
        'Zahlung INV',
        'Rechnungskorrektur CN',
        'Endsaldo',
        '90,00 €',
      ],
      table: 'Datum,Beleg,Währung,Betrag,Saldo',
      mail: ['Kontoauszug zum 31. Januar 2026 von Lovelace & Co', 'Offener Saldo: 90,00 €', 'Saldo vor dem 1. Januar 2026: 0,00 €'],
    },
  ],
  [
    'fr-FR',
    {
      paper: [
        'Relevé de compte',
        'Période',
        'Solde initial',
        'Facture INV-2026-0001',
        'Paiement INV',
        'Avoir CN',
        'Solde final',
        '90,00 €',
      ],
      table: 'Date,Document,Devise,Montant,Solde',
      mail: ['Relevé de compte au 31 janvier 2026 de Lovelace & Co', 'Solde dû: 90,00 €', 'Solde avant le 1 janvier 2026: 0,00 €'],
    },
  ],
  [
    'es-ES',
    {
      paper: [
        'Extracto de cuenta',
        'Periodo',
        'Saldo inicial',
        'Factura INV-2026-0001',
        'Pago INV',
        'Factura rectificativa CN',
        'Saldo final',
        '90,00 €',
      ],
      table: 'Fecha,Documento,Moneda,Importe,Saldo',
      mail: [
        'Extracto de cuenta a 31 de enero de 2026 de Lovelace & Co',
        'Saldo pendiente: 90,00 €',
        'Saldo antes del 1 de enero de 2026: 0,00 €',
      ],
    },
  ],
  [
    'it-IT',
    {
      paper: [
        'Estratto conto',
        'Periodo',
        'Saldo iniziale',
        'Fattura INV-2026-0001',
        'Pagamento INV',
        'Nota di credito CN',
        'Saldo finale',
        '90,00 €',
      ],
      table: 'Data,Documento,Valuta,Importo,Saldo',
      mail: ['Estratto conto al 31 gennaio 2026 di Lovelace & Co', 'Saldo dovuto: 90,00 €', 'Saldo prima del 1 gennaio 2026: 0,00 €'],
    },
  ],
  [
    'nl-NL',
    {
      paper: [
        'Rekeningoverzicht',
        'Periode',
        'Beginsaldo',
        'Factuur INV-2026-0001',
        'Betaling INV',
        'Creditnota CN',
        'Eindsaldo',
        '€ 90,00',
      ],
      table: 'Datum,Document,Valuta,Bedrag,Saldo',
      mail: ['Rekeningoverzicht per 31 januari 2026 van Lovelace & Co', 'Openstaand saldo: € 90,00', 'Saldo vóór 1 januari 2026: € 0,00'],
    },
  ],
  [
    'pl-PL',
    {
      paper: [
        'Wyciąg z konta',
        'Okres',
        'Saldo początkowe',
        'Faktura INV-2026-0001',
        'Płatność INV',
        'Faktura korygująca CN',
        'Saldo końcowe',
        '90,00 €',
      ],
      table: 'Data,Dokument,Waluta,Kwota,Saldo',
      mail: [
        'Wyciąg z konta na dzień 31 stycznia 2026 od Lovelace & Co',
        'Saldo do zapłaty: 90,00 €',
        'Saldo przed 1 stycznia 2026: 0,00 €',
      ],
    },
  ],
  [
    'pt-PT',
    {
      paper: [
        'Extrato de conta',
        'Período',
        'Saldo inicial',
        'Fatura INV-2026-0001',
        'Pagamento INV',
        'Nota de crédito CN',
        'Saldo final',
        '90,00 €',
      ],
      table: 'Data,Documento,Moeda,Valor,Saldo',
      mail: [
        'Extrato de conta a 31 de janeiro de 2026 de Lovelace & Co',
        'Saldo em dívida: 90,00 €',
        'Saldo antes de 1 de janeiro de 2026: 0,00 €',
      ],
    },
  ],
]

let home: TestHome
let customerId: string

/** An invoice of 119.00 €, of which 19.00 € are paid and 10.00 € credited. */
beforeAll(async () => {
  home = testHome({ now: '2026-01-20T09:00:00.000Z', hostility: { catchUp: 1 } })
  customerId = (await openBusiness(home.call)).customerId
  const { invoice } = await issuedInvoice(home.call, customerId, [line('100.00')])
  await recordPayment(home.call, { invoiceId: invoice.id, amount: 1_900, paidOn: '2026-01-20', method: 'bank_transfer' })
  await createCreditNote(home.call, { invoiceId: invoice.id, amount: 1_000, reason: 'Agreed' })
})

async function speaking(locale: string, name = 'Grace Hopper') {
  await transact(home.call, async (tx) => tx.put(Customer, { ...(await tx.get(Customer, { id: customerId })), locale, name }))
  home.world.store.settle()
  return await customerStatement(home.call, { customerId, ...DAYS })
}

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe.each(LANGUAGES_SAID)('a statement in %s', (locale, said) => {
  it('has all its words on paper', async () => {
    const { bytes, findings } = await renderPdf(await statementPage(home, home.call, { statement: await speaking(locale) }))
    const text = plain(readBack(bytes).root.text)
    expect({ missing: said.paper.filter((each) => !text.includes(each)), findings }).toEqual({ missing: [], findings: [] })
  })

  it('has them in its table', async () => {
    const [head, opening, ...rows] = (await statementTable(home.call, await speaking(locale))).split('\r\n')
    expect(head).toBe(said.table)
    expect(opening).toBe(`2026-01-01,${said.paper[2]},EUR,,0.00`)
    expect(rows[0]).toBe(`2026-01-20,${said.paper[3]},EUR,119.00,119.00`)
    expect(rows.at(-2)).toBe(`2026-01-31,${said.paper[6]},EUR,,90.00`)
  })

  it('has them in its mail', async () => {
    await speaking(locale)
    const { id, subjectId } = await sendStatement(home.call, { customerId, ...DAYS })
    await sendDelivery(home, startedJob(home, { kind: 'send_delivery', payload: { subjectId, deliveryId: id } }))
    const mail = home.mailer.sent.at(-1)
    const text = plain(`${mail?.subject}\n${mail?.text}`)
    expect(said.mail.filter((each) => !text.includes(each))).toEqual([])
    expect(plain(mail?.html ?? '')).toContain(`<html lang="${locale.slice(0, 2)}"`)
  })
})

it.each([
  ['Arabic', 'شركة النور للتجارة', 'ar'],
  ['Greek', 'Αφοί Παπαδόπουλοι ΑΕ', 'el'],
])('a customer with an %s name has it on their statement, in English', async (_script, name, locale) => {
  const statement = await speaking(locale, name)
  const { bytes, findings } = await renderPdf(await statementPage(home, home.call, { statement }))
  expect(findings).toEqual([])
  expect(readBack(bytes).root.text).toContain('Statement of account')
  const { id, subjectId } = await sendStatement(home.call, { customerId, ...DAYS })
  await sendDelivery(home, startedJob(home, { kind: 'send_delivery', payload: { subjectId, deliveryId: id } }))
  expect(home.mailer.sent.at(-1)?.text).toContain(name)
})
