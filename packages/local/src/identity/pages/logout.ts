import type { IdentityContext } from '../context.ts'
import { html, trusted } from '../html.ts'
import { renderPage } from '../layout.ts'

/**
 * Asks before logging out. `form` is the provider's own form, without buttons. When `sure` (the application proved whom
 * it logs out) the page passes on by itself, and the button is for browsers without scripts.
 */
export function logoutPage({ form, sure }: { form: string; sure: boolean }): string {
  const passedOn = sure
    ? form.replace('</form>', '<input type="hidden" name="logout" value="yes"></form>').replace('<form', '<form data-pass-on')
    : form
  return renderPage({
    title: 'Log out',
    body: html`<div class="card">
<h1>${sure ? 'Logging you out' : 'Log out of Quittance?'}</h1>
<p class="lead">${sure ? 'If nothing happens, press the button.' : 'You will have to log in again on this device.'}</p>
${trusted(passedOn)}
<div class="row">
<button class="button" type="submit" form="op.logoutForm" ${!sure && html`name="logout" value="yes"`}>Log out</button>
${!sure && html`<button class="button second" type="submit" form="op.logoutForm">Stay logged in</button>`}
</div>
</div>`,
  })
}

/** Says that the login is over, for those who came from no application. */
export function loggedOutPage(context: IdentityContext): string {
  return renderPage({
    title: 'Logged out',
    home: `${context.publicUrl}/`,
    body: html`<div class="card">
<h1>You are logged out</h1>
<p class="lead">On a shared computer, close the browser as well.</p>
<a class="button whole" href="${context.publicUrl}/">Log in again</a>
</div>`,
  })
}
