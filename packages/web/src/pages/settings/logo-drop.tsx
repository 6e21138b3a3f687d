import { type DragEvent, useRef, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { useBrand, useLogoChange } from '../../data/brand.ts'
import type { Organisation } from '../../data/shapes.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'

/** The logo: dropped here or chosen, and kept at once. */
export function LogoDrop({ organisation }: { organisation: Organisation }) {
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const brand = useBrand(organisation.logo?.sha256)
  const change = useLogoChange(organisation)
  const keep = (file: File | null) =>
    change.mutate(file, {
      onSuccess: () => toast(file ? 'The logo is kept.' : 'The logo is gone.', { tone: 'good' }),
      onError: (error) => toast(messageOf(error), { tone: 'bad' }),
    })
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) keep(file)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const hasLogo = organisation.logo !== undefined
  return (
    <section
      className={over ? 'drop over' : 'drop'}
      aria-label="Logo"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {hasLogo && brand.data?.logo && <img className="logo-shown" src={brand.data.logo.url} alt={`Logo of ${organisation.name}`} />}
      <div className="row">
        <Button size="small" busy={change.isPending} onClick={() => picker.current?.click()}>
          {hasLogo ? 'Choose another logo' : 'Choose a logo, or drop it here'}
        </Button>
        {hasLogo && (
          <Button kind="quiet" size="small" disabled={change.isPending} onClick={() => keep(null)}>
            Remove the logo
          </Button>
        )}
        <span className="muted">PNG, JPEG or SVG, at most 5 MB</span>
      </div>
      <input
        ref={picker}
        type="file"
        accept="image/png,image/jpeg,image/svg+xml"
        hidden
        aria-label="Logo file"
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
    </section>
  )
}
