import type { Log } from '@quittance/api/app'
import { examine } from '@quittance/core/doctor/examine'
import type { DoctorFigures, DoctorReport } from '@quittance/core/doctor/report'
import { systemCall } from '@quittance/core/home'
import { Organisation } from '@quittance/core/organisation/record'
import { read } from '@quittance/core/store/transact'
import type { Configuration } from '../configuration.ts'
import { type OpenedHome, openHome } from '../open-home.ts'
import { organisationIds } from '../store/organisations.ts'

/** One organisation's report. */
export interface Diagnosis extends DoctorReport {
  orgId: string
  name: string
}

type DoctorHome = Pick<OpenedHome, 'app' | 'jobs' | 'files' | 'local'>

/** What the command line asks of the doctor. */
export interface DoctorOptions {
  configuration: Configuration
  log: Log
  print(text: string): void
  rebuild: boolean
  json: boolean
}

/** The command `doctor`: proves the books of every organisation. Exit code 1 when something is wrong; warnings are shown only. */
export async function runDoctor({ configuration, log, print, rebuild, json }: DoctorOptions): Promise<number> {
  const home = await openHome(configuration, log)
  try {
    const diagnoses = await diagnose(home, { rebuild, onProgress: json ? () => {} : print })
    if (json) print(JSON.stringify(diagnoses, null, 2))
    else for (const diagnosis of diagnoses) for (const line of linesOf(diagnosis)) print(line)
    return diagnoses.some(isSick) ? 1 : 0
  } finally {
    await home.close()
  }
}

/** Examines every organisation of the home. With `rebuild` the read models that differ are written again, and all is examined once more. */
export async function diagnose(home: DoctorHome, options: { rebuild: boolean; onProgress(text: string): void }): Promise<Diagnosis[]> {
  const diagnoses: Diagnosis[] = []
  for (const orgId of organisationIds(home.local.database)) {
    const call = systemCall(home.app, { orgId, name: 'doctor' })
    const { name } = await read(call, Organisation, {})
    const onProgress = (kind: keyof DoctorFigures, done: number) => options.onProgress(`  ${name}: ${done} ${nameOf(kind)} …`)
    const sources = { files: home.files.files, jobs: home.jobs, onProgress }
    const { rebuilt } = options.rebuild ? await examine(call, { ...sources, rebuild: true }) : { rebuilt: [] }
    diagnoses.push({ orgId, name, ...(await examine(call, sources)), rebuilt })
  }
  return diagnoses
}

function isSick({ findings }: Diagnosis): boolean {
  return findings.some(({ severity }) => severity === 'error')
}

function linesOf({ name, orgId, findings, findingCount, figures, chainHead, rebuilt }: Diagnosis): string[] {
  const counts = Object.entries(figures).map(([kind, count]) => `${count} ${nameOf(kind)}`)
  return [
    `${name} (${orgId})`,
    `  Looked at ${counts.join(', ')}.`,
    `  Last block ${chainHead}`,
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
