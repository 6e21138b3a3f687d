// `npm run test:aws`: the contract suites of store, jobs and files against the AWS account and region of the environment. Makes tables and queues named
// `quittance-test-…` and removes them again; files go to the bucket QUITTANCE_TEST_FILES_BUCKET, which must be private and empty.
import { spawnSync } from 'node:child_process'

const NEEDED = {
  AWS_REGION: 'the region, like eu-central-1',
  AWS_ACCESS_KEY_ID: 'credentials: eval "$(aws configure export-credentials --format env)"',
  AWS_SECRET_ACCESS_KEY: 'credentials, as above',
  QUITTANCE_TEST_FILES_BUCKET: 'a private, empty bucket in that region',
}
const missing = Object.keys(NEEDED).filter((name) => !process.env[name])
if (missing.length > 0) {
  for (const name of missing) console.error(`${name} is missing: ${NEEDED[name]}`)
  process.exit(2)
}
console.log(`Running against ${process.env.AWS_REGION}. It takes about a quarter of an hour, and costs a few cents.`)
const suites = ['packages/aws/src/store/dynamo-store', 'packages/aws/src/jobs/table-jobs', 'packages/aws/src/files/s3-files']
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--test-timeout=300000', ...suites],
  {
    env: { ...process.env, QUITTANCE_DYNAMODB_ENDPOINT: 'aws' },
    stdio: 'inherit',
  },
)
process.exitCode = status ?? 1
