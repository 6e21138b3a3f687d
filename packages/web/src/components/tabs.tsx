import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'

interface Tab {
  key: string
  label: string
  count?: number | undefined
  content: ReactNode
}

/** Views of one thing, one at a time. Arrow keys move between them. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const id = useId()
  const [chosenKey, setChosenKey] = useState(tabs[0]?.key)
  const chosen = tabs.find((tab) => tab.key === chosenKey) ?? tabs[0]
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step || !chosen) return
    const next = tabs[(tabs.indexOf(chosen) + step + tabs.length) % tabs.length]
    if (!next) return
    setChosenKey(next.key)
    document.getElementById(`${id}-${next.key}`)?.focus()
  }
  return (
    <div>
      <div className="tabs no-print" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            className="tab"
            role="tab"
            id={`${id}-${tab.key}`}
            aria-selected={tab === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab === chosen ? 0 : -1}
            onClick={() => setChosenKey(tab.key)}
          >
            {tab.label}
            {tab.count !== undefined && tab.count > 0 && <span className="count">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen?.key}`}>
        {chosen?.content}
      </div>
    </div>
  )
}

interface SegmentsProps<Choice extends string> {
  label: string
  choices: readonly { value: Choice; label: string }[]
  value: Choice
  onChoose: (value: Choice) => void
}

/** A few choices side by side, one of them pressed. */
export function Segments<Choice extends string>({ label, choices, value, onChoose }: SegmentsProps<Choice>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one bar in every browser
    <div className="segments" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button key={choice.value} type="button" aria-pressed={choice.value === value} onClick={() => onChoose(choice.value)}>
          {choice.label}
        </button>
      ))}
    </div>
  )
}
