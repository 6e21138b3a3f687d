import type { Role } from '../data/shapes.ts'

/** The roles, from the most to the least that one may do, with what they mean. */
export const ROLE_WORDS: Record<Role, string> = {
  owner: 'Owner: everything',
  admin: 'Admin: everything but ownership',
  accountant: 'Accountant: books and payments',
  member: 'Member: customers and invoices',
  viewer: 'Viewer: reads only',
}

/** All roles as [value, words]. */
export const ROLE_CHOICES = Object.entries(ROLE_WORDS) as [Role, string][]
