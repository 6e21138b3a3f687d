import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Log } from '@quittance/api/app'
import { createApiKey } from '@quittance/core/api-key/create-api-key'
import { ApiKey } from '@quittance/core/api-key/record'
import { newSecret } from '@quittance/core/api-key/secret'
import type { Call } from '@quittance/core/call'
import { foundDemo } from '@quittance/core/demo/found-demo'
import { loadDemo } from '@quittance/core/demo/load-demo'
import { sha256 } from '@quittance/core/kit/hash'
import { SCOPES } from '@quittance/core/member/roles'
import { readIfAny } from '@quittance/core/store/transact'
import * as z from 'zod'
import { type Configuration, pathsIn } from '../configuration.ts'
import { type OpenedHome, openHome } from '../open-home.ts'

const DemoAccess = z.strictObject({ webUrl: z.string(), apiUrl: z.string(), email: z.string(), password: z.string(), apiKey: z.string() })

/** What `demo.json` holds: where to go, and the two ways to be let in. */
export type DemoAccess = z.output<typeof DemoAccess>

/** What is decided before anything is made, so that a load that was interrupted goes on with the same login and key. */
const DemoWish = z.strictObject({ email: z.string(), password: z.string(), keyBytes: z.base64() })
type DemoWish = z.output<typeof DemoWish>

const EMAIL = 'demo@quittance.invalid'
const NAME = 'Henrike Vogt'
const KEY_NAME = 'Demo'
const KEY_BYTES = 64
const PASSWORD_BYTES = 15

type DemoHome = Pick<OpenedHome, 'configuration' | 'app' | 'identity'>

/** The command `demo`. Answers its exit code. */
export async function runDemo(options: { configuration: Configuration; log: Log; print(text: string): void }): Promise<number> {
  const home = await openHome(options.configuration, options.log)
  try {
    const demo = await loadDemoOnce(home, options.print)
    options.print(`Demo login  ${demo.email} / ${demo.password}`)
    options.print(`API key     ${demo.apiKey}`)
    return 0
  } finally {
    await home.close()
  }
}

/**
 * Makes the demo's login, organisation, history and API key, and writes `<data>/demo.json`, readable by the owner only. Once: where that file
 * exists nothing is done, and where an earlier run was interrupted it goes on from there.
 */
export async function loadDemoOnce(home: DemoHome, print: (text: string) => void): Promise<DemoAccess> {
  const { demo: path } = pathsIn(home.configuration.dataDirectory)
  if (existsSync(path)) return DemoAccess.parse(JSON.parse(readFileSync(path, 'utf8')))
  print('Loading the demo …')
  const wish = wishAt(`${path}.begun`, home)
  const call = await foundDemo(home.app, { id: await demoAccount(home, wish), name: NAME, email: EMAIL })
  await loadDemo(call)
  const { publicUrl } = home.app
  const access = { webUrl: publicUrl, apiUrl: publicUrl, email: wish.email, password: wish.password, apiKey: await demoKey(call, wish) }
  writeSecretly(path, access)
  rmSync(`${path}.begun`)
  return access
}

function wishAt(path: string, { app }: DemoHome): DemoWish {
  if (existsSync(path)) return DemoWish.parse(JSON.parse(readFileSync(path, 'utf8')))
  const wish = {
    email: EMAIL,
    password: Buffer.from(app.randomBytes(PASSWORD_BYTES)).toString('base64url'),
    keyBytes: Buffer.from(app.randomBytes(KEY_BYTES)).toString('base64'),
  }
  writeSecretly(path, wish)
  return wish
}

async function demoAccount({ identity }: DemoHome, { email, password }: DemoWish): Promise<string> {
  return (await identity.accountIdOf(email)) ?? (await identity.createAccount({ email, name: NAME, password })).id
}

/** A key with every scope; its secret follows from the wish, so that it is the same after an interruption. */
async function demoKey(call: Call, wish: DemoWish): Promise<string> {
  const randomBytes = (count: number) => Buffer.from(wish.keyBytes, 'base64').subarray(0, count)
  const secret = newSecret(call.orgId, randomBytes)
  if (await readIfAny(call, ApiKey, { secretHash: sha256(secret) })) return secret
  return (await createApiKey(call, { name: KEY_NAME }, { scopes: new Set(SCOPES), randomBytes })).secret
}

function writeSecretly(path: string, content: object): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}
