import type { Day } from '../kit/day.ts'
import type { PaymentMethod } from '../payment/record.ts'

/** An organisation's account at a provider, opened for one call. */
export interface ProviderAccount {
  orgId: string
  /** What somebody entered in the settings, by the names of `credentialFields`. */
  credentials: Readonly<Record<string, string>>
}

/** Something that an organisation enters so that a provider can act for it. */
export interface CredentialField {
  name: string
  /** Never shown again. All are stored sealed. */
  isSecret: boolean
  isRequired: boolean
  /** What it must look like. */
  pattern: RegExp
  /** How one looks, for people: `sk_live_…`. */
  example: string
}

/** What a provider is asked to collect. Amounts are minor units. */
export interface CheckoutRequest {
  /** Ours; the same id again finds the same page, and asks for no second payment. */
  checkoutId: string
  amount: number
  currency: string
  description: string
  payerEmail?: string
  /** The payer's (BCP 47). */
  locale: string
  /** Where the provider sends the payer afterwards. */
  returnUrl: string
  /** Where it sends one who gave up. */
  cancelUrl: string
}

/** What a movement of money did to the account at the provider, in minor units of the account's currency. Negative when money left. */
export interface Settlement {
  currency: string
  gross: number
  /** What the provider kept: positive; negative where it gave a fee back. */
  fee: number
}

/** Money that went back to the payer, by us or on the provider's own pages. */
export interface CollectedRefund {
  reference: string
  /** Ours, where we ordered it and the provider tells. */
  refundId?: string
  amount: number
  /** `failed`: it never left, or came back. */
  state: 'pending' | 'succeeded' | 'failed'
  /** Absent until the provider knows it. */
  settlement?: Settlement
  /** What its coming back did. */
  returnSettlement?: Settlement
}

/** A dispute: the payer's bank wants the money back. */
export interface CollectedDispute {
  reference: string
  amount: number
  /** `open`: the money is still there; `withdrawn`: it was taken; `returned`: it was taken, and came back. */
  state: 'open' | 'withdrawn' | 'returned'
  settlement?: Settlement
  /** What its return did. */
  returnSettlement?: Settlement
}

/** What became of a checkout, with all that happened to its money since. */
export type FoundCheckout =
  | { state: 'open' }
  /** The payer has done their part; the money is on its way. */
  | { state: 'processing' }
  | { state: 'failed'; message: string }
  | {
      state: 'succeeded'
      /** The provider's name of the payment; notices of refunds and disputes carry it. */
      paymentReference: string
      amount: number
      currency: string
      settlement?: Settlement
      refunds: CollectedRefund[]
      disputes: CollectedDispute[]
    }

/** What is to be given back. */
export interface RefundRequest {
  /** Ours; the same id again gives nothing back a second time. */
  refundId: string
  paymentReference: string
  amount: number
  currency: string
}

/** One movement that a payout pays out. */
export interface PayoutLine {
  kind: 'payment' | 'refund' | 'refund_returned' | 'chargeback' | 'chargeback_returned' | 'payout_returned' | 'fee' | 'other'
  /** The payment's, refund's, dispute's or failed payout's reference; for the others the provider's name of the movement. */
  reference: string
  gross: number
  fee: number
  description?: string
  /** Ours, where the provider tells it. */
  checkoutId?: string
}

/** Money that a provider sent to the organisation's bank. */
export interface FoundPayout {
  reference: string
  amount: number
  currency: string
  arrivesOn: Day
  state: 'pending' | 'paid' | 'failed'
  /** Whether the provider names the movements that it pays out; by hand chosen sums have none. */
  isItemised: boolean
  lines: PayoutLine[]
}

/**
 * What a provider told us, verified: only what it is about. What happened is asked of the provider, so that notices may come late, twice and
 * in any order. `eventId` identifies the notice for ever.
 */
export type ProviderNotice =
  | { kind: 'checkout'; eventId: string; checkoutId: string }
  | { kind: 'payment'; eventId: string; paymentReference: string }
  | { kind: 'payout'; eventId: string; payoutReference: string }

/** A webhook call as it came, header names in lower case. */
export interface WebhookCall {
  headers: Readonly<Record<string, string>>
  rawBody: string
}

/**
 * A way to be paid online, switched on per organisation. Card numbers never pass through us: the provider hosts the page. Every call may be
 * made again after a time-out and acts once.
 *
 * Errors of every call: `ProviderUnavailable` when it did not answer, answered nonsense or asks to wait: try again later;
 * `ProviderRefused` when it said no.
 */
export interface PaymentProvider {
  /** Lower case; part of paths: `sandbox`. */
  readonly name: string
  /** How money came that it took. */
  readonly method: PaymentMethod
  /** Origins of the provider's pages, which the pay page's form may lead to; none when it is our own. */
  readonly pageOrigins: readonly string[]
  /** None: it works without an account. */
  readonly credentialFields: readonly CredentialField[]
  /** Starts (or, for a checkout id already known, finds) the provider's page. */
  startCheckout(account: ProviderAccount, request: CheckoutRequest): Promise<{ redirectUrl: string; reference: string }>
  /**
   * Verifies the signature of a webhook call over the raw body; none for what does not concern us. Errors: AppError `invalid_request` for
   * anything not genuine or too old.
   */
  readWebhook(account: ProviderAccount, call: WebhookCall): Promise<ProviderNotice[]>
  /** What became of a checkout (`reference` as `startCheckout` gave it). A provider that waits for us to take approved money takes it now. */
  findCheckout(account: ProviderAccount, checkout: { checkoutId: string; reference: string }): Promise<FoundCheckout>
  /** Which checkout of ours a payment belongs to; undefined for payments that others took. */
  checkoutIdOf(account: ProviderAccount, paymentReference: string): Promise<string | undefined>
  /** Gives money back. */
  refund(account: ProviderAccount, request: RefundRequest): Promise<{ reference: string; state: 'pending' | 'succeeded' }>
  /** A payout with all its lines. */
  findPayout(account: ProviderAccount, reference: string): Promise<FoundPayout>
  /** Whether the credentials work, and whether they move real money. */
  testConnection(account: ProviderAccount): Promise<{ isLive: boolean; accountName?: string }>
}

/** The provider did not answer, or asks to wait. Whether it acted is not known. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable'
}

/** The provider said no; the message is its own, for the organisation. */
export class ProviderRefused extends Error {
  override readonly name = 'ProviderRefused'
}
