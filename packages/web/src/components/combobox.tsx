import { type InputHTMLAttributes, type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react'

/** One suggestion. */
export interface Suggestion {
  key: string
  label: string
  note?: ReactNode
  /** What stands before the label, like a plus for "create". */
  icon?: ReactNode
}

interface ComboboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onSelect' | 'onChange' | 'value'> {
  /** What is in the box. */
  value: string
  onType: (text: string) => void
  suggestions: readonly Suggestion[]
  onChoose: (key: string) => void
  /** Spoken name of the list. */
  listLabel: string
  /** The first suggestion is marked while typing, so that Enter takes it. Off where any text is allowed. */
  markFirst?: boolean
  /** Shown in the list when there is nothing to suggest. */
  nothing?: string
  ref?: Ref<HTMLInputElement>
}

/**
 * A text box with suggestions (the ARIA combobox pattern): arrows move, Enter or a click takes, Escape closes. Keys it does not
 * use go to `onKeyDown`.
 */
export function Combobox(props: ComboboxProps) {
  const { value, onType, suggestions, onChoose, listLabel, markFirst, nothing, onKeyDown, onBlur, onFocus, className, ...rest } = props
  const id = useId()
  const [open, setOpen] = useState(false)
  const [marked, setMarked] = useState(-1)
  const current = marked < 0 && markFirst && value !== '' ? 0 : marked
  const shown = open && (suggestions.length > 0 || Boolean(nothing && value !== ''))
  const close = () => {
    setOpen(false)
    setMarked(-1)
  }
  const choose = (key: string) => {
    close()
    onChoose(key)
  }
  const takeKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const act = shown ? keyInList(event.key, current, suggestions) : null
    if (!act) return onKeyDown?.(event)
    event.preventDefault()
    event.stopPropagation()
    if (act.kind === 'close') close()
    else if (act.kind === 'mark') setMarked(act.index)
    else choose(act.key)
  }
  return (
    <div className="combobox">
      <input
        className={className ?? 'input'}
        dir="auto"
        autoComplete="off"
        {...rest}
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && current >= 0 ? `${id}-${current}` : undefined}
        value={value}
        onChange={(event) => {
          setOpen(true)
          setMarked(-1)
          onType(event.target.value)
        }}
        onFocus={(event) => {
          setOpen(rest['aria-haspopup'] !== 'false')
          onFocus?.(event)
        }}
        onBlur={(event) => {
          close()
          onBlur?.(event)
        }}
        onKeyDown={takeKey}
      />
      {shown && <SuggestionList {...{ id, listLabel, suggestions, current, nothing }} onChoose={choose} />}
    </div>
  )
}

interface SuggestionListProps {
  id: string
  listLabel: string
  suggestions: readonly Suggestion[]
  /** The marked one; -1 for none. */
  current: number
  nothing: string | undefined
  onChoose: (key: string) => void
}

function SuggestionList({ id, listLabel, suggestions, current, nothing, onChoose }: SuggestionListProps) {
  return (
    <div className="listbox" role="listbox" id={`${id}-list`} aria-label={listLabel}>
      {suggestions.map((suggestion, index) => (
        <Option
          key={suggestion.key}
          id={`${id}-${index}`}
          suggestion={suggestion}
          marked={index === current}
          onChoose={() => onChoose(suggestion.key)}
        />
      ))}
      {suggestions.length === 0 && <p className="option muted">{nothing}</p>}
    </div>
  )
}

function Option({ id, suggestion, marked, onChoose }: { id: string; suggestion: Suggestion; marked: boolean; onChoose: () => void }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the text box has the keys
    <div
      id={id}
      className="option"
      role="option"
      tabIndex={-1}
      aria-selected={marked}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className="row clip">
        {suggestion.icon}
        <span className="clip" dir="auto">
          {suggestion.label}
        </span>
      </span>
      {suggestion.note && <span className="option-note nowrap">{suggestion.note}</span>}
    </div>
  )
}

type ListAct = { kind: 'close' } | { kind: 'mark'; index: number } | { kind: 'choose'; key: string }

function keyInList(key: string, current: number, suggestions: readonly Suggestion[]): ListAct | null {
  const last = suggestions.length - 1
  if (key === 'Escape') return { kind: 'close' }
  if (key === 'ArrowDown') return { kind: 'mark', index: current >= last ? 0 : current + 1 }
  if (key === 'ArrowUp') return { kind: 'mark', index: current <= 0 ? last : current - 1 }
  const chosen = suggestions[current]
  return key === 'Enter' && chosen ? { kind: 'choose', key: chosen.key } : null
}
