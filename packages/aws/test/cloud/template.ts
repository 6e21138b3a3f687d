/** A synthesised template, as CloudFormation reads it. */
export interface Template {
  Resources: Record<string, Resource>
  Parameters?: Record<string, { Type: string; Default?: string }>
  Outputs?: Record<string, { Value: unknown }>
  Conditions?: Record<string, unknown>
  Mappings?: Record<string, Record<string, Record<string, unknown>>>
}

/** One resource. */
export interface Resource {
  Type: string
  // biome-ignore lint/suspicious/noExplicitAny: properties of any shape
  Properties?: any
  DependsOn?: string | string[]
}

/** What a resource is called once it is there. */
export interface Physical {
  ref: string
  attributes: Record<string, string>
}

/** Where and with which values a template is read. */
export interface Place {
  accountId: string
  region: string
  parameters?: Record<string, string>
  /** Names that only running parts know: addresses of queues, the ARN of the stream. */
  physical: (logicalId: string, resource: Resource) => Partial<Physical> | undefined
}

/** Reads a template: intrinsic functions are replaced by what they mean. Errors: what CloudFormation would refuse, too. */
export interface ReadTemplate {
  resources: Map<string, Resource>
  ofType(type: string): [logicalId: string, properties: Resource['Properties']][]
  physicalOf(logicalId: string): Physical
  outputs: Record<string, string>
}

/** Resolves Ref, GetAtt, Sub, Join, Select, Split, If, Equals, And, Or, Not and FindInMap everywhere. */
export function readTemplate(template: Template, place: Place): ReadTemplate {
  const physicals = new Map<string, Physical>()
  const pseudo: Record<string, string> = {
    'AWS::AccountId': place.accountId,
    'AWS::Region': place.region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': 'stack',
    'AWS::StackId': `arn:aws:cloudformation:${place.region}:${place.accountId}:stack/stack/1`,
  }
  const physicalOf = (logicalId: string): Physical => {
    const known = physicals.get(logicalId)
    if (known) return known
    const resource = template.Resources[logicalId]
    if (!resource) throw new Error(`the template refers to ${logicalId}, which is not in it`)
    const standard = standardPhysical(logicalId, { ...resource, Properties: namesIn(resource.Properties, resolve) }, place)
    const own = place.physical(logicalId, resource)
    const physical = { ref: own?.ref ?? standard.ref, attributes: { ...standard.attributes, ...own?.attributes } }
    physicals.set(logicalId, physical)
    return physical
  }
  const reference = (name: string): unknown => {
    if (name === 'AWS::NoValue') return undefined
    if (name in pseudo) return pseudo[name]
    const parameter = template.Parameters?.[name]
    if (parameter) return place.parameters?.[name] ?? parameter.Default ?? fail(`no value for the parameter ${name}`)
    return physicalOf(name).ref
  }
  const attribute = (logicalId: string, name: string): string => {
    const physical = physicalOf(logicalId)
    return physical.attributes[name] ?? `${logicalId}.${name}`
  }
  const resolve = intrinsics({ reference, attribute, template })
  const resources = new Map(
    Object.entries(template.Resources).map(([id, resource]) => [id, { ...resource, Properties: resolve(resource.Properties) }] as const),
  )
  return {
    resources,
    physicalOf,
    ofType: (type) => [...resources].filter(([, resource]) => resource.Type === type).map(([id, { Properties }]) => [id, Properties]),
    outputs: Object.fromEntries(Object.entries(template.Outputs ?? {}).map(([id, { Value }]) => [id, String(resolve(Value))])),
  }
}

interface Lookups {
  reference(name: string): unknown
  attribute(logicalId: string, name: string): string
  template: Template
}

// biome-ignore lint/suspicious/noExplicitAny: arguments of any shape
type Intrinsic = (argument: any) => unknown

