import { equalSecrets, hmac } from '../kit/hash.ts'

/**
 * The token of a pay link: 26 characters of the organisation's id, 26 of the invoice's, and a 128-bit HMAC over both. It
 * cannot be guessed, needs no record of its own, and names the organisation, so that the payer's request is scoped like any other.
 */
export function payToken(secret: string, invoice: { orgId: string; invoiceId: string }): string {
  const org = invoice.orgId.slice('org_'.length)
  const id = invoice.invoiceId.slice('inv_'.length)
  return `${org}${id}${mac(secret, org + id)}`
}

/** Where the payer of an invoice looks at it and pays. */
export function payUrlOf(home: { publicUrl: string; payLinkSecret: string }, invoice: { orgId: string; invoiceId: string }): string {
  return `${home.publicUrl}/pay/${payToken(home.payLinkSecret, invoice)}`
}

/** Which invoice a token stands for, or undefined when it is not one of ours. */
export function readPayToken(secret: string, token: string): { orgId: string; invoiceId: string } | undefined {
  if (!/^[0-9a-z]{52}[\w-]{22}$/.test(token)) return undefined
  const ids = token.slice(0, 52)
  if (!equalSecrets(token.slice(52), mac(secret, ids))) return undefined
  return { orgId: `org_${ids.slice(0, 26)}`, invoiceId: `inv_${ids.slice(26)}` }
}

function mac(secret: string, ids: string): string {
  return hmac(secret, `pay-link:${ids}`).slice(0, 22)
}
