import { type DragEvent, useRef, useState } from 'react'
import { Button, IconButton } from '../../../components/button.tsx'
import { ClipIcon, CloseIcon } from '../../../components/icons.tsx'
import { Skeleton } from '../../../components/states.tsx'
import { uploadAttachment, useAttachment } from '../../../data/attachments.ts'
import { showBytes } from '../../../lib/format.ts'
import { messageOf } from '../../../lib/problem.ts'
import { toast } from '../../../lib/toasts.ts'
import '../../../styles/attachments.css'

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

function AttachedFile({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { data } = useAttachment(id)
  return (
    <div className="row attached">
      <span className="attached-picture">{data?.thumbnail ? <img src={data.thumbnail.url} alt="" loading="lazy" /> : <ClipIcon />}</span>
      {data ? (
        <span className="clip grow">
          {data.download ? (
            <a href={data.download.url} dir="auto">
              {data.fileName}
            </a>
          ) : (
            <span dir="auto">{data.fileName}</span>
          )}{' '}
          <span className="muted">{showBytes(data.sizeBytes)}</span>
        </span>
      ) : (
        <Skeleton width={20} />
      )}
      <IconButton size="small" label={`Take ${data?.fileName ?? 'the file'} away`} icon={<CloseIcon />} onClick={onRemove} />
    </div>
  )
}
