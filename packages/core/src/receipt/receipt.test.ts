import { describe, expect, it } from 'vitest'
import { listEvents } from '../event/list-events.ts'
import { AppError } from '../kit/errors.ts'
import { Chart } from '../ledger/chart.ts'
import { lockBooks } from '../ledger/lock.ts'
import { JOB_LIMITS } from '../ports/jobs.ts'
import { SCAN_LIMITS } from '../ports/scanner.ts'
import { read, readIfAny } from '../store/transact.ts'
import { bookReceipt, rejectReceipt, unbookReceipt } from './book.ts'
import { listReceipts } from './list.ts'
import { addedReceipt, found, LUNCH, openReceipts, scannedReceipt } from './receipt.fixture.ts'
import { Receipt } from './record.ts'
import { requestScan, scanReceipt } from './scan.ts'
import { updateReceipt } from './update.ts'

const posted = (postings: readonly { account: string; amount: number }[]) => postings.map(({ account, amount }) => [account, amount])

describe('a scan', () => {
  it('proposes what the file says and books nothing', async () => {
    const { home } = await openReceipts()
    const { id } = await scannedReceipt(home)
    const receipt = await read(home.call, Receipt, { id })
    expect(receipt).toMatchObject({
      status: 'to_review',
      merchant: 'Corner Café',
      date: '2026-01-12',
      total: 1190,
      tax: 190,
      currency: 'EUR',
    })
    expect(receipt.entryId).toBeUndefined()
  })

  it('leaves out what is too uncertain', async () => {
    const { home } = await openReceipts({ ...LUNCH, total: found('99.00', 0.2) })
    const { id } = await scannedReceipt(home)
    expect((await read(home.call, Receipt, { id })).total).toBeUndefined()
  })

  it('leaves alone what a person has set', async () => {
    const { home } = await openReceipts()
    const { id } = await addedReceipt(home)
    await updateReceipt(home.call, { id, input: { merchant: 'Café on the Corner' } })
    await scanReceipt(home, home.call, { id })
    expect(await read(home.call, Receipt, { id })).toMatchObject({ merchant: 'Café on the Corner', total: 1190 })
  })

  it('can be asked for again', async () => {
    const { home } = await openReceipts()
    const { id } = await scannedReceipt(home)
    expect((await requestScan(home.call, { id })).status).toBe('scanning')
  })

  it('changes nothing when the job runs a second time', async () => {
    const { home } = await openReceipts()
    const { id } = await scannedReceipt(home)
    const once = await read(home.call, Receipt, { id })
    await scanReceipt(home, home.call, { id })
    expect(await read(home.call, Receipt, { id })).toEqual(once)
  })

  it('tells on the receipt why a file cannot be read', async () => {
    const { home } = await openReceipts()
    const broken = { scan: () => Promise.reject(new AppError('attachment_invalid', 'The PDF is locked with a password.')) }
    const { id } = await addedReceipt(home)
    await scanReceipt({ ...home, scanner: broken }, home.call, { id })
    expect(await read(home.call, Receipt, { id })).toMatchObject({ status: 'to_review', scanProblem: 'The PDF is locked with a password.' })
  })

  it('is tried again where the scanner breaks, and then left to a person, with what to do', async () => {
    const { home } = await openReceipts()
    const breaking = { ...home, scanner: { scan: () => Promise.reject(new Error('the thread ended')) } }
    const { id } = await addedReceipt(home)
    for (const attempts of [1, 2]) await expect(scanReceipt(breaking, home.call, { id, attempts })).rejects.toThrow('the thread ended')
    expect(await read(home.call, Receipt, { id })).toMatchObject({ status: 'scanning' })
    await scanReceipt(breaking, home.call, { id, attempts: 3 })
    const told = await read(home.call, Receipt, { id })
    expect(told).toMatchObject({ status: 'to_review', scanProblem: expect.stringMatching(/Take another one.*fill it in by hand/) })
    await requestScan(home.call, { id })
    await scanReceipt(home, home.call, { id })
    expect(await read(home.call, Receipt, { id })).toMatchObject({ status: 'to_review', total: 1190 })
  })

  it('is never left as work that died', () => {
    expect(SCAN_LIMITS.attemptsMax).toBeLessThan(JOB_LIMITS.attemptsMax)
  })

  it('says so where nothing looks like a receipt', async () => {
    const { home } = await openReceipts({ lines: [] })
    const { id } = await scannedReceipt(home)
    expect((await read(home.call, Receipt, { id })).scanProblem).toMatch(/No amounts were found/)
  })
})

