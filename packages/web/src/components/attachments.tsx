import { type DragEvent, useRef, useState } from 'react'
import { uploadAttachment, useAttachment } from '../data/attachments.ts'
import { showBytes } from '../lib/format.ts'
import { messageOf } from '../lib/problem.ts'
import { toast } from '../lib/toasts.ts'
import { Button, IconButton } from './button.tsx'
import { ClipIcon, CloseIcon } from './icons.tsx'
import { Card } from './page.tsx'
import { Skeleton } from './states.tsx'
import '../styles/attachments.css'

interface AttachmentsProps {
  ids: readonly string[]
  onIds: (ids: readonly string[]) => void
}

/** Files that belong to something: dropped here or chosen. */
export function Attachments({ ids, onIds }: AttachmentsProps) {
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [sending, setSending] = useState(0)
  const latest = useRef(ids)
  latest.current = ids
  const send = async (file: File) => {
    setSending((count) => count + 1)
    try {
      const attachment = await uploadAttachment(file)
      latest.current = [...latest.current, attachment.id]
      onIds(latest.current)
    } catch (error) {
      toast(messageOf(error), { tone: 'bad' })
    } finally {
      setSending((count) => count - 1)
    }
  }
  const take = (files: FileList | null) => {
    for (const file of files ?? []) void send(file)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <section
      className={over ? 'drop over' : 'drop'}
      aria-label="Attachments"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {ids.map((id) => (
        <AttachedFile key={id} id={id} onRemove={() => onIds(ids.filter((other) => other !== id))} />
      ))}
      {sending > 0 && <p className="muted">Sending …</p>}
      <Button kind="quiet" size="small" icon={<ClipIcon />} onClick={() => picker.current?.click()}>
        Attach a file, or drop it here
      </Button>
      <input ref={picker} type="file" multiple hidden aria-label="Files to attach" onChange={(event) => take(event.target.files)} />
    </section>
  )
}

/** Files of what cannot be changed any more: to look at and to download. Nothing where there are none. */
export function AttachedFiles({ ids = [], note }: { ids: readonly string[] | undefined; note: string }) {
  if (ids.length === 0) return null
  return (
    <Card title="Attachments">
      <div className="stack attached-files">
        {ids.map((id) => (
          <AttachedFile key={id} id={id} />
        ))}
        <p className="muted small">{note}</p>
      </div>
    </Card>
  )
}

function AttachedFile({ id, onRemove }: { id: string; onRemove?: () => void }) {
  const { data, error } = useAttachment(id)
  return (
    <div className="attached">
      <span className="attached-picture">{data?.thumbnail ? <img src={data.thumbnail.url} alt="" loading="lazy" /> : <ClipIcon />}</span>
      {data ? (
        <span className="attached-name grow">
          {data.download ? (
            <a className="clip" href={data.download.url} title={data.fileName} dir="auto">
              {data.fileName}
            </a>
          ) : (
            <span className="clip" dir="auto">
              {data.fileName}
            </span>
          )}
          <span className="muted small tabular">{showBytes(data.sizeBytes)}</span>
        </span>
      ) : error ? (
        <span className="grow muted">{messageOf(error)}</span>
      ) : (
        <Skeleton width={20} />
      )}
      {onRemove && <IconButton size="small" label={`Take ${data?.fileName ?? 'the file'} away`} icon={<CloseIcon />} onClick={onRemove} />}
    </div>
  )
}
