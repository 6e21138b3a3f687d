import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '@quittance/core/ports/clock'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathsIn } from '../configuration.ts'
import { backUp } from './back-up.ts'

const root = mkdtempSync(join(tmpdir(), 'quittance-back-up-'))
const dataDirectory = join(root, 'data')
beforeAll(() => {
  mkdirSync(dataDirectory)
  const database = new Database(pathsIn(dataDirectory).database)
  database.exec('create table kept (name text)')
  database.close()
})
afterAll(() => rmSync(root, { recursive: true }))

test('directories that come and go meanwhile, as mail being written does, do not stop a backup', async () => {
  const mails = join(dataDirectory, 'mail')
  mkdirSync(join(mails, 'a-mail'), { recursive: true })
  writeFileSync(join(mails, 'a-mail', 'mail.json'), '{}')
  let busy = true
  const churning = Array.from({ length: 8 }, async (_, worker) => {
    while (busy) {
      const place = join(mails, `${worker}`, 'deep')
      await mkdir(place, { recursive: true })
      await writeFile(join(place, '0'), 'x')
      await rm(join(mails, `${worker}`), { recursive: true, force: true })
    }
  })
  try {
    for (let round = 0; round < 40; round++) {
      const target = join(root, `backup-${round}`)
      await backUp({ dataDirectory, target, clock: systemClock })
      expect(existsSync(join(target, 'mail', 'a-mail', 'mail.json'))).toBe(true)
    }
  } finally {
    busy = false
    await Promise.all(churning)
  }
})

test('what is half written stays out of it', async () => {
  for (const name of ['mail/b-mail.new', 'files/.work/b-file']) {
    mkdirSync(join(dataDirectory, name), { recursive: true })
    writeFileSync(join(dataDirectory, name, 'bytes'), 'half')
  }
  const target = join(root, 'backup-whole')
  await backUp({ dataDirectory, target, clock: systemClock })
  expect(readdirSync(join(target, 'mail'))).toEqual(['a-mail'])
  expect(existsSync(join(target, 'files'))).toBe(false)
})
