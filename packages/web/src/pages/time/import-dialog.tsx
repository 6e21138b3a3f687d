import { useState } from 'react'
import { FormDialog } from '../../components/dialog.tsx'
import { Field, SelectField } from '../../components/field.tsx'
import { useMembers, useYou } from '../../data/members.ts'
import { useOrganisation } from '../../data/organisation.ts'
import type { Project } from '../../data/shapes.ts'
import { useImportTime } from '../../data/time.ts'
import { today } from '../../lib/clock.ts'
import { countOf } from '../../lib/format.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'
import { batchesOf, type ImportRow, importRows } from './import-rows.ts'

/** Reads a CSV, shows each row with what is wrong, and writes the right ones down. What failed can be tried again; nothing is written twice. */
export function ImportDialog({ projects, onClose }: { projects: readonly Project[]; onClose: () => void }) {
  const you = useYou()
  const mayManage = you?.role === 'owner' || you?.role === 'admin'
  const day = today(useOrganisation().data?.zone)
  const [memberId, setMemberId] = useState('')
  const [read, setRead] = useState<ReturnType<typeof importRows>>({ rows: [] })
  const [results, setResults] = useState<ReadonlyMap<number, string>>(new Map())
  const [busy, setBusy] = useState(false)
  const write = useImportTime()
  const waiting = read.rows.filter((row) => row.csv !== undefined && results.get(row.line) !== DONE)
  const take = async (file: File | undefined) => {
    setResults(new Map())
    setRead(file ? importRows(await file.text(), { projects, today: day }) : { rows: [] })
  }
  const submit = async () => {
    setBusy(true)
    const told = new Map(results)
    for (const batch of batchesOf(waiting)) {
      const sent = { content: batch.content, memberId: memberId || (you?.id ?? '') }
      const key = await keyOf(`${sent.memberId}\n${sent.content}`)
      const outcome = await write.mutateAsync({ ...sent, key }).then(() => DONE, messageOf)
      for (const { line } of batch.rows) told.set(line, outcome)
      setResults(new Map(told))
    }
    setBusy(false)
    const count = [...told.values()].filter((outcome) => outcome === DONE).length
    if (count > 0) toast(`${countOf(count, 'row')} written down.`, { tone: 'good' })
    if (count === read.rows.length) onClose()
  }
  return (
    <FormDialog
      title="Import time"
      action={waiting.length === 0 ? 'Write down' : `Write ${countOf(waiting.length, 'row')} down`}
      busy={busy}
      onClose={onClose}
      onSubmit={() => {
        if (waiting.length > 0) void submit()
      }}
      wide
    >
      <div className="form-grid">
        <Field label="CSV file" hint="Columns: date, hours, project; if wanted task, note, billable." error={read.wrong}>
          {(control) => (
            <input
              type="file"
              accept=".csv,text/csv"
              className="input"
              {...control}
              onChange={(event) => void take(event.target.files?.[0])}
            />
          )}
        </Field>
        {mayManage && <WhoseTime memberId={memberId || you.id} onMember={setMemberId} />}
      </div>
      {read.rows.length > 0 && <RowTable rows={read.rows} results={results} />}
    </FormDialog>
  )
}

const DONE = 'Written down'

/** The same rows have the same key, so that trying again after a lost answer writes nothing twice. */
async function keyOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function WhoseTime({ memberId, onMember }: { memberId: string; onMember: (memberId: string) => void }) {
  const members = useMembers().data?.items ?? []
  return (
    <SelectField label="Whose time" value={memberId} onChange={(event) => onMember(event.target.value)}>
      {members.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

function RowTable({ rows, results }: { rows: readonly ImportRow[]; results: ReadonlyMap<number, string> }) {
  const wrong = rows.filter((row) => row.wrong !== undefined).length
  return (
    <section aria-label="Rows of the file">
      <p className={wrong > 0 ? 'notice warn' : 'muted'}>
        {wrong === 0
          ? `${countOf(rows.length, 'row')}, all can be written down.`
          : `${countOf(wrong, 'row')} of ${rows.length} will be left out.`}
      </p>
      <div className="table-wrap import-rows">
        <table className="table">
          <thead>
            <tr>
              {['Row', 'Day', 'Hours', 'Project and note'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line} className={row.wrong === undefined ? undefined : 'wrong'}>
                <td>{row.line}</td>
                <td className="nowrap">{row.date}</td>
                <td className="money">{row.hours}</td>
                <td>
                  <strong dir="auto">{row.place}</strong>
                  {row.note && (
                    <span className="muted" dir="auto">
                      {row.note}
                    </span>
                  )}
                  <RowState row={row} result={results.get(row.line)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function RowState({ row, result }: { row: ImportRow; result: string | undefined }) {
  if (row.wrong !== undefined) return <span className="field-error">{row.wrong}</span>
  return result === undefined ? null : <span className={result === DONE ? 'muted' : 'field-error'}>{result}</span>
}
