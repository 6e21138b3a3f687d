import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Shell } from './components/shell.tsx'
import { ErrorState, PageSkeleton } from './components/states.tsx'
import { currentAuth } from './data/client.ts'
import { useOrganisation } from './data/organisation.ts'
import { keepZone } from './lib/clock.ts'
import { Problem } from './lib/problem.ts'

const Welcome = lazy(async () => ({ default: (await import('./pages/auth/welcome.tsx')).Welcome }))
const Onboarding = lazy(async () => ({ default: (await import('./pages/onboarding/onboarding.tsx')).Onboarding }))

/** Lets members in. Others are led to the login, the front door, or to founding their organisation. */
export function Gate() {
  const loggedIn = useLoggedIn()
  const location = useRouterState({ select: (state) => state.location })
  const atTheDoor = loggedIn === false && location.pathname === '/'
  useEffect(() => {
    if (loggedIn === false && !atTheDoor) void currentAuth().login(location.href)
  }, [loggedIn, atTheDoor, location.href])
  if (atTheDoor) {
    return (
      <Suspense>
        <Welcome />
      </Suspense>
    )
  }
  return loggedIn ? <Inside /> : null
}

function useLoggedIn(): boolean | null {
  const [loggedIn, setLoggedIn] = useState<boolean | null>(null)
  useEffect(() => {
    currentAuth()
      .accessToken()
      .then((token) => setLoggedIn(token !== null))
      .catch(() => setLoggedIn(true))
  }, [])
  return loggedIn
}

function Inside() {
  const organisation = useOrganisation()
  if (organisation.data) keepZone(organisation.data.zone)
  const error = organisation.error
  const href = useRouterState({ select: (state) => state.location.href })
  const loggedOut = error instanceof Problem && error.status === 401
  useEffect(() => {
    if (loggedOut) void currentAuth().login(href)
  }, [loggedOut, href])
  if (loggedOut) return null
  if (error instanceof Problem && error.code === 'organization_required') {
    return (
      <Suspense fallback={<PageSkeleton />}>
        <Onboarding />
      </Suspense>
    )
  }
  return (
    <Shell organisationName={organisation.data?.name ?? 'Quittance'}>
      {organisation.data ? (
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      ) : organisation.isPending ? (
        <PageSkeleton />
      ) : (
        <ErrorState error={error} onRetry={() => void organisation.refetch()} />
      )}
    </Shell>
  )
}
