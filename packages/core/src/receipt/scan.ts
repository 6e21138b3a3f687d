import { Attachment } from '../attachment/record.ts'
import type { Call } from '../call.ts'
import type { Incoming } from '../einvoice/incoming/incoming.ts'
import type { EInvoice } from '../einvoice/model/invoice.ts'
import { emit } from '../event/emit.ts'
import type { Home } from '../home.ts'
import { dayIn } from '../kit/day.ts'
import { AppError, invariant } from '../kit/errors.ts'
import { Organisation } from '../organisation/record.ts'
import { SCAN_LIMITS, type Scan } from '../ports/scanner.ts'
import { read, readIfAny, transact } from '../store/transact.ts'
import { requireAction } from './lifecycle.ts'
import { proposed } from './propose.ts'
import { MerchantHabit, Receipt, type StoredReceipt } from './record.ts'
import { saveReceipt } from './save.ts'
import { merchantKey } from './twins.ts'

/** Has a receipt read again: what people have set stays. Errors: `not_found`, `illegal_transition`. */
export async function requestScan(call: Call, { id }: { id: string }): Promise<StoredReceipt> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Receipt, { id })
    requireAction(before, 'scan')
    emit(tx, { type: 'receipt.scan_requested', subject: { kind: 'receipt', id }, data: {} })
    return await saveReceipt(tx, { before, after: { ...before, status: 'scanning' } })
  })
}

/**
 * Reads a receipt's file and proposes what it says; e-invoices without recognition. A file that cannot be read is told on the receipt,
 * which can then be filled in by hand; so is, from attempt `SCAN_LIMITS.attemptsMax` on, one that the scanner breaks on. Runs as a job, twice
 * without harm: what is no longer waiting is left alone.
 */
export async function scanReceipt(
  home: Pick<Home, 'files' | 'scanner'>,
  call: Call,
  { id, attempts = 1 }: { id: string; attempts?: number },
): Promise<void> {
  const waiting = await readIfAny(call, Receipt, { id })
  if (waiting?.status !== 'scanning') return
  const result = await scanned({ ...home, isLast: attempts >= SCAN_LIMITS.attemptsMax }, call, waiting)
  await transact(call, async (tx) => {
    const before = await tx.get(Receipt, { id })
    if (before.status !== 'scanning') return
    const organisation = await tx.peek(Organisation, {})
    const { scan: _scan, scanProblem: _problem, ...rest } = before
    const { scan, problem } = result
    const filled = scan
      ? proposed({ ...rest, scan: { ...scan, at: tx.now } }, scan.fields, organisation?.currency ?? before.currency)
      : rest
    const habit = filled.merchant ? await tx.peek(MerchantHabit, { merchantKey: merchantKey(filled.merchant) }) : undefined
    const kind = habit?.kind !== undefined && !filled.corrected.includes('kind') ? { kind: habit.kind } : {}
    const account = habit && !filled.corrected.includes('account') ? { account: habit.account } : {}
    const unpaid = scan?.engine === 'e-invoice' && !filled.corrected.includes('paidFrom') ? { paidFrom: 'unpaid' as const } : {}
    const after: Receipt = {
      ...filled,
      ...unpaid,
      ...kind,
      ...account,
      status: 'to_review',
      ...(problem !== undefined && { scanProblem: problem }),
    }
    const saved = await saveReceipt(tx, { before, after })
    const data = { engine: scan?.engine ?? null, problem: problem ?? null, total: saved.total ?? null, doubles: saved.doubles.length }
    emit(tx, { type: 'receipt.scanned', subject: { kind: 'receipt', id }, data })
  })
}

const GIVEN_UP =
  'The picture could not be read, though it was tried several times. Take another one, have it read again later, or fill it in by hand.'

async function scanned(
  { files, scanner, isLast }: Pick<Home, 'files' | 'scanner'> & { isLast: boolean },
  call: Call,
  receipt: Receipt,
): Promise<{ scan?: Scan; problem?: string }> {
  const attachment = await read(call, Attachment, { id: receipt.attachmentId })
  const file = await files.get(attachment.fileKey)
  invariant(file, 'the file of a ready attachment is there')
  const { contentType } = attachment
  const incoming = contentType.startsWith('image/') ? undefined : await incomingIn(file.bytes)
  if (incoming?.invoice) return await structuredScan(incoming, incoming.invoice)
  if (incoming && contentType !== 'application/pdf') return { problem: unreadable(incoming) }
  const { country, currency, zone } = await read(call, Organisation, {})
  const hints = { country, currency, today: dayIn(zone, new Date(call.clock.now()).toISOString()) }
  try {
    const scan = await scanner.scan({ contentType, bytes: file.bytes }, hints)
    const isEmpty = scan.fields.total === undefined && scan.fields.lines.length === 0
    return {
      scan,
      ...(isEmpty && {
        problem: 'No amounts were found: this may be no receipt, or too dark or blurred. Fill it in by hand, or take another picture.',
      }),
    }
  } catch (error) {
    if (error instanceof AppError) return { problem: error.message }
    if (isLast) return { problem: GIVEN_UP }
    throw error
  }
}

/** The reader of e-invoices is large, and most receipts are pictures: it is loaded with the first other file. */
async function incomingIn(bytes: Uint8Array): Promise<Incoming> {
  const { readIncoming } = await import('../einvoice/incoming/read-incoming.ts')
  return await readIncoming(bytes)
}

/** What a structured e-invoice says, and what to look at before it is booked. */
async function structuredScan({ valid, findings }: Incoming, invoice: EInvoice): Promise<{ scan: Scan; problem?: string }> {
  const [{ proposeBill }, { toldOnce }, { fieldsOfEInvoice }] = await Promise.all([
    import('../einvoice/incoming/bill-proposal.ts'),
    import('../einvoice/incoming/told-once.ts'),
    import('./einvoice-fields.ts'),
  ])
  const all = toldOnce([...(valid ? [] : findings), ...proposeBill(invoice).findings])
  const fatal = all.find(({ severity }) => severity === 'fatal')
  const scan = { engine: 'e-invoice', pages: 1, pagesRead: 1, fields: fieldsOfEInvoice(invoice) }
  return { scan, ...(fatal && { problem: `The e-invoice breaks a rule (${fatal.rule}): ${fatal.message} Check it before you book it.` }) }
}

function unreadable({ findings: [finding] }: Incoming): string {
  return `This is no e-invoice that can be read. ${finding?.message ?? ''} Fill it in by hand, or ask the supplier for another file.`
}
