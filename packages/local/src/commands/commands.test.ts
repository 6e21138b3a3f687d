import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findApiKey } from '@quittance/core/api-key/find-api-key'
import { Dashboard } from '@quittance/core/dashboard/record'
import { systemCall } from '@quittance/core/home'
import { SCOPES } from '@quittance/core/member/roles'
import { sealEvents } from '@quittance/core/seal/seal-events'
import { fromItem } from '@quittance/core/store/entity'
import { read, transact } from '@quittance/core/store/transact'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MANIFEST } from '../backup/manifest.ts'
import { type Configuration, pathsIn, readConfiguration } from '../configuration.ts'
import { isPassword } from '../identity/password.ts'
import { Account } from '../identity/records.ts'
import { type OpenedHome, openHome } from '../open-home.ts'
import { organisationIds } from '../store/organisations.ts'
import { runBackup } from './backup.ts'
import { type DemoAccess, loadDemoOnce } from './demo.ts'
import { diagnose, runDoctor } from './doctor.ts'
import { runRestore } from './restore.ts'

const log = { info: () => {}, error: () => {} }
const root = mkdtempSync(join(tmpdir(), 'quittance-commands-'))
const at = (name: string) => join(root, name)
const configurationFor = (name: string) => readConfiguration({ QUITTANCE_DATA: at(name), PORT: '4321' })

let printed: string[] = []
const print = (text: string) => void printed.push(text)
beforeEach(() => {
  printed = []
})

// One demo, in a home that stays open as that of a running program does.
const running: Configuration = configurationFor('running')
let home: OpenedHome
let demo: DemoAccess
beforeAll(async () => {
  home = await openHome(running, log)
  demo = await loadDemoOnce(home, () => {})
})
afterAll(async () => {
  await home.close()
  rmSync(root, { recursive: true })
})

describe('demo', () => {
  test('writes where to go and how to be let in, for the owner’s eyes only', () => {
    const { demo: path } = pathsIn(running.dataDirectory)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(demo)
    expect(demo).toMatchObject({ webUrl: 'http://localhost:4321', apiUrl: 'http://localhost:4321', email: 'demo@quittance.invalid' })
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(existsSync(`${path}.begun`)).toBe(false)
  })

  test('makes a login and a key with every scope that work', async () => {
    const accountId = (await home.identity.accountIdOf(demo.email)) ?? ''
    const stored = await home.app.store.get(Account.key({ id: accountId }))
    expect(await isPassword(demo.password, stored && fromItem(Account, stored).passwordHash)).toBe(true)
    const key = await findApiKey(home.app.store, demo.apiKey)
    expect([...(key?.apiKey.scopes ?? [])].sort()).toEqual([...SCOPES].sort())
  })

  test('makes books that the doctor finds well', async () => {
    const [diagnosis] = await diagnose(home, { rebuild: false, onProgress: () => {} })
    expect(diagnosis).toMatchObject({ name: 'Kranich Beratung', findings: [], figures: { invoices: 100 } })
  })

  test('is made once', async () => {
    expect(await loadDemoOnce(home, print)).toEqual(demo)
    expect([printed, organisationIds(home.local.database).length]).toEqual([[], 1])
  })

  test('goes on with the same login and key when it was interrupted before the end', async () => {
    const { demo: path } = pathsIn(running.dataDirectory)
    const begun = { email: demo.email, password: demo.password, keyBytes: Buffer.alloc(64, 7).toString('base64') }
    const before = readFileSync(path, 'utf8')
    unlinkSync(path)
    writeFileSync(`${path}.begun`, JSON.stringify(begun))
    const first = await loadDemoOnce(home, print)
    unlinkSync(path)
    writeFileSync(`${path}.begun`, JSON.stringify(begun))
    const second = await loadDemoOnce(home, print)
    writeFileSync(path, before)
    expect([second, first.password, organisationIds(home.local.database).length]).toEqual([first, demo.password, 1])
  })
})

