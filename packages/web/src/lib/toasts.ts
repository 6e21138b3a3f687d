import { useSyncExternalStore } from 'react'

/** A short message at the foot of the page, with at most one action ("Undo"). */
export interface Toast {
  id: number
  text: string
  tone: 'plain' | 'good' | 'bad'
  action?: { label: string; run: () => void }
}

const SHOWN_MS = 6000
const SHOWN_WITH_ACTION_MS = 10_000
const SHOWN_AT_ONCE_MAX = 3

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

/** Shows a message; it leaves by itself, later when it offers an action. Answers its id. */
export function toast(text: string, options: { tone?: Toast['tone']; action?: Toast['action'] } = {}): number {
  lastId += 1
  const id = lastId
  change(
    [...toasts, { id, text, tone: options.tone ?? 'plain', ...(options.action ? { action: options.action } : {}) }].slice(
      -SHOWN_AT_ONCE_MAX,
    ),
  )
  setTimeout(() => dismissToast(id), options.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS)
  return id
}

/** Takes a message away. */
export function dismissToast(id: number): void {
  if (toasts.some((shown) => shown.id === id)) change(toasts.filter((shown) => shown.id !== id))
}

/** The messages on show. */
export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
  )
}
