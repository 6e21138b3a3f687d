import { Stack, Validations } from 'aws-cdk-lib'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import type { IConstruct } from 'constructs'

/** Accepts a finding of AwsSolutions or of the template validator at one construct, with the reason. What is not accepted fails the synthesis. */
export function accept(at: IConstruct, id: string, reason: string): void {
  Validations.of(at).acknowledge({ id, reason })
}

/** Accepts a right to `*`: for actions that know no narrower resource. */
export function acceptAnyResource(at: IConstruct, reason: string): void {
  accept(at, 'AwsSolutions::AwsSolutions-IAM5[Resource::*]', reason)
}

/** Accepts a right to all objects of a bucket. */
export function acceptAllObjects(at: IConstruct, bucket: IBucket, reason: string): void {
  const arn = Stack.of(at).resolve(bucket.bucketArn) as { 'Fn::GetAtt': [string, string] }
  accept(at, `AwsSolutions::AwsSolutions-IAM5[Resource::<${arn['Fn::GetAtt'][0]}.Arn>/*]`, reason)
}

/** Accepts a policy that AWS keeps. */
export function acceptManagedPolicy(at: IConstruct, name: string, reason: string): void {
  accept(at, `AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${name}]`, reason)
}
