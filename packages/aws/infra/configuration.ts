import * as z from 'zod'

const unitsPerSecond = z
  .strictObject({ min: z.int().min(1), max: z.int().min(1) })
  .refine(({ min, max }) => min <= max, 'min must not exceed max.')

const TableCapacity = z.discriminatedUnion('mode', [
  z.strictObject({
    mode: z.literal('on-demand'),
    /** Never more units a second than these, whatever comes. */
    readUnitsMax: z.int().min(1).optional(),
    writeUnitsMax: z.int().min(1).optional(),
  }),
  z.strictObject({
    mode: z.literal('provisioned'),
    reads: unitsPerSecond,
    writes: unitsPerSecond,
    /** Which share of the provisioned units the autoscaling keeps in use. */
    targetPercent: z.int().min(20).max(90),
  }),
])

const UsagePlan = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, 'Use small letters, digits and dashes.'),
  /** Whose requests it counts: people's (access tokens) or programs' (API keys `qk_…`). */
  counts: z.enum(['people', 'programs']),
  /** Each lane may send so much. A caller always uses the same lane, so that one in a rush slows only those of its lane. */
  requestsPerSecond: z.number().positive(),
  burst: z.int().min(1),
  requestsPerDay: z.int().min(1).optional(),
  lanes: z.int().min(1).max(100),
})

/** What may differ between installations. Everything else is the same for all. */
export const Configuration = z
  .strictObject({
    /** Part of every resource's name; several installations may share an account and a region. */
    name: z.string().regex(/^[a-z][a-z0-9]{1,11}$/, 'Use 2 to 12 small letters and digits, a letter first.'),
    region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'Name a region, such as eu-central-1.'),
    /** The account it belongs to: deploying to any other is refused. Left out: whichever the credentials are of. */
    account: z
      .string()
      .regex(/^\d{12}$/, 'An account id has 12 digits.')
      .optional(),
    /** True: the table, the files and the logins outlive the stack, and cannot be deleted by accident. */
    keepsData: z.boolean(),
    /** Where people reach it. Left out: the address that CloudFront gives. */
    domain: z
      .strictObject({ name: z.string().min(4), hostedZoneId: z.string().regex(/^Z[A-Z0-9]+$/), hostedZoneName: z.string().min(4) })
      .optional(),
    mail: z.strictObject({ from: z.email() }),
    /** Who hears of alarms and of the budget. */
    alertsTo: z.array(z.email()).min(1).max(10),
    budgetUsdPerMonth: z.number().positive(),
    table: TableCapacity,
    /** How far back the table can be restored to, to the second. */
    recoveryDays: z.int().min(1).max(35),
    logDays: z.union([z.literal(7), z.literal(14), z.literal(30), z.literal(90), z.literal(365)]),
    traces: z.boolean(),
    /** `canary`: a tenth of the requests for five minutes, then all, and back by itself when an alarm goes off. */
    rollout: z.enum(['at-once', 'canary']),
    /** `essential` fits the ten alarms that cost nothing. */
    alarms: z.enum(['essential', 'all']),
    /** The second step of the login: nobody, whoever wants, or everybody. */
    secondFactor: z.enum(['off', 'optional', 'required']),
    selfSignUp: z.boolean(),
    /** Who looks for viruses in files that people send. There is only `none` here, and it must be written: nobody takes them for checked (docs/decisions/0045). */
    virusCheck: z.literal('none'),
    /** Whether invoices can be paid with the sandbox, without money. */
    sandbox: z.boolean(),
    /** Further origins whose pages may call the API. */
    corsOrigins: z.array(z.url()),
    /** Requests a second of the whole API, before any plan. */
    throttle: z.strictObject({ requestsPerSecond: z.int().min(1), burst: z.int().min(1) }),
    usagePlans: z.array(UsagePlan).min(1),
    /** Instances kept for a function, and at most these; the account must have 100 more than their sum. */
    reservedInstances: z.record(z.string(), z.int().min(1)).default({}),
    /** A web application firewall in front of everything: managed rules, and a limit per address. Costs at least 8 USD a month. */
    firewall: z.boolean(),
  })
  .superRefine(({ usagePlans, keepsData, sandbox }, { addIssue }) => {
    for (const counts of ['people', 'programs'] as const) {
      const count = usagePlans.filter((plan) => plan.counts === counts).length
      if (count !== 1)
        addIssue({ code: 'custom', path: ['usagePlans'], message: `Give exactly one plan that counts ${counts}; there are ${count}.` })
    }
    if (keepsData && sandbox) addIssue({ code: 'custom', path: ['sandbox'], message: 'Where data is kept, nobody may pay without money.' })
  })

export type Configuration = z.output<typeof Configuration>

/** Thrown when a configuration is wrong: one line for each mistake, with where it stands. */
export class ConfigurationError extends Error {}

/** Reads the configuration of an installation. Errors: `ConfigurationError`. */
export function parseConfiguration(name: string, raw: unknown): Configuration {
  const result = Configuration.safeParse(raw)
  if (result.success) return result.data
  const lines = result.error.issues.map(({ path, message }) => `  ${path.join('.') || '(all of it)'}: ${message}`)
  throw new ConfigurationError(`The configuration “${name}” in packages/aws/infra/environments.ts is wrong:\n${lines.join('\n')}`)
}
