import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ReadTemplate, type Resource, readTemplate, type Template } from './cloud/template.ts'
import { emptyBundles, synthesise } from './synthesise.ts'

/** An installation's templates, as they stand and as CloudFormation reads them. */
export interface Templates {
  raw: Template
  read: ReadTemplate
  /** What stands in us-east-1; without resources where nothing does. */
  edge: ReadTemplate
}

const PLACE = {
  accountId: '111122223333',
  region: 'eu-central-1',
  parameters: { CertificateArn: 'arn:certificate', FirewallArn: 'arn:firewall' },
  physical: () => undefined,
}

/** Synthesises an environment of this repository and reads what came of it. */
export function templatesOf(name: string): Templates {
  const { cloudAssembly } = synthesise(name, emptyBundles())
  const fileOf = (stack: string) => join(cloudAssembly, `${stack}.template.json`)
  const rawOf = (stack: string) => JSON.parse(readFileSync(fileOf(stack), 'utf8')) as Template
  const raw = rawOf(`quittance-${name}`)
  const edge = existsSync(fileOf(`quittance-${name}-edge`)) ? rawOf(`quittance-${name}-edge`) : { Resources: {} }
  return { raw, read: readTemplate(raw, PLACE), edge: readTemplate(edge, PLACE) }
}

/** The properties of the one resource of a type. Errors: none, or several. */
export function only(template: ReadTemplate, type: string): Resource['Properties'] {
  const found = template.ofType(type)
  if (found.length !== 1) throw new Error(`${found.length} of ${type}`)
  return found[0]?.[1]
}
