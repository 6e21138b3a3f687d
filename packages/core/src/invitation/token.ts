import { equalSecrets, hmac } from '../kit/hash.ts'

/** What an invitation's link names. */
export interface InvitationRef {
  orgId: string
  invitationId: string
}

/** The token of an invitation's link: both ids, 26 characters each, and a 128-bit HMAC over them. It needs no record of its own. */
export function invitationToken(secret: string, { orgId, invitationId }: InvitationRef): string {
  const ids = orgId.slice('org_'.length) + invitationId.slice('ivt_'.length)
  return `${ids}${mac(secret, ids)}`
}

/** Which invitation a token stands for, or undefined when it is not one of ours. */
export function readInvitationToken(secret: string, token: string): InvitationRef | undefined {
  if (!/^[0-9a-z]{52}[\w-]{22}$/.test(token)) return undefined
  const ids = token.slice(0, 52)
  if (!equalSecrets(token.slice(52), mac(secret, ids))) return undefined
  return { orgId: `org_${ids.slice(0, 26)}`, invitationId: `ivt_${ids.slice(26)}` }
}

function mac(secret: string, ids: string): string {
  return hmac(secret, `invitation:${ids}`).slice(0, 22)
}
