import type { MadeCall } from './cloud/guard.ts'
import { placeOf } from './cloud/place.ts'
import { allows, type Call, type Right, rightsOf } from './cloud/policies.ts'
import { senderOf } from './cloud/service-calls.ts'
import { type ReadTemplate, readTemplate, type Template } from './cloud/template.ts'

/** What a role of a template may do, and who has it: a function by its name in the table of functions, anything else by the role's id. */
export interface Grants {
  who: string
  rights: Right[]
}

/** A right that was not used. */
export interface UnusedRight extends Right {
  who: string
}

/** A template as an installation at work would have it, with the names of installations taken out, so that several can be held against each other. */
export function readForRights(raw: Template, streamArn: string): ReadTemplate {
  const name = Object.values(raw.Resources).find(({ Type }) => Type === 'AWS::DynamoDB::Table')?.Properties.TableName
  return readTemplate(raw, placeOf({ streamArn: streamArn.replace(/table\/[^/]+/, `table/${name}`) }))
}

/** Every role of a template that has rights of its own. Errors: a policy that belongs to no role. */
export function grantsIn(template: ReadTemplate): Grants[] {
  const functions = new Map(template.ofType('AWS::Lambda::Function').map(([, { Role, FunctionName }]) => [Role, String(FunctionName)]))
  return template
    .ofType('AWS::IAM::Role')
    .map(([id]) => {
      const functionName = functions.get(template.physicalOf(id).attributes.Arn)
      const who = functionName === undefined ? id.replace(/[0-9A-F]{8}$/, '') : functionName.replace(/^quittance-[a-z0-9]+-/, '')
      return { who, rights: rightsOf(template, id).map((right) => ({ action: right.action, resource: unnamed(right.resource) })) }
    })
    .filter(({ rights }) => rights.length > 0)
}

/** The calls of one installation, as another would make them: names taken out, mail sent by the identity that the other has. */
export function callsAs(template: ReadTemplate, made: readonly MadeCall[]): (Call & { who: string })[] {
  const senders = template.ofType('AWS::SES::EmailIdentity').map(([, { EmailIdentity }]) => String(EmailIdentity))
  return made.map(({ functionName, action, resource }) => ({
    who: functionName.replace(/^quittance-[a-z0-9]+-/, '').replace(/[0-9A-F]{8}$/, ''),
    action,
    resource: unnamed(resource.replace(/:identity\/(.+)$/, (_all, address: string) => `:identity/${senderOf(address, senders)}`)),
  }))
}

/** Calls that no right allows, and rights that no call used. */
export function compare(grants: readonly Grants[], calls: readonly (Call & { who: string })[]) {
  const rightsBy = new Map(grants.map(({ who, rights }) => [who, rights]))
  const refused = calls.filter(({ who, ...call }) => !(rightsBy.get(who) ?? []).some((right) => allows(right, call)))
  const unused: UnusedRight[] = grants.flatMap(({ who, rights }) =>
    rights.filter((right) => !calls.some((call) => call.who === who && allows(right, call))).map((right) => ({ who, ...right })),
  )
  return { refused, unused }
}

function unnamed(resource: string): string {
  return resource.replaceAll(/quittance([-/])(dev|prod)\b/g, 'quittance$1NAME')
}
