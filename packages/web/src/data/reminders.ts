import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import type { ReminderSettings } from './shapes.ts'

/** How payers are reminded. */
export function useReminderSettings() {
  return useQuery({ queryKey: ['reminders', 'settings'], queryFn: () => api().get('/v1/reminders/settings') })
}

/** What will go out within a week. */
export function useUpcomingReminders() {
  return useQuery({
    queryKey: ['reminders', 'upcoming'],
    queryFn: () => api().get('/v1/reminders/upcoming', { params: { query: { days: 7 } } }),
  })
}

/** Changes how payers are reminded. */
export function useUpdateReminders() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ReminderSettings) => api().patch('/v1/reminders/settings', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['reminders'] }),
  })
}

/** What an invoice got, what comes next, and whether it is stopped. */
export function useInvoiceReminders(invoiceId: string) {
  return useQuery({
    queryKey: ['reminders', 'invoice', invoiceId],
    queryFn: () => api().get('/v1/invoices/{invoiceId}/reminders', { params: { path: { invoiceId } } }),
  })
}

/** Whether a customer is reminded of anything. */
export function useCustomerReminders(customerId: string) {
  return useQuery({
    queryKey: ['reminders', 'customer', customerId],
    queryFn: () => api().get('/v1/customers/{customerId}/reminders', { params: { path: { customerId } } }),
  })
}

/** What is told about stops: of an invoice, or of all that a customer owes. */
export type StopTarget = { invoiceId: string } | { customerId: string }

/** Stops reminders with a reason, until a day or until they are resumed (`null`). */
export async function stopReminders(target: StopTarget, stop: { reason: string; until?: string } | null) {
  const client = api()
  if ('invoiceId' in target) {
    const params = { path: target }
    if (stop) return await client.post('/v1/invoices/{invoiceId}/reminders/stop', { params, body: stop })
    return await client.post('/v1/invoices/{invoiceId}/reminders/resume', { params })
  }
  const params = { path: target }
  if (stop) return await client.post('/v1/customers/{customerId}/reminders/stop', { params, body: stop })
  return await client.post('/v1/customers/{customerId}/reminders/resume', { params })
}

/** Does something about reminders, and shows them anew, with the history in which it stands. */
export function useReminderAct<Wanted = void>(act: (wanted: Wanted) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'reminders' || queryKey.at(-1) === 'events' }),
  })
}

/** Reminds of an invoice now, with the step whose turn it is. */
export async function sendReminder(invoiceId: string) {
  return await api().post('/v1/invoices/{invoiceId}/reminders', { params: { path: { invoiceId } } })
}
