/** What a provider is asked to collect. Amounts are minor units. */
export interface CheckoutRequest {
  orgId: string
  /** Ours; comes back in every notice. */
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

/** What a provider told us, verified and normalised. `providerEventId` identifies it for ever: notices come twice and in any order. */
export type ProviderNotice =
  | {
      kind: 'succeeded'
      providerEventId: string
      orgId: string
      checkoutId: string
      providerReference: string
      amount: number
      currency: string
      fee?: number
    }
  | { kind: 'failed'; providerEventId: string; orgId: string; checkoutId: string; providerReference: string; message: string }

/** A way to be paid, switched on per organisation. Card numbers never pass through us: the provider hosts the page. */
export interface PaymentProvider {
  /** Lower case; part of paths: `sandbox`. */
  readonly name: string
  /** Origins of the provider's pages, which the pay page's form may lead to; none when it is our own. */
  readonly pageOrigins: readonly string[]
  /** Starts (or, for a checkout id already known, finds) the provider's page. */
  startCheckout(request: CheckoutRequest): Promise<{ redirectUrl: string; providerReference: string }>
  /** Verifies the signature of a webhook call over the raw body. Errors: AppError `invalid_request` for anything not genuine. */
  readWebhook(call: { headers: Record<string, string>; rawBody: string }): Promise<ProviderNotice[]>
}
