import type * as z from 'zod'
import { type Configuration, ConfigurationError, parseConfiguration } from './configuration.ts'

/** The installations of this repository. Change these two, or add your own: its name is what `npm run aws:deploy -- --env` takes. */
const ENVIRONMENTS: Record<string, z.input<typeof Configuration>> = {
  dev: {
    name: 'dev',
    region: 'eu-central-1',
    keepsData: false,
    mail: { from: 'invoices@example.com' },
    alertsTo: ['operator@example.com'],
    budgetUsdPerMonth: 10,
    table: { mode: 'on-demand', readUnitsMax: 500, writeUnitsMax: 500 },
    recoveryDays: 7,
    logDays: 14,
    traces: false,
    rollout: 'at-once',
    alarms: 'essential',
    secondFactor: 'optional',
    selfSignUp: true,
    virusCheck: 'none',
    sandbox: true,
    corsOrigins: [],
    throttle: { requestsPerSecond: 100, burst: 200 },
    usagePlans: [
      { name: 'people', counts: 'people', requestsPerSecond: 50, burst: 100, lanes: 1 },
      { name: 'programs', counts: 'programs', requestsPerSecond: 20, burst: 40, requestsPerDay: 100_000, lanes: 1 },
    ],
    firewall: false,
  },
  prod: {
    name: 'prod',
    region: 'eu-central-1',
    keepsData: true,
    domain: { name: 'billing.example.com', hostedZoneId: 'Z0000000EXAMPLE', hostedZoneName: 'example.com' },
    mail: { from: 'invoices@example.com' },
    alertsTo: ['operator@example.com'],
    budgetUsdPerMonth: 300,
    table: { mode: 'provisioned', reads: { min: 25, max: 4_000 }, writes: { min: 25, max: 4_000 }, targetPercent: 70 },
    recoveryDays: 35,
    logDays: 90,
    traces: true,
    rollout: 'canary',
    alarms: 'all',
    secondFactor: 'optional',
    selfSignUp: true,
    virusCheck: 'none',
    sandbox: false,
    corsOrigins: [],
    throttle: { requestsPerSecond: 2_000, burst: 4_000 },
    usagePlans: [
      { name: 'people', counts: 'people', requestsPerSecond: 100, burst: 200, lanes: 20 },
      { name: 'programs', counts: 'programs', requestsPerSecond: 50, burst: 100, requestsPerDay: 1_000_000, lanes: 20 },
    ],
    reservedInstances: { 'api-public': 50, pictures: 20 },
    firewall: true,
  },
}

/** The configuration of an installation, checked. Errors: `ConfigurationError`, also for a name that is not there. */
export function environmentOf(name: string): Configuration {
  const raw = ENVIRONMENTS[name]
  if (!raw)
    throw new ConfigurationError(
      `There is no environment “${name}”. packages/aws/infra/environments.ts has: ${Object.keys(ENVIRONMENTS).join(', ')}.`,
    )
  return parseConfiguration(name, raw)
}
