import type { IdentityContext } from '../context.ts'
import { type Html, html } from '../html.ts'
import { renderPage } from '../layout.ts'
import { button, type FormState, field, form, NEW_PASSWORD } from './parts.ts'

/** Asks for the address to which a link for a new password goes. */
export function forgottenPage(context: IdentityContext, state: FormState): string {
  return renderPage({
    title: 'Forgotten password',
    body: html`<div class="card">
<h1>Forgotten your password?</h1>
<p class="lead">Tell us your e-mail address and we send you a link to choose a new one.</p>
${form(state, {
  action: '/oidc/password/forgotten',
  body: html`
${field(state, { name: 'email', label: 'E-mail', type: 'email', autocomplete: 'username', focus: true })}
${button('Send the link')}`,
})}
</div>
<p class="foot"><a href="${context.publicUrl}/">Back to Quittance</a></p>`,
  })
}

/** Choose a new password; the token of the link travels in the form. */
export function resetPage(token: string, state: FormState): string {
  return renderPage({
    title: 'Choose a new password',
    body: html`<div class="card">
<h1>Choose a new password</h1>
<p class="lead">You will be logged out everywhere else.</p>
${form(state, {
  action: '/oidc/password/reset',
  body: html`
<input type="hidden" name="token" value="${token}">
${field(state, { ...NEW_PASSWORD, label: 'New password', focus: true })}
${button('Save password')}`,
})}
</div>`,
  })
}

/** Confirming takes a press of a button, since mail scanners open links. */
export function verifyPage(token: string, state: FormState): string {
  return renderPage({
    title: 'Confirm your e-mail',
    body: html`<div class="card">
<h1>Confirm your e-mail</h1>
<p class="lead">One press and we know that the address is yours.</p>
${form(state, { action: '/oidc/verify', body: html`<input type="hidden" name="token" value="${token}">${button('Confirm my address')}` })}
</div>`,
  })
}

/** A page that says one thing and leads on. */
export function tellPage(
  context: IdentityContext,
  { title, text, action }: { title: string; text: Html; action?: { text: string; href: string } },
): string {
  return renderPage({
    title,
    home: `${context.publicUrl}/`,
    body: html`<div class="card">
<h1>${title}</h1>
<p class="lead">${text}</p>
${action && html`<a class="button whole" href="${action.href}">${action.text}</a>`}
</div>`,
  })
}
