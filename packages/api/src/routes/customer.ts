import { ATTACHMENT_LIMITS } from '@quittance/core/attachment/record'
import { createCustomer } from '@quittance/core/customer/create-customer'
import { deleteCustomer } from '@quittance/core/customer/delete-customer'
import { getCustomerTotals } from '@quittance/core/customer/get-customer-totals'
import { listCustomers } from '@quittance/core/customer/list-customers'
import { Customer as CustomerRecord } from '@quittance/core/customer/record'
import { updateCustomer } from '@quittance/core/customer/update-customer'
import { warningsOfParty } from '@quittance/core/organisation/findings'
import type { Versioned } from '@quittance/core/store/entity'
import { read } from '@quittance/core/store/transact'
import * as z from 'zod'
import { lazily } from '../lazily.ts'
import { type Route, route } from '../route.ts'
import {
  Address,
  amount,
  clearable,
  currencyCode,
  dayText,
  EInvoiceFormat,
  ElectronicAddress,
  emailAddress,
  idParam,
  LegalId,
  localeTag,
  pageOf,
  paging,
  resource,
  searchText,
  text,
  Warnings,
} from '../schemas.ts'

const required = lazily(() => ({ name: text(200), email: emailAddress }))
const optional = lazily(() => ({
  phone: text(40),
  address: Address(),
  taxId: text(40),
  legalId: LegalId(),
  electronicAddress: ElectronicAddress(),
  buyerReference: text(100).meta({ description: 'What their invoices must quote (BT-10): a Leitweg-ID, a cost centre.' }),
  eInvoiceFormat: EInvoiceFormat.meta({ description: 'What they ask for: nothing is issued to them without a valid one.' }),
  currency: currencyCode,
  locale: localeTag,
  paymentTermsDays: z.int().min(0).max(365),
  attachmentIds: z
    .array(idParam('att'))
    .max(ATTACHMENT_LIMITS.perCustomerMax)
    .meta({ description: 'Files that belong to the customer: contracts, orders, certificates of tax.' }),
}))

const NewCustomer = lazily(() => z.strictObject({ ...required(), ...z.object(optional()).partial().shape }).meta({ id: 'NewCustomer' }))
const CustomerChanges = lazily(() =>
  z
    .strictObject({ ...z.object(required()).partial().shape, ...clearable(optional()) })
    .meta({ id: 'CustomerChanges', description: 'null clears a field; what is left out stays.' }),
)
const Customer = lazily(() => resource({ ...NewCustomer().shape, warnings: Warnings().optional() }).meta({ id: 'Customer' }))
const presentCustomer = (customer: Versioned<CustomerRecord>) => ({ ...customer, warnings: warningsOfParty(customer) })
const CustomerTotals = lazily(() =>
  z
    .strictObject({
      customerId: z.string(),
      draftCount: z.int(),
      issuedCount: z.int(),
      paymentCount: z.int(),
      byCurrency: z.record(
        z.string(),
        z.strictObject({
          invoiced: amount,
          paid: amount,
          credited: amount,
          due: amount,
          credit: amount,
          creditBase: amount.meta({ description: 'The credit in the organisation’s currency.' }),
        }),
      ),
      lastInvoicedOn: dayText.optional(),
    })
    .meta({ id: 'CustomerTotals' }),
)

const params = lazily(() => z.strictObject({ customerId: idParam('cus') }))
const example = {
  name: 'Analytical Engines Ltd',
  email: 'accounts@analytical.example',
  address: { line1: '12 St James’s Square', city: 'London', postalCode: 'SW1Y 4LB', country: 'GB' },
  taxId: 'GB123456789',
  currency: 'GBP',
  paymentTermsDays: 30,
}

/** Customers: whom we invoice. */
export const customerRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/customers',
    operationId: 'listCustomers',
    tag: 'Customers',
    summary: 'List customers by name, or search them',
    scope: 'customers:read',
    eventual: true,
    query: () => z.strictObject({ ...paging, search: searchText.optional() }),
    answer: { status: 200, schema: () => pageOf(Customer()) },
    errors: ['invalid_cursor'],
    run: ({ call, query }) => listCustomers(call, query),
    present: (page) => page,
  }),
  route({
    method: 'POST',
    path: '/v1/customers',
    operationId: 'createCustomer',
    tag: 'Customers',
    summary: 'Add a customer',
    scope: 'customers:write',
    body: NewCustomer,
    answer: { status: 201, schema: Customer },
    errors: ['attachment_invalid'],
    etag: true,
    example: { body: example },
    run: ({ call, body }) => createCustomer(call, body),
    present: presentCustomer,
    headers: (customer) => ({ location: `/v1/customers/${customer.id}` }),
  }),
  route({
    method: 'GET',
    path: '/v1/customers/{customerId}',
    operationId: 'getCustomer',
    tag: 'Customers',
    summary: 'Get a customer',
    scope: 'customers:read',
    eventual: true,
    params,
    answer: { status: 200, schema: Customer },
    errors: ['not_found'],
    etag: true,
    run: ({ call, params }) => read(call, CustomerRecord, { id: params.customerId }),
    present: presentCustomer,
  }),
  route({
    method: 'PATCH',
    path: '/v1/customers/{customerId}',
    operationId: 'updateCustomer',
    tag: 'Customers',
    summary: 'Change a customer',
    description: 'Documents already issued keep the details they were issued with.',
    scope: 'customers:write',
    params,
    body: CustomerChanges,
    answer: { status: 200, schema: Customer },
    errors: ['not_found', 'precondition_failed', 'attachment_invalid'],
    etag: true,
    example: { body: { phone: '+44 20 7946 0000', taxId: null } },
    run: ({ call, params, body }) => updateCustomer(call, params.customerId, body),
    present: presentCustomer,
  }),
  route({
    method: 'DELETE',
    path: '/v1/customers/{customerId}',
    operationId: 'deleteCustomer',
    tag: 'Customers',
    summary: 'Delete a customer that no document refers to',
    scope: 'customers:write',
    params,
    answer: { status: 204 },
    errors: ['not_found', 'customer_in_use', 'precondition_failed'],
    etag: true,
    run: ({ call, params }) => deleteCustomer(call, params.customerId),
  }),
  route({
    method: 'GET',
    path: '/v1/customers/{customerId}/totals',
    operationId: 'getCustomerTotals',
    tag: 'Customers',
    summary: 'Get what a customer was invoiced, has paid and owes',
    scope: 'customers:read',
    params,
    answer: { status: 200, schema: CustomerTotals },
    errors: ['not_found'],
    run: ({ call, params }) => getCustomerTotals(call, params.customerId),
    present: (totals) => totals,
  }),
]