describe('booking', () => {
  it('posts cost, tax and payment', async () => {
    const { home } = await openReceipts()
    const { id } = await scannedReceipt(home)
    const { receipt, entry } = await bookReceipt(home.call, { id })
    expect(posted(entry.postings)).toEqual([
      ['6000', 1000],
      ['1300', 190],
      ['1000', -1190],
    ])
    expect(receipt).toMatchObject({ status: 'booked', entryId: entry.id, baseTotal: 1190 })
  })

  it.each([
    ['cash', '1010'],
    ['unpaid', '2000'],
  ] as const)('paid from %s is on %s', async (paidFrom, account) => {
    const { home } = await openReceipts()
    const { id } = await scannedReceipt(home)
    await updateReceipt(home.call, { id, input: { paidFrom } })
    const { entry } = await bookReceipt(home.call, { id })
    expect(entry.postings.at(-1)).toMatchObject({ account, amount: -1190 })
  })

  it('names everything that is missing', async () => {
    const { home } = await openReceipts({ lines: [] })
    const { id } = await scannedReceipt(home)
    await expect(bookReceipt(home.call, { id })).rejects.toMatchObject({
      code: 'invalid_request',
      details: { errors: [{ pointer: '/merchant' }, { pointer: '/date' }, { pointer: '/total' }] },
    })
  })

  it('of another currency converts cost and tax so that they sum to the total', async () => {
    const { home } = await openReceipts({ ...LUNCH, currency: found('USD') })
    const { id } = await scannedReceipt(home)
    await expect(bookReceipt(home.call, { id })).rejects.toMatchObject({ code: 'exchange_rate_missing' })
    await updateReceipt(home.call, { id, input: { exchangeRate: '0.8765' } })
    const { entry } = await bookReceipt(home.call, { id })
    expect(entry.postings.map(({ baseAmount }) => baseAmount)).toEqual([877, 166, -1043])
  })

  it('is refused in a closed period', async () => {
    const { home } = await openReceipts()
    const { id } = await scannedReceipt(home)
    await lockBooks(home.call, { through: '2026-01-13', reason: 'Filed' })
    await expect(bookReceipt(home.call, { id })).rejects.toMatchObject({ code: 'period_locked' })
  })

  it('happens once, however many confirm at once', async () => {
    const { home } = await openReceipts()
    const { id } = await scannedReceipt(home)
    const results = await Promise.allSettled([1, 2, 3].map(() => bookReceipt(home.call, { id })))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('is taken back by a reversal, and the receipt can be booked again', async () => {
    const { home } = await openReceipts()
    const { id } = await scannedReceipt(home)
    const { entry: booked } = await bookReceipt(home.call, { id })
    const { receipt, entry } = await unbookReceipt(home.call, { id, reason: 'Paid in cash' })
    expect(entry).toMatchObject({ kind: 'expense_reversed', reversalOf: booked.id, date: '2026-01-15' })
    expect(receipt).toMatchObject({ status: 'to_review' })
    expect((await bookReceipt(home.call, { id })).receipt.status).toBe('booked')
  })

  it('is remembered for the merchant’s next receipt', async () => {
    const { home } = await openReceipts()
    const first = await scannedReceipt(home)
    await updateReceipt(home.call, { id: first.id, input: { account: '6200' } })
    await bookReceipt(home.call, { id: first.id })
    const second = await scannedReceipt(home)
    expect((await read(home.call, Receipt, { id: second.id })).account).toBe('6200')
  })

  it('keeps the chart as a condition, so that an archived account is refused', async () => {
    const { home } = await openReceipts()
    const { id } = await scannedReceipt(home)
    await expect(updateReceipt(home.call, { id, input: { account: '4000' } })).rejects.toMatchObject({ code: 'invalid_request' })
    expect(await readIfAny(home.call, Chart, { id: 'chart' })).toBeUndefined()
  })
})

describe('doubles', () => {
  it('by the file are a warning on the later one', async () => {
    const { home } = await openReceipts({ lines: [] })
    const first = await addedReceipt(home, 'the same')
    expect((await addedReceipt(home, 'the same')).doubles).toEqual([first.id])
  })

  it('by merchant, day and total are found after the scan', async () => {
    const { home } = await openReceipts()
    const first = await scannedReceipt(home)
    const second = await scannedReceipt(home)
    expect((await read(home.call, Receipt, { id: second.id })).doubles).toEqual([first.id])
  })

  it('do not count once they are rejected', async () => {
    const { home } = await openReceipts()
    const first = await scannedReceipt(home, 'the same')
    await rejectReceipt(home.call, { id: first.id, reason: 'Twice' })
    expect((await addedReceipt(home, 'the same')).doubles).toEqual([])
  })
})

it('each state has its list', async () => {
  const { home } = await openReceipts()
  const { id } = await scannedReceipt(home)
  const other = await scannedReceipt(home)
  await bookReceipt(home.call, { id })
  home.world.store.settle()
  const ids = async (status: 'booked' | 'to_review') => (await listReceipts(home.call, { status, limit: 10 })).items.map((each) => each.id)
  expect([await ids('booked'), await ids('to_review')]).toEqual([[id], [other.id]])
})

it('tells its history', async () => {
  const { home } = await openReceipts()
  const { id } = await scannedReceipt(home)
  await bookReceipt(home.call, { id })
  home.world.store.settle()
  const { items } = await listEvents(home.call, { subjectId: id, limit: 10 })
  expect(items.map(({ type }) => type).sort()).toEqual(['receipt.added', 'receipt.booked', 'receipt.scan_requested', 'receipt.scanned'])
})
