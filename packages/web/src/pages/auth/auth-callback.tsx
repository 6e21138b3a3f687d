import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { WarnIcon } from '../../components/icons.tsx'
import { EmptyState } from '../../components/states.tsx'
import { currentAuth } from '../../data/client.ts'

/** Where the login comes back to: finishes it and goes where the reader wanted to be. */
export function AuthCallback() {
  const router = useRouter()
  const started = useRef(false)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (started.current) return
    started.current = true
    currentAuth()
      .finishLogin()
      .then((path) => router.history.replace(path))
      .catch(() => setFailed(true))
  }, [router])
  if (!failed) return <p className="visually-hidden">Logging you in …</p>
  return (
    <EmptyState
      icon={<WarnIcon />}
      title="The login did not finish"
      action={
        <Button kind="primary" onClick={() => void currentAuth().login('/')}>
          Log in again
        </Button>
      }
    >
      The link may have been used already or taken too long. Log in once more.
    </EmptyState>
  )
}
