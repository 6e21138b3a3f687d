import { Link, useRouterState } from '@tanstack/react-router'
import { Fragment, lazy, type ReactNode, Suspense, useState } from 'react'
import { useShortcuts } from '../lib/shortcuts.ts'
import { useOnline } from '../lib/use-online.ts'
import { ButtonLink, IconButton, type Place } from './button.tsx'
import { Dialog } from './dialog.tsx'
import {
  BookIcon,
  ChartIcon,
  ClockIcon,
  CoinIcon,
  HelpIcon,
  HomeIcon,
  InvoiceIcon,
  MoreIcon,
  PeopleIcon,
  PlusIcon,
  ReceiptIcon,
  RetryIcon,
  SearchIcon,
  SettingsIcon,
  SignIcon,
  TagIcon,
  UndoIcon,
} from './icons.tsx'
import { PageBoundary } from './page-boundary.tsx'
import { useGoTo } from './use-go-to.ts'

const CommandPalette = lazy(async () => ({ default: (await import('./command-palette.tsx')).CommandPalette }))
const ShortcutHelp = lazy(async () => ({ default: (await import('./shortcut-help.tsx')).ShortcutHelp }))

interface PlaceLink {
  to: Place
  label: string
  icon: ReactNode
}

/** Where one can go, by what one does there: the sidebar and the phone's "More" both show it. */
const PLACES: readonly { group: string; places: readonly PlaceLink[] }[] = [
  { group: '', places: [{ to: '/', label: 'Home', icon: <HomeIcon /> }] },
  {
    group: 'Sales',
    places: [
      { to: '/invoices', label: 'Invoices', icon: <InvoiceIcon /> },
      { to: '/quotes', label: 'Quotes', icon: <SignIcon /> },
      { to: '/recurring', label: 'Recurring', icon: <RetryIcon /> },
      { to: '/customers', label: 'Customers', icon: <PeopleIcon /> },
      { to: '/items', label: 'Items', icon: <TagIcon /> },
    ],
  },
  {
    group: 'Work',
    places: [
      { to: '/time', label: 'Time', icon: <ClockIcon /> },
      { to: '/receipts', label: 'Receipts', icon: <ReceiptIcon /> },
    ],
  },
  {
    group: 'Books',
    places: [
      { to: '/payments', label: 'Payments', icon: <CoinIcon /> },
      { to: '/credit-notes', label: 'Credit notes', icon: <UndoIcon /> },
      { to: '/reports', label: 'Reports', icon: <ChartIcon /> },
      { to: '/ledger', label: 'Ledger', icon: <BookIcon /> },
    ],
  },
]

const SETTINGS: PlaceLink = { to: '/settings', label: 'Settings', icon: <SettingsIcon /> }

type Overlay = 'palette' | 'help' | 'more' | null

/** The frame around every page: navigation, shortcuts, the command palette, the offline banner. */
export function Shell({ organisationName, children }: { organisationName: string; children: ReactNode }) {
  const [overlay, setOverlay] = useState<Overlay>(null)
  const goTo = useGoTo()
  const path = useRouterState({ select: (state) => state.location.pathname })
  useShortcuts({
    'mod+k': () => setOverlay(overlay === 'palette' ? null : 'palette'),
    n: () => goTo('/drafts/new'),
    '/': () => focusSearch() || setOverlay('palette'),
    '?': () => setOverlay('help'),
  })
  return (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Sidebar organisationName={organisationName} onSearch={() => setOverlay('palette')} onHelp={() => setOverlay('help')} />
      <TopBar organisationName={organisationName} onSearch={() => setOverlay('palette')} />
      <div>
        <OfflineBanner />
        <main className="main" id="main" tabIndex={-1}>
          <PageBoundary resetKey={path}>{children}</PageBoundary>
        </main>
      </div>
      <BottomBar onMore={() => setOverlay('more')} />
      {overlay === 'more' && <MorePlaces onClose={() => setOverlay(null)} />}
      <Suspense>
        {overlay === 'palette' && <CommandPalette onClose={() => setOverlay(null)} onHelp={() => setOverlay('help')} />}
        {overlay === 'help' && <ShortcutHelp onClose={() => setOverlay(null)} />}
      </Suspense>
    </div>
  )
}

