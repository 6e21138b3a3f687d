import Database from 'better-sqlite3'

/** What can be bound to a statement. */
export type SqlValue = string | number | null | Uint8Array

/** A prepared statement. Rows are arrays in the order of the selected columns. */
export interface Statement {
  run(...values: SqlValue[]): { changes: number }
  row(...values: SqlValue[]): unknown[] | undefined
  rows(...values: SqlValue[]): unknown[][]
}

/** The little of SQLite that the store needs, so that another binding can take better-sqlite3's place. All of it is synchronous but `backup`. */
export interface SqliteDriver {
  prepare(sql: string): Statement
  /** Runs statements that answer nothing. */
  run(sql: string): void
  /** The value of a pragma, as text or number. */
  pragma(name: string): unknown
  inTransaction(): boolean
  /** Copies the database, as it is committed now, to a new file while it is being used. Not for `:memory:`. */
  backup(path: string): Promise<void>
  close(): void
}

/** Opens a SQLite file with better-sqlite3; `:memory:` for one that nobody keeps. Waits `busyMs` for the write lock of other processes. */
export function openDriver(options: { path: string; busyMs: number }): SqliteDriver {
  const database = new Database(options.path, { timeout: options.busyMs })
  return {
    prepare: (sql) => statementOf(database, sql),
    run(sql) {
      database.exec(sql)
    },
    pragma: (name) => database.pragma(name, { simple: true }),
    inTransaction: () => database.inTransaction,
    backup: (path) => copySnapshot(options.path, path),
    close() {
      database.close()
    },
  }
}

function statementOf(database: Database.Database, sql: string): Statement {
  const statement = database.prepare<SqlValue[], unknown[]>(sql)
  if (statement.reader) statement.raw(true)
  return { run: statement.run.bind(statement), row: statement.get.bind(statement), rows: statement.all.bind(statement) }
}

/**
 * Copies through a second connection that holds one snapshot. On the connection that writes, better-sqlite3 resolves with
 * an empty copy when its first step meets an open transaction (seen with 12.11.1); without a held snapshot, every commit
 * of others would start the copy anew.
 */
async function copySnapshot(from: string, to: string): Promise<void> {
  const source = new Database(from, { readonly: true, fileMustExist: true })
  try {
    source.exec('begin')
    source.prepare('select count(*) from sqlite_master').get()
    const { totalPages, remainingPages } = await source.backup(to)
    if (totalPages === 0 || remainingPages > 0) throw new Error(`the copy of ${from} is not whole`)
  } finally {
    source.close()
  }
}

/** Whether SQLite gave up waiting for another process that writes. */
export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
}
