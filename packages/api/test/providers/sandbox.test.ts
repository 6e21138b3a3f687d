import type { WebhookCall } from '@quittance/core/ports/payment-provider'
import { type OpenedProvider, paymentProviderContract } from '../../../core/contract/payment-provider-contract.ts'
import { testWorld } from '../../../core/contract/test-world.ts'
import { sandboxProvider } from '../../src/providers/sandbox.ts'
import type { SandboxOutcome } from '../../src/providers/sandbox-acts.ts'

async function open(): Promise<OpenedProvider> {
  const world = testWorld()
  const { clock } = world
  const sent: WebhookCall[] = []
  const provider = sandboxProvider({
    publicUrl: 'https://pay.example',
    secret: 'a secret of the sandbox, for tests only',
    clock,
    open: (orgId) => world.call({ orgId }),
  })
  const act = async (redirectUrl: string, outcome: SandboxOutcome) => {
    const checkout = provider.readPage(redirectUrl.split('/').at(-1) ?? '')
    if (checkout) sent.push(...(await provider.act(checkout, outcome)))
  }
  return {
    provider,
    account: { orgId: 'org_a', credentials: {} },
    other: { orgId: 'org_b', credentials: {} },
    payer: { pay: (url) => act(url, 'pay'), decline: (url) => act(url, 'decline') },
    refundThere: (_id, url) => act(url, 'refund_part'),
    chargeBack: (_id, url) => act(url, 'chargeback'),
    sent: () => sent,
    advance: (by) => clock.advance(by),
  }
}

paymentProviderContract({ name: 'sandbox', open })
