import type { Call } from '../call.ts'
import { CreditNote } from '../credit-note/record.ts'
import { E_INVOICE_NAMES, type EInvoiceFormat, TWO_TAXES } from '../einvoice/formats.ts'
import { fromCreditNote, fromInvoice } from '../einvoice/from-invoice.ts'
import type { MadeEInvoice } from '../einvoice/make.ts'
import type { EInvoice } from '../einvoice/model/invoice.ts'
import { pointerOf } from '../einvoice/pointers.ts'
import { emit } from '../event/emit.ts'
import { Invoice } from '../invoice/record.ts'
import { AppError, type FieldError } from '../kit/errors.ts'
import { organisationOf } from '../organisation/of.ts'
import { type Tx, transact } from '../store/transact.ts'
import type { LineTax } from '../tax/document.ts'
import { FormatRequest } from './format-request.ts'
import { DocumentRecord, type DocumentSubject, kindOfFormat } from './record.ts'

/** What a format is asked of: an issued invoice or a credit note. */
export type FormatSubject = DocumentSubject & { kind: 'invoice' | 'credit_note' }

/** What is frozen of it. */
interface Issued {
  customerId: string
  formats: readonly EInvoiceFormat[]
  hasTwoTaxes: boolean
  model: EInvoice
}

const FAULTS_MAX = 5
const SENTENCES_MAX = 3
const FROZEN: Readonly<Record<FormatSubject['kind'], string>> = {
  invoice: 'What was issued stays as it is: credit or void it, fill this in, and issue it anew.',
  credit_note: 'It says what its invoice said, and stays as it is: send the customer the PDF.',
}

/**
 * Asks for a format that was not chosen at issue: a job makes it of what was frozen at issue. Asking again asks for nothing new, and
 * neither does asking for what was chosen at issue. Errors: `not_found`; `illegal_transition` for a draft; `conflict` where it breaks rules
 * of the format, or the other syntax of it is kept already.
 */
export async function requestFormat(
  call: Call,
  { subject, format }: { subject: FormatSubject; format: EInvoiceFormat },
): Promise<FormatRequest> {
  // The rules are large, and most of what lives beside this use case never asks them.
  const { makeEInvoice } = await import('../einvoice/make.ts')
  return await transact(call, async (tx) => {
    const { customerId, formats, hasTwoTaxes, model } = await issuedIn(tx, subject)
    const kind = kindOfFormat(format)
    const asked = await tx.find(FormatRequest, { subject, kind })
    // What was chosen at issue is kept only where it is valid: one that failed stands in nobody's way.
    const chosen = formats.find((each) => kindOfFormat(each) === kind && makeEInvoice(model, each).report.valid)
    requireOneSyntax(format, asked?.format ?? chosen)
    if (asked) return asked
    if (hasTwoTaxes) throw new AppError('conflict', `Not possible as ${E_INVOICE_NAMES[format]}. ${TWO_TAXES}`)
    requireValid(makeEInvoice(model, format), { format, of: subject.kind })
    const request: FormatRequest = { subject, kind, format, requestedBy: call.actor.name, requestedAt: tx.now }
    if (formats.includes(format) || (await tx.find(DocumentRecord, { subject, kind }))) return request
    emit(tx, { type: 'document.requested', subject, customerId, data: { of: subject.kind, format } })
    return tx.put(FormatRequest, request)
  })
}

async function issuedIn(tx: Tx, { kind, id }: FormatSubject): Promise<Issued> {
  const { currency: baseCurrency } = await organisationOf(tx)
  if (kind === 'credit_note') {
    const creditNote = await tx.get(CreditNote, { id })
    return { ...frozenOf(creditNote), model: fromCreditNote(creditNote, { baseCurrency }) }
  }
  const invoice = await tx.get(Invoice, { id })
  if (invoice.status === 'draft')
    throw new AppError('illegal_transition', 'A draft has no documents yet. Issue it first, or ask for its preview.', {
      allowed: ['issue'],
    })
  return { ...frozenOf(invoice), model: fromInvoice(invoice, { baseCurrency }) }
}

function frozenOf({
  customerId,
  eInvoiceFormats,
  lines,
}: Pick<Invoice, 'customerId' | 'eInvoiceFormats'> & { lines: readonly { taxes: readonly LineTax[] }[] }) {
  return { customerId, formats: eInvoiceFormats ?? ['facturx' as const], hasTwoTaxes: lines.some(({ taxes }) => taxes.length > 1) }
}

function requireOneSyntax(format: EInvoiceFormat, kept: EInvoiceFormat | undefined): void {
  if (kept === undefined || kept === format) return
  throw new AppError('conflict', `It is kept as ${E_INVOICE_NAMES[kept]} already, which says the same. Send that one.`)
}

/** Of the very bytes that the job will keep. */
function requireValid({ report }: MadeEInvoice, { format, of }: { format: EInvoiceFormat; of: FormatSubject['kind'] }): void {
  if (report.valid) return
  const fatal = report.findings.filter(({ severity }) => severity === 'fatal').slice(0, FAULTS_MAX)
  const errors = fatal.map((each): FieldError => ({ pointer: pointerOf(each), code: each.rule, message: each.message }))
  const said = [...new Set(errors.map(({ message }) => message))].slice(0, SENTENCES_MAX).join(' ')
  throw new AppError('conflict', `Not possible as ${E_INVOICE_NAMES[format]}: ${said} ${FROZEN[of]}`, { errors })
}
