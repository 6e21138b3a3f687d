import type { IdentityContext } from '../context.ts'
import { type Html, html } from '../html.ts'
import { renderPage } from '../layout.ts'
import { qrSvg } from '../qr.ts'
import type { Account } from '../records.ts'
import { otpauthUri } from '../totp.ts'
import { button, type FormState, field, form, NEW_PASSWORD, notice, ONE_TIME_CODE } from './parts.ts'

/** What the account page shows. */
export interface AccountPage {
  account: Account
  state: FormState
  /** Which card a refused form belongs to; it is shown open. */
  refused?: 'name' | 'password' | 'two-step'
  done?: string | undefined
}

/** The account: who one is, the password, the second step, the devices. */
export function accountPage(context: IdentityContext, page: AccountPage): string {
  const { account, done } = page
  const bare: FormState = { formToken: page.state.formToken }
  return renderPage({
    title: 'Your account',
    wide: true,
    home: `${context.publicUrl}/`,
    body: html`${notice('good', done)}
<section class="card"><h1>Your account</h1>${emailLine(account, bare)}${nameForm(page, bare)}</section>
<section class="card">${passwordForm(page, bare)}</section>
<section class="card">${twoStep(page, bare)}</section>
<section class="card"><h2>Devices</h2>
<p class="quiet">Lost a phone, or logged in on a computer that is not yours? End every login, this one included.</p>
${form(bare, { action: '/oidc/account/log-out-everywhere', body: button('Log out everywhere', 'danger') })}</section>
<p class="foot"><a href="${context.publicUrl}/">Back to Quittance</a></p>`,
  })
}

function emailLine(account: Account, bare: FormState): Html {
  if (account.emailVerified) return html`<p>${account.email} <span class="tag good">Confirmed</span></p>`
  return html`<p>${account.email} <span class="tag">Not confirmed yet</span></p>
<div class="field">${form(bare, { action: '/oidc/account/verify-email', body: button('Send the confirmation again', 'second') })}</div>`
}

function nameForm(page: AccountPage, bare: FormState): Html {
  const state = page.refused === 'name' ? page.state : { ...bare, values: { name: page.account.name } }
  return form(state, {
    action: '/oidc/account/name',
    body: html`${field(state, { name: 'name', label: 'Your name', type: 'text', autocomplete: 'name' })}${button('Save name', 'second')}`,
  })
}

function passwordForm(page: AccountPage, bare: FormState): Html {
  const state = page.refused === 'password' ? page.state : bare
  return html`<details ${page.refused === 'password' && html`open`}><summary>Change your password</summary>
${form(state, {
  action: '/oidc/account/password',
  body: html`
<input type="hidden" name="username" autocomplete="username" value="${page.account.email}">
${field(state, { name: 'current', label: 'Current password', type: 'password', autocomplete: 'current-password' })}
${field(state, { ...NEW_PASSWORD, label: 'New password' })}
${button('Change password', '')}`,
})}</details>`
}

function twoStep(page: AccountPage, bare: FormState): Html {
  const state = page.refused === 'two-step' ? page.state : bare
  const step = page.account.secondStep
  const password = field(state, { name: 'confirm', label: 'Your password', type: 'password', autocomplete: 'current-password' })
  const head = (tag: Html) => html`<div class="head"><h2>Two-step login</h2>${tag}</div>`
  if (!step) {
    return html`${head(html`<span class="tag">Off</span>`)}
<p class="quiet">After your password we ask for a code from an app on your phone.
Whoever learns your password alone cannot get in.</p>
<details ${page.refused === 'two-step' && html`open`}><summary>Turn on two-step login</summary>
${form(state, { action: '/oidc/account/two-step/start', body: html`${password}${button('Continue', '')}` })}</details>`
  }
  return html`${head(html`<span class="tag good">On</span>`)}
<p class="quiet">${step.recoveryCodeHashes.length} recovery codes left.</p>
<details ${page.refused === 'two-step' && html`open`}><summary>New recovery codes, or turn off</summary>
${form(state, {
  action: '/oidc/account/two-step/change',
  body: html`${password}<div class="row">
<button class="button second" type="submit" name="change" value="codes">Make new recovery codes</button>
<button class="button danger" type="submit" name="change" value="off">Turn off two-step login</button></div>`,
})}</details>`
}

/** Enrolment: the secret as a picture and as text, and the first code. */
export function enrolPage(context: IdentityContext, page: { account: Account; secret: string; state: FormState }): string {
  const { account, secret, state } = page
  return renderPage({
    title: 'Turn on two-step login',
    home: `${context.publicUrl}/`,
    body: html`<div class="card">
<h1>Turn on two-step login</h1>
<p class="lead">Scan this with an authenticator app, such as the one of your password manager.</p>
${qrSvg(otpauthUri(secret, account.email), 'QR code for your authenticator app')}
<p class="hint">Or type this key into the app:</p>
<p class="secret">${secret.match(/.{1,4}/g)?.join(' ')}</p>
${form(state, {
  action: '/oidc/account/two-step',
  body: html`
${field(state, { ...ONE_TIME_CODE, label: 'The code the app shows' })}
${button('Turn on')}`,
})}
</div>
<p class="foot"><a href="/oidc/account">Not now</a></p>`,
  })
}

/** Recovery codes, shown once. */
export function recoveryCodesPage(context: IdentityContext, codes: readonly string[]): string {
  return renderPage({
    title: 'Your recovery codes',
    home: `${context.publicUrl}/`,
    body: html`<div class="card">
<h1>Keep your recovery codes</h1>
<p class="lead">Each works once in place of the app’s code, should your phone be lost.
Print them or put them into your password manager: we cannot show them again.</p>
<ul class="codes">${codes.map((code) => html`<li>${code}</li>`)}</ul>
<a class="button whole" href="/oidc/account">I have kept them</a>
</div>`,
  })
}
