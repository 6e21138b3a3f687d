import { useSyncExternalStore } from 'react'

/** How the app is lit: as the system is, or as the reader chose. */
export type ThemeChoice = 'system' | 'light' | 'dark'

const KEY = 'quittance.theme'
const listeners = new Set<() => void>()

function stored(): ThemeChoice {
  const value = window.localStorage.getItem(KEY)
  return value === 'light' || value === 'dark' ? value : 'system'
}

function apply(): void {
  const choice = stored()
  const dark = choice === 'dark' || (choice === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}

/** Applies the choice now and whenever the system changes. Call once, before the first paint. */
export function startTheme(): void {
  apply()
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply)
}

/** Remembers a choice in this browser and applies it. */
export function chooseTheme(choice: ThemeChoice): void {
  if (choice === 'system') window.localStorage.removeItem(KEY)
  else window.localStorage.setItem(KEY, choice)
  apply()
  for (const listener of listeners) listener()
}

/** The reader's choice. */
export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, stored)
}
