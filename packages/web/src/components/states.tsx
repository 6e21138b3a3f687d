import type { ReactNode } from 'react'
import { messageOf, Problem } from '../lib/problem.ts'
import { Button, ButtonLink } from './button.tsx'
import { CopyIcon, InfoIcon, RetryIcon, WarnIcon } from './icons.tsx'

interface StateProps {
  icon?: ReactNode
  title: string
  children?: ReactNode
  /** What to do next. */
  action?: ReactNode
  /** Whether this is all that the page shows: then its title is the page's. */
  wholePage?: boolean
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ icon, title, children, action, wholePage }: StateProps) {
  return (
    <div className="state">
      <span className="state-icon">{icon ?? <InfoIcon />}</span>
      {wholePage ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children && <p>{children}</p>}
      {action && <div className="row">{action}</div>}
    </div>
  )
}

/** What failed, what to do, and the request's number to quote. A 403 or 404 leads on instead. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (error instanceof Problem && error.status === 404) return <NotFoundState />
  if (error instanceof Problem && error.status === 403) return <ForbiddenState message={error.message} />
  const requestId = error instanceof Problem ? error.requestId : null
  return (
    <div className="state" role="alert">
      <span className="state-icon">
        <WarnIcon />
      </span>
      <h2>This did not load</h2>
      <p>{messageOf(error)}</p>
      {onRetry && (
        <Button icon={<RetryIcon />} onClick={onRetry}>
          Try again
        </Button>
      )}
      {requestId && <RequestId requestId={requestId} />}
    </div>
  )
}

function RequestId({ requestId }: { requestId: string }) {
  return (
    <p className="small row">
      If you ask for help, quote <span className="mono">{requestId}</span>
      <button
        type="button"
        className="link-button"
        onClick={() => void navigator.clipboard.writeText(requestId)}
        aria-label="Copy the request number"
      >
        <CopyIcon />
      </button>
    </p>
  )
}

/** 404 that leads on. */
export function NotFoundState() {
  return (
    <EmptyState
      wholePage
      title="There is nothing at this address"
      action={
        <>
          <ButtonLink to="/" kind="primary">
            Go home
          </ButtonLink>
          <ButtonLink to="/invoices">See invoices</ButtonLink>
        </>
      }
    >
      It may have been deleted, or belong to another organisation.
    </EmptyState>
  )
}

/** 403 that leads on. */
export function ForbiddenState({ message }: { message?: string }) {
  return (
    <EmptyState
      wholePage
      title="Your role does not allow this"
      action={
        <ButtonLink to="/" kind="primary">
          Go home
        </ButtonLink>
      }
    >
      {message ?? 'Ask an owner or admin of your organisation to do it or to change your role.'}
    </EmptyState>
  )
}

/** A grey stand-in of the size of what is coming. Widths are in characters. */
export function Skeleton({ width = 12, height = 1 }: { width?: number; height?: number }) {
  return <span className="skeleton" style={{ width: `${width}ch`, height: `${height}em`, maxWidth: '100%' }} aria-hidden="true" />
}

/** Stand-in for a card's content. */
export function SkeletonLines({ lines = 4 }: { lines?: number }) {
  return (
    <div className="stack-s" role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the stand-ins never change places
        <Skeleton key={index} width={index % 2 === 0 ? 44 : 30} />
      ))}
    </div>
  )
}

/** Stand-in for a whole page while its code or data is on the way. */
export function PageSkeleton() {
  return (
    <div className="page" role="status">
      <h1 className="visually-hidden">Loading</h1>
      <div className="page-head">
        <Skeleton width={18} height={1.75} />
      </div>
      <div className="card card-body">
        <SkeletonLines lines={8} />
      </div>
    </div>
  )
}
