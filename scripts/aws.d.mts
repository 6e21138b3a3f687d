/** What `npm run aws:…` was asked for. */
export interface Wish {
  command: 'synth' | 'diff' | 'deploy' | 'destroy'
  environment: string
  /** The e-mail address of the login that gets the demo data. */
  demo: string | undefined
  force: boolean
  yes: boolean
  /** A folder of templates to compare with, instead of what is deployed. */
  against: string | undefined
}

/** What it is done with. */
export interface Tools {
  tell(line: string): void
  stackOf(name: string): { region: string; keepsData: boolean } | undefined
  buildFunctions(): Promise<unknown>
  buildWeb(): Promise<unknown>
  /** Whether it went well; ends the program where it did not, unless it may fail. */
  cdk(words: string[], options?: { mayFail?: boolean }): boolean
  isProtected(of: { region: string; stack: string }): Promise<boolean>
  stopLogging(of: { region: string; bucket: string }): Promise<void>
  wait(ms: number): Promise<unknown>
  outputsOf(of: { region: string; stack: string }): Promise<Record<string, string> | undefined>
  uploadWeb(upload: { region: string; bucket: string; directory: string; configuration: object }): Promise<void>
  invalidate(of: { distributionId: string; paths: string[] }): Promise<void>
  invoke(call: { region: string; functionName: string; payload: object }): Promise<unknown>
  emptyBucket(of: { region: string; bucket: string }): Promise<number>
}

/** A wish that cannot be done, and why. */
export class Refused extends Error {}

/** What the words of the command line ask for. Errors: `Refused`. */
export function wishOf(words: readonly string[]): Wish

/** Does it. Errors: `Refused`. */
export function run(wish: Wish, tools: Tools): Promise<void>
