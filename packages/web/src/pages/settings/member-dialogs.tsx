import { useState } from 'react'
import { FormDialog } from '../../components/dialog.tsx'
import { SelectField, TextField } from '../../components/field.tsx'
import { useInvite, useRemoveMember } from '../../data/members.ts'
import type { Member, Role } from '../../data/shapes.ts'
import { fieldMessage, hasFieldMessages } from '../../lib/problem.ts'
import { ROLE_CHOICES } from '../../lib/roles.ts'
import { toast } from '../../lib/toasts.ts'

/** Whom to invite, and to what. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('member')
  const [asked, setAsked] = useState(false)
  const invite = useInvite()
  const submit = () => {
    setAsked(true)
    if (email.trim() === '') return
    const sent = { email: email.trim(), role }
    invite.mutate(sent, {
      onSuccess: () => {
        toast(`An invitation is on its way to ${sent.email}.`)
        onClose()
      },
    })
  }
  return (
    <FormDialog
      title="Invite somebody"
      action="Send invitation"
      busy={invite.isPending}
      error={hasFieldMessages(invite.error) ? undefined : invite.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextField
        label="E-mail"
        type="email"
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={asked && email.trim() === '' ? 'Write where the invitation goes.' : fieldMessage(invite.error, '/email')}
        hint="They get a link that works once, for 14 days."
      />
      <SelectField label="Role" value={role} onChange={(event) => setRole(event.target.value as Role)}>
        {ROLE_CHOICES.map(([value, { name, may }]) => (
          <option key={value} value={value}>
            {name}: {may}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  )
}

/** Says what removing does before it is done. */
export function RemoveMemberDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const remove = useRemoveMember()
  const submit = () =>
    remove.mutate(member.id, {
      onSuccess: () => {
        toast(`${member.name} is no member any more.`)
        onClose()
      },
    })
  return (
    <FormDialog
      title={`Remove ${member.name}?`}
      action="Remove"
      actionKind="danger"
      busy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>They cannot see or do anything here from now on. What they did stays in the histories. API keys they made go on working.</p>
    </FormDialog>
  )
}
