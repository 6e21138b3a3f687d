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
