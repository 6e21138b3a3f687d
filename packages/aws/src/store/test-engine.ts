import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient, ListTablesCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb'
import { testAws } from '../../test/test-aws.ts'
import type { Aws } from '../call/aws.ts'
import type { Credentials } from '../call/sign.ts'
import { tableDefinition } from './table.ts'

const READY_MS = 10_000
const READY_STEP_MS = 50

/** A DynamoDB to test against. */
export interface TestEngine {
  /** For what the product never does: making and deleting tables, looking into them. */
  client: DynamoDBClient
  /** The product's own way. */
  aws: Aws
  /** Where it is; undefined for AWS itself. */
  endpoint: string | undefined
  close(): Promise<void>
}

/**
 * Where the contract suite runs: `QUITTANCE_DYNAMODB_ENDPOINT` may hold a URL, or `aws` for the account and region of the
 * environment; otherwise the bundled engine on loopback. `missing` says why there is none.
 */
export function testEngine(): { open: () => Promise<TestEngine> } | { missing: string } {
  const endpoint = process.env.QUITTANCE_DYNAMODB_ENDPOINT
  if (endpoint === 'aws') return { open: async () => engineOf(undefined) }
  if (endpoint) return { open: async () => engineOf(endpoint) }
  const binary = dynoxidePath()
  if (!binary) return { missing: 'the optional package @dynoxide/linux-x64 is not installed here; set QUITTANCE_DYNAMODB_ENDPOINT' }
  return { open: () => startDynoxide(binary) }
}

/** A fresh table with its own name, which `remove` deletes. */
export async function openTable({ client }: TestEngine): Promise<{ tableName: string; remove(): Promise<void> }> {
  const tableName = `quittance-test-${randomUUID()}`
  await client.send(new CreateTableCommand(tableDefinition(tableName)))
  await waitUntilTableExists({ client, maxWaitTime: 120, minDelay: 1, maxDelay: 2 }, { TableName: tableName })
  return { tableName, remove: async () => void (await client.send(new DeleteTableCommand({ TableName: tableName }))) }
}

const LOCAL: Credentials = { accessKeyId: 'local', secretAccessKey: 'local' }

function engineOf(endpoint: string | undefined, child?: ChildProcess): TestEngine {
  const client = endpoint ? new DynamoDBClient({ endpoint, region: 'local', credentials: LOCAL }) : new DynamoDBClient({})
  return {
    client,
    aws: testAws(endpoint ? { region: 'local', credentials: LOCAL, endpoints: { dynamodb: endpoint } } : { real: true }),
    endpoint,
    async close() {
      client.destroy()
      if (!child) return
      const exited = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await exited
    },
  }
}

function dynoxidePath(): string | undefined {
  const packages = createRequire(import.meta.url).resolve.paths('@dynoxide/linux-x64') ?? []
  return packages.map((directory) => join(directory, '@dynoxide/linux-x64/dynoxide')).find((path) => existsSync(path))
}

async function startDynoxide(binary: string): Promise<TestEngine> {
  const port = await freePort()
  const child = spawn(binary, ['serve', '--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' })
  process.once('exit', () => child.kill())
  const engine = engineOf(`http://127.0.0.1:${port}`, child)
  for (let waitedMs = 0; waitedMs < READY_MS; waitedMs += READY_STEP_MS) {
    if (await answers(engine.client)) return engine
    await new Promise((resolve) => setTimeout(resolve, READY_STEP_MS))
  }
  await engine.close()
  throw new Error(`${binary} did not answer within ${READY_MS} ms`)
}

function answers(client: DynamoDBClient): Promise<boolean> {
  return client.send(new ListTablesCommand({})).then(
    () => true,
    () => false,
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
