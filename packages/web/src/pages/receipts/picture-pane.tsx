import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Skeleton } from '../../components/states.tsx'
import { useAttachment } from '../../data/attachments.ts'
import type { Box } from '../../data/receipts.ts'

/** A place on the picture, with what stands there. */
export interface Marked {
  name: string
  box: Box
}

/** The receipt itself, with a frame around what each field was read from; the one in hand stands out. */
export function PicturePane({ attachmentId, marked, active }: { attachmentId: string; marked: readonly Marked[]; active: string | null }) {
  const attachment = useAttachment(attachmentId).data
  const [large, setLarge] = useState(false)
  if (!attachment) return <Skeleton width={40} height={20} />
  const { pages, fileName, download } = attachment
  return (
    <figure className={large ? 'receipt-picture large' : 'receipt-picture'}>
      <div className="row receipt-picture-tools">
        <figcaption className="grow clip small muted">{fileName}</figcaption>
        <Button size="small" kind="quiet" onClick={() => setLarge(!large)}>
          {large ? 'Fit' : 'Enlarge'}
        </Button>
        {download && (
          <a className="button quiet small" href={download.url}>
            Download
          </a>
        )}
      </div>
      <div className="receipt-pages">
        {pages.length === 0 && <p className="muted">This file has no picture. Download it to see it.</p>}
        {pages.map(({ url, width, height }, page) => (
          <div className="receipt-page" key={url} style={{ aspectRatio: `${width} / ${height}` }}>
            <img src={url} alt={`Page ${page + 1} of the receipt`} width={width} height={height} />
            {marked
              .filter(({ box }) => box.page === page)
              .map(({ name, box }) => (
                <span key={name} className={markClass(name, active)} style={placeOf(box)} aria-hidden="true" />
              ))}
          </div>
        ))}
      </div>
    </figure>
  )
}

/** Lines are framed only while they are in hand: there may be many. */
function markClass(name: string, active: string | null): string {
  if (name === active) return 'receipt-mark active'
  return name.startsWith('line ') ? 'receipt-mark quiet' : 'receipt-mark'
}

function placeOf({ x, y, width, height }: Box) {
  const percent = (part: number) => `${part * 100}%`
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) }
}
