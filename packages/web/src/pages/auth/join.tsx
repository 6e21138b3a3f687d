import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { WarnIcon } from '../../components/icons.tsx'
import { EmptyState, PageSkeleton } from '../../components/states.tsx'
import { currentAuth } from '../../data/client.ts'
import { useAcceptInvitation, usePublicInvitation } from '../../data/members.ts'
import { messageOf } from '../../lib/problem.ts'
import { ROLE_WORDS } from '../../lib/roles.ts'
import { useTitle } from '../../lib/use-title.ts'
import '../../styles/welcome.css'

/** Where the link of an invitation leads: who invites to what, and the way in. */
export function JoinPage() {
  const { token } = useParams({ from: '/join/$token' })
  const invitation = usePublicInvitation(token)
  useTitle('Join')
  if (invitation.isPending) return <PageSkeleton />
  if (!invitation.data) {
    return (
      <EmptyState
        icon={<WarnIcon />}
        title="This invitation leads nowhere"
        action={<Button onClick={() => void invitation.refetch()}>Try again</Button>}
      >
        {messageOf(invitation.error)}
      </EmptyState>
    )
  }
  const { organizationName, invitedBy, role } = invitation.data
  return (
    <main className="welcome">
      <div className="welcome-card">
        <img className="brand-mark" src="/favicon.svg" alt="" />
        <h1 dir="auto">Join {organizationName}</h1>
        <p className="muted">
          <span dir="auto">{invitedBy}</span> invites you as {ROLE_WORDS[role].name.toLowerCase()}: {ROLE_WORDS[role].may}.
        </p>
        <WayIn token={token} organizationName={organizationName} />
      </div>
    </main>
  )
}

function WayIn({ token, organizationName }: { token: string; organizationName: string }) {
  const [email, setEmail] = useState<string | null>()
  const accept = useAcceptInvitation()
  const navigate = useNavigate()
  const here = `/join/${token}`
  useEffect(() => {
    void currentAuth()
      .profile()
      .then((profile) => setEmail(profile?.email ?? null))
  }, [])
  if (email === undefined) return null
  if (email === null) {
    return (
      <div className="row">
        <Button kind="primary" onClick={() => void currentAuth().signUp(here)}>
          Create your account
        </Button>
        <Button onClick={() => void currentAuth().login(here)}>Log in</Button>
      </div>
    )
  }
  return (
    <>
      <p>You are logged in as {email}.</p>
      {accept.error && (
        <div className="notice bad" role="alert">
          <WarnIcon />
          <p>{messageOf(accept.error)}</p>
        </div>
      )}
      <div className="row">
        <Button
          kind="primary"
          busy={accept.isPending}
          onClick={() => accept.mutate(token, { onSuccess: () => void navigate({ to: '/' }) })}
        >
          Join {organizationName}
        </Button>
        <Button kind="quiet" onClick={() => void currentAuth().logout()}>
          Log out
        </Button>
      </div>
    </>
  )
}
