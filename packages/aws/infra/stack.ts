import { CfnOutput, CfnParameter, Stack, Tags } from 'aws-cdk-lib'
import { LambdaApplication } from 'aws-cdk-lib/aws-codedeploy'
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53'
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets'
import type { Construct } from 'constructs'
import { FUNCTIONS } from '../src/functions.ts'
import { lanesText } from '../src/usage-lane.ts'
import { addAlarms } from './alarms.ts'
import { addApi } from './api.ts'
import { addFilesBucket, addWebBucket } from './buckets.ts'
import { addBudget } from './budget.ts'
import type { Configuration } from './configuration.ts'
import { addDashboard } from './dashboard.ts'
import { EDGE_OUTPUTS } from './edge-stack.ts'
import { environmentVariables } from './environment.ts'
import { addFunction, type DeployedFunction, rolloutRole } from './functions.ts'
import { grantOf } from './grants.ts'
import { addIdentity } from './identity.ts'
import { addKey } from './keys.ts'
import { addMail } from './mail.ts'
import { namesOf } from './names.ts'
import { addQueues } from './queues.ts'
import { callEachMinute, feedFromQueue, feedFromStream, feedFromTopic } from './sources.ts'
import { type Places, statementsOf } from './statements.ts'
import { acceptAllObjects, acceptAnyResource } from './suppressions.ts'
import { addTable } from './table.ts'
import { Web } from './web.ts'

/** An installation of Quittance. */
export class QuittanceStack extends Stack {
  /** `bundles` holds a folder for each function, made by `npm run build:aws`. */
  constructor(scope: Construct, id: string, { configuration, bundles }: { configuration: Configuration; bundles: string }) {
    const { region, account } = configuration
    super(scope, id, {
      env: { region, ...(account === undefined ? {} : { account }) },
      terminationProtection: configuration.keepsData,
      suppressTemplateIndentation: true,
    })
    Tags.of(this).add('quittance', configuration.name)
    const names = namesOf(configuration)
    const { logs, web: webBucket } = addWebBucket(this, configuration)
    const web = new Web(this, 'Web', { configuration, names, bucket: webBucket, ...this.#edge(configuration) })
    const url = `https://${configuration.domain?.name ?? web.host}`
    const buckets = { logs, web: webBucket, files: addFilesBucket(this, { configuration, names, webUrl: url, logs }) }
    const identity = addIdentity(this, { configuration, names, webUrl: url })
    const places: Places = {
      names,
      buckets,
      identity,
      table: addTable(this, { configuration, names }),
      queues: addQueues(this, names),
      key: addKey(this, { configuration, names }),
      mail: addMail(this, { configuration, names }),
    }
    const functions = this.#functions({
      configuration,
      bundles,
      places,
      variables: (name) => environmentVariables(grantOf(name), { configuration, places, identity, url }),
    })
    this.#sources(functions, places)
    const api = addApi(this, { configuration, names, functions })
    web.addApi(api)
    if (configuration.domain) this.#records(configuration.domain, web)
    const watched = { configuration, names, api, functions, queues: places.queues }
    addAlarms(this, watched)
    addDashboard(this, watched)
    addBudget(this, { configuration, names })
    this.#outputs({
      Url: url,
      ApiUrl: `${api.url}`.replace(/\/$/, ''),
      WebBucket: webBucket.bucketName,
      FilesBucket: names.filesBucket,
      LogsBucket: logs.bucketName,
      DistributionId: web.distribution.distributionId,
      Issuer: identity.issuer,
      ClientId: identity.clientId,
      LoginUrl: `https://${names.loginHost}`,
      Table: names.table,
      SecretName: names.secret,
      VirusCheck: configuration.virusCheck,
    })
  }

  /** What the other stack gave, as parameters, so that each can be made and read without the other. */
  #edge({ domain, firewall }: Configuration): { certificateArn?: string; firewallArn?: string } {
    const parameter = (name: string) =>
      new CfnParameter(this, name, { type: 'String', description: 'An output of the edge stack; npm run aws:deploy passes it on.' })
        .valueAsString
    return {
      ...(domain ? { certificateArn: parameter(EDGE_OUTPUTS.certificate) } : {}),
      ...(firewall ? { firewallArn: parameter(EDGE_OUTPUTS.firewall) } : {}),
    }
  }

  #functions(at: {
    configuration: Configuration
    bundles: string
    places: Places
    variables(name: string): Record<string, string>
  }): Map<string, DeployedFunction> {
    const { configuration, bundles, places } = at
    const { names } = places
    const rollout =
      configuration.rollout === 'canary'
        ? { application: new LambdaApplication(this, 'Rollouts', { applicationName: names.prefix }), role: rolloutRole(this) }
        : undefined
    const lanes = { prefix: names.prefix, people: lanesOf(configuration, 'people'), programs: lanesOf(configuration, 'programs') }
    const made = FUNCTIONS.map(({ name }) => {
      const environment = { ...at.variables(name), ...(name === 'authorizer' ? { QUITTANCE_USAGE_LANES: lanesText(lanes) } : {}) }
      const statements = statementsOf(grantOf(name), places)
      return addFunction(this, { name, configuration, names, bundles, environment, statements, ...(rollout ? { rollout } : {}) })
    })
    for (const { name, role } of made) {
      const { files, readsReceipts } = grantOf(name)
      if (files)
        acceptAllObjects(
          role,
          places.buckets.files,
          'The function works on the files of every organisation; keys begin with the organisation and are made by us.',
        )
      if (readsReceipts) acceptAnyResource(role, 'textract:AnalyzeExpense knows no resources.')
    }
    return new Map(made.map((one) => [one.name, one]))
  }

  #sources(functions: ReadonlyMap<string, DeployedFunction>, { table, queues, mail }: Places): void {
    for (const { kind, name } of FUNCTIONS) {
      const to = functions.get(name)
      if (!to) continue
      if (kind === 'queue') feedFromQueue(this, to, { name, pair: queues.jobs[name] })
      if (kind === 'stream') feedFromStream(this, to, { table, queues })
      if (kind === 'schedule') callEachMinute(this, to, queues)
      if (kind === 'notices') feedFromTopic(this, to, { topic: mail.notices, queues })
    }
  }

  #records(domain: NonNullable<Configuration['domain']>, web: Web): void {
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId: domain.hostedZoneId, zoneName: domain.hostedZoneName })
    const target = RecordTarget.fromAlias(new CloudFrontTarget(web.distribution))
    new ARecord(this, 'Address', { zone, recordName: domain.name, target })
    new AaaaRecord(this, 'Address6', { zone, recordName: domain.name, target })
  }

  #outputs(values: Record<string, string>): void {
    for (const [name, value] of Object.entries(values)) new CfnOutput(this, `${name}Output`, { value }).overrideLogicalId(name)
  }
}

function lanesOf({ usagePlans }: Configuration, counts: 'people' | 'programs'): number {
  return usagePlans.find((plan) => plan.counts === counts)?.lanes ?? 1
}