describe('backup and restore', () => {
  test('a backup of a running program, restored elsewhere, has everything and is well', async () => {
    mkdirSync(join(running.dataDirectory, 'mailbox', 'm1'), { recursive: true })
    writeFileSync(join(running.dataDirectory, 'mailbox', 'm1', 'mail.json'), '{"subject":"hello"}')
    await home.app.files.put({ key: 'org_x/documents/inv_x/pdf-1', contentType: 'application/pdf', bytes: Buffer.from('%PDF') })
    expect(await runBackup({ configuration: running, print, target: at('backup') })).toBe(0)
    const restored = configurationFor('restored')
    expect(await runRestore({ configuration: restored, print, source: at('backup'), force: false })).toBe(0)
    for (const name of ['secrets.json', 'identity-keys.json', 'demo.json', 'mailbox/m1/mail.json']) {
      expect(readFileSync(join(restored.dataDirectory, name), 'utf8')).toBe(readFileSync(join(running.dataDirectory, name), 'utf8'))
    }
    const copy = await openHome(restored, log)
    try {
      const [diagnosis] = await diagnose(copy, { rebuild: false, onProgress: () => {} })
      expect(diagnosis).toMatchObject({ findings: [], figures: { invoices: 100 } })
      expect((await copy.app.files.get('org_x/documents/inv_x/pdf-1'))?.bytes.toString()).toBe('%PDF')
      expect(await copy.identity.accountIdOf(demo.email)).toBe(await home.identity.accountIdOf(demo.email))
    } finally {
      await copy.close()
    }
  })

  test('a backup is readable by its owner only', async () => {
    await runBackup({ configuration: running, print, target: at('private') })
    const modes = readdirSync(at('private'), { recursive: true, withFileTypes: true }).map(
      (entry) => statSync(join(entry.parentPath, entry.name)).mode & 0o077,
    )
    expect([...new Set(modes), statSync(at('private')).mode & 0o077]).toEqual([0, 0])
  })

  test('a backup does not write over anything, and not into the data', async () => {
    mkdirSync(at('taken'))
    expect(await runBackup({ configuration: running, print, target: at('taken') })).toBe(1)
    expect(await runBackup({ configuration: running, print, target: join(running.dataDirectory, 'inside') })).toBe(1)
    expect(await runBackup({ configuration: configurationFor('nowhere'), print, target: at('nothing') })).toBe(1)
    expect([readdirSync(at('taken')), existsSync(at('nothing'))]).toEqual([[], false])
  })

  const damages: [string, (folder: string) => void][] = [
    ['whose database was changed', (folder) => flipByte(join(folder, 'quittance.sqlite'), 5_000)],
    ['whose database is longer', (folder) => appendFileSync(join(folder, 'quittance.sqlite'), 'x')],
    ['in which a file is missing', (folder) => unlinkSync(join(folder, 'secrets.json'))],
    [
      'whose manifest is cut off',
      (folder) => writeFileSync(join(folder, MANIFEST), readFileSync(join(folder, MANIFEST), 'utf8').slice(0, 200)),
    ],
    ['without a manifest', (folder) => unlinkSync(join(folder, MANIFEST))],
    ['of a newer program', (folder) => changeManifest(folder, { dataVersion: 10_000 })],
    [
      'that wants to write elsewhere',
      (folder) => changeManifest(folder, { files: [{ path: '../evil', sizeBytes: 0, sha256: '0'.repeat(64) }] }),
    ],
  ]
  test.each(damages)('a backup %s is refused, and the data stays as it is', async (name, damage) => {
    const [folder, target] = [at(`damaged ${name}`), configurationFor(`target ${name}`)]
    await runBackup({ configuration: running, print, target: folder })
    damage(folder)
    mkdirSync(target.dataDirectory)
    writeFileSync(join(target.dataDirectory, 'mine'), 'mine')
    printed = []
    expect(await runRestore({ configuration: target, print, source: folder, force: true })).toBe(1)
    expect(printed).toHaveLength(1)
    expect(readdirSync(target.dataDirectory)).toEqual(['mine'])
    expect(readdirSync(root).filter((entry) => entry.includes('.restoring-'))).toEqual([])
  })

  test('data that is there is replaced only when forced, and then kept aside', async () => {
    const target = configurationFor('occupied')
    mkdirSync(target.dataDirectory)
    writeFileSync(join(target.dataDirectory, 'mine'), 'mine')
    expect(await runRestore({ configuration: target, print, source: at('backup'), force: false })).toBe(1)
    expect(readdirSync(target.dataDirectory)).toEqual(['mine'])
    expect(await runRestore({ configuration: target, print, source: at('backup'), force: true })).toBe(0)
    const aside = readdirSync(root).find((name) => name.startsWith('occupied.replaced-')) ?? ''
    expect([existsSync(pathsIn(target.dataDirectory).database), readdirSync(at(aside))]).toEqual([true, ['mine']])
  })

  test('the data of a running program is not replaced', async () => {
    expect(await runRestore({ configuration: running, print, source: at('backup'), force: true })).toBe(1)
    expect(printed[0]).toMatch(/is running/)
    expect(await read(demoCall(), Dashboard, { currency: 'EUR' })).toBeDefined()
  })

  test('without a folder both say what they need', async () => {
    expect(await runBackup({ configuration: running, print, target: undefined })).toBe(2)
    expect(await runRestore({ configuration: running, print, source: undefined, force: false })).toBe(2)
  })
})

describe('doctor', () => {
  test('answers 1 and says what is wrong, and 0 after a rebuild', async () => {
    const sick = configurationFor('sick')
    await runRestore({ configuration: sick, print, source: at('backup'), force: false })
    const copy = await openHome(sick, log)
    const call = systemCall(copy.app, { orgId: organisationIds(copy.local.database)[0] ?? '', name: 'test' })
    await transact(call, async (tx) => tx.put(Dashboard, { ...(await tx.get(Dashboard, { currency: 'EUR' })), received: 1 }))
    await copy.close()
    printed = []
    expect(await runDoctor({ configuration: sick, log, print, rebuild: false, json: false })).toBe(1)
    expect(printed).toContainEqual(expect.stringMatching(/WRONG {3}figures: dashboard: .*received/))
    printed = []
    expect(await runDoctor({ configuration: sick, log, print, rebuild: true, json: true })).toBe(0)
    expect(JSON.parse(printed.join('\n'))).toMatchObject([{ name: 'Kranich Beratung', findings: [], rebuilt: ['dashboard'] }])
  })

  test('finds a head that was kept, and misses one that never was', async () => {
    await sealEvents(demoCall())
    const kept = (await diagnose(home, { rebuild: false, onProgress: () => {} }))[0]?.chainHead ?? ''
    const found = await diagnose(home, { rebuild: false, head: kept, onProgress: () => {} })
    expect(found[0]?.headBlock).toBeGreaterThan(0)
    const well = configurationFor('kept')
    await runRestore({ configuration: well, print, source: at('backup'), force: false })
    printed = []
    expect(await runDoctor({ configuration: well, log, print, rebuild: false, json: false, head: 'f'.repeat(64) })).toBe(1)
    expect(printed.at(-1)).toContain('is in no chain')
  })
})

function demoCall() {
  return systemCall(home.app, { orgId: organisationIds(home.local.database)[0] ?? '', name: 'test' })
}

function flipByte(path: string, place: number): void {
  const bytes = readFileSync(path)
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

function changeManifest(folder: string, change: object): void {
  const path = join(folder, MANIFEST)
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...change }))
}
