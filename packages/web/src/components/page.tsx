import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTitle } from '../lib/use-title.ts'
import type { Place } from './button.tsx'
import { ChevronLeftIcon } from './icons.tsx'

interface PageProps {
  title: string
  sub?: ReactNode
  /** The page above this one. */
  back?: { to: Place; label: string }
  /** The actions of the page, the main one last. */
  actions?: ReactNode
  narrow?: boolean
  children: ReactNode
}

/** A page: its title (also the tab's), its actions, its content in a column of readable width. */
export function Page({ title, sub, back, actions, narrow, children }: PageProps) {
  useTitle(title)
  return (
    <div className={narrow ? 'page narrow' : 'page'}>
      <header className="page-head">
        <div className="grow">
          {back && (
            <Link to={back.to} className="crumb no-print">
              <ChevronLeftIcon />
              {back.label}
            </Link>
          )}
          <h1 dir="auto">{title}</h1>
          {sub && <div className="sub">{sub}</div>}
        </div>
        {actions && <div className="row no-print">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** A titled part of a page. */
export function Card({ title, action, children, flush }: { title?: string; action?: ReactNode; children: ReactNode; flush?: boolean }) {
  return (
    <section className="card">
      {title && (
        <div className="card-head">
          <h2>{title}</h2>
          {action}
        </div>
      )}
      {flush ? children : <div className="card-body">{children}</div>}
    </section>
  )
}
