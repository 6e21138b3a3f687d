import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { IconButton } from '../../../components/button.tsx'
import { FormDialog } from '../../../components/dialog.tsx'
import { BinIcon, EyeIcon, MoreIcon } from '../../../components/icons.tsx'
import { Menu } from '../../../components/menu.tsx'
import { deleteDraft, previewPdf, refreshInvoices } from '../../../data/invoice-acts.ts'
import { messageOf } from '../../../lib/problem.ts'
import { toast } from '../../../lib/toasts.ts'
import type { DraftInWork } from './use-draft.ts'

/** What else can be done with a draft: see it as the PDF it becomes, or delete it. */
export function DraftMenu({ work }: { work: DraftInWork }) {
  const [deleting, setDeleting] = useState(false)
  const isNew = work.invoice === null
  return (
    <>
      <Menu
        trigger={<IconButton label="More actions" icon={<MoreIcon />} />}
        entries={[
          { label: 'Preview the PDF', icon: <EyeIcon />, disabled: isNew, onChoose: () => void openPreview(work) },
          'line',
          { label: 'Delete draft', icon: <BinIcon />, danger: true, disabled: isNew, onChoose: () => setDeleting(true) },
        ]}
      />
      {deleting && <DeleteDialog work={work} onClose={() => setDeleting(false)} />}
    </>
  )
}

/** Opens the page in a tab of its own. The tab is opened at once, since browsers refuse one that comes later. */
async function openPreview(work: DraftInWork): Promise<void> {
  const tab = window.open('about:blank', '_blank')
  try {
    await work.saver.flush()
    const { id } = work.saver
    if (id === null || !tab) return
    tab.location.href = URL.createObjectURL(await previewPdf(id))
  } catch (error) {
    tab?.close()
    toast(messageOf(error), { tone: 'bad' })
  }
}

function DeleteDialog({ work, onClose }: { work: DraftInWork; onClose: () => void }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: (id: string) => deleteDraft(id),
    onSuccess: async () => {
      toast('The draft is deleted.')
      await navigate({ to: '/invoices' })
      await refreshInvoices(client)
    },
  })
  const submit = () => {
    const { id } = work.saver
    if (id === null) return
    work.saver.stop()
    remove.mutate(id)
  }
  return (
    <FormDialog
      title="Delete this draft?"
      action="Delete draft"
      actionKind="danger"
      busy={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>It has no number yet, so nothing is missing in your books. This cannot be undone.</p>
    </FormDialog>
  )
}
