import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { PlusIcon } from '../../components/icons.tsx'
import { Card } from '../../components/page.tsx'
import { ErrorState } from '../../components/states.tsx'
import { Table } from '../../components/table.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { useChangeRole, useInvitations, useMembers, useWithdrawInvitation } from '../../data/members.ts'
import type { Invitation, Member, Role } from '../../data/shapes.ts'
import { showDay } from '../../lib/format.ts'
import { messageOf } from '../../lib/problem.ts'
import { ROLE_CHOICES, ROLE_WORDS } from '../../lib/roles.ts'
import { toast } from '../../lib/toasts.ts'
import { InviteDialog, RemoveMemberDialog } from './member-dialogs.tsx'

/** Who belongs to the organisation, what they may do, and who was invited. */
export function MembersPart() {
  const members = useMembers()
  const invitations = useInvitations()
  const [inviting, setInviting] = useState(false)
  const [removing, setRemoving] = useState<Member | null>(null)
  const invite = (
    <Button size="small" icon={<PlusIcon />} onClick={() => setInviting(true)}>
      Invite somebody
    </Button>
  )
  return (
    <div className="stack">
      <Card title="Members" action={invite} flush>
        {members.isPending ? (
          <TableSkeleton rows={2} />
        ) : !members.data ? (
          <ErrorState error={members.error} onRetry={() => void members.refetch()} />
        ) : (
          <MemberTable members={members.data.items} onRemove={setRemoving} />
        )}
      </Card>
      {invitations.data && invitations.data.items.length > 0 && (
        <Card title="Invited" flush>
          <InvitationTable invitations={invitations.data.items} />
        </Card>
      )}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {removing && <RemoveMemberDialog member={removing} onClose={() => setRemoving(null)} />}
    </div>
  )
}

function MemberTable({ members, onRemove }: { members: readonly Member[]; onRemove: (member: Member) => void }) {
  return (
    <Table
      label="Members"
      rows={members}
      rowKey={(member) => member.id}
      columns={[
        { key: 'name', head: 'Name', phone: 'title', cell: (member) => <span dir="auto">{member.name}</span> },
        { key: 'email', head: 'E-mail', wide: true, phone: 'note', cell: (member) => <span>{member.email ?? ''}</span> },
        { key: 'role', head: 'Role', phone: 'note', cell: (member) => <RoleChoice member={member} /> },
        {
          key: 'since',
          head: 'Since',
          phone: 'hide',
          cell: (member) => <span className="nowrap">{showDay(member.createdAt.slice(0, 10))}</span>,
        },
        {
          key: 'acts',
          head: <span className="visually-hidden">Actions</span>,
          amount: true,
          phone: 'end',
          cell: (member) => (
            <Button size="small" kind="danger" onClick={() => onRemove(member)}>
              Remove
            </Button>
          ),
        },
      ]}
    />
  )
}

function RoleChoice({ member }: { member: Member }) {
  const change = useChangeRole()
  const choose = (role: Role) =>
    change.mutate(
      { member, role },
      {
        onSuccess: () => toast(`${member.name} is ${ROLE_WORDS[role].name} now: ${ROLE_WORDS[role].may}.`),
        onError: (error) => toast(messageOf(error)),
      },
    )
  return (
    <select
      className="input"
      aria-label={`Role of ${member.name}`}
      value={change.isPending ? change.variables.role : member.role}
      disabled={change.isPending}
      onChange={(event) => choose(event.target.value as Role)}
    >
      {ROLE_CHOICES.map(([role, { name }]) => (
        <option key={role} value={role}>
          {name}
        </option>
      ))}
    </select>
  )
}

function InvitationTable({ invitations }: { invitations: readonly Invitation[] }) {
  const withdraw = useWithdrawInvitation()
  return (
    <Table
      label="Invited"
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        { key: 'email', head: 'E-mail', wide: true, phone: 'title', cell: ({ email }) => email },
        { key: 'role', head: 'Role', phone: 'note', cell: ({ role }) => ROLE_WORDS[role].name },
        {
          key: 'until',
          head: 'Until',
          phone: 'note',
          cell: ({ expiresAt }) => <span className="nowrap">{showDay(expiresAt.slice(0, 10))}</span>,
        },
        {
          key: 'acts',
          head: <span className="visually-hidden">Actions</span>,
          amount: true,
          phone: 'end',
          cell: ({ id, email }) => (
            <Button
              size="small"
              onClick={() =>
                withdraw.mutate(id, {
                  onSuccess: () => toast(`The invitation of ${email} is withdrawn.`),
                  onError: (error) => toast(messageOf(error)),
                })
              }
            >
              Withdraw
            </Button>
          ),
        },
      ]}
    />
  )
}
