import { html } from '../html.ts'
import { renderPage } from '../layout.ts'
import { button, type FormState, field, form, NEW_PASSWORD, ONE_TIME_CODE } from './parts.ts'

const PASSWORD = { name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' } as const

/** Log in with e-mail and password. `base` is the interaction's address. */
export function loginPage(base: string, state: FormState): string {
  const forgotten = html`<a href="/oidc/password/forgotten">Forgotten?</a>`
  return renderPage({
    title: 'Log in',
    body: html`<div class="card">
<h1>Log in</h1>
<p class="lead">Welcome back.</p>
${form(state, {
  action: base,
  body: html`
${field(state, { name: 'email', label: 'E-mail', type: 'email', autocomplete: 'username', focus: !state.values?.email })}
${field(state, { ...PASSWORD, aside: forgotten, focus: Boolean(state.values?.email) })}
${button('Log in')}`,
})}
</div>
<p class="foot">New here? <a href="${base}/sign-up">Create an account</a></p>`,
  })
}

/** Create an account. */
export function signUpPage(base: string, state: FormState): string {
  return renderPage({
    title: 'Create your account',
    body: html`<div class="card">
<h1>Create your account</h1>
<p class="lead">Your first invoice is two minutes away.</p>
${form(state, {
  action: `${base}/sign-up`,
  body: html`
${field(state, { name: 'name', label: 'Your name', type: 'text', autocomplete: 'name', focus: true })}
${field(state, { name: 'email', label: 'E-mail', type: 'email', autocomplete: 'username' })}
${field(state, { ...NEW_PASSWORD, label: 'Password' })}
${button('Create account')}`,
})}
</div>
<p class="foot">You have an account? <a href="${base}">Log in</a></p>`,
  })
}

/** The second step of a login. */
export function codePage(base: string, state: FormState): string {
  return renderPage({
    title: 'Enter your code',
    body: html`<div class="card">
<h1>Enter your code</h1>
<p class="lead">Open your authenticator app and type the six digits it shows for Quittance.</p>
${form(state, {
  action: `${base}/code`,
  body: html`
${field(state, { ...ONE_TIME_CODE, label: 'Code', focus: true, hint: 'Your phone is out of reach? Type one of your recovery codes.' })}
${button('Continue')}`,
})}
</div>
<p class="foot"><a href="${base}">Log in as somebody else</a></p>`,
  })
}
