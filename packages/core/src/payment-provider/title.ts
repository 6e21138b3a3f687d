const TITLES: Readonly<Record<string, string>> = { stripe: 'Stripe', paypal: 'PayPal', sandbox: 'the sandbox' }

/** A provider as the descriptions of entries call it: "Fee of Stripe". One without a title is called by its name. */
export function titleOf(provider: string): string {
  return TITLES[provider] ?? provider
}
