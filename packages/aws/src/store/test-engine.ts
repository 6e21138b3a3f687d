import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'

const READY_MS = 10_000
const READY_STEP_MS = 50

/** A DynamoDB to test against. */
export interface TestEngine {
  client: DynamoDBClient
  close(): Promise<void>
}

/**
 * Where the contract suite runs: `QUITTANCE_DYNAMODB_ENDPOINT` may hold a URL, or `aws` for the account and region of the
 * environment; otherwise the bundled engine on loopback. `missing` says why there is none.
 */
export function testEngine(): { open: () => Promise<TestEngine> } | { missing: string } {
  const endpoint = process.env.QUITTANCE_DYNAMODB_ENDPOINT
  if (endpoint === 'aws') return { open: async () => engineOf(new DynamoDBClient({})) }
  if (endpoint) return { open: async () => engineOf(localClient(endpoint)) }
  const binary = dynoxidePath()
  if (!binary) return { missing: 'the optional package @dynoxide/linux-x64 is not installed here; set QUITTANCE_DYNAMODB_ENDPOINT' }
  return { open: () => startDynoxide(binary) }
}

function engineOf(client: DynamoDBClient, child?: ChildProcess): TestEngine {
  return {
    client,
    async close() {
      client.destroy()
      if (!child) return
      const exited = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await exited
    },
  }
}

function localClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({ endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } })
}

function dynoxidePath(): string | undefined {
  const packages = createRequire(import.meta.url).resolve.paths('@dynoxide/linux-x64') ?? []
  return packages.map((directory) => join(directory, '@dynoxide/linux-x64/dynoxide')).find((path) => existsSync(path))
}

async function startDynoxide(binary: string): Promise<TestEngine> {
  const port = await freePort()
  const child = spawn(binary, ['serve', '--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' })
  process.once('exit', () => child.kill())
  const engine = engineOf(localClient(`http://127.0.0.1:${port}`), child)
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
