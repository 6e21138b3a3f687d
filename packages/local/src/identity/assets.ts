import { sha256 } from '@quittance/core/kit/hash'
import { PASSWORD_LIMITS } from './password.ts'
import { STYLE } from './style.ts'

/**
 * Shows a password, tells how long it still has to be, takes a problem back as it is mended, and sends the form of a page
 * that only passes on. All works without it.
 */
const SCRIPT = `document.querySelectorAll('[data-password]').forEach(function (box) {
  var input = box.querySelector('input')
  var button = box.querySelector('button')
  button.hidden = false
  button.addEventListener('click', function () {
    var shown = input.type === 'text'
    input.type = shown ? 'password' : 'text'
    button.textContent = shown ? 'Show' : 'Hide'
    button.setAttribute('aria-label', button.textContent + ' ' + button.dataset.what)
    input.focus()
  })
})
document.querySelectorAll('[data-strength]').forEach(function (meter) {
  var input = document.getElementById(meter.dataset.strength)
  var text = document.getElementById(meter.dataset.text)
  var words = text.textContent
  meter.hidden = false
  function tell() {
    var length = Array.from(input.value).length
    var missing = ${PASSWORD_LIMITS.lengthMin} - length
    meter.value = Math.min(length, meter.max)
    if (length === 0) text.textContent = words
    else if (missing > 0) text.textContent = missing + (missing === 1 ? ' more character' : ' more characters')
    else text.textContent = length < 16 ? 'Good. Longer is better.' : length < 20 ? 'Strong' : 'Very strong'
  }
  input.addEventListener('input', tell)
  tell()
})
document.querySelectorAll('[aria-invalid]').forEach(function (input) {
  input.addEventListener('input', function () {
    input.removeAttribute('aria-invalid')
    var problem = document.getElementById(input.name + '-problem')
    if (problem) problem.hidden = true
  }, { once: true })
})
document.querySelectorAll('form[data-pass-on]').forEach(function (form) { form.requestSubmit() })
`

/** A file we serve; `path` lies under the mount. */
export interface Asset {
  path: string
  contentType: string
  body: string
}

function asset(name: string, contentType: string, body: string): Asset {
  const [stem, extension] = name.split('.')
  return { path: `/assets/${stem}-${sha256(body).slice(0, 12)}.${extension}`, contentType: `${contentType}; charset=utf-8`, body }
}

/** Served under the mount with names that change with the content, so browsers may keep them for ever. */
export const ASSETS = {
  style: asset('identity.css', 'text/css', STYLE),
  script: asset('identity.js', 'text/javascript', SCRIPT),
} as const
