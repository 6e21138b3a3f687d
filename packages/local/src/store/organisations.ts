import type { Database } from './open-database.ts'

/** The ids of every organisation in the file, oldest first. Reads the whole table once: for the doctor. */
export function organisationIds({ driver, group }: Database): string[] {
  group.settle()
  const rows = driver.prepare("select pk from items where type = 'organization' order by pk").rows()
  return rows.map(([pk]) => String(pk).split('/')[0] ?? '')
}
