import { request as httpRequest } from 'node:http'
import { type StandInAnswer, startServer } from '../stand-ins/server.ts'
import type { Arrived } from '../stand-ins/signature.ts'
import { allows, type Call, type Right } from './policies.ts'
import { type Account, callsOf, type ServiceKey } from './service-calls.ts'

/** A call that a function made (or AWS by its role, or by another role of the template, which is then named), and whether the role let it. */
export interface MadeCall extends Call {
  functionName: string
  isAllowed: boolean
}

/** What stands before the services. */
export interface Guard {
  /** By service: where functions reach it. */
  endpoints: Record<string, string>
  made: MadeCall[]
  /** Notes a call that AWS itself makes by a role, and says whether the role's rights allow it. */
  asks(caller: string, rights: readonly Right[], call: Call): boolean
  close(): Promise<void>
}

/** Who asks, by access key, and what each may do. */
export interface Roles {
  functionOf(accessKeyId: string): string | undefined
  rightsOf(functionName: string): readonly Right[]
}

/**
 * Stands before every service as IAM does: looks whose key a request is signed with, asks the role's rights for each action and resource that the request
 * stands for, and refuses or passes on. Everything is noted.
 */
export async function openGuard(
  targets: Record<ServiceKey, string>,
  { roles, account }: { roles: Roles; account: Account },
): Promise<Guard> {
  const made: MadeCall[] = []
  const servers = await Promise.all(
    Object.entries(targets).map(async ([service, target]) => {
      const server = await startServer(0, async (arrived) => {
        const functionName = roles.functionOf(accessKeyIn(arrived))
        if (functionName === undefined) return refusal(service, 'the access key is of no function')
        const calls = callsOf(service as ServiceKey, arrived, account).map((call) => {
          const isAllowed = roles.rightsOf(functionName).some((right) => allows(right, call))
          return { ...call, functionName, isAllowed }
        })
        made.push(...calls)
        const refused = calls.find(({ isAllowed }) => !isAllowed)
        if (refused) return refusal(service, `${functionName} is not allowed ${refused.action} on ${refused.resource}`)
        return await passOn(arrived, target)
      })
      return [service, server] as const
    }),
  )
  return {
    endpoints: Object.fromEntries(servers.map(([service, { url }]) => [`AWS_ENDPOINT_URL_${service}`, url])),
    made,
    asks(functionName, rights, call) {
      const isAllowed = rights.some((right) => allows(right, call))
      made.push({ ...call, functionName, isAllowed })
      return isAllowed
    },
    close: async () => void (await Promise.all(servers.map(([, server]) => server.close()))),
  }
}

function accessKeyIn({ headers, url }: Arrived): string {
  const credential = /Credential=([^/]+)/.exec(headers.authorization ?? '')?.[1] ?? url.searchParams.get('X-Amz-Credential')?.split('/')[0]
  return credential ?? ''
}

function refusal(service: string, message: string): StandInAnswer {
  if (service === 'S3')
    return {
      status: 403,
      headers: { 'content-type': 'application/xml' },
      body: `<Error><Code>AccessDenied</Code><Message>${message}</Message></Error>`,
    }
  return { status: 400, headers: { 'x-amzn-errortype': 'AccessDeniedException' }, body: { __type: 'AccessDeniedException', message } }
}

/** As it came, with its own host, so that its signature stays good. */
function passOn({ method, url, headers, body }: Arrived, target: string): Promise<StandInAnswer> {
  const { hostname, port } = new URL(target)
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, method, path: `${url.pathname}${url.search}`, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => {
        const { 'transfer-encoding': _chunked, connection: _connection, 'content-length': _length, ...rest } = answer.headers
        resolve({
          status: answer.statusCode ?? 500,
          headers: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])),
          body: Buffer.concat(chunks),
        })
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}
