// `npm run test:aws`: the contract suites against the AWS account and region of the environment. Makes tables and queues named `quittance-test-…` and removes them
// again; files go to the bucket QUITTANCE_TEST_FILES_BUCKET, which must be private and empty. What else it may ask stands in WELCOME; nothing of it is made or changed.
import { spawnSync } from 'node:child_process'

const NEEDED = {
  AWS_REGION: 'the region, like eu-central-1',
  AWS_ACCESS_KEY_ID: 'credentials: eval "$(aws configure export-credentials --format env)"',
  AWS_SECRET_ACCESS_KEY: 'credentials, as above',
  QUITTANCE_TEST_FILES_BUCKET: 'a private, empty bucket in that region',
}
const WELCOME = {
  QUITTANCE_TEST_MAIL_FROM: 'a sender that SES has confirmed: one mail goes to SES’s own mailbox simulator',
  QUITTANCE_TEST_KMS_KEYS: 'the ARNs of two symmetric keys, with a comma between: a few data keys are asked for',
  QUITTANCE_TEST_TEXTRACT: 'anything: painted receipts are read, at a cent a page',
  QUITTANCE_TEST_ISSUER: 'the issuer of a user pool (output Issuer): its public keys are fetched',
}
const missing = Object.keys(NEEDED).filter((name) => !process.env[name])
if (missing.length > 0) {
  for (const name of missing) console.error(`${name} is missing: ${NEEDED[name]}`)
  process.exit(2)
}
for (const [name, what] of Object.entries(WELCOME)) if (!process.env[name]) console.log(`Left out, since ${name} is not set: ${what}.`)
console.log(`Running against ${process.env.AWS_REGION}. It takes about a quarter of an hour, and costs a few cents.`)
const suites = ['packages/aws/src/store/dynamo-store', 'packages/aws/src/jobs/table-jobs', 'packages/aws/src/files/s3-files']
suites.push('packages/aws/src/scan/textract-scanner', 'packages/aws/test/real-account')
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--test-timeout=300000', ...suites],
  {
    env: { ...process.env, QUITTANCE_DYNAMODB_ENDPOINT: 'aws' },
    stdio: 'inherit',
  },
)
process.exitCode = status ?? 1
