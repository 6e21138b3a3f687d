/** What a sealed secret belongs to. Moved to another organisation or purpose it cannot be opened. */
export interface SecretPlace {
  orgId: string
  /** What it is for: `payment-provider/stripe/secretKey`. */
  purpose: string
}

/**
 * Keeps what others entrust to us (a payment provider's keys) unreadable in the store, its copies and its backups: AES-256-GCM, with
 * organisation and purpose as associated data, under a data key that the home's own key wraps. The home's key is never in the store.
 */
export interface Secrets {
  /** The text sealed, as printable characters. The same text twice gives two different ones. Errors: AppError `limit_exceeded`. */
  seal(place: SecretPlace, text: string): Promise<string>
  /** The text again. Errors: `SecretUnreadable` for what was not sealed here for this place, was changed, or whose key is gone. */
  open(place: SecretPlace, sealed: string): Promise<string>
  /** Whether it is sealed under the key in use now; others are still opened, and should be sealed again. */
  isCurrent(sealed: string): Promise<boolean>
}

/** A sealed secret that cannot be opened: another's, damaged, or sealed under a key that is gone. */
export class SecretUnreadable extends Error {
  override readonly name = 'SecretUnreadable'
}

/**
 * What a home provides for `Secrets`: keys of 32 bytes, each made for one secret and stored beside it, wrapped by the home's own key
 * (a file or setting on one machine, KMS on AWS).
 */
export interface DataKeys {
  /** The id of the key that wraps from now on. */
  currentKeyId(): Promise<string>
  /** A fresh key, clear and wrapped. What wraps it is bound to the place. */
  make(place: SecretPlace): Promise<{ keyId: string; key: Uint8Array; wrapped: Uint8Array }>
  /** The key of `wrapped` again. Errors: `SecretUnreadable`. */
  unwrap(place: SecretPlace, from: { keyId: string; wrapped: Uint8Array }): Promise<Uint8Array>
}

export const SECRET_LIMITS = {
  textBytesMax: 10_000,
} as const
