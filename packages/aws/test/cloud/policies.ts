import type { ReadTemplate } from './template.ts'

/** One right of a role: an action on a resource, both of which may hold stars. */
export interface Right {
  action: string
  resource: string
}

/** A call as IAM sees it. */
export interface Call {
  /** `dynamodb:GetItem`. */
  action: string
  resource: string
}

/** The rights of a role, from its own policies and from those attached to it. Errors: what this does not understand (conditions, denials). */
export function rightsOf(template: ReadTemplate, roleId: string): Right[] {
  const roleName = template.physicalOf(roleId).ref
  const own = (template.resources.get(roleId)?.Properties.Policies ?? []).map((policy: { PolicyDocument: object }) => policy.PolicyDocument)
  const attached = template
    .ofType('AWS::IAM::Policy')
    .filter(([, { Roles }]) => (Roles ?? []).includes(roleName))
    .map(([, { PolicyDocument }]) => PolicyDocument)
  return [...own, ...attached].flatMap((document) => document.Statement.flatMap(rightsIn))
}

interface Statement {
  Effect: string
  Action?: string | string[]
  Resource?: string | string[]
  Condition?: object
}

function rightsIn({ Effect, Action, Resource, ...more }: Statement): Right[] {
  const unknown = Object.keys(more).filter((name) => name !== 'Sid')
  if (Effect !== 'Allow' || unknown.length > 0) throw new Error(`a statement that these tests do not understand: ${Effect} ${unknown}`)
  return [Action ?? []].flat().flatMap((action) => [Resource ?? []].flat().map((resource) => ({ action, resource })))
}

/** Whether a right allows a call. */
export function allows({ action, resource }: Right, call: Call): boolean {
  return matches(action, call.action) && matches(resource, call.resource)
}

function matches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`).test(text)
}
