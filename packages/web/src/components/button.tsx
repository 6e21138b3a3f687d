import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react'

/** Primary: the one main action of a screen. Danger: takes something away. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Look {
  kind?: ButtonKind
  size?: 'small' | 'normal'
  /** An icon before the words. */
  icon?: ReactNode
}

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement> & { busy?: boolean; ref?: Ref<HTMLButtonElement> }

function classOf(look: Look, extra: string | undefined, iconOnly: boolean): string {
  return ['button', look.kind ?? 'secondary', look.size === 'small' ? 'small' : '', iconOnly ? 'icon-only' : '', extra ?? '']
    .filter(Boolean)
    .join(' ')
}

/** A button that says what happens. While `busy` it keeps its place and focus and does nothing. */
export function Button({ kind, size, icon, busy, className, children, onClick, type, ...rest }: ButtonProps) {
  return (
    <button
      type={type ?? 'button'}
      className={classOf({ ...(kind ? { kind } : {}), ...(size ? { size } : {}) }, className, false)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {icon}
      {children}
    </button>
  )
}

/** A button of an icon alone; `label` is spoken and shown on hover. */
export function IconButton({ label, icon, kind, size, className, type, ...rest }: ButtonProps & { label: string }) {
  return (
    <button
      type={type ?? 'button'}
      className={classOf({ kind: kind ?? 'quiet', ...(size ? { size } : {}) }, className, true)}
      aria-label={label}
      title={label}
      {...rest}
    >
      {icon}
    </button>
  )
}

type AnchorProps = Look & AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }

function ButtonAnchor({ kind, size, icon, className, children, ...rest }: AnchorProps) {
  return (
    <a className={classOf({ ...(kind ? { kind } : {}), ...(size ? { size } : {}) }, className, false)} {...rest}>
      {icon}
      {children}
    </a>
  )
}

/** A link to a page of the app that looks like a button. */
export const ButtonLink = createLink(ButtonAnchor)

/** A link out of the app (or to a file) that looks like a button. */
export { ButtonAnchor as ButtonHref }

/** The places a link without parameters can lead to. */
export type Place =
  | '/'
  | '/invoices'
  | '/quotes'
  | '/receipts'
  | '/customers'
  | '/items'
  | '/payments'
  | '/credit-notes'
  | '/time'
  | '/recurring'
  | '/reports'
  | '/ledger'
  | '/settings'
