import { useEffect } from 'react'

/** Puts the cursor into the field that the address names after `#`, once the page has it; what it is folded into opens. */
export function useFocusFromHash(isReady: boolean): void {
  useEffect(() => {
    if (isReady) focusField(decodeURIComponent(window.location.hash.slice(1)))
  }, [isReady])
}

/** Puts the cursor into the field of that name, if it is on the page. */
export function focusField(name: string): void {
  const field = name === '' ? null : document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"], [data-field="${CSS.escape(name)}"]`)
  if (!field) return
  const folded = field.closest('details')
  if (folded) folded.open = true
  field.scrollIntoView({ block: 'center' })
  field.focus({ preventScroll: true })
}
