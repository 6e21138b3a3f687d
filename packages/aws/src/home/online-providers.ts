import { paypalProvider } from '@quittance/api/providers/paypal'
import { sandboxProvider } from '@quittance/api/providers/sandbox'
import { stripeProvider } from '@quittance/api/providers/stripe'
import { systemCall } from '@quittance/core/home'
import { systemClock } from '@quittance/core/ports/clock'
import type { FunctionParts } from './function-home.ts'

/** The ways to pay online, for functions that deal with them; the sandbox, which pays without money, only where the environment says so. */
export const onlineProviders: Pick<FunctionParts, 'providers'> = {
  providers({ environment, secrets, acting }) {
    const clock = systemClock
    const { publicUrl, sandbox: isAllowed } = environment
    const open = (orgId: string) => systemCall(acting, { orgId, name: 'sandbox' })
    const sandbox = isAllowed ? [sandboxProvider({ publicUrl, secret: secrets.sandbox, clock, open })] : []
    const providers = [stripeProvider({ clock }), paypalProvider({ clock }), ...sandbox]
    return new Map(providers.map((provider) => [provider.name, provider]))
  },
}
