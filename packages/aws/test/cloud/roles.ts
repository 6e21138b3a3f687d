import { randomBytes } from 'node:crypto'
import type { Caller } from '../stand-ins/signature.ts'
import type { Roles } from './guard.ts'
import { type Right, rightsOf } from './policies.ts'
import type { ReadTemplate } from './template.ts'

/** The roles of a template, each with who takes it. */
export interface TemplateRoles extends Roles {
  /** A key for the role of each function, by the function's name. */
  keys: ReadonlyMap<string, Caller>
  /** The key that Lambda hands a function. Errors: no such function, or a role that does not trust Lambda. */
  credentialsOf(functionName: string): Caller
  /** The role of an ARN, for a service that takes it. Errors: no such role, or one that does not trust the service. */
  taken(arn: string, service: string): { role: string; rights: readonly Right[] }
}

/** Reads them. Errors: a function whose role is not in the template. */
export function rolesOf(template: ReadTemplate): TemplateRoles {
  const keys = new Map<string, Caller>()
  const rights = new Map<string, readonly Right[]>()
  const roles = template
    .ofType('AWS::IAM::Role')
    .map(([id, properties]) => ({ id, properties, arn: template.physicalOf(id).attributes.Arn }))
  const roleOf = (arn: string) => roles.find((role) => role.arn === arn) ?? fail(`${arn} is no role of the template`)
  const taken = (arn: string, service: string) => {
    const found = roleOf(arn)
    if (!trusts(found.properties.AssumeRolePolicyDocument, service)) fail(`${found.id} does not trust ${service}`)
    return { role: found.id, rights: rightsOf(template, found.id) }
  }
  const roleArns = new Map(template.ofType('AWS::Lambda::Function').map(([, { FunctionName, Role }]) => [FunctionName, Role]))
  for (const [FunctionName, Role] of roleArns) {
    keys.set(FunctionName, { accessKeyId: `AKIA${String(keys.size).padStart(16, '0')}`, secretAccessKey: randomBytes(20).toString('hex') })
    rights.set(FunctionName, rightsOf(template, roleOf(Role).id))
  }
  const byKey = new Map([...keys].map(([name, { accessKeyId }]) => [accessKeyId, name]))
  const credentialsOf = (name: string) => {
    taken(roleArns.get(name), 'lambda.amazonaws.com')
    return keys.get(name) ?? fail(`the template has no function ${name}`)
  }
  return { keys, taken, credentialsOf, functionOf: (key) => byKey.get(key), rightsOf: (name) => rights.get(name) ?? [] }
}

interface Trust {
  Statement: { Effect: string; Action: string; Principal: { Service?: string | string[] }; Condition?: object }[]
}

function trusts({ Statement }: Trust, service: string): boolean {
  return Statement.some(
    ({ Effect, Action, Principal, Condition }) =>
      Effect === 'Allow' && Action === 'sts:AssumeRole' && Condition === undefined && [Principal.Service].flat().includes(service),
  )
}

function fail(message: string): never {
  throw new Error(message)
}
