import { formatsFor } from '@quittance/core/document/format'
import { html } from '@quittance/core/kit/html'
import type { SandboxCheckout } from '../providers/sandbox.ts'
import { layout } from './layout.ts'

/** The sandbox’s hosted page. In English: it is for those who try Quittance out, and says so. */
export function sandboxPage(checkout: SandboxCheckout, path: string): string {
  const amount = formatsFor('en', checkout.currency).money(checkout.amount)
  return layout({
    locale: 'en',
    title: 'Sandbox checkout',
    senderName: 'Sandbox checkout',
    body: html`<section class="ask alone"><p class="warn"><strong>This is a test.</strong> No real money moves and no card is asked for. Choose what the payment provider should report.</p>
<h1><span class="what" dir="auto">${checkout.description}</span> <span class="sum">${amount}</span></h1>
<form method="post" action="${path}/pay"><button class="button" type="submit">Pay ${amount}</button></form>
<form method="post" action="${path}/decline"><button class="button second" type="submit">Decline</button></form>
<p class="center"><a href="${checkout.cancelUrl}">Go back without paying</a></p></section>`,
    footer: html`<p class="center">Quittance sandbox</p>`,
  })
}
