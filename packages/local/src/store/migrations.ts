import type { SqliteDriver } from './sqlite-driver.ts'

/**
 * One script per data version, oldest first; a data directory at version n has run the first n. Never change one that
 * has been released: add another.
 *
 * `items` keeps its row id: measured against WITHOUT ROWID, documents of 2.5 KB are written 2 times faster, since
 * four rows of those must fit a page. Small columns and the summary stand before the document, so that a list of
 * summaries does not touch overflow pages.
 */
const MIGRATIONS: readonly string[] = [
  `create table items (
    pk text not null, sk text not null, version integer not null, type text not null, expires_at integer,
    i1pk text, i1sk text, i2pk text, i2sk text, i3pk text, i3sk text,
    summary text, doc text not null,
    primary key (pk, sk)
  );
  create index items_i1 on items (i1pk, i1sk, pk, sk) where i1pk is not null;
  create index items_i2 on items (i2pk, i2sk, pk, sk) where i2pk is not null;
  create index items_i3 on items (i3pk, i3sk, pk, sk) where i3pk is not null;
  create index items_expiry on items (expires_at) where expires_at is not null;
  create table feed (position integer primary key autoincrement, pk text not null, sk text not null);
  create table jobs (
    id text primary key, org_id text not null, kind text not null, state text not null, attempts integer not null,
    created_at integer not null, due_at integer not null, lease_until integer, finished_at integer, last_error text,
    payload text not null
  );
  create index jobs_due on jobs (due_at) where state = 'waiting';
  create index jobs_leased on jobs (lease_until) where state = 'running';
  create index jobs_finished on jobs (finished_at) where state = 'done';
  create index jobs_dead on jobs (org_id, created_at, id) where state = 'dead';
  create index jobs_of_organisation on jobs (org_id, created_at, id);`,
]

/** The data version this program writes. */
export const DATA_VERSION = MIGRATIONS.length

/** A data directory this program cannot use. The message tells the operator what to do. */
export class DataVersionError extends Error {
  override readonly name = 'DataVersionError'
}

/** Brings the file to the data version of this program, each step all or nothing. Errors: `DataVersionError` for a newer file. */
export function migrate(driver: SqliteDriver): void {
  driver.run('begin immediate')
  try {
    const found = Number(driver.pragma('user_version'))
    if (found > DATA_VERSION) throw newerData(found)
    for (const script of MIGRATIONS.slice(found)) driver.run(script)
    driver.run(`pragma user_version = ${DATA_VERSION}`)
    driver.run('commit')
  } catch (error) {
    driver.run('rollback')
    throw error
  }
}

function newerData(found: number): DataVersionError {
  return new DataVersionError(
    `This data directory has data version ${found}; this program knows versions up to ${DATA_VERSION}. ` +
      'Start the newer program that wrote it, or restore a backup made by this one.',
  )
}
