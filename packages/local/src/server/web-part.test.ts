import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { webPart } from './web-part.ts'

it('lives on when a new build takes its files away', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-web-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets/index-1.js'), 'export {}')
  const part = webPart(folder, { issuer: 'http://localhost/oidc', clientId: 'web', apiUrl: 'http://localhost' })
  const server = createServer((request, response) => void part.answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  try {
    expect(await (await fetch(`${url}/assets/index-1.js`)).text()).toBe('export {}')
    rmSync(join(folder, 'assets/index-1.js'))
    await expect(fetch(`${url}/assets/index-1.js`).then((answer) => answer.text())).rejects.toThrow()
    expect((await fetch(`${url}/config.json`)).status).toBe(200)
  } finally {
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
