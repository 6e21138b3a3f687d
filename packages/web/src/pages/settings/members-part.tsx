import { Card } from '../../components/page.tsx'
import { ErrorState } from '../../components/states.tsx'
import { Table } from '../../components/table.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { useMembers } from '../../data/organisation.ts'
import { showDay } from '../../lib/format.ts'

const ROLES: Record<string, string> = {
  owner: 'Owner: everything',
  admin: 'Admin: everything but ownership',
  accountant: 'Accountant: books and payments',
  member: 'Member: customers and invoices',
  viewer: 'Viewer: reads only',
}

/** Who belongs to the organisation, and what they may do. */
export function MembersPart() {
  const members = useMembers()
  return (
    <Card title="Members" flush>
      {members.isPending ? (
        <TableSkeleton rows={2} />
      ) : !members.data ? (
        <ErrorState error={members.error} onRetry={() => void members.refetch()} />
      ) : (
        <Table
          label="Members"
          rows={members.data.items}
          rowKey={(member) => member.id}
          columns={[
            { key: 'name', head: 'Name', phone: 'title', cell: (member) => <span dir="auto">{member.name}</span> },
            { key: 'email', head: 'E-mail', wide: true, phone: 'note', cell: (member) => <span>{member.email ?? ''}</span> },
            { key: 'role', head: 'Role', phone: 'note', cell: (member) => ROLES[member.role] ?? member.role },
            {
              key: 'since',
              head: 'Since',
              phone: 'hide',
              cell: (member) => <span className="nowrap">{showDay(member.createdAt.slice(0, 10))}</span>,
            },
          ]}
        />
      )}
    </Card>
  )
}
