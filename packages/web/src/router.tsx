import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, type RouterHistory } from '@tanstack/react-router'
import { NotFoundState, PageSkeleton } from './components/states.tsx'
import { Gate } from './gate.tsx'
import { AuthCallback } from './pages/auth/auth-callback.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundState })

const callback = createRoute({ getParentRoute: () => root, path: '/auth/callback', component: AuthCallback })

const join = createRoute({
  getParentRoute: () => root,
  path: '/join/$token',
  component: lazyRouteComponent(() => import('./pages/auth/join.tsx'), 'JoinPage'),
})

/** Everything behind the login, in the shell. */
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Gate, notFoundComponent: NotFoundState })

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined

/** What the address of the invoice list can say. */
export interface InvoiceListSearch {
  tab?: string
  q?: string
}

/** A list whose address can hold a search and "open the form for a new one". */
export interface NounListSearch {
  q?: string
  new?: boolean
  archived?: boolean
}

const only = <Value extends object>(value: { [Key in keyof Value]: Value[Key] | undefined }): Value =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined && each !== false)) as Value

const nounSearch = (search: Record<string, unknown>): NounListSearch =>
  only<NounListSearch>({ q: text(search.q), new: search.new === true, archived: search.archived === true })

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/home/home-page.tsx'), 'HomePage'),
})

const invoices = createRoute({
  getParentRoute: () => inside,
  path: '/invoices',
  validateSearch: (search: Record<string, unknown>) => only<InvoiceListSearch>({ tab: text(search.tab), q: text(search.q) }),
  component: lazyRouteComponent(() => import('./pages/invoices/invoice-list-page.tsx'), 'InvoiceListPage'),
})

const invoice = createRoute({
  getParentRoute: () => inside,
  path: '/invoices/$invoiceId',
  component: lazyRouteComponent(() => import('./pages/invoices/detail/invoice-page.tsx'), 'InvoicePage'),
})

const draft = createRoute({
  getParentRoute: () => inside,
  path: '/drafts/$draftId',
  validateSearch: (search: Record<string, unknown>) => only<{ customer?: string }>({ customer: text(search.customer) }),
  component: lazyRouteComponent(() => import('./pages/invoices/editor/editor-page.tsx'), 'EditorPage'),
})

const quotes = createRoute({
  getParentRoute: () => inside,
  path: '/quotes',
  validateSearch: (search: Record<string, unknown>) => only<InvoiceListSearch>({ tab: text(search.tab), q: text(search.q) }),
  component: lazyRouteComponent(() => import('./pages/quotes/quote-list-page.tsx'), 'QuoteListPage'),
})

const quote = createRoute({
  getParentRoute: () => inside,
  path: '/quotes/$quoteId',
  component: lazyRouteComponent(() => import('./pages/quotes/quote-page.tsx'), 'QuotePage'),
})

const recurringList = createRoute({
  getParentRoute: () => inside,
  path: '/recurring',
  component: lazyRouteComponent(() => import('./pages/recurring/recurring-list-page.tsx'), 'RecurringListPage'),
})

const newRecurring = createRoute({
  getParentRoute: () => inside,
  path: '/recurring/new',
  validateSearch: (search: Record<string, unknown>) => only<{ from?: string }>({ from: text(search.from) }),
  component: lazyRouteComponent(() => import('./pages/recurring/recurring-editor-page.tsx'), 'NewRecurringPage'),
})

const recurring = createRoute({
  getParentRoute: () => inside,
  path: '/recurring/$recurringId',
  component: lazyRouteComponent(() => import('./pages/recurring/recurring-page.tsx'), 'RecurringPage'),
})

const editRecurring = createRoute({
  getParentRoute: () => inside,
  path: '/recurring/$recurringId/edit',
  component: lazyRouteComponent(() => import('./pages/recurring/recurring-editor-page.tsx'), 'RecurringEditPage'),
})

const customers = createRoute({
  getParentRoute: () => inside,
  path: '/customers',
  validateSearch: nounSearch,
  component: lazyRouteComponent(() => import('./pages/customers/customer-list-page.tsx'), 'CustomerListPage'),
})

const customer = createRoute({
  getParentRoute: () => inside,
  path: '/customers/$customerId',
  component: lazyRouteComponent(() => import('./pages/customers/customer-page.tsx'), 'CustomerPage'),
})

const items = createRoute({
  getParentRoute: () => inside,
  path: '/items',
  validateSearch: nounSearch,
  component: lazyRouteComponent(() => import('./pages/items/item-list-page.tsx'), 'ItemListPage'),
})

/** What the address of the payments can say: to record one, and whose. */
export interface PaymentListSearch {
  new?: boolean
  customer?: string
}

