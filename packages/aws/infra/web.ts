import { contract } from '@quittance/api/contract'
import { webPagePolicy } from '@quittance/api/web-page-policy'
import { Aws, Duration } from 'aws-cdk-lib'
import type { SpecRestApi } from 'aws-cdk-lib/aws-apigateway'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Configuration } from './configuration.ts'
import { API_REQUEST_CODE, WEB_REQUEST_CODE } from './edge-code.ts'
import type { Names } from './names.ts'
import { accept } from './suppressions.ts'

/** What CloudFront is made from. Certificate and firewall live in us-east-1, in a stack of their own. */
export interface WebParts {
  configuration: Configuration
  names: Names
  bucket: IBucket
  certificateArn?: string
  firewallArn?: string
}

const HSTS_DAYS = 365

/** One address for everything: the web app from its bucket, and the paths of the API from the gateway. So no page needs CORS to reach the API. */
export class Web extends Construct {
  readonly distribution: Distribution
  readonly #edge: EdgeFunction

  constructor(scope: Construct, id: string, { configuration, names, bucket, certificateArn, firewallArn }: WebParts) {
    super(scope, id)
    this.#edge = edgeFunction(this, 'ApiRequest', API_REQUEST_CODE)
    const { domain } = configuration
    this.distribution = new Distribution(this, 'Distribution', {
      comment: names.prefix,
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      ...(domain && certificateArn !== undefined
        ? { domainNames: [domain.name], certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn) }
        : {}),
      ...(firewallArn === undefined ? {} : { webAclId: firewallArn }),
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: pageHeaders(this, names),
        functionAssociations: [
          { function: edgeFunction(this, 'WebRequest', WEB_REQUEST_CODE), eventType: FunctionEventType.VIEWER_REQUEST },
        ],
      },
    })
    this.#accept(configuration)
  }

  #accept(configuration: Configuration): void {
    accept(this.distribution, 'AwsSolutions::AwsSolutions-CFR1', 'Payers may be anywhere.')
    accept(
      this.distribution,
      'AwsSolutions::AwsSolutions-CFR3',
      'What matters is in the access log of the API, and in that of the bucket; a second log would keep payers’ addresses.',
    )
    if (!configuration.firewall)
      accept(this.distribution, 'AwsSolutions::AwsSolutions-CFR2', 'The firewall is the configuration’s: firewall.')
    if (!configuration.domain)
      accept(
        this.distribution,
        'AwsSolutions::AwsSolutions-CFR4',
        'CloudFront’s own certificate knows no minimum; a configured domain has TLS 1.2.',
      )
  }

  /** Where people reach it. */
  get host(): string {
    return this.distribution.distributionDomainName
  }

  /** Sends the paths of the contract to the gateway. */
  addApi(api: SpecRestApi): void {
    const origin = new HttpOrigin(`${api.restApiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`, {
      originPath: `/${api.deploymentStage.stageName}`,
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      readTimeout: Duration.seconds(30),
    })
    const behavior: Omit<BehaviorOptions, 'origin'> = {
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      functionAssociations: [{ function: this.#edge, eventType: FunctionEventType.VIEWER_REQUEST }],
    }
    for (const pattern of apiPatterns()) this.distribution.addBehavior(pattern, origin, behavior)
  }
}

/** The paths that are the API's: `/health`, `/v1/*` … */
export function apiPatterns(): string[] {
  const patterns = contract.map(({ path }) => {
    const [, first = '', ...rest] = path.split('/')
    return rest.length === 0 ? `/${first}` : `/${first}/*`
  })
  return [...new Set(patterns)].sort()
}

function edgeFunction(scope: Construct, id: string, code: string): EdgeFunction {
  return new EdgeFunction(scope, id, { code: FunctionCode.fromInline(code), runtime: FunctionRuntime.JS_2_0 })
}

/** The headers of the web app's pages: as in the local home, plus the three other places that they speak to. */
function pageHeaders(scope: Construct, names: Names): ResponseHeadersPolicy {
  const files = `https://${names.filesHost}`
  const policy = webPagePolicy({
    connect: [`https://cognito-idp.${Aws.REGION}.${Aws.URL_SUFFIX}`, `https://${names.loginHost}`, files],
    show: [files],
  })
  return new ResponseHeadersPolicy(scope, 'PageHeaders', {
    responseHeadersPolicyName: `${names.prefix}-pages`,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: policy, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(HSTS_DAYS), includeSubdomains: true, override: true },
    },
  })
}
