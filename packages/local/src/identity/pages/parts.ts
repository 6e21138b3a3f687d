import { type Html, html } from '../html.ts'
import { PASSWORD_LIMITS } from '../password.ts'

/** What a form shows again after it was refused. */
export interface FormState {
  /** Binds the form to the browser; goes into the hidden field `form`. */
  formToken: string
  /** What was typed, by field. Passwords and codes are never given back. */
  values?: Record<string, string>
  /** What is wrong, by field; `form` for the whole. */
  problems?: Record<string, string | undefined>
}

interface Field {
  name: string
  label: string
  type: 'text' | 'email' | 'password'
  autocomplete: string
  /** Beside the label. */
  aside?: Html
  hint?: string
  focus?: boolean
  strength?: boolean
  code?: boolean
}

/** A form with its hidden token and its problem, if the whole was refused. */
export function form(state: FormState, { action, body, id }: { action: string; body: Html; id?: string }): Html {
  return html`<form method="post" action="${action}" ${id === undefined ? '' : html`id="${id}"`} novalidate>
<input type="hidden" name="form" value="${state.formToken}">
${notice('bad', state.problems?.form)}
${body}
</form>`
}

/** One labelled field with its hint and its problem, tied to it for screen readers. */
export function field(state: FormState, asked: Field): Html {
  const problem = state.problems?.[asked.name]
  const firstProblem = Object.entries(state.problems ?? {}).find(([name, text]) => name !== 'form' && text !== undefined)?.[0]
  const focus = firstProblem === undefined ? asked.focus : firstProblem === asked.name
  const hint = problem && asked.strength ? '' : asked.hint
  const hintId = `${asked.name}-hint`
  const problemId = `${asked.name}-problem`
  const describedBy = [asked.hint && hintId, problem && problemId].filter(Boolean).join(' ')
  const input = html`<input id="${asked.name}" name="${asked.name}" type="${asked.type}" autocomplete="${asked.autocomplete}" required
 ${asked.type === 'password' ? '' : html`value="${asked.code ? '' : (state.values?.[asked.name] ?? '')}"`}
 ${asked.type === 'text' ? '' : html`autocapitalize="none" spellcheck="false"`}
 ${asked.code && html`inputmode="text" class="code" autocapitalize="none" spellcheck="false"`}
 ${focus && html`autofocus`} ${describedBy !== '' && html`aria-describedby="${describedBy}"`} ${problem && html`aria-invalid="true"`}>`
  return html`<div class="field">
<div class="label"><label for="${asked.name}">${asked.label}</label>${asked.aside}</div>
${asked.type === 'password' ? shown(input, asked.label) : input}
${asked.strength && strengthMeter(asked.name, hintId)}
${asked.hint && html`<p class="hint" id="${hintId}" ${asked.strength && html`aria-live="polite"`}>${hint}</p>`}
${problem && html`<p class="error" id="${problemId}">${problem}</p>`}
</div>`
}

/** The field of a new password, but for its label. */
export const NEW_PASSWORD = {
  name: 'password',
  type: 'password',
  autocomplete: 'new-password',
  hint: `At least ${PASSWORD_LIMITS.lengthMin} characters. A few words in a row work well.`,
  strength: true,
} as const

/** The field of a code from an app, or of a recovery code, but for its label. */
export const ONE_TIME_CODE = { name: 'code', type: 'text', autocomplete: 'one-time-code', code: true } as const

/** What sends a form; `whole` is as wide as the form. */
export function button(text: string, kind: 'whole' | 'second' | 'danger' | '' = 'whole'): Html {
  return html`<button class="button ${kind}" type="submit">${text}</button>`
}

/** A line that something went well or wrong; nothing without text. */
export function notice(kind: 'good' | 'bad', text: string | undefined): Html {
  return text === undefined ? html`` : html`<p class="notice ${kind}" role="${kind === 'bad' ? 'alert' : 'status'}">${text}</p>`
}

/** How long a new password is so far. The script shows it and speaks in the hint, which screen readers hear. */
function strengthMeter(inputId: string, hintId: string): Html {
  return html`<meter hidden min="0" max="20" low="12" high="16" optimum="20" data-strength="${inputId}" data-text="${hintId}"
 aria-hidden="true"></meter>`
}

function shown(input: Html, label: string): Html {
  const what = label.toLowerCase()
  return html`<div class="password" data-password>${input}
<button type="button" hidden data-what="${what}" aria-label="Show ${what}">Show</button></div>`
}
