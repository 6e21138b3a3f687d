import { execFile } from 'node:child_process'
import { chmodSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { pathsIn } from './configuration.ts'
import { testDirectory } from './store/test-directory.ts'

const PROGRAM = fileURLToPath(new URL('./main.ts', import.meta.url))

it('lets nobody else read its data, also in a folder that everybody may enter', async () => {
  const directory = testDirectory()
  chmodSync(directory, 0o755)
  const environment = { PATH: process.env.PATH, QUITTANCE_DATA: directory }
  await promisify(execFile)(process.execPath, ['--import', 'tsx', PROGRAM, 'doctor'], { env: environment })
  const { database, files } = pathsIn(directory)
  expect([database, files, join(files, '.work')].map((path) => statSync(path).mode & 0o077)).toEqual([0, 0, 0])
})
