import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemClock } from '@quittance/core/ports/clock'
import { expect, it } from 'vitest'
import { openStore } from './open-store.ts'
import { testDirectory } from './test-directory.ts'

const ROUNDS = 20
const LIFE_MS_MAX = 250
const PROGRAM = fileURLToPath(new URL('./test-crash-program.ts', import.meta.url))

/** Runs the program until it has acknowledged something, a little longer, and kills it. The numbers it acknowledged. */
async function runAndKill(path: string): Promise<number[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  await new Promise((resolve) => setTimeout(resolve, randomInt(LIFE_MS_MAX)))
  child.kill('SIGKILL')
  await once(child, 'close')
  expect(child.signalCode).toBe('SIGKILL')
  return text.split('\n').slice(0, -1).map(Number)
}

interface Found {
  numbers: number[]
  last: number
  balances: number
  listed: number
  fed: number
  integrity: unknown
}

function look(path: string): Found {
  const { database, close } = openStore({ path, clock: systemClock })
  const { driver } = database
  const numberAt = (sql: string) => Number(driver.prepare(sql).row()?.[0] ?? 0)
  const found = {
    numbers: driver
      .prepare("select doc ->> 'number' from items where type = 'claim' order by sk")
      .rows()
      .map((row) => Number(row[0])),
    last: numberAt("select doc ->> 'last' from items where type = 'series'"),
    balances: numberAt("select sum(doc ->> 'balance') from items where type = 'account'"),
    listed: numberAt("select count(*) from items indexed by items_i1 where i1pk = 'claims'"),
    fed: numberAt('select count(*) from feed'),
    integrity: driver.pragma('integrity_check'),
  }
  close()
  return found
}

it(`loses nothing it acknowledged and keeps the books whole when it is killed ${ROUNDS} times under load`, {
  timeout: 180_000,
}, async () => {
  const path = join(testDirectory(), 'data.sqlite')
  let acknowledged = 0
  for (let round = 0; round < ROUNDS; round++) {
    const printed = await runAndKill(path)
    const found = look(path)
    expect(printed.filter((number) => number > found.last)).toEqual([])
    expect(found.numbers).toEqual(Array.from({ length: found.last }, (_, at) => at + 1))
    expect(found).toMatchObject({ balances: 0, listed: found.last, fed: found.last, integrity: 'ok' })
    expect(found.last).toBeGreaterThanOrEqual(acknowledged + printed.length)
    expect(printed.length).toBeGreaterThan(0)
    acknowledged += printed.length
  }
  process.stderr.write(`crash test: ${acknowledged} commits acknowledged in ${ROUNDS} lives\n`)
})
