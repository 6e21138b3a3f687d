import { showHere } from '../src/attachment/picture/show.ts'
import { renderPdf } from '../src/document/pdf/render.ts'
import type { Home } from '../src/home.ts'
import type { Job, NewJob } from '../src/ports/jobs.ts'
import type { PaymentProvider } from '../src/ports/payment-provider.ts'
import type { Scanner } from '../src/ports/scanner.ts'
import { type MemorySecrets, memorySecrets } from './memory-data-keys.ts'
import { type MemoryFiles, memoryFiles } from './memory-files.ts'
import { memoryJobs } from './memory-jobs.ts'
import { type MemoryMailer, memoryMailer } from './memory-mailer.ts'
import { stillScanner } from './still-scanner.ts'
import { type TestCall, type TestWorld, type TestWorldOptions, testWorld } from './test-world.ts'

/** A home of fakes over one hostile world, with one organisation in view. */
export interface TestHome extends Home {
  world: TestWorld
  files: MemoryFiles
  mailer: MemoryMailer
  secrets: MemorySecrets
  /** What was enqueued. */
  enqueued: NewJob[]
  /** A member's call in the organisation. */
  call: TestCall
}

const ORG_ID = 'org_00000000000000000000000tst'

/** Opens one. Its organisation does not exist yet: see `openBusiness`. */
export function testHome(options: TestWorldOptions & { providers?: PaymentProvider[]; scanner?: Scanner } = {}): TestHome {
  const world = testWorld(options)
  const call = world.call({ orgId: ORG_ID })
  const enqueued: NewJob[] = []
  return {
    world,
    call,
    enqueued,
    store: world.store,
    files: memoryFiles(),
    jobs: memoryJobs(enqueued),
    mailer: memoryMailer(),
    renderPdf,
    pictures: { show: showHere },
    scanner: options.scanner ?? stillScanner(),
    secrets: memorySecrets(),
    providers: new Map((options.providers ?? []).map((provider) => [provider.name, provider])),
    clock: world.clock,
    newId: call.newId,
    backOff: call.backOff,
    publicUrl: 'https://pay.example',
    payLinkSecret: 'a secret for tests of thirty-two characters',
    mailFrom: 'invoices@quittance.example',
  }
}

/** A job as its handler gets it on its `attempts`th start. */
export function startedJob(home: TestHome, job: Pick<Job, 'kind' | 'payload'>, attempts = 1): Job {
  const at = new Date(home.clock.now()).toISOString()
  return { id: `evt_test:${job.kind}`, orgId: ORG_ID, ...job, state: 'running', attempts, createdAt: at, dueAt: at }
}
