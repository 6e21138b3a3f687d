import { formatsFor } from '@quittance/core/document/format'
import { type Html, html } from '@quittance/core/kit/html'
import type { SandboxCheckout } from '../providers/sandbox.ts'
import type { SandboxOutcome } from '../providers/sandbox-acts.ts'
import type { SandboxPayment } from '../providers/sandbox-book.ts'
import { layout } from './layout.ts'

/** What the sandbox's page is made from. */
export interface SandboxSubject {
  checkout: SandboxCheckout
  payment: SandboxPayment | undefined
  path: string
}

/** The sandbox’s hosted page. In English: it is for those who try Quittance out, and says so. */
export function sandboxPage({ checkout, payment, path }: SandboxSubject): string {
  const amount = formatsFor('en', checkout.currency).money(checkout.amount)
  const choices = (list: readonly Choice[]) => list.map((choice) => choiceForm(path, choice))
  return layout({
    locale: 'en',
    title: 'Sandbox checkout',
    sender: { name: 'Sandbox checkout' },
    body: html`<section class="ask alone"><p class="warn"><strong>This is a test.</strong> No real money moves and no card is asked for. Choose what the payment provider should report.</p>
<h1><span class="what" dir="auto">${checkout.description}</span> <span class="sum">${amount}</span></h1>
${stateOf(payment)}${choices(choicesFor(payment, amount))}
<p class="center"><a href="${payment?.state === 'paid' ? checkout.returnUrl : checkout.cancelUrl}">${payment?.state === 'paid' ? 'Back to the invoice' : 'Go back without paying'}</a></p></section>`,
    footer: html`<p class="center">Quittance sandbox</p>`,
  })
}

interface Choice {
  outcome: SandboxOutcome
  label: string
  note?: string
  isFirst?: true
}

function choiceForm(path: string, { outcome, label, note, isFirst }: Choice): Html {
  return html`<form method="post" action="${path}/${outcome}"><button class="button${isFirst ? '' : ' second'}" type="submit">${label}</button>
${note !== undefined && html`<p class="quiet center">${note}</p>`}</form>`
}

function choicesFor(payment: SandboxPayment | undefined, amount: string): readonly Choice[] {
  if (payment?.state === 'paid') return afterwards(payment)
  if (payment?.state === 'authenticating')
    return [
      { outcome: 'confirm', label: 'Confirm with the bank', isFirst: true },
      { outcome: 'reject', label: 'Fail the confirmation' },
    ]
  return [
    { outcome: 'pay', label: `Pay ${amount}`, isFirst: true },
    { outcome: 'decline', label: 'Decline' },
    { outcome: 'authenticate', label: 'Ask for another step', note: 'The bank wants a confirmation first.' },
    { outcome: 'late', label: 'Pay, confirmed late', note: 'The money is on its way for half a minute.' },
    { outcome: 'duplicate', label: 'Pay, told twice', note: 'The same notice comes two times.' },
    { outcome: 'timeout', label: 'Pay, never told', note: 'No notice comes: Quittance finds out by itself.' },
  ]
}

function afterwards({ refunds, dispute, amount }: SandboxPayment): readonly Choice[] {
  const left = amount - refunds.reduce((sum, refund) => sum + refund.amount, 0)
  const payOut: Choice = { outcome: 'pay_out', label: 'Pay out what waits', note: 'Sends a payout with fees to the bank.' }
  if (dispute === 'withdrawn') return [{ outcome: 'return_chargeback', label: 'Win the dispute' }, payOut]
  if (dispute === 'returned' || left === 0) return [payOut]
  return [
    payOut,
    { outcome: 'refund', label: 'Refund all' },
    { outcome: 'refund_part', label: 'Refund a half' },
    ...(refunds.length === 0 ? [{ outcome: 'chargeback', label: 'Charge back', note: 'The payer’s bank takes the money.' } as const] : []),
  ]
}

function stateOf(payment: SandboxPayment | undefined): Html {
  const text = {
    paid: 'Paid. What happens to the money next?',
    declined: 'Declined. The payer may try again.',
    authenticating: 'The payer’s bank asks for a confirmation.',
  }
  return payment === undefined ? html`` : html`<p class="due" role="status">${text[payment.state]}</p>`
}
