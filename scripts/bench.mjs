// `npm run bench [name …]`: every benchmark prints ratios against a peer or limit measured in the same run.

import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { build } from './build.mjs'

const wanted = process.argv.slice(2)
const all = readdirSync('bench')
  .filter((file) => /\.bench\.ts$/.test(file))
  .map((file) => file.replace('.bench.ts', ''))
const names = wanted.length > 0 ? wanted : all
// Those that make themselves what they measure.
const WITHOUT_BUILD = ['cold-start']
if (names.some((name) => !WITHOUT_BUILD.includes(name))) await build((line) => console.log(line))
for (const name of names) {
  console.log(`\n── ${name}`)
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', `bench/${name}.bench.ts`], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
