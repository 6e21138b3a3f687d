/** A list price, where it was read, and when. */
export interface Price {
  usd: number
  per: string
  source: string
  /** Of the source. */
  date: string
  /** False: known, but no page that says so was at hand. */
  isConfirmed: boolean
}

const AWS = 'aws.amazon.com'

/** List prices of us-east-1. Frankfurt is a tenth to a fifth dearer. Free tiers that never end stand in `FREE`; those of the first year are left out. */
export const PRICES = {
  tableWrites: {
    usd: 0.625,
    per: '1,000,000 write request units',
    source: 'airbyte.com/data-engineering-resources/dynamodb-pricing',
    date: '2025-07-21',
    isConfirmed: true,
  },
  tableReads: {
    usd: 0.125,
    per: '1,000,000 read request units',
    source: 'airbyte.com/data-engineering-resources/dynamodb-pricing',
    date: '2025-07-21',
    isConfirmed: true,
  },
  tableStorage: { usd: 0.25, per: 'GB-month', source: `${AWS}/dynamodb/pricing`, date: 'undated', isConfirmed: true },
  tableRecovery: { usd: 0.2, per: 'GB-month', source: `${AWS}/dynamodb/pricing`, date: 'undated', isConfirmed: false },
  functionRequests: {
    usd: 0.2,
    per: '1,000,000 requests',
    source: 'cloudchipr.com/blog/aws-lambda-pricing',
    date: '2024',
    isConfirmed: true,
  },
  functionGbSeconds: {
    usd: 0.0000133334,
    per: 'GB-second (arm64)',
    source: 'cloudchipr.com/blog/aws-lambda-pricing',
    date: '2024',
    isConfirmed: true,
  },
  gatewayRequests: {
    usd: 3.5,
    per: '1,000,000 requests (REST)',
    source: 'docs.aws.amazon.com, whitepaper on private APIs',
    date: 'undated',
    isConfirmed: true,
  },
  queueRequests: {
    usd: 0.4,
    per: '1,000,000 requests',
    source: 'factualminds.com/blog/amazon-sqs-pricing',
    date: '2026',
    isConfirmed: true,
  },
  fileStorage: { usd: 0.023, per: 'GB-month', source: 'devnotes.tech, S3 pricing', date: 'undated', isConfirmed: true },
  filePuts: { usd: 5, per: '1,000,000 PUT', source: 'devnotes.tech, S3 pricing', date: 'undated', isConfirmed: true },
  fileGets: { usd: 0.4, per: '1,000,000 GET', source: 'devnotes.tech, S3 pricing', date: 'undated', isConfirmed: true },
  mails: { usd: 100, per: '1,000,000 mails', source: 'acecloudinterviews.com/tutorials/aws/ses', date: 'undated', isConfirmed: true },
  mailBytes: { usd: 0.12, per: 'GB of attachments', source: `${AWS}/ses/pricing`, date: 'undated', isConfirmed: false },
  logins: { usd: 0.015, per: 'active person a month (Essentials)', source: `${AWS}/cognito/pricing`, date: 'undated', isConfirmed: false },
  logBytes: {
    usd: 0.5,
    per: 'GB of logs',
    source: 'factualminds.com/blog/amazon-cloudwatch-pricing',
    date: '2026-06-13',
    isConfirmed: true,
  },
  alarms: { usd: 0.1, per: 'alarm and month', source: 'cloudburn.io/blog/amazon-cloudwatch-pricing', date: '2026-02', isConfirmed: true },
  scans: { usd: 10, per: '1,000 pages read (AnalyzeExpense)', source: `${AWS}/textract/pricing`, date: 'undated', isConfirmed: false },
  key: { usd: 1, per: 'KMS key and month', source: 'cloudburn.io/blog/aws-kms-pricing', date: '2026-03-14', isConfirmed: true },
  edgeBytes: { usd: 0.085, per: 'GB to the internet', source: `${AWS}/cloudfront/pricing`, date: 'undated', isConfirmed: true },
  edgeRequests: {
    usd: 1,
    per: '1,000,000 HTTPS requests',
    source: 'wring.co/blog/aws-cloudfront-pricing-guide',
    date: 'undated',
    isConfirmed: true,
  },
  edgeFunctions: {
    usd: 0.1,
    per: '1,000,000 edge function calls',
    source: 'cur.vantage.sh/aws/amazoncloudfront',
    date: 'undated',
    isConfirmed: true,
  },
  streamReads: { usd: 0, per: 'read of a stream by Lambda (free)', source: `${AWS}/dynamodb/pricing`, date: 'undated', isConfirmed: false },
} as const satisfies Record<string, Price>

/** What costs nothing each month, for ever. */
export const FREE = {
  functionRequests: 1_000_000,
  functionGbSeconds: 400_000,
  tableGb: 25,
  queueRequests: 1_000_000,
  logins: 10_000,
  logGb: 5,
  alarms: 10,
  edgeGb: 1_000,
  edgeRequests: 10_000_000,
  edgeFunctions: 2_000_000,
} as const
