import { expect, it } from 'vitest'
import { issuedInvoice, openBusiness } from '../../contract/business.ts'
import { startedJob, type TestHome, testHome } from '../../contract/test-home.ts'
import { listEvents } from '../event/list-events.ts'
import { jobHandlers } from '../job-handlers.ts'
import { JOB_LIMITS } from '../ports/jobs.ts'

async function business() {
  const home = testHome({ hostility: { catchUp: 1 } })
  const { customerId } = await openBusiness(home.call)
  const { invoice } = await issuedInvoice(home.call, customerId)
  const attempt = async (attempts: number, renderPdf: TestHome['renderPdf']) => {
    const job = startedJob(home, { kind: 'render_invoice', payload: { subjectId: invoice.id } }, attempts)
    await jobHandlers({ ...home, renderPdf }).render_invoice(job)
  }
  const told = async () => {
    home.world.store.settle()
    const { items } = await listEvents(home.call, { subjectId: invoice.id, limit: 50, oldestFirst: true })
    return items.map(({ type }) => type).filter((type) => type.startsWith('document.'))
  }
  return { home, attempt, told }
}

const crash: TestHome['renderPdf'] = async () => {
  throw new Error('out of memory')
}

it('that crashes is tried again, and told once the last attempt failed too', async () => {
  const { attempt, told } = await business()
  for (let attempts = 1; attempts < JOB_LIMITS.attemptsMax; attempts++)
    await expect(attempt(attempts, crash)).rejects.toThrow('out of memory')
  expect(await told()).toEqual([])
  await expect(attempt(JOB_LIMITS.attemptsMax, crash)).rejects.toThrow('out of memory')
  expect(await told()).toEqual(['document.failed'])
})

it('that crashed once makes the page at the next attempt, and nobody hears of it', async () => {
  const { home, attempt, told } = await business()
  await expect(attempt(1, crash)).rejects.toThrow()
  await attempt(2, home.renderPdf)
  expect(await told()).toEqual(['document.rendered'])
})

it('that failed for good makes the page when its job is tried again by hand', async () => {
  const { home, attempt, told } = await business()
  await expect(attempt(JOB_LIMITS.attemptsMax, crash)).rejects.toThrow()
  await attempt(1, home.renderPdf)
  expect(await told()).toEqual(['document.failed', 'document.rendered'])
})
