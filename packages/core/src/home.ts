import type { Actor, Call } from './call.ts'
import type { Rendered, RenderOptions } from './document/pdf/render.ts'
import type { PrintView } from './document/report-view.ts'
import type { NewId } from './kit/id.ts'
import type { Clock } from './ports/clock.ts'
import type { Files } from './ports/files.ts'
import type { Jobs } from './ports/jobs.ts'
import type { Mailer } from './ports/mailer.ts'
import type { PaymentProvider } from './ports/payment-provider.ts'
import type { Pictures } from './ports/pictures.ts'
import type { Scanner } from './ports/scanner.ts'
import type { Secrets } from './ports/secrets.ts'
import type { Store } from './ports/store.ts'
import type { VirusCheck } from './ports/virus-check.ts'
import { scoped } from './store/scoped.ts'

/** Everything a home provides: the ports, and the few settings that are not an organisation's own. */
export interface Home {
  /** The whole store. Only `callFor` hands parts of it on. */
  store: Store
  files: Files
  jobs: Jobs
  mailer: Mailer
  /** Makes the PDF of a document: `renderPdf` itself, or the same beside the thread that answers requests. */
  renderPdf(view: PrintView, options?: RenderOptions): Promise<Rendered>
  /** Opens pictures and PDFs that people send. */
  pictures: Pictures
  /** Reads receipts. */
  scanner: Scanner
  /** Absent: files are not checked for viruses. */
  virusCheck?: VirusCheck | undefined
  /** By name. */
  providers: ReadonlyMap<string, PaymentProvider>
  /** Seals what others entrust to us: the keys of an organisation's providers. */
  secrets: Secrets
  clock: Clock
  newId: NewId
  /** Waits before attempt n of a commit that met a conflict. */
  backOff(attempt: number): Promise<void>
  /** Where people reach this installation, without a slash at the end: `http://localhost:4000`. */
  publicUrl: string
  /** Makes pay links unguessable. At least 32 characters; changing it ends all links. */
  payLinkSecret: string
  /** The address our mails come from; the organisation's name and reply address are set beside it. */
  mailFrom: string
}

/** The part of a home that calls are made from. */
export type Acting = Pick<Home, 'store' | 'clock' | 'newId' | 'backOff'>

/** What a use case needs to act in one organisation. */
export function callFor(home: Acting, who: { orgId: string; actor: Actor; requestId: string }): Call {
  const { clock, newId } = home
  return { ...who, store: scoped(home.store, { orgId: who.orgId }), clock, newId, backOff: home.backOff }
}

/** The same for our own work: jobs and schedules. `name` says which. */
export function systemCall(home: Acting, work: { orgId: string; name: string }): Call {
  return callFor(home, { orgId: work.orgId, actor: { kind: 'system', id: work.name, name: 'Quittance' }, requestId: home.newId('req') })
}

/** The same caller in the organisation `orgId`, with platform items: for what an account does in an organisation that it does not belong to yet. */
export function callInside(home: Home, call: Call, orgId: string): Call {
  return { ...call, orgId, store: scoped(home.store, { orgId, platform: true }) }
}
