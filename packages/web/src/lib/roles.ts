import type { Role } from '../data/shapes.ts'

/** The roles, from the most to the least that one may do: their names, and what they may. */
export const ROLE_WORDS: Record<Role, { name: string; may: string }> = {
  owner: { name: 'Owner', may: 'everything' },
  admin: { name: 'Admin', may: 'everything but ownership' },
  accountant: { name: 'Accountant', may: 'books and payments' },
  member: { name: 'Member', may: 'customers and invoices' },
  viewer: { name: 'Viewer', may: 'reads only' },
}

/** All roles as [value, words]. */
export const ROLE_CHOICES = Object.entries(ROLE_WORDS) as [Role, { name: string; may: string }][]
