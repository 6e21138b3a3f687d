import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { messageOf } from '../lib/problem.ts'
import { Button, type ButtonKind, IconButton } from './button.tsx'
import { CloseIcon, WarnIcon } from './icons.tsx'

interface DialogProps {
  title: string
  onClose: () => void
  children: ReactNode
  className?: string
  /** No title bar: the content brings its own first control. */
  bare?: boolean
}

/** A modal dialog (the browser's own): Escape closes it and focus returns to where it was. Mounted means open. */
export function Dialog({ title, onClose, children, className, bare }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const shown = dialog.current
    const before = document.activeElement
    shown?.showModal()
    shown?.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea, .button.primary')?.focus()
    return () => {
      shown?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className ?? ''}`}
      aria-labelledby={bare ? undefined : titleId}
      aria-label={bare ? title : undefined}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      {bare ? (
        children
      ) : (
        <>
          <div className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <IconButton size="small" label="Close" icon={<CloseIcon />} onClick={onClose} />
          </div>
          {children}
        </>
      )}
    </dialog>
  )
}

interface FormDialogProps {
  title: string
  /** The verb on the main button. */
  action: string
  actionKind?: ButtonKind
  busy?: boolean
  error?: unknown
  onClose: () => void
  onSubmit: () => void
  /** More buttons before the main one. */
  extra?: ReactNode
  wide?: boolean
  children?: ReactNode
}

/** A dialog with a form: Enter submits, the failure is shown above the buttons. */
export function FormDialog({ title, action, actionKind, busy, error, onClose, onSubmit, extra, wide, children }: FormDialogProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (!busy) onSubmit()
  }
  return (
    <Dialog title={title} onClose={onClose} className={wide ? 'wide' : ''}>
      <form onSubmit={submit} noValidate>
        <div className="dialog-body">
          {children}
          {Boolean(error) && (
            <div className="notice bad" role="alert">
              <WarnIcon />
              <p>{messageOf(error)}</p>
            </div>
          )}
        </div>
        <div className="dialog-foot">
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          {extra}
          <Button type="submit" kind={actionKind ?? 'primary'} busy={busy ?? false}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
