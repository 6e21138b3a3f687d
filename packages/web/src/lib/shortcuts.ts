import { useEffect, useRef } from 'react'

/** Keys and what they do. "mod+k" is ⌘K on a Mac and Ctrl-K elsewhere; single keys are ignored while typing. */
export type Shortcuts = Record<string, (event: KeyboardEvent) => void>

/** Whether the reader's keyboard has ⌘. */
export function hasCommandKey(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform)
}

/** Whether a key press belongs to a text box. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

function nameOf(event: KeyboardEvent): string {
  const modifier = event.metaKey || event.ctrlKey ? 'mod+' : ''
  return modifier + event.key.toLowerCase()
}

/** Listens for shortcuts while the component is shown. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return
      const name = nameOf(event)
      const run = latest.current[name]
      const inDialog = document.querySelector('dialog[open]') !== null
      if (!run || (!name.startsWith('mod+') && (isTyping(event.target) || inDialog))) return
      event.preventDefault()
      run(event)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
