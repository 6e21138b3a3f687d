import { KINDS_OF, kindOfFormat } from '@quittance/core/document/record'
import type { FormatSubject } from '@quittance/core/document/request-format'
import { E_INVOICE_FORMATS } from '@quittance/core/einvoice/formats'
import type { Scope } from '@quittance/core/member/roles'
import * as z from 'zod'
import { type Lazily, lazily } from '../lazily.ts'
import { type Route, route } from '../route.ts'
import { idParam, instantText } from '../schemas.ts'

const tag = 'Documents'

const format = lazily(() =>
  z.enum(E_INVOICE_FORMATS).meta({
    description:
      '`facturx` a PDF with the invoice in it; `ubl` for Peppol (BIS Billing 3), or EN 16931 where the buyer is not on Peppol; `cii` EN 16931; `xrechnung` in UBL; `xrechnung_cii`.',
  }),
)

const DocumentRequest = lazily(() =>
  z
    .strictObject({
      kind: z.enum(KINDS_OF.invoice).meta({ description: 'The kind of document that it will be listed as.' }),
      format: format(),
      requestedAt: instantText.meta({ description: 'When it was asked for first.' }),
    })
    .meta({ id: 'DocumentRequest', description: 'A format that was asked for after issue.' }),
)

interface Asking<P extends z.ZodType> {
  path: string
  operationId: string
  summary: string
  scope: Scope
  params: Lazily<P>
  subjectOf(params: z.output<P>): FormatSubject
}

/** Asks for a format of something issued. Its file is then listed and downloaded as the others are. */
function askRoute<P extends z.ZodType>({ subjectOf, ...described }: Asking<P>): Route {
  return route({
    ...described,
    method: 'POST',
    tag,
    description:
      'For a format that was not chosen at issue. It is made within moments, of what was frozen at issue, and kept; asking again changes nothing. Refused with the findings where it would break the rules of the format.',
    body: () => z.strictObject({ format: format() }),
    answer: { status: 202, schema: DocumentRequest },
    errors: ['not_found', 'illegal_transition', 'conflict'],
    example: { body: { format: 'cii' } },
    run: async ({ call, params, body }) => {
      const { requestFormat } = await import('@quittance/core/document/request-format')
      return await requestFormat(call, { subject: subjectOf(params), format: body.format })
    },
    present: ({ format: asked, requestedAt }) => ({ kind: kindOfFormat(asked), format: asked, requestedAt }),
  })
}

const ofInvoice = askRoute({
  path: '/v1/invoices/{invoiceId}/documents',
  operationId: 'requestInvoiceDocument',
  summary: 'Ask for another format of an issued invoice',
  scope: 'invoices:write',
  params: () => z.strictObject({ invoiceId: idParam('inv') }),
  subjectOf: ({ invoiceId }) => ({ kind: 'invoice', id: invoiceId }),
})

const ofCreditNote = askRoute({
  path: '/v1/credit-notes/{creditNoteId}/documents',
  operationId: 'requestCreditNoteDocument',
  summary: 'Ask for another format of a credit note',
  scope: 'credit-notes:write',
  params: () => z.strictObject({ creditNoteId: idParam('cn') }),
  subjectOf: ({ creditNoteId }) => ({ kind: 'credit_note', id: creditNoteId }),
})

/** Formats asked for after issue. */
export const documentRequestRoutes = [ofInvoice, ofCreditNote]
