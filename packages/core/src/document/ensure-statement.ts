import type { Call } from '../call.ts'
import type { Delivery } from '../delivery/record.ts'
import type { Home } from '../home.ts'
import type { Statement } from '../report/statement.ts'
import { fileSafe } from './ensure.ts'
import { type DocumentRecord, pdfOf } from './record.ts'
import { statementPage } from './statement-view.ts'
import { storeDocument } from './store-document.ts'

/** The PDF of a statement that is mailed: made with the first attempt, and kept with its delivery. */
export async function ensureStatementPdf(
  home: Home,
  call: Call,
  of: { delivery: Delivery; statement: Statement; currency: string },
): Promise<DocumentRecord> {
  const { delivery, statement, currency } = of
  const about = pdfOf({ kind: 'statement', id: delivery.id })
  return await storeDocument(home, call, {
    ...about,
    make: async () => {
      const { bytes, template, findings } = await home.renderPdf(await statementPage(home, call, { statement, currency }))
      const fileName = `${fileSafe(statement.customer.name)}-${statement.to}.pdf`
      return { ...about, fileName, contentType: 'application/pdf', bytes, template, findings }
    },
  })
}
