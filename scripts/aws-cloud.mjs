// What a deployment does besides CloudFormation: reads outputs, uploads the web app, empties buckets, calls a function once.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { DeleteObjectsCommand, ListObjectVersionsCommand, PutBucketLoggingCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
}
const FOREVER = 'public, max-age=31536000, immutable'
const ASK_FIRST = 'no-cache'

/** The outputs of a stack by name; undefined when there is no such stack. */
export async function outputsOf({ region, stack, client = new CloudFormationClient({ region }) }) {
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: stack }))
    return Object.fromEntries((Stacks[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]))
  } catch (error) {
    if (/does not exist/.test(String(error))) return undefined
    throw error
  }
}

/** What is uploaded and how it may be kept: hashed files for ever; the page and the configuration last, so that they never name what is not there yet. */
export function webUploads(directory, configuration) {
  const files = readdirSync(directory, { recursive: true })
    .map((name) => String(name))
    .filter((name) => statSync(join(directory, name)).isFile() && !/\.(br|gz)$/.test(name) && name !== 'config.json')
    .map((name) => uploadOf(directory, name))
  const isPage = ({ key }) => key === 'index.html'
  const settings = {
    key: 'config.json',
    contentType: TYPES['.json'],
    cacheControl: ASK_FIRST,
    body: Buffer.from(JSON.stringify(configuration)),
  }
  return [...files.filter((file) => !isPage(file)), settings, ...files.filter(isPage)]
}

function uploadOf(directory, name) {
  const key = relative(directory, join(directory, name)).split(sep).join('/')
  const contentType = TYPES[/\.[^.]+$/.exec(name)?.[0] ?? '']
  if (!contentType) throw new Error(`${name}: say in scripts/aws-cloud.mjs of which type it is`)
  return { key, contentType, cacheControl: key.startsWith('assets/') ? FOREVER : ASK_FIRST, body: readFileSync(join(directory, name)) }
}

/** Uploads the built web app with its configuration. What was there before stays, for pages that are still open. */
export async function uploadWeb({ region, bucket, directory, configuration, client = new S3Client({ region }) }) {
  for (const { key, contentType, cacheControl, body } of webUploads(directory, configuration)) {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType, CacheControl: cacheControl }))
  }
}

/** Whether a stack is protected against being removed; false when there is no such stack. */
export async function isProtected({ region, stack, client = new CloudFormationClient({ region }) }) {
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: stack }))
    return Stacks[0]?.EnableTerminationProtection === true
  } catch (error) {
    if (/does not exist/.test(String(error))) return false
    throw error
  }
}

/** Has S3 write no more access logs of a bucket. What happened in the last hours may still come. Nothing happens where there is no such bucket. */
export async function stopLogging({ region, bucket, client = new S3Client({ region }) }) {
  await client.send(new PutBucketLoggingCommand({ Bucket: bucket, BucketLoggingStatus: {} })).catch(unlessGone)
}

function unlessGone(error) {
  if (error?.name !== 'NoSuchBucket') throw error
  return {}
}

/** Removes every version of every object. Answers how many; none where there is no such bucket. */
export async function emptyBucket({ region, bucket, client = new S3Client({ region }) }) {
  let removed = 0
  for (;;) {
    const list = new ListObjectVersionsCommand({ Bucket: bucket, MaxKeys: 1000 })
    const { Versions = [], DeleteMarkers = [] } = await client.send(list).catch(unlessGone)
    const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }))
    if (Objects.length === 0) return removed
    const { Errors = [] } = await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }))
    if (Errors.length > 0) throw new Error(`${bucket}: ${Errors[0].Key} cannot be removed: ${Errors[0].Message}`)
    removed += Objects.length
  }
}

/** Has CloudFront forget these paths. */
export async function invalidate({ distributionId, paths, client = new CloudFrontClient({}) }) {
  const InvalidationBatch = {
    CallerReference: `${process.pid}-${paths.length}-${process.hrtime.bigint()}`,
    Paths: { Quantity: paths.length, Items: paths },
  }
  await client.send(new CreateInvalidationCommand({ DistributionId: distributionId, InvalidationBatch }))
}

/** Calls a function and answers what it answered. Errors: what it threw. */
export async function invoke({ region, functionName, payload, client = new LambdaClient({ region }) }) {
  const { FunctionError, Payload } = await client.send(new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(payload) }))
  const answer = Buffer.from(Payload ?? []).toString()
  if (FunctionError) throw new Error(`${functionName} failed: ${answer}`)
  return answer === '' ? null : JSON.parse(answer)
}
