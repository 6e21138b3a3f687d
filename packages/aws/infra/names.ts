import { Aws } from 'aws-cdk-lib'
import type { Configuration } from './configuration.ts'

/**
 * Names that are known before anything is made. Functions, the table and the files bucket are named and not numbered, so that policies and
 * addresses can speak of each other without a circle, and logs and metrics are found by name.
 */
export interface Names {
  /** `quittance-dev`. */
  prefix: string
  table: string
  filesBucket: string
  /** Of a function, by its name in the table of functions. */
  functionOf(name: string): string
  /** The secret's name in the parameter store; the deployment makes it once. */
  secret: string
  /** The host of the login pages. */
  loginPrefix: string
  loginHost: string
  filesHost: string
}

/** The alias that everything calls. */
export const ALIAS = 'live'

/** The names of an installation. */
export function namesOf({ name }: Configuration): Names {
  const prefix = `quittance-${name}`
  const filesBucket = `${prefix}-files-${Aws.ACCOUNT_ID}-${Aws.REGION}`
  const loginPrefix = `${prefix}-${Aws.ACCOUNT_ID}`
  return {
    prefix,
    table: prefix,
    filesBucket,
    functionOf: (functionName) => `${prefix}-${functionName}`,
    secret: `/quittance/${name}/secret`,
    loginPrefix,
    loginHost: `${loginPrefix}.auth.${Aws.REGION}.amazoncognito.com`,
    filesHost: `${filesBucket}.s3.${Aws.REGION}.amazonaws.com`,
  }
}

/** The ARN of a function's alias, without a reference to the function. */
export function aliasArn(names: Names, functionName: string): string {
  return `arn:${Aws.PARTITION}:lambda:${Aws.REGION}:${Aws.ACCOUNT_ID}:function:${names.functionOf(functionName)}:${ALIAS}`
}
