import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as z from 'zod'

const Secrets = z.strictObject({
  payLink: z.string().min(32),
  fileLink: z.string().min(32),
  sandbox: z.string().min(32),
  cookies: z.string().min(32),
})

/** Random secrets that an installation makes on its first start and keeps: they sign pay links, file links, the sandbox's notices, cookies. */
export type Secrets = z.output<typeof Secrets>

/** Reads the secrets at `path`, or makes them there, readable by the owner only. A backup must contain this file. */
export function loadSecrets(path: string): Secrets {
  if (existsSync(path)) return Secrets.parse(JSON.parse(readFileSync(path, 'utf8')))
  const secret = () => randomBytes(32).toString('base64url')
  const secrets = { payLink: secret(), fileLink: secret(), sandbox: secret(), cookies: secret() }
  writeFileSync(`${path}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  renameSync(`${path}.new`, path)
  return secrets
}
