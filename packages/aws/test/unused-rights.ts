import type { UnusedRight } from './rights.ts'

/** A right that the journey has no use for, and why it is granted all the same. */
interface Reason {
  who: readonly string[]
  /** `dynamodb:GetItem table`: the action, and in a word what it is on. */
  rights: readonly string[]
  why: string
  /** The journey may come to use it, or not: it depends on what happens at the same time, or on how long it takes. */
  sometimes?: true
}

const JOB_QUEUES = ['mail', 'render', 'scan', 'webhook', 'work'].map((queue) => `sqs:SendMessage queue ${queue}`)
const SEEN_IF_MISSING = 'Without it S3 says “forbidden” of a file that is not there, and a document not made yet would be an error.'

/** What is not here must be used by the journey, or not be granted; what is here must be granted, and not be used. */
const REASONS: readonly Reason[] = [
  {
    who: ['api-invoices', 'api-ledger', 'api-time', 'api-platform', 'api-public', 'render', 'mail', 'scan'],
    rights: ['s3:ListBucket bucket'],
    why: SEEN_IF_MISSING,
  },
  { who: ['api-ledger'], rights: ['s3:PutObject files'], why: 'Answers too large for the gateway go by way of the files.' },
  { who: ['api-time'], rights: ['s3:GetObject files'], why: 'Receipts are shown by links that are signed with its right.' },
  {
    who: ['api-payments', 'api-public'],
    rights: ['dynamodb:DeleteItem table'],
    why: 'What changes an invoice or a quote takes away terms by which it is no longer found.',
  },
  {
    who: ['api-payments', 'api-platform'],
    rights: ['kms:GenerateDataKey key', 'kms:Decrypt key'],
    why: 'Passwords of payment providers and webhooks are stored and used; the journey pays in the sandbox, which has none.',
  },
  {
    who: ['api-public', 'webhook'],
    rights: ['kms:Decrypt key'],
    why: 'Passwords of payment providers; the sandbox has none.',
  },
  {
    who: ['api-insights'],
    rights: ['dynamodb:PutItem table'],
    why: 'That an API key was used is noted once an hour, by the function that meets it first.',
  },
  {
    who: ['api-insights', 'api-platform'],
    rights: ['dynamodb:ConditionCheckItem table'],
    why: 'A decision that ends in a refusal is held against the documents it was made by.',
    sometimes: true,
  },
  { who: ['api-insights'], rights: ['dynamodb:Query index-i3'], why: 'Events of a customer, which the web app asks for on its page.' },
  { who: ['api-platform'], rights: JOB_QUEUES, why: 'A dead job goes back into its queue when a person says so; none died.' },
  {
    who: ['render', 'mail', 'work', 'relay', 'tick', 'mail-notices', 'replay'],
    rights: ['dynamodb:ConditionCheckItem table'],
    why: 'A document that a commit only reads is a condition of it: which jobs do, depends on what they find.',
    sometimes: true,
  },
  { who: ['render'], rights: ['sqs:SendMessage queue render'], why: 'A job that failed goes back into its queue, later.', sometimes: true },
  { who: ['mail'], rights: ['sqs:SendMessage queue mail'], why: 'A job that failed goes back into its queue, later.', sometimes: true },
  { who: ['scan'], rights: ['sqs:SendMessage queue scan'], why: 'A job that failed goes back into its queue, later.', sometimes: true },
  { who: ['work'], rights: ['sqs:SendMessage queue work'], why: 'A job that failed goes back into its queue, later.', sometimes: true },
  {
    who: ['mail'],
    rights: ['ses:SendEmail sender', 'ses:SendEmail settings'],
    why: 'AWS asks for the one right or the other, by how the content is handed over; ours is raw.',
  },
  { who: ['webhook'], rights: ['dynamodb:DeleteItem table'], why: 'A payment that settles an invoice ends the stop of its reminders.' },
  {
    who: ['work'],
    rights: ['dynamodb:DeleteItem table', 'dynamodb:Query table', 'dynamodb:Query index-i3'],
    why: 'Seals are due ninety seconds after their minute, mostly later than the journey ends; reminders of all are planned when the ladder changes.',
    sometimes: true,
  },
  {
    who: ['work'],
    rights: ['s3:DeleteObject files'],
    why: 'An upload that was not completed is removed a day later; due.test.ts waits for it.',
  },
  { who: ['relay'], rights: ['dynamodb:ListStreams *'], why: 'Lambda looks for the stream when the mapping is made.' },
  {
    who: ['tick'],
    rights: ['dynamodb:GetItem table', 'dynamodb:PutItem table', ...JOB_QUEUES],
    why: 'Forgotten jobs are sent again and due items handed on; in the minute it is called, there are none.',
  },
  {
    who: ['tick', 'mail-notices', 'ScheduleRole'],
    rights: ['sqs:SendMessage queue undelivered'],
    why: 'A call that failed for good is put there; none did.',
  },
  { who: ['mail-notices'], rights: ['ssm:GetParameter secret'], why: 'Read where a notice needs the whole product.' },
  {
    who: ['demo'],
    rights: ['GetItem', 'PutItem', 'ConditionCheckItem', 'DeleteItem', 'Query'].map((action) => `dynamodb:${action} table`),
    why: 'A hundred invoices take a minute: demo-handler.test.ts loads them, and the journey only asks for a login that is not there.',
  },
  {
    who: ['replay'],
    rights: JOB_QUEUES,
    why: 'Which queue it sends to depends on which jobs are not done when it is called.',
    sometimes: true,
  },
]

const ENTRIES = REASONS.flatMap(({ who, rights, sometimes }) =>
  who.flatMap((one) => rights.map((right) => ({ key: `${one}: ${right}`, isSometimes: sometimes === true }))),
)

/** Unused rights that nothing explains. */
export function withoutReason(unused: readonly UnusedRight[]): string[] {
  const known = new Set(ENTRIES.map(({ key }) => key))
  return unused.map(keyOf).filter((key) => !known.has(key))
}

/** Reasons that explain nothing any more: the right is used, or no longer granted. */
export function outdatedReasons(at: { granted: readonly UnusedRight[]; unused: readonly UnusedRight[] }): string[] {
  const [granted, unused] = [new Set(at.granted.map(keyOf)), new Set(at.unused.map(keyOf))]
  return ENTRIES.filter(({ key, isSometimes }) => !(isSometimes ? granted : unused).has(key)).map(({ key }) => key)
}

function keyOf({ who, action, resource }: UnusedRight): string {
  return `${who}: ${action} ${placeOf(resource)}`
}

/** A resource in a word. */
function placeOf(resource: string): string {
  const kinds: readonly [RegExp, string][] = [
    [/:table\/[^/]+\/index\/(.+)$/, '$1'],
    [/:table\/[^/]+\/stream\/.+$/, 'stream'],
    [/:table\/[^/]+$/, 'table'],
    [/^arn:aws:s3:::[^/]+\/\*$/, 'files'],
    [/^arn:aws:s3:::[^/]+$/, 'bucket'],
    [/:sqs:.*:quittance-NAME-([a-z-]+)$/, 'queue $1'],
    [/:kms:.*$/, 'key'],
    [/:ssm:.*$/, 'secret'],
    [/:identity\/.*$/, 'sender'],
    [/:configuration-set\/.*$/, 'settings'],
  ]
  const found = kinds.find(([pattern]) => pattern.test(resource))
  const match = found?.[0].exec(resource)
  return found ? found[1].replace('$1', match?.[1] ?? '') : resource
}