/** Puts the cursor into the page's own search box, where it has one. */
function focusSearch(): boolean {
  const box = document.querySelector<HTMLInputElement>('main input[type="search"]')
  box?.focus()
  box?.select()
  return box !== null
}

interface BarProps {
  organisationName: string
  onSearch: () => void
}

function Sidebar({ organisationName, onSearch, onHelp }: BarProps & { onHelp: () => void }) {
  return (
    <nav className="sidebar" aria-label="Main">
      <Brand organisationName={organisationName} />
      <ButtonLink to="/drafts/$draftId" params={{ draftId: 'new' }} icon={<PlusIcon />} title="New invoice" className="sidebar-new">
        <span className="nav-text">New invoice</span>
        <kbd>N</kbd>
      </ButtonLink>
      {PLACES.map(({ group, places }) => (
        <Fragment key={group}>
          {group && <p className="nav-group">{group}</p>}
          {places.map((place) => (
            <NavLink key={place.label} {...place} />
          ))}
        </Fragment>
      ))}
      <button type="button" className="nav-link" onClick={onSearch} title="Search and commands">
        <SearchIcon />
        <span className="nav-text">Search</span>
        <kbd>/</kbd>
      </button>
      <div className="sidebar-foot stack-s">
        <button type="button" className="nav-link" onClick={onHelp} title="Keyboard shortcuts">
          <HelpIcon />
          <span className="nav-text">Shortcuts</span>
          <kbd>?</kbd>
        </button>
        <NavLink {...SETTINGS} />
      </div>
    </nav>
  )
}

function Brand({ organisationName }: { organisationName: string }) {
  return (
    <Link to="/" className="brand" title={organisationName}>
      <img className="brand-mark" src="/favicon.svg" alt="" />
      <span className="brand-name clip" dir="auto">
        {organisationName}
      </span>
    </Link>
  )
}

function NavLink({ to, label, icon }: PlaceLink) {
  return (
    <Link to={to} className="nav-link" activeOptions={{ exact: to === '/' }} title={label}>
      {icon}
      <span className="nav-text">{label}</span>
    </Link>
  )
}

function TopBar({ organisationName, onSearch }: BarProps) {
  return (
    <header className="top-bar">
      <Brand organisationName={organisationName} />
      <IconButton label="Search and commands" icon={<SearchIcon />} onClick={onSearch} />
    </header>
  )
}

function BottomBar({ onMore }: { onMore: () => void }) {
  return (
    <nav className="bottom-bar" aria-label="Main, at the foot">
      <Link to="/" activeOptions={{ exact: true }}>
        <HomeIcon />
        Home
      </Link>
      <Link to="/invoices">
        <InvoiceIcon />
        Invoices
      </Link>
      <Link to="/drafts/$draftId" params={{ draftId: 'new' }} className="new" aria-label="New invoice">
        <PlusIcon />
      </Link>
      <Link to="/time">
        <ClockIcon />
        Time
      </Link>
      <button type="button" onClick={onMore}>
        <MoreIcon />
        More
      </button>
    </nav>
  )
}

/** All places, large enough for a thumb. */
function MorePlaces({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Go to" onClose={onClose}>
      <nav className="dialog-body" aria-label="All places">
        {[...PLACES, { group: 'Quittance', places: [SETTINGS] }].map(({ group, places }) => (
          <div key={group} className="more-places">
            {group && <p className="nav-group">{group}</p>}
            {places.map(({ to, label, icon }) => (
              <Link key={label} to={to} onClick={onClose} activeOptions={{ exact: to === '/' }}>
                {icon}
                {label}
              </Link>
            ))}
          </div>
        ))}
      </nav>
    </Dialog>
  )
}

/** Says what still works without a network. */
export function OfflineBanner() {
  const online = useOnline()
  return online ? null : (
    <div className="offline" role="status">
      You are offline. What is already loaded can be read; changes are kept on this page and saved when you are back.
    </div>
  )
}
