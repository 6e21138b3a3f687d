/** A right that the journey did not use. */
export interface UnusedRight {
  functionName: string
  action: string
  resource: string
}

const API = /^api-(customers|invoices|quotes|payments|ledger|time|insights|platform|public)$/
const WORKER = /^(render|mail|mail-notices|work|relay|tick)$/

/** Rights that functions have though the journey has no use for them, and why. What is not here must be used, or not be granted. */
const REASONS: readonly { functions: RegExp; action: RegExp; resource?: RegExp; why: string }[] = [
  { functions: /./, action: /^logs:(CreateLogStream|PutLogEvents)$/, why: 'Lambda writes the log of a function by its role.' },
  { functions: /^relay$/, action: /^dynamodb:ListStreams$/, why: 'Lambda looks for the stream when the mapping is made.' },
  {
    functions: /^relay$/,
    action: /^sqs:SendMessage$/,
    resource: /undelivered$/,
    why: 'Lambda puts records there that the relay could not take in a day.',
  },
  {
    functions: /^(tick|mail-notices)$/,
    action: /^sqs:SendMessage$/,
    resource: /undelivered$/,
    why: 'Lambda puts a call there that failed three times.',
  },
  {
    functions: /^(relay|tick|replay|api-platform)$/,
    action: /^sqs:SendMessage$/,
    why: 'Which queue it is depends on the kind of job; the journey makes some.',
  },
  {
    functions: /^(render|mail|webhook|scan|work)$/,
    action: /^sqs:SendMessage$/,
    why: 'A job that failed goes back into its queue; in the journey none fails.',
  },
  { functions: /^relay$/, action: /^sqs:GetQueueUrl$/, why: 'CDK grants it for the dead letters of the stream.' },
  { functions: /^api-ledger$/, action: /^s3:/, why: 'Answers too large for the gateway go by way of the files.' },
  { functions: /^webhook$/, action: /^kms:Decrypt$/, why: 'Passwords of payment providers; the sandbox has none.' },
  { functions: /^webhook$/, action: /^dynamodb:/, why: 'Which documents a notice changes depends on what it tells.' },
  { functions: /./, action: /^sqs:GetQueueAttributes$/, why: 'Lambda asks how much waits, to know how many instances to start.' },
  {
    functions: /^(webhook|scan|work)$/,
    action: /^sqs:(DeleteMessage)$/,
    why: 'Lambda ends the messages of jobs; the journey has none of this kind that is due.',
  },
  {
    functions: API,
    action: /^dynamodb:(GetItem|PutItem|DeleteItem|ConditionCheckItem|Query)$/,
    why: 'Its routes read, list and change documents; the journey calls only some of them.',
  },
  {
    functions: WORKER,
    action: /^dynamodb:(GetItem|PutItem|ConditionCheckItem)$/,
    why: 'A document that is only read in a commit is a condition of it: which ones, differs from job to job.',
  },
  { functions: /^tick$/, action: /^dynamodb:Query$/, why: 'Forgotten jobs are found by their due time.' },
  { functions: /^work$/, action: /^dynamodb:/, why: 'Seals are due ninety seconds after their minute, later than the journey ends.' },
  {
    functions: /^scan$/,
    action: /^dynamodb:(DeleteItem|ConditionCheckItem|Query)$/,
    why: 'A receipt that is changed takes its twins with it, which are listed, changed or removed.',
  },
  { functions: /^replay$/, action: /^dynamodb:/, why: 'Called by hand after a gap: it reads the whole table, and adds jobs.' },
  { functions: /^demo$/, action: /./, why: 'Called once, when the operator asks for demo data.' },
  {
    functions: /./,
    action: /^s3:ListBucket$/,
    why: 'Without it S3 says “forbidden” of a file that is not there, and a document not made yet would be an error.',
  },
  {
    functions: /^api-invoices$/,
    action: /^s3:(DeleteObject|PutObject)$/,
    why: 'An upload that is not what was announced is removed; uploads are signed with its right to put.',
  },
  { functions: /^api-time$/, action: /^s3:/, why: 'Receipts are uploaded and shown by it.' },
  { functions: /^api-public$/, action: /^s3:/, why: 'The pay page links the PDF and shows the logo.' },
  { functions: /^mail$/, action: /^s3:PutObject$/, why: 'A mail that goes out before its document was made makes it first.' },
  {
    functions: /^api-(payments|platform|public)$/,
    action: /^kms:/,
    why: 'Passwords of payment providers and webhooks; the journey pays in the sandbox, which has none.',
  },
  {
    functions: /^api-/,
    action: /^ssm:GetParameter$/,
    why: 'Every function of the API reads the secret of pay links when it starts; the journey calls one or the other of them not at all.',
  },
  { functions: /^(work|mail-notices)$/, action: /^ssm:GetParameter$/, why: 'Read with the first job.' },
  {
    functions: /^mail$/,
    action: /^ses:SendEmail$/,
    why: 'AWS asks for the one right or the other, by how the content is handed over; ours is raw.',
  },
]

/** Why a right is granted that nothing in the journey uses; undefined when there is no reason. */
export function reasonOf({ functionName, action, resource }: UnusedRight): string | undefined {
  return REASONS.find((one) => one.functions.test(functionName) && one.action.test(action) && (one.resource?.test(resource) ?? true))?.why
}
