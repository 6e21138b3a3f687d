// How near the SQLite store comes to a bare better-sqlite3 loop that writes the same bytes with the same grouping.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '@quittance/core/ports/clock'
import type { JsonObject, Write } from '@quittance/core/ports/store'
import { openStore } from '@quittance/local/store/open-store'
import Database from 'better-sqlite3'

const COMMITTERS = 32
const WRITES = 10
const DOC_BYTES = 500
const COMMITS = 4_800
const ROUNDS = 5

const doc: JsonObject = { customer: 'cus_01', lines: [1, 2, 3], text: '' }
doc.text = 'x'.repeat(DOC_BYTES - JSON.stringify(doc).length)
const docText = JSON.stringify(doc)

/** Keys as the product's: an organisation, a word, an id that grows with time. */
const pkOf = (commit: number, write: number) =>
  `org_01kawz2n8p0000000000000000/invoice/inv_01kawz${String(commit * WRITES + write).padStart(20, '0')}`

async function storeRate(directory: string): Promise<number> {
  const { store, close } = openStore({ path: join(directory, 'store.sqlite'), clock: systemClock })
  let next = 0
  const committer = async () => {
    while (next < COMMITS) await store.commit(writesOf(next++))
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: COMMITTERS }, committer))
  const rate = COMMITS / ((performance.now() - started) / 1000)
  close()
  return rate
}

function writesOf(commit: number): Write[] {
  return Array.from({ length: WRITES }, (_, write) => ({
    op: 'put',
    item: { key: { pk: pkOf(commit, write), sk: 'invoice' }, type: 'invoice', doc },
    expect: 'absent',
  }))
}

function bareRate(directory: string): number {
  const database = new Database(join(directory, 'bare.sqlite'))
  database.pragma('journal_mode = wal')
  database.pragma('synchronous = full')
  database.exec('create table items (pk text, sk text, doc text, primary key (pk, sk))')
  const [begin, insert, commit] = ['begin immediate', 'insert into items values (?, ?, ?)', 'commit'].map((sql) => database.prepare(sql))
  const started = performance.now()
  for (let group = 0; group < COMMITS; group += COMMITTERS) {
    begin?.run()
    for (let at = group; at < group + COMMITTERS; at++) {
      for (let write = 0; write < WRITES; write++) insert?.run(pkOf(at, write), 'invoice', docText)
    }
    commit?.run()
  }
  const rate = COMMITS / ((performance.now() - started) / 1000)
  database.close()
  return rate
}

const rounds: { store: number; bare: number }[] = []
for (let round = 0; round < ROUNDS; round++) {
  const directory = mkdtempSync(join(tmpdir(), 'quittance-bench-'))
  rounds.push({ bare: bareRate(directory), store: await storeRate(directory) })
  rmSync(directory, { recursive: true })
}
const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const [store, bare] = [middle(rounds.map((round) => round.store)), middle(rounds.map((round) => round.bare))]
const ratio = middle(rounds.map((round) => round.store / round.bare))
process.stdout.write(
  `commits of ${WRITES} × ${DOC_BYTES} bytes, ${COMMITTERS} at once, synchronous FULL: store ${Math.round(store)}/s, ` +
    `bare loop ${Math.round(bare)}/s, ratio ${Math.round(ratio * 100) / 100} (median of ${ROUNDS} rounds)\n`,
)
