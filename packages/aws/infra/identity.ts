import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPoolClient,
  CfnUserPoolDomain,
  FeaturePlan,
  Mfa,
  UserPool,
} from 'aws-cdk-lib/aws-cognito'
import type { Construct } from 'constructs'
import type { Configuration } from './configuration.ts'
import type { Names } from './names.ts'
import { accept } from './suppressions.ts'

/** The logins: who issues tokens, and for which app. */
export interface Identity {
  pool: UserPool
  issuer: string
  clientId: string
}

const MFA = { off: Mfa.OFF, optional: Mfa.OPTIONAL, required: Mfa.REQUIRED } as const
const PASSWORD_CHARACTERS_MIN = 12
const ACCESS_MINUTES = 15
const LOGIN_DAYS = 30

/** A user pool with hosted login pages; code flow with PKCE for one public client; refresh tokens that are used once. */
export function addIdentity(scope: Construct, at: { configuration: Configuration; names: Names; webUrl: string }): Identity {
  const { configuration, names, webUrl } = at
  const pool = new UserPool(scope, 'UserPool', {
    userPoolName: names.prefix,
    selfSignUpEnabled: configuration.selfSignUp,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    keepOriginal: { email: true },
    standardAttributes: { email: { required: true, mutable: true }, fullname: { required: false, mutable: true } },
    featurePlan: FeaturePlan.ESSENTIALS,
    mfa: MFA[configuration.secondFactor],
    ...(configuration.secondFactor === 'off' ? {} : { mfaSecondFactor: { otp: true, sms: false } }),
    passwordPolicy: {
      minLength: PASSWORD_CHARACTERS_MIN,
      requireDigits: true,
      requireLowercase: true,
      requireUppercase: true,
      requireSymbols: false,
      tempPasswordValidity: Duration.days(3),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    deletionProtection: configuration.keepsData,
    removalPolicy: configuration.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  accept(
    pool,
    'AwsSolutions::AwsSolutions-COG1',
    'Twelve characters are asked for instead of a special one: length protects more (NIST SP 800-63B).',
  )
  accept(pool, 'AwsSolutions::AwsSolutions-COG2', 'The second step is the configuration’s: secondFactor.')
  accept(pool, 'AwsSolutions::AwsSolutions-COG8', 'The plus plan costs by the login; a small business pays for what it uses.')
  const domain = new CfnUserPoolDomain(scope, 'LoginDomain', {
    domain: names.loginPrefix,
    userPoolId: pool.userPoolId,
    managedLoginVersion: 2,
  })
  const client = addClient(scope, pool, webUrl)
  const branding = new CfnManagedLoginBranding(scope, 'LoginPages', {
    userPoolId: pool.userPoolId,
    clientId: client.ref,
    useCognitoProvidedValues: true,
  })
  branding.addResourceDependency(domain)
  return { pool, issuer: `https://cognito-idp.${Aws.REGION}.${Aws.URL_SUFFIX}/${pool.userPoolId}`, clientId: client.ref }
}

function addClient(scope: Construct, pool: UserPool, webUrl: string): CfnUserPoolClient {
  return new CfnUserPoolClient(scope, 'WebClient', {
    clientName: 'web',
    userPoolId: pool.userPoolId,
    generateSecret: false,
    allowedOAuthFlowsUserPoolClient: true,
    allowedOAuthFlows: ['code'],
    allowedOAuthScopes: ['openid', 'email', 'profile'],
    supportedIdentityProviders: ['COGNITO'],
    callbackUrLs: [`${webUrl}/auth/callback`],
    logoutUrLs: [`${webUrl}/`],
    explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
    refreshTokenRotation: { feature: 'ENABLED', retryGracePeriodSeconds: 10 },
    enableTokenRevocation: true,
    preventUserExistenceErrors: 'ENABLED',
    accessTokenValidity: ACCESS_MINUTES,
    idTokenValidity: ACCESS_MINUTES,
    refreshTokenValidity: LOGIN_DAYS,
    tokenValidityUnits: { accessToken: 'minutes', idToken: 'minutes', refreshToken: 'days' },
  })
}
