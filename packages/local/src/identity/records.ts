import type { Instant } from '@quittance/core/kit/day'
import { sha256 } from '@quittance/core/kit/hash'
import type { JsonObject } from '@quittance/core/ports/store'
import { entity } from '@quittance/core/store/entity'

/** The second step of a login: an authenticator app. */
export interface SecondStep {
  /** The sealed base 32 secret. */
  sealedSecret: string
  enabledAt: Instant
  /** The last TOTP step that was used; codes up to it are spent. */
  usedStep: number
  /** SHA-256 of the recovery codes that are left. */
  recoveryCodeHashes: string[]
}

/** A person's login. Organisations and roles are not its business. */
export interface Account {
  id: string
  /** As the person wrote it. */
  email: string
  emailVerified: boolean
  name: string
  passwordHash: string
  /** Epoch seconds. Logins with an earlier time, and the tokens that came of them, no longer count. */
  loginsValidFrom: number
  /** Null while the login has one step only. */
  secondStep: SecondStep | null
  /** An enrolment that waits for its first code. */
  pendingSecondStep: { sealedSecret: string; until: number } | null
  createdAt: Instant
  updatedAt: Instant
}

/** Kept by id. */
export const Account = entity<Account, Pick<Account, 'id'>>({
  name: 'account',
  schema: 1,
  scope: 'platform',
  key: ({ id }) => ({ pk: `~identity/account/${id}`, sk: 'account' }),
})

/** Makes an e-mail address belong to one account. */
export interface EmailClaim {
  emailHash: string
  accountId: string
}

/** Kept by the hash of the address. */
export const EmailClaim = entity<EmailClaim, Pick<EmailClaim, 'emailHash'>>({
  name: 'email_claim',
  schema: 1,
  scope: 'platform',
  key: ({ emailHash }) => ({ pk: `~identity/email/${emailHash}`, sk: 'claim' }),
})

/** The form in which two spellings of one address are the same. */
export function emailHash(email: string): string {
  return sha256(email.normalize('NFC').trim().toLowerCase())
}

/** What oidc-provider keeps: sessions, grants, codes, refresh tokens, interactions. Ids that work as credentials are kept as hashes. */
export interface ProviderItem {
  model: string
  idHash: string
  payload: JsonObject
  grantId: string | null
  accountId: string | null
  /** Epoch seconds of first use, for what may be used once; 0 before. */
  consumedAt: number
  expiresAt: number
}

/** Kept by model and hash of its id; i1 by grant, i2 the sessions of an account. */
export const ProviderItem = entity<ProviderItem, Pick<ProviderItem, 'model' | 'idHash'>>({
  name: 'provider_item',
  schema: 1,
  scope: 'platform',
  key: ({ model, idHash }) => ({ pk: `~identity/provider/${model}/${idHash}`, sk: 'item' }),
  indexes: (doc) => ({
    ...(doc.grantId === null ? {} : { i1: { pk: `~identity/grant/${doc.grantId}`, sk: `${doc.model}/${doc.idHash}` } }),
    ...(doc.accountId === null || doc.model !== 'Session' ? {} : { i2: { pk: `~identity/sessions/${doc.accountId}`, sk: doc.idHash } }),
  }),
  summary: ({ model, idHash }) => ({ model, idHash }),
  expiresAt: (doc) => doc.expiresAt,
})

/** Leads from a session's lasting name to its present id, which changes at each login. */
export interface SessionName {
  uid: string
  idHash: string
  expiresAt: number
}

/** Kept by the lasting name. */
export const SessionName = entity<SessionName, Pick<SessionName, 'uid'>>({
  name: 'session_name',
  schema: 1,
  scope: 'platform',
  key: ({ uid }) => ({ pk: `~identity/session-name/${uid}`, sk: 'name' }),
  expiresAt: (doc) => doc.expiresAt,
})

/** A login whose password was right and whose second step is still to come. */
export interface HalfLogin {
  interactionId: string
  accountId: string
  /** The time the login will have; see `loginTime`. */
  loginSeconds: number
  expiresAt: number
}

/** Kept by its interaction. */
export const HalfLogin = entity<HalfLogin, Pick<HalfLogin, 'interactionId'>>({
  name: 'half_login',
  schema: 1,
  scope: 'platform',
  key: ({ interactionId }) => ({ pk: `~identity/half-login/${sha256(interactionId)}`, sk: 'half-login' }),
  expiresAt: (doc) => doc.expiresAt,
})

/** What a mailed link is good for. */
export type LinkPurpose = 'verify_email' | 'reset_password'

/** A link that was mailed and not used yet. */
export interface MailedLink {
  id: string
  purpose: LinkPurpose
  accountId: string
  expiresAt: number
}

/** Kept by id. */
export const MailedLink = entity<MailedLink, Pick<MailedLink, 'id'>>({
  name: 'mailed_link',
  schema: 1,
  scope: 'platform',
  key: ({ id }) => ({ pk: `~identity/link/${id}`, sk: 'link' }),
  expiresAt: (doc) => doc.expiresAt,
})

/** Recent failures of one account, address or purpose. */
export interface Throttle {
  subjectHash: string
  failures: number
  /** Epoch milliseconds; attempts before are refused. */
  blockedUntil: number
  expiresAt: number
}

/** Kept by the hash of its subject. */
export const Throttle = entity<Throttle, Pick<Throttle, 'subjectHash'>>({
  name: 'throttle',
  schema: 1,
  scope: 'platform',
  key: ({ subjectHash }) => ({ pk: `~identity/throttle/${subjectHash}`, sk: 'throttle' }),
  expiresAt: (doc) => doc.expiresAt,
})
