import { useEffect, useState } from 'react'
import { useDelayed } from '../lib/use-delayed.ts'
import { SearchIcon } from './icons.tsx'

interface SearchBoxProps {
  label: string
  placeholder: string
  /** What the list is searched for now. */
  value: string
  /** Called a moment after the typing pauses. */
  onSearch: (text: string) => void
}

const PAUSE_MS = 200

/** Search as you type; "/" leads here. */
export function SearchBox({ label, placeholder, value, onSearch }: SearchBoxProps) {
  const [text, setText] = useState(value)
  const settled = useDelayed(text, PAUSE_MS)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a pause in typing searches
  useEffect(() => {
    if (settled === text && settled.trim() !== value) onSearch(settled.trim())
  }, [settled])
  useEffect(() => setText((before) => (before.trim() === value ? before : value)), [value])
  return (
    <div className="search-box">
      <SearchIcon />
      <input
        type="search"
        className="input"
        aria-label={label}
        placeholder={placeholder}
        dir="auto"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  )
}
