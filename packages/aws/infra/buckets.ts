import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  HttpMethods,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import type { Configuration } from './configuration.ts'
import type { Names } from './names.ts'

/** Where bytes are kept: documents and attachments, the built web app, and who fetched what. */
export interface Buckets {
  files: IBucket
  web: IBucket
  logs: IBucket
}

/** Days in which an overwritten or removed file can be brought back. */
const FORMER_VERSION_DAYS = 90
const ACCESS_LOG_DAYS = 90
const FORMER_WEB_DAYS = 30

/** Versioned, encrypted, over TLS only, and nothing public. `aws:destroy` empties those of an installation that does not keep its data. */
const SAFE: BucketProps = {
  versioned: true,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
}
const ABANDONED = { abortIncompleteMultipartUploadAfter: Duration.days(1) }

/** The bucket of the web app, which can be uploaded again at any time, and the one of access logs. */
export function addWebBucket(scope: Construct, configuration: Configuration): { logs: IBucket; web: IBucket } {
  const logs = new Bucket(scope, 'LogsBucket', {
    ...SAFE,
    removalPolicy: removalPolicy(configuration),
    lifecycleRules: [{ ...ABANDONED, expiration: Duration.days(ACCESS_LOG_DAYS), noncurrentVersionExpiration: Duration.days(1) }],
  }) as IBucket
  const web = new Bucket(scope, 'WebBucket', {
    ...SAFE,
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: 'web/',
    removalPolicy: RemovalPolicy.DESTROY,
    lifecycleRules: [{ ...ABANDONED, noncurrentVersionExpiration: Duration.days(FORMER_WEB_DAYS), expiredObjectDeleteMarker: true }],
  }) as IBucket
  return { logs, web }
}

/** The bucket of documents and attachments. Pages of the web app may load from it and store into it by signed links. */
export function addFilesBucket(
  scope: Construct,
  at: { configuration: Configuration; names: Names; webUrl: string; logs: IBucket },
): IBucket {
  return new Bucket(scope, 'FilesBucket', {
    ...SAFE,
    bucketName: at.names.filesBucket,
    removalPolicy: removalPolicy(at.configuration),
    serverAccessLogsBucket: at.logs,
    serverAccessLogsPrefix: 'files/',
    lifecycleRules: [
      { ...ABANDONED, noncurrentVersionExpiration: Duration.days(FORMER_VERSION_DAYS), expiredObjectDeleteMarker: true },
      // Answers of the API that were too large for the gateway, fetched once by a link.
      { prefix: 'answers/', expiration: Duration.days(1), noncurrentVersionExpiration: Duration.days(1) },
      // Files on their way through the function that opens them.
      { prefix: 'opened/', expiration: Duration.days(1), noncurrentVersionExpiration: Duration.days(1) },
    ],
    cors: [
      {
        allowedOrigins: [at.webUrl, ...at.configuration.corsOrigins],
        allowedMethods: [HttpMethods.GET, HttpMethods.PUT],
        allowedHeaders: ['*'],
        exposedHeaders: ['etag'],
        maxAge: 7_200,
      },
    ],
  }) as IBucket
}

function removalPolicy({ keepsData }: Configuration): RemovalPolicy {
  return keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
}
