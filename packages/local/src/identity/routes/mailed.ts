import { findAccountByEmail, readAccount, resetPassword, verifyEmail } from '../accounts.ts'
import { removeSessions } from '../adapter.ts'
import type { IdentityContext } from '../context.ts'
import type { Exchange } from '../exchange.ts'
import { html } from '../html.ts'
import { lookUpLink } from '../links.ts'
import { sendLink, sendSecurityNotice } from '../mails.ts'
import { forgottenPage, resetPage, tellPage, verifyPage } from '../pages/mailed.ts'
import { passwordProblem } from '../password.ts'
import { emailHash } from '../records.ts'
import { admit } from '../throttle.ts'

/** Pages that need no login, and those behind mailed links. */
type PublicPage = (context: IdentityContext, exchange: Exchange) => Promise<void> | void

const DEAD_LINK = 'The link was used already, or it is too old.'

/** Asks for a new password. The answer is the same, and as quick, whether or not there is such an account. */
export const forgotten: PublicPage = async (context, exchange) => {
  const formToken = exchange.formToken('forgotten')
  if (exchange.req.method !== 'POST') return exchange.page(200, forgottenPage(context, { formToken }))
  exchange.checkForm('forgotten')
  const email = (exchange.form.get('email') ?? '').trim()
  const waitSeconds = await admit(context, [
    { kind: 'mail', value: emailHash(email) },
    { kind: 'address', value: exchange.address },
  ])
  context.note({ event: waitSeconds > 0 ? 'reset_throttled' : 'reset_asked', address: exchange.address })
  if (waitSeconds === 0) {
    context.later('reset mail', async () => {
      const account = await findAccountByEmail(context, email)
      if (account) await sendLink(context, account, 'reset_password')
    })
  }
  const text = html`If there is an account for <strong>${email}</strong>, a link is on its way. It works for one hour.
Nothing there? Look into the spam folder.`
  exchange.page(200, tellPage(context, { title: 'Check your e-mail', text }))
}

/** Sets a new password by a mailed link; every login of the account ends. */
export const reset: PublicPage = async (context, exchange) => {
  const posted = exchange.req.method === 'POST'
  const token = (posted ? exchange.form.get('token') : exchange.url.searchParams.get('token')) ?? ''
  const formToken = exchange.formToken('reset')
  const accountId = await lookUpLink(context, 'reset_password', token)
  const account = accountId === undefined ? undefined : await readAccount(context, accountId)
  if (!account) return tellDeadLink(context, exchange)
  if (!posted) return exchange.page(200, resetPage(token, { formToken }))
  exchange.checkForm('reset')
  const password = exchange.form.get('password') ?? ''
  const problem = passwordProblem(password, account.email)
  if (problem !== undefined) return exchange.page(422, resetPage(token, { formToken, problems: { password: problem } }))
  if ((await resetPassword(context, token, password)) === undefined) return tellDeadLink(context, exchange)
  await removeSessions(context, account.id)
  context.note({ event: 'password_reset', accountId: account.id, address: exchange.address })
  context.later('security notice', () => sendSecurityNotice(context, account, 'A new password was set'))
  const action = { text: 'Log in', href: `${context.publicUrl}/` }
  exchange.page(200, tellPage(context, { title: 'Password saved', text: html`Log in with your new password.`, action }))
}

/** Confirms an e-mail address by a mailed link. */
export const verify: PublicPage = async (context, exchange) => {
  const posted = exchange.req.method === 'POST'
  const token = (posted ? exchange.form.get('token') : exchange.url.searchParams.get('token')) ?? ''
  if (!posted) {
    if ((await lookUpLink(context, 'verify_email', token)) === undefined) return tellDeadLink(context, exchange)
    return exchange.page(200, verifyPage(token, { formToken: exchange.formToken('verify') }))
  }
  exchange.checkForm('verify')
  if (!(await verifyEmail(context, token))) return tellDeadLink(context, exchange)
  const action = { text: 'Go to Quittance', href: `${context.publicUrl}/` }
  exchange.page(200, tellPage(context, { title: 'Thank you', text: html`Your e-mail address is confirmed.`, action }))
}

function tellDeadLink(context: IdentityContext, exchange: Exchange): void {
  const text = html`${DEAD_LINK} Ask for a new one.`
  exchange.page(
    410,
    tellPage(context, { title: 'This link does not work any more', text, action: { text: 'Start again', href: `${context.publicUrl}/` } }),
  )
}
