const NAMES: Record<string, string> = { stripe: 'Stripe', paypal: 'PayPal', sandbox: 'Sandbox (test payments)' }

/** A provider as people call it. */
export function providerName(name: string): string {
  return NAMES[name] ?? name
}

const FIELDS: Record<string, { label: string; hint?: string }> = {
  secretKey: { label: 'Secret key', hint: 'In Stripe: Developers → API keys. A restricted key works too.' },
  webhookSecret: {
    label: 'Signing secret of the webhook',
    hint: 'Stripe shows it when you add the address above. Two, divided by a blank, while you replace one.',
  },
  environment: { label: 'Environment' },
  clientId: { label: 'Client ID', hint: 'In PayPal’s developer dashboard: Apps & Credentials.' },
  clientSecret: { label: 'Secret' },
  webhookId: { label: 'Webhook ID', hint: 'PayPal shows it when you add the address above.' },
}

/** What a field of a provider's account is called. */
export function fieldWords(name: string): { label: string; hint?: string } {
  return FIELDS[name] ?? { label: name }
}

/** What the provider must tell us of, in its own words. */
export const EVENTS: Record<string, string> = {
  stripe: 'checkout.session.*, charge.refunded, refund.*, charge.dispute.*, payout.*',
  paypal: 'Checkout order approved, Payment capture (all), Customer dispute (all)',
}

/** Kinds of lines of a payout. */
export const LINE_WORDS = {
  payment: 'Payment',
  refund: 'Refund',
  refund_returned: 'Refund that came back',
  chargeback: 'Chargeback',
  chargeback_returned: 'Dispute won',
  payout_returned: 'Payout that came back',
  fee: 'Fee',
  other: 'Other',
} as const
