import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { AppError, type FieldError } from '../kit/errors.ts'
import type { CredentialField, PaymentProvider } from '../ports/payment-provider.ts'
import type { Secrets } from '../ports/secrets.ts'
import type { Versioned } from '../store/entity.ts'
import { transact } from '../store/transact.ts'
import { ProviderCredentials, purposeOf, type StoredCredential } from './credentials.ts'

/** Shorter secrets show nothing of themselves. */
const SHOWN_FROM_CHARACTERS = 12

/**
 * Sets what the organisation enters for a provider; fields left out stay, null removes one. Sealed before it reaches the store; the event
 * names the fields only. Errors: `invalid_request` with a pointer to each field that does not look right.
 */
export async function setCredentials(
  call: Call,
  wanted: { provider: PaymentProvider; secrets: Secrets; fields: Record<string, string | null> },
): Promise<Versioned<ProviderCredentials>> {
  const { provider, secrets } = wanted
  const fields = tidied(wanted.fields)
  requireFields(provider.credentialFields, fields)
  const sealed = new Map<string, string>()
  for (const [field, text] of Object.entries(fields))
    if (text !== null) sealed.set(field, await secrets.seal({ orgId: call.orgId, purpose: purposeOf(provider.name, field) }, text))
  return await transact(call, async (tx) => {
    const before = await tx.find(ProviderCredentials, { name: provider.name })
    const after = { ...before?.fields }
    for (const [field, text] of Object.entries(fields)) {
      delete after[field]
      if (text !== null) after[field] = stored(text, { sealed: sealed.get(field) ?? '', setAt: tx.now, setBy: call.actor })
    }
    emit(tx, {
      type: 'payment_provider.credentials_changed',
      subject: { kind: 'payment_provider', id: provider.name },
      data: { fields: Object.keys(fields).sort() },
    })
    return tx.put(ProviderCredentials, { name: provider.name, fields: after })
  })
}

function stored(text: string, about: Omit<StoredCredential, 'endsWith'>): StoredCredential {
  return { ...about, ...(text.length >= SHOWN_FROM_CHARACTERS ? { endsWith: text.slice(-4) } : {}) }
}

/** Pasted text often brings spaces along. */
function tidied(fields: Record<string, string | null>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, text === null ? null : text.trim()]))
}

function requireFields(known: readonly CredentialField[], fields: Record<string, string | null>): void {
  const errors: FieldError[] = []
  for (const [name, text] of Object.entries(fields)) {
    const field = known.find((each) => each.name === name)
    const refuse = (message: string) => errors.push({ pointer: `/${name}`, code: 'invalid_value', message })
    if (!field) refuse(`This provider has no field ${name}.`)
    else if (text !== null && !field.pattern.test(text)) refuse(`This does not look right. It looks like ${field.example}.`)
  }
  if (errors.length > 0) throw new AppError('invalid_request', errors.map(({ message }) => message).join(' '), { errors })
}
