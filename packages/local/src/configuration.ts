import { join, resolve } from 'node:path'
import * as z from 'zod'
import { type Command, commandOf } from './scan/virus-check-command.ts'
import type { KeyRing } from './sealing-keys.ts'

/** Where mail goes out. Absent: mails are captured and shown at `/mailbox`. */
export interface SmtpConfiguration {
  host: string
  port: number
  secure: boolean
  user?: string
  password?: string
}

/** What the environment decides about the local home. */
export interface Configuration {
  port: number
  host: string
  dataDirectory: string
  /** Where people reach it, without a slash at the end. */
  publicUrl: string
  mailFrom: string
  smtp?: SmtpConfiguration
  /** Further origins whose pages may call the API. */
  corsOrigins: string[]
  /** Whether the sandbox, which pays without money, is offered. */
  sandbox: boolean
  /** The keys that seal providers' credentials, where they are not kept in the data directory. */
  sealingKeys?: KeyRing
  /** The command that looks for viruses in files people send; it reads one from its input. Absent: they are not checked. */
  virusCheck?: Command
  /** How many reverse proxies stand in front of it, whose X-Forwarded-For is believed. */
  trustedProxies: number
  /** Requests a second that each caller may send; 0: as many as they like. */
  rateLimit: number
  /** The file whose instant is now. Only for tests, on a machine of one's own. */
  testClock?: string
}

const port = z.coerce.number().int().min(0).max(65_535)

const Environment = z.object({
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  QUITTANCE_DATA: z.string().min(1).default('./data'),
  QUITTANCE_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  QUITTANCE_MAIL_FROM: z.email().default('invoices@quittance.invalid'),
  QUITTANCE_SMTP_HOST: z.string().min(1).optional(),
  QUITTANCE_SMTP_PORT: port.default(587),
  QUITTANCE_SMTP_SECURE: z.enum(['true', 'false']).default('false'),
  QUITTANCE_SMTP_USER: z.string().min(1).optional(),
  QUITTANCE_SMTP_PASSWORD: z.string().min(1).optional(),
  QUITTANCE_CORS_ORIGINS: z.string().default(''),
  QUITTANCE_SANDBOX: z.enum(['true', 'false']).optional(),
  QUITTANCE_SEALING_KEYS: z.string().optional(),
  QUITTANCE_VIRUS_CHECK: z.string().min(1).optional(),
  QUITTANCE_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  QUITTANCE_TEST_CLOCK: z.string().min(1).optional(),
  NODE_ENV: z.string().optional(),
  QUITTANCE_RATE_LIMIT: z.coerce.number().min(0).max(100_000).default(0),
})

/** Thrown when a setting is wrong; the message names it and says what it must be. */
export class ConfigurationError extends Error {}

/** Reads the configuration. Errors: `ConfigurationError`. */
export function readConfiguration(environment: Record<string, string | undefined>): Configuration {
  const result = Environment.safeParse(withoutEmpty(environment))
  if (!result.success) {
    throw new ConfigurationError(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  }
  const settings = result.data
  const smtp = smtpOf(settings)
  const publicUrl = (settings.QUITTANCE_PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/+$/, '')
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDirectory: resolve(settings.QUITTANCE_DATA),
    publicUrl,
    mailFrom: settings.QUITTANCE_MAIL_FROM,
    ...(smtp === undefined ? {} : { smtp }),
    corsOrigins: settings.QUITTANCE_CORS_ORIGINS.split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
    ...(settings.QUITTANCE_SEALING_KEYS === undefined ? {} : { sealingKeys: ringOf(settings.QUITTANCE_SEALING_KEYS) }),
    sandbox: settings.QUITTANCE_SANDBOX === undefined ? isLoopback(publicUrl) : settings.QUITTANCE_SANDBOX === 'true',
    ...(settings.QUITTANCE_VIRUS_CHECK === undefined ? {} : { virusCheck: virusCheckOf(settings.QUITTANCE_VIRUS_CHECK) }),
    trustedProxies: settings.QUITTANCE_TRUSTED_PROXIES,
    rateLimit: settings.QUITTANCE_RATE_LIMIT,
    ...testClockOf(settings, publicUrl),
  }
}

/** A program and its arguments; words with spaces in double quotes. */
function virusCheckOf(text: string): Command {
  const command = commandOf(text)
  if (command) return command
  throw new ConfigurationError('QUITTANCE_VIRUS_CHECK: write a program and its arguments, each with spaces in it in double quotes.')
}

/** `<id>:<43 characters of base64url>`, divided by commas: the first one seals, all open. */
function ringOf(text: string): KeyRing {
  const keys = text.split(',').map((part) => /^\s*([\w.-]{1,100}):([\w-]{43})=?\s*$/.exec(part))
  return {
    keys: keys.map((found) => {
      const [, id, key] = found ?? []
      if (id === undefined || key === undefined)
        throw new ConfigurationError('QUITTANCE_SEALING_KEYS: write each key as <id>:<32 bytes in base64url>, divided by commas.')
      return { id, key }
    }),
  }
}

/** Nobody who keeps books meets a clock that can be set. */
function testClockOf(settings: z.output<typeof Environment>, publicUrl: string): Pick<Configuration, 'testClock'> {
  const { QUITTANCE_TEST_CLOCK: testClock, NODE_ENV: nodeEnvironment, HOST: host } = settings
  if (testClock === undefined) return {}
  if (nodeEnvironment !== 'production' && isLoopback(publicUrl) && isLoopback(`http://${host}`)) return { testClock }
  throw new ConfigurationError('QUITTANCE_TEST_CLOCK: only for tests, where nothing but this machine comes, and never in production.')
}

/** Whether only this machine gets there (RFC 6761, RFC 1122): nobody else can then pay an invoice with a test. */
function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}

function smtpOf(settings: z.output<typeof Environment>): SmtpConfiguration | undefined {
  if (settings.QUITTANCE_SMTP_HOST === undefined) return undefined
  return {
    host: settings.QUITTANCE_SMTP_HOST,
    port: settings.QUITTANCE_SMTP_PORT,
    secure: settings.QUITTANCE_SMTP_SECURE === 'true',
    ...(settings.QUITTANCE_SMTP_USER === undefined ? {} : { user: settings.QUITTANCE_SMTP_USER }),
    ...(settings.QUITTANCE_SMTP_PASSWORD === undefined ? {} : { password: settings.QUITTANCE_SMTP_PASSWORD }),
  }
}

/** An empty variable counts as one that is not set. */
function withoutEmpty(environment: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
}

/** The file of the keys that seal providers' credentials. Not part of a backup, which would otherwise hold lock and key. */
export const SEALING_KEYS = 'sealing-keys.json'

/** The files and folders of a data directory. */
export function pathsIn(dataDirectory: string) {
  return {
    database: join(dataDirectory, 'quittance.sqlite'),
    files: join(dataDirectory, 'files'),
    mailbox: join(dataDirectory, 'mailbox'),
    secrets: join(dataDirectory, 'secrets.json'),
    sealingKeys: join(dataDirectory, SEALING_KEYS),
    identityKeys: join(dataDirectory, 'identity-keys.json'),
    demo: join(dataDirectory, 'demo.json'),
  }
}
