import { equalSecrets, hmac } from '@quittance/core/kit/hash'
import { readIfAny, type Tx, transact } from '@quittance/core/store/transact'
import { type IdentityContext, nowSeconds } from './context.ts'
import { type LinkPurpose, MailedLink } from './records.ts'

/** How long a mailed link works. */
export const LINK_SECONDS: Record<LinkPurpose, number> = { verify_email: 3 * 86_400, reset_password: 3600 }

/**
 * Makes a token for a link to be mailed: an id, when it ends and a signature over both and the purpose. It works once:
 * using it removes its record.
 */
export async function makeLink(context: IdentityContext, purpose: LinkPurpose, accountId: string): Promise<string> {
  const id = Buffer.from(context.randomBytes(18)).toString('base64url')
  const expiresAt = nowSeconds(context) + LINK_SECONDS[purpose]
  await transact(context.call, async (tx) => tx.put(MailedLink, { id, purpose, accountId, expiresAt }))
  return `${id}.${expiresAt}.${signature(context, { id, purpose, expiresAt: String(expiresAt) })}`
}

/** The account of a token that is genuine, in time and unused; undefined otherwise. Does not use it up. */
export async function lookUpLink(context: IdentityContext, purpose: LinkPurpose, token: string): Promise<string | undefined> {
  const id = genuineId(context, purpose, token)
  const link = id && (await readIfAny(context.call, MailedLink, { id }))
  return link ? link.accountId : undefined
}

/** Uses a token up within `tx` and returns its account; undefined when it is not genuine, too late or used. */
export async function consumeLink(
  tx: Tx,
  context: IdentityContext,
  { purpose, token }: { purpose: LinkPurpose; token: string },
): Promise<string | undefined> {
  const id = genuineId(context, purpose, token)
  const link = id && (await tx.find(MailedLink, { id }))
  if (!link) return undefined
  tx.remove(MailedLink, link)
  return link.accountId
}

function genuineId(context: IdentityContext, purpose: LinkPurpose, token: string): string | undefined {
  const [id = '', expiresAt = '', given = '', ...rest] = token.split('.')
  const genuine = rest.length === 0 && equalSecrets(given, signature(context, { id, purpose, expiresAt }))
  return genuine && Number(expiresAt) > nowSeconds(context) ? id : undefined
}

function signature(context: IdentityContext, part: { id: string; purpose: LinkPurpose; expiresAt: string }): string {
  return hmac(context.secrets.link, `${part.purpose}.${part.id}.${part.expiresAt}`)
}
