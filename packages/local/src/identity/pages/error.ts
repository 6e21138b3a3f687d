import type { IdentityContext } from '../context.ts'
import { html } from '../html.ts'
import { renderPage } from '../layout.ts'

const EXPLANATIONS: Record<string, string> = {
  expired: 'This page has been open for too long, or the login was finished in another tab.',
  form: 'The form was not sent from this page, or your browser does not keep cookies for it. Go back and try again.',
  not_found: 'There is no page here.',
  server_error: 'Something went wrong on our side. Try again in a moment.',
}

/** An error page that leads on. `code` is shown to be quoted; `detail` says more to whoever connects an application. */
export function errorPage(context: IdentityContext, error: { code: string; detail?: string | undefined }): string {
  const text = EXPLANATIONS[error.code] ?? 'The application sent us something we cannot work with.'
  const known = error.code in EXPLANATIONS
  return renderPage({
    title: 'That did not work',
    home: `${context.publicUrl}/`,
    body: html`<div class="card">
<h1>That did not work</h1>
<p class="lead">${text}</p>
<p><a class="button whole" href="${context.publicUrl}/">Start again</a></p>
<p class="small">Code: ${error.code}${known || error.detail === undefined ? '' : html`. ${error.detail}`}</p>
</div>`,
  })
}
