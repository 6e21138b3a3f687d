import type { ReminderSettings } from '../data/shapes.ts'

/** The tones of reminders in words. */
export const REMINDER_TONES: Record<ReminderSettings['steps'][number]['tone'], string> = {
  upcoming: 'A note before it is due',
  friendly: 'Friendly',
  firm: 'Firm',
  final: 'Last reminder',
}
