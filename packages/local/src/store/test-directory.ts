import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A directory for one test, removed when the test is over. */
export function testDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'quittance-test-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}
