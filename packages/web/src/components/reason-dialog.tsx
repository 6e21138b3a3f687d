import { type ReactNode, useState } from 'react'
import { useInvoiceAct } from '../data/invoice-acts.ts'
import { toast } from '../lib/toasts.ts'
import type { ButtonKind } from './button.tsx'
import { FormDialog } from './dialog.tsx'
import { TextField } from './field.tsx'

interface ReasonDialogProps {
  title: string
  /** The verb on the main button. */
  action: string
  actionKind?: ButtonKind
  /** What will happen. */
  children: ReactNode
  placeholder: string
  /** What is said once it is done. */
  done: string
  act: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** Asks why, says what will happen, and does it: for what the books keep with a reason. */
export function ReasonDialog({ title, action, actionKind, children, placeholder, done, act, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const acting = useInvoiceAct(act)
  const submit = () => {
    setAsked(true)
    if (reason.trim() === '') return
    acting.mutate(reason.trim(), {
      onSuccess: () => {
        toast(done, { tone: 'good' })
        onClose()
      },
    })
  }
  return (
    <FormDialog
      title={title}
      action={action}
      {...(actionKind ? { actionKind } : {})}
      busy={acting.isPending}
      error={acting.error}
      onClose={onClose}
      onSubmit={submit}
    >
      {children}
      <TextField
        label="Why"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        placeholder={placeholder}
        error={asked && reason.trim() === '' ? 'Write a few words; they stay in the history.' : undefined}
        maxLength={500}
      />
    </FormDialog>
  )
}
