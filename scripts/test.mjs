// `npm test`: format and lint, types, then every test (unit, property, contract on both engines, API, browser journeys).
// Ends with the line `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const report = join('dist', 'test-report.json')
let failed = 0
let passed = 0

function step(title, command, args) {
  console.log(`\n── ${title}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, FORCE_COLOR: '0' } })
  if (status === 0) passed += 1
  else failed += 1
  return status === 0
}

const node = process.execPath
mkdirSync('dist', { recursive: true })
step('Format and lint', node, ['node_modules/@biomejs/biome/bin/biome', 'check', '.'])
step('Types', node, ['node_modules/ts7/bin/tsc', '--noEmit', '-p', 'tsconfig.json'])
if (step('Build', node, ['scripts/build.mjs'])) {
  if (!existsSync('/usr/bin/chromium') && !process.env.QUITTANCE_CHROMIUM)
    console.log('Chromium is missing: the browser journeys will say that they were skipped.')
}
rmSync(report, { force: true })
console.log('\n── Tests')
spawnSync(node, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
  env: { ...process.env, NO_COLOR: '1' },
  stdio: 'inherit',
})
if (existsSync(report)) {
  const result = JSON.parse(readFileSync(report, 'utf8'))
  passed += result.numPassedTests
  failed += result.numFailedTests + (result.success || result.numFailedTests > 0 ? 0 : 1)
  if (result.numPendingTests > 0) console.log(`${result.numPendingTests} skipped: their reasons are printed above.`)
} else {
  failed += 1
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
