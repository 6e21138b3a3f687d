import type { Configuration } from './configuration.ts'
import type { Grant } from './grants.ts'
import type { Identity } from './identity.ts'
import { ALIAS } from './names.ts'
import { PICTURES, type Places, secretArn } from './statements.ts'

/** What the environment of a function is made from. */
export interface EnvironmentParts {
  configuration: Configuration
  places: Places
  identity: Identity
  /** Where people reach the web app, the API and the pay pages: one address. */
  url: string
}

/** The variables of a function: the names of everything, and the queues it may send to. A name gives no right; yet who has no rights is told none. */
export function environmentVariables(grant: Grant, { configuration, places, identity, url }: EnvironmentParts): Record<string, string> {
  if (Object.keys(grant).length === 0) return {}
  const { names, key, queues, mail } = places
  const queueUrls = (grant.sendsTo ?? []).map(
    (name) => [`QUITTANCE_QUEUE_${name.toUpperCase()}`, queues.jobs[name].queue.queueUrl] as const,
  )
  return {
    QUITTANCE_TABLE: names.table,
    QUITTANCE_ISSUER: identity.issuer,
    QUITTANCE_CLIENT_ID: identity.clientId,
    QUITTANCE_PUBLIC_URL: url,
    QUITTANCE_WEB_URL: url,
    QUITTANCE_MAIL_FROM: configuration.mail.from,
    QUITTANCE_CORS_ORIGINS: configuration.corsOrigins.join(','),
    QUITTANCE_LOG_LEVEL: 'info',
    QUITTANCE_SANDBOX: String(configuration.sandbox),
    QUITTANCE_FILES_BUCKET: names.filesBucket,
    QUITTANCE_SECRET: secretArn(names),
    QUITTANCE_KMS_KEY: key.keyArn,
    QUITTANCE_MAIL_CONFIGURATION_SET: mail.configurationSet,
    ...(grant.opensFiles ? { QUITTANCE_PICTURES_FUNCTION: `${names.functionOf(PICTURES)}:${ALIAS}` } : {}),
    ...Object.fromEntries(queueUrls),
  }
}