function intrinsics({ reference, attribute, template }: Lookups): (value: unknown) => Resource['Properties'] {
  const conditionOf = (name: string): boolean => Boolean(resolve(template.Conditions?.[name] ?? fail(`no condition ${name}`)))
  const table: Record<string, Intrinsic> = {
    Ref: reference,
    'Fn::GetAtt': (at) =>
      typeof at === 'string' ? attribute(at.split('.')[0] ?? '', at.split('.').slice(1).join('.')) : attribute(at[0], resolve(at[1])),
    'Fn::Join': ([separator, parts]) => resolve(parts).map(asText).join(separator),
    'Fn::Select': ([at, list]) => resolve(list)[Number(at)] ?? fail(`nothing at ${at} of ${JSON.stringify(list)}`),
    'Fn::Split': ([separator, text]) => asText(resolve(text)).split(separator),
    'Fn::Sub': (argument) => {
      const [text, variables] = typeof argument === 'string' ? [argument, {}] : argument
      return text.replace(/\$\{([^!}][^}]*)\}/g, (_all: string, name: string) => {
        if (name in variables) return asText(resolve(variables[name]))
        const [id = '', ...path] = name.split('.')
        return asText(path.length === 0 ? reference(id) : attribute(id, path.join('.')))
      })
    },
    'Fn::If': ([name, yes, no]) => resolve(conditionOf(name) ? yes : no),
    'Fn::Equals': ([a, b]) => JSON.stringify(resolve(a)) === JSON.stringify(resolve(b)),
    'Fn::And': (all) => all.every((one: unknown) => resolve(one)),
    'Fn::Or': (all) => all.some((one: unknown) => resolve(one)),
    'Fn::Not': ([one]) => !resolve(one),
    'Fn::FindInMap': ([map, first, second]) =>
      resolve(template.Mappings?.[map]?.[resolve(first)]?.[resolve(second)] ?? fail(`no ${first}.${second} in ${map}`)),
    Condition: conditionOf,
  }
  const resolve = (value: unknown): Resource['Properties'] => {
    if (Array.isArray(value)) return value.map(resolve).filter((one) => one !== undefined)
    if (typeof value !== 'object' || value === null) return value
    const [[name, argument] = [], ...more] = Object.entries(value)
    if (name !== undefined && more.length === 0) {
      const known = table[name]
      if (known) return known(argument)
      if (name.startsWith('Fn::')) fail(`${name} is not understood here`)
    }
    const entries = Object.entries(value).map(([key, one]) => [key, resolve(one)] as const)
    return Object.fromEntries(entries.filter(([, one]) => one !== undefined))
  }
  return resolve
}

function asText(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') fail(`a text was wanted, not ${JSON.stringify(value)}`)
  return String(value)
}

/** The names that a resource is given in the template, without what only others know. */
function namesIn(properties: Resource['Properties'], resolve: (value: unknown) => unknown): Record<string, unknown> {
  const named = Object.entries(properties ?? {}).filter(([name]) => /Name$|^Domain$|^Value$|^EmailIdentity$|^Name$/.test(name))
  return Object.fromEntries(named.map(([name, value]) => [name, resolve(value)]))
}

/** Names and ARNs as AWS gives them. */
function standardPhysical(id: string, { Type, Properties }: Resource, { accountId, region }: Place): Physical {
  const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${accountId}:${rest}`
  const named = (name: string, service: string, kind = '') => ({ ref: name, attributes: { Arn: arn(service, `${kind}${name}`) } })
  switch (Type) {
    case 'AWS::DynamoDB::Table':
      return named(Properties.TableName, 'dynamodb', 'table/')
    case 'AWS::SQS::Queue':
      return named(Properties.QueueName, 'sqs')
    case 'AWS::S3::Bucket': {
      const name = Properties.BucketName ?? id.toLowerCase()
      return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}`, RegionalDomainName: `${name}.s3.${region}.amazonaws.com` } }
    }
    case 'AWS::IAM::Role':
      return { ref: Properties.RoleName ?? id, attributes: { Arn: `arn:aws:iam::${accountId}:role/${Properties.RoleName ?? id}` } }
    case 'AWS::Lambda::Function':
      return named(Properties.FunctionName, 'lambda', 'function:')
    case 'AWS::Lambda::Version':
      return { ref: arn('lambda', `function:${Properties.FunctionName}:1`), attributes: { Version: '1' } }
    case 'AWS::Lambda::Alias':
      return { ref: arn('lambda', `function:${Properties.FunctionName}:${Properties.Name}`), attributes: {} }
    case 'AWS::SNS::Topic':
      return { ref: arn('sns', Properties.TopicName), attributes: { TopicArn: arn('sns', Properties.TopicName) } }
    case 'AWS::Logs::LogGroup':
      return { ref: Properties.LogGroupName, attributes: { Arn: arn('logs', `log-group:${Properties.LogGroupName}:*`) } }
    case 'AWS::SES::ConfigurationSet':
      return { ref: Properties.Name, attributes: {} }
    case 'AWS::SES::EmailIdentity':
      return { ref: Properties.EmailIdentity, attributes: {} }
    case 'AWS::ApiGateway::Stage':
      return { ref: 'live', attributes: {} }
    case 'AWS::KMS::Key':
      return { ref: `key-${id}`, attributes: { Arn: arn('kms', `key/key-${id}`) } }
    default:
      return { ref: id, attributes: { Arn: arn('other', id) } }
  }
}

function fail(message: string): never {
  throw new Error(message)
}
