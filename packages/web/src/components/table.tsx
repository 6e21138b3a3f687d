import { type KeyboardEvent, type ReactNode, useRef } from 'react'

/** A column: what its head says, what its cells show, and what becomes of it on a phone, where each row is a card. */
export interface Column<Row> {
  key: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Figures: right-aligned. */
  amount?: boolean
  /** Takes the room that is left and clips. */
  wide?: boolean
  /** The card's first line, its amount at the right, a line below, the right of a line below, or nothing. */
  /** Gives way to the others on a tablet. */
  spare?: boolean
  phone?: 'title' | 'amount' | 'note' | 'end' | 'hide'
}

interface TableProps<Row> {
  /** Spoken name of the table. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Opens a row: by click anywhere on it, or Enter. Each row needs a link of its own besides. */
  onOpen?: (row: Row) => void
  rowClass?: (row: Row) => string | undefined
  /** Ticks in front of the rows. */
  selection?: { chosen: ReadonlySet<string>; toggle: (key: string) => void; toggleAll: () => void; nameOf: (row: Row) => string }
}

/** A table of records: arrow keys (or j and k) move between rows, Enter opens, x ticks. Cards on a phone. */
export function Table<Row>({ label, columns, rows, rowKey, onOpen, rowClass, selection }: TableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, row: Row) => {
    if (event.target !== event.currentTarget) return
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key]
    if (step) {
      event.preventDefault()
      moveFocus(body.current, event.currentTarget, step)
    } else if (event.key === 'Enter' && onOpen) onOpen(row)
    else if (event.key === 'x' && selection) selection.toggle(rowKey(row))
  }
  return (
    <div className="table-wrap">
      <table className="table as-cards" aria-label={label}>
        <HeadRow columns={columns} rows={rows} rowKey={rowKey} selection={selection} />
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr
              key={rowKey(row)}
              tabIndex={onOpen ? (index === 0 ? 0 : -1) : undefined}
              className={[onOpen ? 'clickable' : '', rowClass?.(row) ?? ''].join(' ').trim() || undefined}
              data-chosen={selection?.chosen.has(rowKey(row)) || undefined}
              onKeyDown={(event) => onKeyDown(event, row)}
              onClick={onOpen ? (event) => openByClick(event.target, () => onOpen(row)) : undefined}
            >
              {selection && (
                <td className="select-cell">
                  <input
                    type="checkbox"
                    className="box"
                    aria-label={`Choose ${selection.nameOf(row)}`}
                    checked={selection.chosen.has(rowKey(row))}
                    onChange={() => selection.toggle(rowKey(row))}
                  />
                </td>
              )}
              {columns.map((column) => (
                <td key={column.key} className={cellClass(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function HeadRow<Row>({
  columns,
  rows,
  rowKey,
  selection,
}: Pick<TableProps<Row>, 'columns' | 'rows' | 'rowKey'> & { selection: TableProps<Row>['selection'] | undefined }) {
  return (
    <thead>
      <tr>
        {selection && (
          <th className="select-cell" scope="col">
            <input
              type="checkbox"
              className="box"
              aria-label="Choose all rows"
              checked={rows.length > 0 && rows.every((row) => selection.chosen.has(rowKey(row)))}
              onChange={selection.toggleAll}
            />
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={[column.amount ? 'amount' : '', column.spare ? 'spare' : ''].filter(Boolean).join(' ') || undefined}
          >
            {column.head}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  return (
    [column.amount ? 'amount' : '', column.wide ? 'wide' : '', column.spare ? 'spare' : '', column.phone ? `phone-${column.phone}` : '']
      .filter(Boolean)
      .join(' ') || undefined
  )
}

function moveFocus(body: HTMLElement | null, from: HTMLElement, step: number): void {
  const rows = Array.from(body?.querySelectorAll<HTMLElement>(':scope > tr') ?? [])
  const next = rows[rows.indexOf(from as HTMLTableRowElement) + step]
  if (!next) return
  for (const row of rows) row.tabIndex = row === next ? 0 : -1
  next.focus()
}

/** A click on a link, box or button of the row is theirs; a text being marked is no click. */
function openByClick(target: EventTarget, open: () => void): void {
  const inControl = target instanceof Element && target.closest('a, button, input, label, [role="menuitem"]')
  if (!inControl && window.getSelection()?.isCollapsed !== false) open()
}
