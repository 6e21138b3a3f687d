import { isCurrency } from '@quittance/core/kit/money'
import { eAddressOf } from '../../components/e-address-fields.tsx'
import { given } from '../../data/client.ts'
import type { CustomerChanges, NewCustomer } from '../../data/customers.ts'
import type { Customer } from '../../data/shapes.ts'
import { textOrNull } from '../../lib/text.ts'

/** A customer as typed: every box a text. */
export interface CustomerForm {
  name: string
  email: string
  phone: string
  line1: string
  line2: string
  postalCode: string
  city: string
  region: string
  country: string
  taxId: string
  currency: string
  paymentTermsDays: string
  eAddress: string
  eScheme: string
  buyerReference: string
  legalId: string
  eInvoiceFormat: string
}

/** The boxes of a customer, or of a new one. */
export function customerFormOf(customer: Customer | undefined, fresh: { name: string; country: string }): CustomerForm {
  const address = customer?.address
  return {
    name: customer?.name ?? fresh.name,
    email: customer?.email ?? '',
    phone: customer?.phone ?? '',
    line1: address?.line1 ?? '',
    line2: address?.line2 ?? '',
    postalCode: address?.postalCode ?? '',
    city: address?.city ?? '',
    region: address?.region ?? '',
    country: address?.country ?? fresh.country,
    taxId: customer?.taxId ?? '',
    currency: customer?.currency ?? '',
    paymentTermsDays: customer?.paymentTermsDays === undefined ? '' : String(customer.paymentTermsDays),
    eAddress: customer?.electronicAddress?.value ?? '',
    eScheme: customer?.electronicAddress?.scheme ?? '',
    buyerReference: customer?.buyerReference ?? '',
    legalId: customer?.legalId?.value ?? '',
    eInvoiceFormat: customer?.eInvoiceFormat ?? '',
  }
}

/** What to mend before sending, by box. An address is whole or absent. */
export function faultsOf(form: CustomerForm): Partial<Record<keyof CustomerForm, string>> {
  const faults: Partial<Record<keyof CustomerForm, string>> = {}
  if (form.name.trim() === '') faults.name = 'Write the customer’s name.'
  if (!/^\S+@\S+\.\S+$/.test(form.email.trim())) faults.email = 'Write an e-mail address, like accounts@example.com.'
  if (hasAddress(form)) {
    if (form.line1.trim() === '') faults.line1 = 'Write the street, or leave the whole address empty.'
    if (form.city.trim() === '') faults.city = 'Write the town, or leave the whole address empty.'
    if (form.postalCode.trim() === '') faults.postalCode = 'Write the postal code, or a dash where there is none.'
  }
  if (form.paymentTermsDays.trim() !== '' && !/^\d{1,3}$/.test(form.paymentTermsDays.trim()))
    faults.paymentTermsDays = 'Write a number of days, like 30.'
  if (form.currency.trim() !== '' && !isCurrency(form.currency.trim().toUpperCase())) faults.currency = 'Write three letters, like EUR.'
  return faults
}

function hasAddress(form: CustomerForm): boolean {
  return [form.line1, form.line2, form.postalCode, form.city, form.region].some((text) => text.trim() !== '')
}

/** What changes of an existing customer: emptied boxes take the value away. */
export function changesOf(form: CustomerForm, before?: Customer): CustomerChanges {
  return {
    name: form.name.trim(),
    email: form.email.trim(),
    phone: textOrNull(form.phone),
    address: hasAddress(form) ? addressOf(form) : null,
    taxId: textOrNull(form.taxId),
    currency: textOrNull(form.currency)?.toUpperCase() ?? null,
    paymentTermsDays: form.paymentTermsDays.trim() === '' ? null : Number(form.paymentTermsDays),
    electronicAddress: eAddressOf(form),
    buyerReference: textOrNull(form.buyerReference),
    legalId: legalIdOf(form, before),
    eInvoiceFormat: (textOrNull(form.eInvoiceFormat) as Customer['eInvoiceFormat'] | null) ?? null,
  }
}

/** A new customer: empty boxes are left out. */
export function newCustomerOf(form: CustomerForm): NewCustomer {
  return { name: form.name.trim(), email: form.email.trim(), ...given(changesOf(form)) }
}

/** A number's scheme stays with it. */
function legalIdOf({ legalId }: CustomerForm, before: Customer | undefined): NonNullable<CustomerChanges['legalId']> | null {
  const value = textOrNull(legalId)
  if (value === null) return null
  return before?.legalId?.value === value ? before.legalId : { value }
}

function addressOf(form: CustomerForm) {
  const line2 = textOrNull(form.line2)
  const region = textOrNull(form.region)
  return {
    line1: form.line1.trim(),
    ...(line2 ? { line2 } : {}),
    city: form.city.trim(),
    ...(region ? { region } : {}),
    postalCode: form.postalCode.trim(),
    country: form.country,
  }
}
