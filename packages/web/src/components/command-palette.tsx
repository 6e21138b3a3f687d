import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { currentAuth } from '../data/client.ts'
import { useCustomerSuggestions } from '../data/customers.ts'
import { useFewInvoices } from '../data/invoices.ts'
import { chooseTheme } from '../lib/theme.ts'
import { useDelayed } from '../lib/use-delayed.ts'
import { Dialog } from './dialog.tsx'
import {
  AccountIcon,
  BookIcon,
  ChartIcon,
  HelpIcon,
  HomeIcon,
  InvoiceIcon,
  KeyIcon,
  LeaveIcon,
  MoonIcon,
  PeopleIcon,
  PlusIcon,
  SettingsIcon,
  SunIcon,
  TagIcon,
} from './icons.tsx'
import { moneyText } from './money.tsx'
import { useGoTo } from './use-go-to.ts'

interface Command {
  key: string
  group: 'Do' | 'Go to' | 'Invoices' | 'Customers'
  label: string
  note?: string
  icon: ReactNode
  run: () => void
}

interface PaletteProps {
  onClose: () => void
  onHelp: () => void
}

/** Everything the app can do and find, by typing. */
export function CommandPalette({ onClose, onHelp }: PaletteProps) {
  const [text, setText] = useState('')
  const [marked, setMarked] = useState(0)
  const goTo = useGoTo()
  const go = (path: string) => () => goTo(path)
  const found = useFound(text.trim(), go)
  const commands = [...commandsFor(go, onHelp).filter((command) => matches(command, text)), ...found]
  const current = Math.min(marked, commands.length - 1)
  const run = (command: Command | undefined) => {
    if (!command) return
    onClose()
    command.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setMarked((current + step + commands.length) % Math.max(1, commands.length))
    else if (event.key === 'Enter') run(commands[current])
    else return
    event.preventDefault()
  }
  return (
    <Dialog title="Search and commands" onClose={onClose} className="palette" bare>
      <input
        className="palette-input"
        role="combobox"
        aria-label="Search invoices and customers, or type a command"
        placeholder="Search, or type what you want to do"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={commands[current] ? `palette-${commands[current].key}` : undefined}
        autoComplete="off"
        dir="auto"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setMarked(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div className="palette-list" role="listbox" id="palette-list" aria-label="Results">
        {commands.length === 0 && <p className="palette-group">Nothing found for “{text}”.</p>}
        {commands.map((command, index) => (
          <PaletteRow
            key={command.key}
            command={command}
            marked={index === current}
            heads={commands[index - 1]?.group !== command.group}
            onChoose={() => run(command)}
          />
        ))}
      </div>
    </Dialog>
  )
}

function PaletteRow({ command, marked, heads, onChoose }: { command: Command; marked: boolean; heads: boolean; onChoose: () => void }) {
  return (
    <>
      {heads && (
        <div className="palette-group" role="presentation">
          {command.group}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the text box has the keys */}
      <div id={`palette-${command.key}`} className="option" role="option" tabIndex={-1} aria-selected={marked} onClick={onChoose}>
        {command.icon}
        <span className="clip" dir="auto">
          {command.label}
        </span>
        {command.note && <span className="option-note nowrap">{command.note}</span>}
      </div>
    </>
  )
}

function matches(command: Command, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/)
  return words.every((word) => command.label.toLowerCase().includes(word))
}

const SEARCH_AFTER_MS = 150

function useFound(text: string, go: (path: string) => () => void): Command[] {
  const search = useDelayed(text, SEARCH_AFTER_MS)
  const invoices = useFewInvoices({ search }, 6, search !== '')
  const customers = useCustomerSuggestions(search, search !== '')
  if (text === '') return []
  return [
    ...(invoices.data?.items ?? []).map(
      (invoice): Command => ({
        key: invoice.id,
        group: 'Invoices',
        label: `${invoice.number ?? 'Draft'} · ${invoice.customerName}`,
        note: moneyText(invoice.total, invoice.currency),
        icon: <InvoiceIcon />,
        run: go(`/invoices/${invoice.id}`),
      }),
    ),
    ...(customers.data?.items ?? []).map(
      (customer): Command => ({
        key: customer.id,
        group: 'Customers',
        label: customer.name,
        icon: <PeopleIcon />,
        run: go(`/customers/${customer.id}`),
      }),
    ),
  ]
}

function commandsFor(go: (path: string) => () => void, onHelp: () => void): Command[] {
  return [
    { key: 'new-invoice', group: 'Do', label: 'New invoice', note: 'N', icon: <PlusIcon />, run: go('/drafts/new') },
    { key: 'new-quote', group: 'Do', label: 'New quote', icon: <PlusIcon />, run: go('/quotes/new') },
    { key: 'new-customer', group: 'Do', label: 'New customer', icon: <PlusIcon />, run: go('/customers?new=true') },
    { key: 'new-item', group: 'Do', label: 'New item', icon: <PlusIcon />, run: go('/items?new=true') },
    { key: 'home', group: 'Go to', label: 'Home', icon: <HomeIcon />, run: go('/') },
    { key: 'invoices', group: 'Go to', label: 'Invoices', icon: <InvoiceIcon />, run: go('/invoices') },
    { key: 'overdue', group: 'Go to', label: 'Overdue invoices', icon: <InvoiceIcon />, run: go('/invoices?tab=overdue') },
    { key: 'quotes', group: 'Go to', label: 'Quotes', icon: <InvoiceIcon />, run: go('/quotes') },
    { key: 'customers', group: 'Go to', label: 'Customers', icon: <PeopleIcon />, run: go('/customers') },
    { key: 'items', group: 'Go to', label: 'Items', icon: <TagIcon />, run: go('/items') },
    { key: 'reports', group: 'Go to', label: 'Reports', icon: <ChartIcon />, run: go('/reports') },
    { key: 'ledger', group: 'Go to', label: 'Ledger', icon: <BookIcon />, run: go('/ledger') },
    { key: 'settings', group: 'Go to', label: 'Settings', icon: <SettingsIcon />, run: go('/settings') },
    { key: 'keys', group: 'Go to', label: 'API keys', icon: <KeyIcon />, run: go('/settings/api-keys') },
    { key: 'account', group: 'Go to', label: 'Your account', icon: <AccountIcon />, run: go('/settings/account') },
    { key: 'light', group: 'Do', label: 'Use the light theme', icon: <SunIcon />, run: () => chooseTheme('light') },
    { key: 'dark', group: 'Do', label: 'Use the dark theme', icon: <MoonIcon />, run: () => chooseTheme('dark') },
    { key: 'help', group: 'Do', label: 'Keyboard shortcuts', note: '?', icon: <HelpIcon />, run: onHelp },
    { key: 'leave', group: 'Do', label: 'Log out', icon: <LeaveIcon />, run: () => void currentAuth().logout() },
  ].sort((a, b) => (a.group === b.group ? 0 : a.group === 'Do' ? -1 : 1)) as Command[]
}
