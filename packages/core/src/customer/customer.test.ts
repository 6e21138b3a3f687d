import { describe, expect, it } from 'vitest'
import { draft, issuedInvoice, openBusiness } from '../../contract/business.ts'
import { testCall } from '../../contract/test-world.ts'
import { deleteInvoice } from '../invoice/delete.ts'
import { createCustomer } from './create-customer.ts'
import { deleteCustomer } from './delete-customer.ts'
import { getCustomerTotals } from './get-customer-totals.ts'
import { listCustomers } from './list-customers.ts'
import { updateCustomer } from './update-customer.ts'

async function business() {
  const call = testCall()
  return { call, ...(await openBusiness(call)) }
}

describe('deleteCustomer', () => {
  it('refuses while a draft refers to the customer', async () => {
    const { call, customerId } = await business()
    await draft(call, customerId)
    await expect(deleteCustomer(call, customerId)).rejects.toMatchObject({ code: 'customer_in_use' })
  })

  it('refuses for ever once an invoice was issued', async () => {
    const { call, customerId } = await business()
    await issuedInvoice(call, customerId)
    await expect(deleteCustomer(call, customerId)).rejects.toMatchObject({ code: 'customer_in_use' })
  })

  it('deletes after the last draft is gone', async () => {
    const { call, customerId } = await business()
    const { id } = await draft(call, customerId)
    await deleteInvoice(call, { id })
    await deleteCustomer(call, customerId)
    await expect(getCustomerTotals(call, customerId)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('and a draft at the same time leave no draft without a customer', async () => {
    const { call, customerId } = await business()
    const results = await Promise.allSettled([deleteCustomer(call, customerId), draft(call, customerId)])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('getCustomerTotals', () => {
  it('follows what is invoiced', async () => {
    const { call, customerId } = await business()
    await issuedInvoice(call, customerId)
    expect(await getCustomerTotals(call, customerId)).toMatchObject({
      draftCount: 0,
      issuedCount: 1,
      byCurrency: { EUR: { invoiced: 11_900, paid: 0, credited: 0, due: 11_900, credit: 0 } },
    })
  })
})

describe('updateCustomer', () => {
  it('keeps the list and the search in step', async () => {
    const call = testCall()
    const { id } = await createCustomer(call, { name: 'Zuse', email: 'z@example.com' })
    await createCustomer(call, { name: 'Babbage', email: 'b@example.com' })
    await updateCustomer(call, id, { name: 'Aiken' })
    call.world.store.settle()
    expect((await listCustomers(call, { limit: 10 })).items.map((customer) => customer.name)).toEqual(['Aiken', 'Babbage'])
    expect((await listCustomers(call, { limit: 10, search: 'zuse' })).items).toEqual([])
    expect((await listCustomers(call, { limit: 10, search: 'aik' })).items).toHaveLength(1)
  })

  it('writes nothing when nothing differs', async () => {
    const call = testCall()
    const { id } = await createCustomer(call, { name: 'Zuse', email: 'z@example.com' })
    expect((await updateCustomer(call, id, { name: 'Zuse' })).version).toBe(1)
  })
})
