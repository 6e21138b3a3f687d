import { type KeptWith, useKeptFiles, useSetKeptFiles } from '../data/kept-files.ts'
import { messageOf } from '../lib/problem.ts'
import { toast } from '../lib/toasts.ts'
import { Attachments } from './attachments.tsx'
import { Card } from './page.tsx'
import { ErrorState, SkeletonLines } from './states.tsx'

/** Files that are kept with what itself does not change any more; they can be added and taken away at any time. */
export function KeptFiles({ of, note }: { of: KeptWith; note: string }) {
  const files = useKeptFiles(of)
  const save = useSetKeptFiles(of)
  const change = (ids: readonly string[]) => save.mutate(ids, { onError: (error) => toast(messageOf(error), { tone: 'bad' }) })
  return (
    <Card title="Attachments">
      {files.isPending ? (
        <SkeletonLines lines={2} />
      ) : files.data ? (
        <div className="stack">
          <Attachments ids={files.data.attachmentIds} onIds={change} />
          <p className="muted small">{note}</p>
        </div>
      ) : (
        <ErrorState error={files.error} onRetry={() => void files.refetch()} />
      )}
    </Card>
  )
}
