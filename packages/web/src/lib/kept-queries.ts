import { type DehydratedState, dehydrate, hydrate, type QueryClient } from '@tanstack/react-query'
import type { Auth } from './auth.ts'

const KEY = 'quittance.shown'

/** What the page of time needs: enough to open it without a network. */
const KEPT: readonly unknown[] = ['organisation', 'members', 'projects', 'time']

/**
 * Keeps what was shown of time in this tab, beside its login, so that a reload without a network shows it again; whatever is old is asked for anew as
 * soon as there is a network. Every login begins with a page that has none, which forgets what another person was shown.
 */
export async function keepQueries(client: QueryClient, auth: Pick<Auth, 'profile'>): Promise<void> {
  if ((await auth.profile()) === null) sessionStorage.removeItem(KEY)
  const kept = sessionStorage.getItem(KEY)
  if (kept !== null) hydrate(client, JSON.parse(kept) as DehydratedState)
  const write = () => {
    const state = dehydrate(client, {
      shouldDehydrateQuery: ({ queryKey, state: { data } }) => data !== undefined && KEPT.includes(queryKey[0]),
    })
    sessionStorage.setItem(KEY, JSON.stringify(state))
  }
  window.addEventListener('pagehide', write)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') write()
  })
}
