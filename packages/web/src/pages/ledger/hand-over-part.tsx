import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { DownloadIcon } from '../../components/icons.tsx'
import { ErrorState } from '../../components/states.tsx'
import { type JournalFormat, journalFile, type Proof, proveBooks } from '../../data/proof.ts'
import { downloadText } from '../../lib/download.ts'
import { countOf } from '../../lib/format.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'

const FORMATS: Record<JournalFormat, { label: string; fileName: string }> = {
  hledger: { label: 'hledger, Ledger', fileName: 'journal.hledger' },
  beancount: { label: 'Beancount', fileName: 'journal.beancount' },
  csv: { label: 'CSV', fileName: 'journal.csv' },
}

/** The journal for other programs, and the proof that nobody changed it. */
export function HandOverPart() {
  return (
    <div className="card-body stack">
      <Export />
      <ProofPart />
    </div>
  )
}

function Export() {
  const save = useMutation({
    mutationFn: async (format: JournalFormat) =>
      downloadText(await journalFile(format), FORMATS[format].fileName, 'text/plain;charset=utf-8'),
    onError: (error) => toast(messageOf(error), { tone: 'bad' }),
  })
  return (
    <section className="stack" aria-label="Export">
      <p>
        <strong>Export the journal.</strong> Every entry with its postings, for your accountant’s program.
      </p>
      <div className="row">
        {(Object.keys(FORMATS) as JournalFormat[]).map((format) => (
          <Button
            key={format}
            icon={<DownloadIcon />}
            busy={save.isPending && save.variables === format}
            onClick={() => save.mutate(format)}
          >
            {FORMATS[format].label}
          </Button>
        ))}
      </div>
    </section>
  )
}

const HASH = /^[0-9a-f]{64}$/

function ProofPart() {
  const [kept, setKept] = useState('')
  const [done, setDone] = useState(0)
  const knownHead = kept.trim().toLowerCase()
  const isHash = knownHead === '' || HASH.test(knownHead)
  const prove = useMutation({ mutationFn: () => proveBooks(knownHead, setDone) })
  const check = () => {
    setDone(0)
    prove.mutate()
  }
  return (
    <section className="stack" aria-label="Proof">
      <p>
        <strong>Prove the books.</strong> Every event, entry and stored file is compared with what was sealed when it came to be.
      </p>
      <TextField
        label="A head hash you kept"
        optional
        hint="From an earlier check: it shows that nothing before it was changed since."
        error={isHash ? undefined : 'A head hash has 64 digits, 0 to 9 and a to f.'}
        value={kept}
        onChange={(event) => setKept(event.target.value)}
      />
      <div className="row">
        <Button kind="primary" busy={prove.isPending} disabled={!isHash} onClick={check}>
          Check the books
        </Button>
        <span role="status" className="muted">
          {prove.isPending && done > 0 ? `${countOf(done, 'block')} so far` : ''}
        </span>
      </div>
      {prove.error && <ErrorState error={prove.error} onRetry={check} />}
      {prove.data && <Result proof={prove.data} />}
    </section>
  )
}

function Result({ proof }: { proof: Proof }) {
  const { blocks, events, entries, files, problems, headHash, knownHeadFound, unsealed } = proof
  const isWell = problems.length === 0 && knownHeadFound !== false
  const verdict = isWell ? 'Nothing was changed' : problems.length > 0 ? 'Something was changed' : 'Not proved'
  return (
    <div className="stack" role="status">
      <p>
        <span className={isWell ? 'badge paid' : 'badge overdue'}>{verdict}</span> {countOf(events, 'event')} in {countOf(blocks, 'block')},{' '}
        {countOf(entries, 'entry', 'entries')}, {countOf(files, 'file')}.
        {unsealed > 0 && ` ${countOf(unsealed, 'event')} will be sealed within minutes.`}
      </p>
      {knownHeadFound === true && <p>The head you kept is in the chain: nothing sealed before it was changed.</p>}
      {knownHeadFound === false && (
        <p>The head you kept is not in the chain: what was sealed before it was changed, or it is of other books.</p>
      )}
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <p>
        Keep this head hash somewhere else, on paper if you like: <code className="mono head-hash">{headHash}</code>
      </p>
    </div>
  )
}
