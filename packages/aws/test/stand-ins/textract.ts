import { jsonCall, refuse, type StandIn, type StandInOptions, startStandIn } from './server.ts'

const DOCUMENT_BYTES_MAX = 10_000_000

/** Textract's AnalyzeExpense over the bytes of one page. It does not read: `answer` is the JSON to give, as recorded or written for a test. */
export interface TextractStandIn extends StandIn {
  answer: object | ((document: Buffer) => object)
  /** The documents it was given. */
  documents: Buffer[]
}

/** Starts one that finds nothing. */
export async function startTextract(options: StandInOptions = {}): Promise<TextractStandIn> {
  const own = { answer: { DocumentMetadata: { Pages: 1 }, ExpenseDocuments: [] } as TextractStandIn['answer'], documents: [] as Buffer[] }
  const running = await startStandIn('textract', options, (arrived, note) => {
    const { operation, input } = jsonCall(arrived)
    note(operation, '*')
    if (operation !== 'AnalyzeExpense') refuse(400, 'UnknownOperationException', '')
    const bytes = Buffer.from(String(input.Document?.Bytes ?? ''), 'base64')
    if (bytes.length === 0) refuse(400, 'InvalidParameterException', 'Request has invalid parameters')
    if (bytes.length > DOCUMENT_BYTES_MAX) refuse(400, 'DocumentTooLargeException', 'Request has document too large')
    if (!isKnown(bytes)) refuse(400, 'UnsupportedDocumentException', 'Request has unsupported document format')
    own.documents.push(bytes)
    return { status: 200, body: typeof own.answer === 'function' ? own.answer(bytes) : own.answer }
  })
  return Object.assign(own, running)
}

/** JPEG, PNG, PDF and TIFF, by how they begin. */
function isKnown(bytes: Buffer): boolean {
  return /^(ffd8ff|89504e47|25504446|49492a00|4d4d002a)/.test(bytes.subarray(0, 4).toString('hex'))
}
