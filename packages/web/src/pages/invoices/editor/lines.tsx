import type { LineTax } from '@quittance/core/tax/document'
import { type ClipboardEvent, type Dispatch, type KeyboardEvent, useRef, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { PlusIcon } from '../../../components/icons.tsx'
import { countOf } from '../../../lib/format.ts'
import { toast } from '../../../lib/toasts.ts'
import { blankLine, type Draft, type DraftAction, type DraftLine, isBlank } from './draft.ts'
import type { DraftTotals } from './draft-totals.ts'
import { LineRow } from './line-row.tsx'
import { OtherTaxDialog } from './other-tax-dialog.tsx'
import { parsePastedRows } from './paste-rows.ts'
import { type TaxChoice, type TaxPlace, usualTaxes } from './tax-choices.ts'

interface LinesProps {
  draft: Draft
  dispatch: Dispatch<DraftAction>
  totals: DraftTotals
  taxChoices: readonly TaxChoice[]
  place: TaxPlace
  /** `${line key} ${column}` of boxes to be mended. */
  wrong: ReadonlySet<string>
}

/** The lines: Enter goes to the next and adds one after the last, arrows move, rows of a spreadsheet can be pasted. */
export function Lines({ draft, dispatch, totals, taxChoices, place: taxPlace, wrong }: LinesProps) {
  const place = useRef<HTMLDivElement>(null)
  const [otherTaxOf, setOtherTaxOf] = useState<string | null>(null)
  const { lines } = draft
  const nextTaxes = (): readonly LineTax[] => lines.at(-1)?.taxes ?? usualTaxes(taxPlace)
  const focus = (index: number, column: string) => {
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>(`[data-line="${index}"][data-column="${column}"]`)?.focus())
  }
  const addLine = (at: number) => {
    dispatch({ type: 'insert', at, lines: [blankLine(nextTaxes())] })
    focus(at, 'description')
  }
  const remove = (key: string) => removeWithUndo(draft, key, dispatch)
  const onKey = (event: KeyboardEvent<HTMLElement>, index: number, column: string) => {
    const act = keyAct(event)
    if (!act) return
    event.preventDefault()
    if (act === 'remove') {
      const line = lines[index]
      if (line) remove(line.key)
      focus(Math.max(0, index - 1), 'description')
    } else if (act === 'next') index === lines.length - 1 ? addLine(lines.length) : focus(index + 1, 'description')
    else focus(index + act, column)
  }
  const onPaste = (event: ClipboardEvent<HTMLElement>, index: number) => {
    const rows = parsePastedRows(event.clipboardData.getData('text/plain'))
    if (!rows) return
    event.preventDefault()
    pasteWithUndo({ at: index, lines: rows.map((row) => ({ ...blankLine(nextTaxes()), ...row })) }, dispatch)
  }
  return (
    <div className="lines" ref={place}>
      <LineHead />
      {lines.map((line, index) => (
        <LineRow
          key={line.key}
          line={line}
          index={index}
          amount={totals.ok ? lineAmount(totals, index) : null}
          currency={draft.currency}
          taxChoices={taxChoices}
          wrong={columnsOf(wrong, line.key)}
          acts={{ change: (key, change) => dispatch({ type: 'line', key, change }), remove, onKey, onPaste, otherTax: setOtherTaxOf }}
        />
      ))}
      <Button kind="quiet" size="small" icon={<PlusIcon />} onClick={() => addLine(lines.length)}>
        Add a line
      </Button>
      {otherTaxOf !== null && (
        <OtherTaxDialog
          onClose={() => setOtherTaxOf(null)}
          onTaxes={(taxes) => {
            dispatch({ type: 'line', key: otherTaxOf, change: { taxes } })
            setOtherTaxOf(null)
          }}
        />
      )}
    </div>
  )
}

function LineHead() {
  return (
    <div className="line line-head" aria-hidden="true">
      <span>Description</span>
      <span className="end">Qty</span>
      <span>Unit</span>
      <span className="end">Price</span>
      <span className="end">Discount</span>
      <span>Tax</span>
      <span className="end">Amount</span>
    </div>
  )
}

/** The line's amount in the terms of its price. */
function lineAmount(totals: DraftTotals & { ok: true }, index: number): number | null {
  const line = totals.totals.lines[index]
  return line ? (line.grossAmount ?? line.amount) : null
}

function columnsOf(wrong: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...wrong].filter((each) => each.startsWith(`${key} `)).map((each) => each.slice(key.length + 1)))
}

function keyAct(event: KeyboardEvent<HTMLElement>): 'next' | 'remove' | 1 | -1 | null {
  const modified = event.metaKey || event.ctrlKey
  if (modified) return event.key === 'Backspace' ? 'remove' : null
  if (event.key === 'Enter') return 'next'
  if (event.target instanceof HTMLSelectElement) return null
  if (event.key === 'ArrowDown') return 1
  return event.key === 'ArrowUp' ? -1 : null
}

function removeWithUndo(draft: Draft, key: string, dispatch: Dispatch<DraftAction>): void {
  const at = draft.lines.findIndex((line) => line.key === key)
  const line = draft.lines[at]
  if (!line) return
  dispatch({ type: 'remove', keys: [key] })
  if (!isBlank(line)) toast('Line removed.', { action: { label: 'Undo', run: () => dispatch({ type: 'insert', at, lines: [line] }) } })
}

function pasteWithUndo(pasted: { at: number; lines: readonly DraftLine[] }, dispatch: Dispatch<DraftAction>): void {
  dispatch({ type: 'paste', ...pasted })
  const undo = () => dispatch({ type: 'remove', keys: pasted.lines.map((line) => line.key) })
  toast(`${countOf(pasted.lines.length, 'line')} pasted.`, { action: { label: 'Undo', run: undo } })
}
