import { expect, it } from 'vitest'
import { createCustomer } from '../customer/create-customer.ts'
import { createProject } from '../project/create.ts'
import { read } from '../store/transact.ts'
import { bookReceipt } from './book.ts'
import { addedReceipt, found, LUNCH, openReceipts, scannedReceipt } from './receipt.fixture.ts'
import { Receipt } from './record.ts'
import { scanReceipt } from './scan.ts'
import { updateReceipt } from './update.ts'

const AT_PROJECT = { errors: [{ pointer: '/billing/projectId' }] }

async function open(currency = 'EUR') {
  const { home, customerId } = await openReceipts()
  const project = await createProject(home.call, { name: 'Bridge', customerId, currency })
  const { id } = await scannedReceipt(home)
  return { home, id, billing: { customerId, projectId: project.id } }
}

it('takes a project of the customer', async () => {
  const { home, id, billing } = await open()
  expect((await updateReceipt(home.call, { id, input: { billing } })).billing).toEqual(billing)
})

it('refuses a project that is not there', async () => {
  const { home, id, billing } = await open()
  const projectId = 'prj_01jd0000000000000000000000'
  await expect(updateReceipt(home.call, { id, input: { billing: { ...billing, projectId } } })).rejects.toMatchObject({ code: 'not_found' })
})

it('refuses another customer’s project, naming its place', async () => {
  const { home, id, billing } = await open()
  const other = await createCustomer(home.call, { name: 'Other Ltd', email: 'other@example.com' })
  const input = { billing: { ...billing, customerId: other.id } }
  await expect(updateReceipt(home.call, { id, input })).rejects.toMatchObject({ code: 'invalid_request', details: AT_PROJECT })
})

it('refuses a project that is billed in another currency', async () => {
  const { home, id, billing } = await open('USD')
  await expect(updateReceipt(home.call, { id, input: { billing } })).rejects.toMatchObject({
    code: 'currency_mismatch',
    details: AT_PROJECT,
  })
})

it('refuses a currency that the project is not billed in', async () => {
  const { home, id, billing } = await open()
  await updateReceipt(home.call, { id, input: { billing } })
  await expect(updateReceipt(home.call, { id, input: { currency: 'USD' } })).rejects.toMatchObject({ code: 'currency_mismatch' })
})

it('is looked at again before booking, since a scan may have found another currency', async () => {
  const { home, customerId } = await openReceipts({ ...LUNCH, currency: found('USD') })
  const project = await createProject(home.call, { name: 'Bridge', customerId, currency: 'EUR' })
  const { id } = await addedReceipt(home)
  await updateReceipt(home.call, { id, input: { exchangeRate: '0.9', billing: { customerId, projectId: project.id } } })
  await scanReceipt(home, home.call, { id })
  await expect(bookReceipt(home.call, { id })).rejects.toMatchObject({ code: 'currency_mismatch' })
  expect((await read(home.call, Receipt, { id })).status).toBe('to_review')
})
