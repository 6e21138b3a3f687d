import { jsonCall, refuse, type StandIn, type StandInOptions, startStandIn } from './server.ts'

/** Parameter Store: GetParameter and PutParameter of SecureStrings, by name or ARN. */
export interface SsmStandIn extends StandIn {
  /** By name, with its slash. */
  parameters: Map<string, string>
}

/** Starts one. */
export async function startSsm(options: StandInOptions & { parameters?: Record<string, string> } = {}): Promise<SsmStandIn> {
  const parameters = new Map(Object.entries(options.parameters ?? {}))
  const running = await startStandIn('ssm', options, (arrived, note) => {
    const { operation, input } = jsonCall(arrived)
    const name = nameOf(String(input.Name ?? ''))
    note(operation, `parameter${name}`)
    switch (operation) {
      case 'GetParameter': {
        const value = parameters.get(name) ?? refuse(400, 'ParameterNotFound', '')
        if (input.WithDecryption !== true) refuse(400, 'ValidationException', 'This stand-in keeps SecureStrings only: ask WithDecryption.')
        return { status: 200, body: { Parameter: { Name: name, Type: 'SecureString', Value: value, Version: 1 } } }
      }
      case 'PutParameter':
        if (input.Type !== 'SecureString') refuse(400, 'ValidationException', 'This stand-in keeps SecureStrings only.')
        if (parameters.has(name) && input.Overwrite !== true) refuse(400, 'ParameterAlreadyExists', 'The parameter already exists.')
        parameters.set(name, String(input.Value))
        return { status: 200, body: { Version: 1, Tier: 'Standard' } }
      default:
        return refuse(400, 'UnknownOperationException', '')
    }
  })
  return { ...running, parameters }
}

function nameOf(given: string): string {
  const name = given.replace(/^arn:[^:]*:ssm:[^:]*:[^:]*:parameter/, '')
  return name.startsWith('/') ? name : `/${name}`
}