const payments = createRoute({
  getParentRoute: () => inside,
  path: '/payments',
  validateSearch: (search: Record<string, unknown>) =>
    only<PaymentListSearch>({ new: search.new === true, customer: text(search.customer) }),
  component: lazyRouteComponent(() => import('./pages/payments/payment-list-page.tsx'), 'PaymentListPage'),
})

const payment = createRoute({
  getParentRoute: () => inside,
  path: '/payments/$paymentId',
  component: lazyRouteComponent(() => import('./pages/payments/payment-page.tsx'), 'PaymentPage'),
})

const creditNotes = createRoute({
  getParentRoute: () => inside,
  path: '/credit-notes',
  component: lazyRouteComponent(() => import('./pages/credit-notes/credit-note-list-page.tsx'), 'CreditNoteListPage'),
})

const creditNote = createRoute({
  getParentRoute: () => inside,
  path: '/credit-notes/$creditNoteId',
  component: lazyRouteComponent(() => import('./pages/credit-notes/credit-note-page.tsx'), 'CreditNotePage'),
})

/** What the address of the reports can say. */
export interface ReportSearch {
  report?: string
  from?: string
  to?: string
  account?: string
  customer?: string
  basis?: string
  /** A row of the tax report: see `tax-row.ts`. */
  tax?: string
  /** A figure of the ageing: see `ageing-figure.ts`. */
  figure?: string
}

const reports = createRoute({
  getParentRoute: () => inside,
  path: '/reports',
  validateSearch: (search: Record<string, unknown>) =>
    only<ReportSearch>({
      report: text(search.report),
      from: text(search.from),
      to: text(search.to),
      account: text(search.account),
      customer: text(search.customer),
      basis: text(search.basis),
      tax: text(search.tax),
      figure: text(search.figure),
    }),
  component: lazyRouteComponent(() => import('./pages/reports/reports-page.tsx'), 'ReportsPage'),
})
const ledger = createRoute({
  getParentRoute: () => inside,
  path: '/ledger',
  validateSearch: (search: Record<string, unknown>) => only<{ subject?: string }>({ subject: text(search.subject) }),
  component: lazyRouteComponent(() => import('./pages/ledger/ledger-page.tsx'), 'LedgerPage'),
})
/** What the address of the time can say: which view, and of what. */
export interface TimeSearch {
  view?: string
  week?: string
  member?: string
  project?: string
  from?: string
  to?: string
  group?: string
}

const time = createRoute({
  getParentRoute: () => inside,
  path: '/time',
  validateSearch: (search: Record<string, unknown>) =>
    only<TimeSearch>({
      view: text(search.view),
      week: text(search.week),
      member: text(search.member),
      project: text(search.project),
      from: text(search.from),
      to: text(search.to),
      group: text(search.group),
    }),
  component: lazyRouteComponent(() => import('./pages/time/time-page.tsx'), 'TimePage'),
})
const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings/settings-page.tsx'), 'SettingsPage'),
})

const settingsPart = createRoute({
  getParentRoute: () => inside,
  path: '/settings/$part',
  component: lazyRouteComponent(() => import('./pages/settings/settings-page.tsx'), 'SettingsPage'),
})

const receipts = createRoute({
  getParentRoute: () => inside,
  path: '/receipts',
  validateSearch: (search: Record<string, unknown>) => only<{ tab?: string }>({ tab: text(search.tab) }),
  component: lazyRouteComponent(() => import('./pages/receipts/receipts-page.tsx'), 'ReceiptsPage'),
})

const receipt = createRoute({
  getParentRoute: () => inside,
  path: '/receipts/$receiptId',
  component: lazyRouteComponent(() => import('./pages/receipts/review-page.tsx'), 'ReviewPage'),
})

const elsewhere = createRoute({ getParentRoute: () => inside, path: '$', component: NotFoundState })

const routeTree = root.addChildren([
  callback,
  join,
  inside.addChildren([
    home,
    invoices,
    invoice,
    draft,
    quotes,
    quote,
    customers,
    customer,
    items,
    payments,
    payment,
    creditNotes,
    creditNote,
    reports,
    ledger,
    receipts,
    receipt,
    time,
    recurringList,
    newRecurring,
    recurring,
    editRecurring,
    settings,
    settingsPart,
    elsewhere,
  ]),
])

/** The app's addresses. Each page is loaded when first visited, or when a link to it is pointed at. The browser's own history by default. */
export function createAppRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    defaultPreload: 'intent',
    defaultPendingComponent: PageSkeleton,
    defaultNotFoundComponent: NotFoundState,
    scrollRestoration: true,
    ...(history ? { history } : {}),
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
