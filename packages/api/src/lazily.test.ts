import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { contract } from './contract.ts'
import { lazily } from './lazily.ts'

describe('the contract', () => {
  it('has made no schema that has a name before a request asks for it', () => {
    const named = () => [...z.globalRegistry._idmap.keys()]
    expect(named()).toEqual([])
    expect(contract.find(({ operationId }) => operationId === 'createCustomer')?.body).toBeDefined()
    expect(named()).toContain('NewCustomer')
    expect(named()).not.toContain('InvoiceInput')
  })

  it('gives the same schema each time', () => {
    for (const route of contract) expect(route.body).toBe(route.body)
  })
})

describe('lazily', () => {
  it('makes a thing once, also undefined', () => {
    let times = 0
    const made = lazily(() => {
      times += 1
      return undefined
    })
    expect([made(), made(), times]).toEqual([undefined, undefined, 1])
  })
})
