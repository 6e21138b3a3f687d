import type { Log } from '@quittance/api/app'
import { examine } from '@quittance/core/doctor/examine'
import type { DoctorFigures, DoctorReport } from '@quittance/core/doctor/report'
import { systemCall } from '@quittance/core/home'
import { Organisation } from '@quittance/core/organisation/record'
import { findHead } from '@quittance/core/seal/find-head'
import { read } from '@quittance/core/store/transact'
import type { Configuration } from '../configuration.ts'
import { type OpenedHome, openHome } from '../open-home.ts'
import { organisationIds } from '../store/organisations.ts'

/** One organisation's report. */
export interface Diagnosis extends DoctorReport {
  orgId: string
  name: string
  /** The block that has the head hash asked for, where one has. */
  headBlock?: number
}

type DoctorHome = Pick<OpenedHome, 'app' | 'jobs' | 'files' | 'local'>

/** What the command line asks of the doctor. */
export interface DoctorOptions {
  configuration: Configuration
  log: Log
  print(text: string): void
  rebuild: boolean
  json: boolean
  /** A head hash that somebody kept: it must be in the chain of one of the organisations. */
  head?: string | undefined
}

/** The command `doctor`: proves the books of every organisation. Exit code 1 when something is wrong, or a kept head is in no chain; warnings are shown only. */
export async function runDoctor({ configuration, log, print, rebuild, json, head }: DoctorOptions): Promise<number> {
  const home = await openHome(configuration, log)
  try {
    const diagnoses = await diagnose(home, { rebuild, head, onProgress: json ? () => {} : print })
    if (json) print(JSON.stringify(diagnoses, null, 2))
    else for (const diagnosis of diagnoses) for (const line of linesOf(diagnosis)) print(line)
    const isLost = head !== undefined && diagnoses.every(({ headBlock }) => headBlock === undefined)
    if (isLost && !json) print(`WRONG: ${head} is in no chain. What was sealed before it was changed, or it is of other books.`)
    return isLost || diagnoses.some(isSick) ? 1 : 0
  } finally {
    await home.close()
  }
}

interface DiagnoseOptions {
  rebuild: boolean
  head?: string | undefined
  onProgress(text: string): void
}

/** Examines every organisation of the home. With `rebuild` the read models that differ are written again, and all is examined once more. */
export async function diagnose(home: DoctorHome, options: DiagnoseOptions): Promise<Diagnosis[]> {
  const diagnoses: Diagnosis[] = []
  for (const orgId of organisationIds(home.local.database)) {
    const call = systemCall(home.app, { orgId, name: 'doctor' })
    const { name } = await read(call, Organisation, {})
    const onProgress = (kind: keyof DoctorFigures, done: number) => options.onProgress(`  ${name}: ${done} ${nameOf(kind)} …`)
    const sources = { files: home.files.files, jobs: home.jobs, onProgress }
    const { rebuilt } = options.rebuild ? await examine(call, { ...sources, rebuild: true }) : { rebuilt: [] }
    const headBlock = options.head === undefined ? undefined : await findHead(call, options.head)
    diagnoses.push({ orgId, name, ...(await examine(call, sources)), rebuilt, ...(headBlock === undefined ? {} : { headBlock }) })
  }
  return diagnoses
}

function isSick({ findings }: Diagnosis): boolean {
  return findings.some(({ severity }) => severity === 'error')
}

function linesOf({ name, orgId, findings, findingCount, figures, chainHead, rebuilt, headBlock }: Diagnosis): string[] {
  const counts = Object.entries(figures).map(([kind, count]) => `${count} ${nameOf(kind)}`)
  return [
    `${name} (${orgId})`,
    `  Looked at ${counts.join(', ')}.`,
    `  Last block ${chainHead}`,
    ...(headBlock === undefined ? [] : [`  The head you kept is block ${headBlock}: nothing sealed before it was changed.`]),
    ...rebuilt.map((what) => `  Rebuilt: ${what}`),
    ...findings.map(
      ({ severity, check, subject, message }) => `  ${severity === 'error' ? 'WRONG  ' : 'look at'} ${check}: ${subject}: ${message}`,
    ),
    ...(findingCount > findings.length ? [`  … and ${findingCount - findings.length} more.`] : []),
    findingCount === 0 ? '  All is well.' : `  ${findingCount} finding${findingCount === 1 ? '' : 's'}.`,
  ]
}

/** "creditNotes" as people write it. */
function nameOf(kind: string): string {
  return kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
