/** The part of oidc-provider 9 that we use; the package carries no types. */
declare module 'oidc-provider' {
  import type { EventEmitter } from 'node:events'
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export type ProviderPayload = Record<string, unknown> & {
    jti?: string
    uid?: string
    grantId?: string
    accountId?: string
    consumed?: unknown
  }

  export interface ProviderAdapter {
    upsert(id: string, payload: ProviderPayload, expiresIn?: number): Promise<void>
    find(id: string): Promise<ProviderPayload | undefined>
    findByUid(uid: string): Promise<ProviderPayload | undefined>
    findByUserCode(userCode: string): Promise<ProviderPayload | undefined>
    consume(id: string): Promise<void>
    destroy(id: string): Promise<void>
    revokeByGrantId(grantId: string): Promise<void>
  }

  export interface ProviderSession {
    uid: string
    accountId?: string
    loginTs?: number
    exp?: number
    grantIdFor(clientId: string): string | undefined
    persist(): Promise<string>
    destroy(): Promise<void>
  }

  export interface ProviderGrant {
    exp?: number
    addOIDCScope(scope: string): void
    addResourceScope(resource: string, scope: string): void
    save(ttl?: number): Promise<string>
  }

  export interface ProviderToken {
    kind: string
    accountId?: string
    authTime?: number
  }

  export interface ProviderClient {
    clientId: string
    grantTypeAllowed(type: string): boolean
  }

  export interface ProviderContext {
    req: IncomingMessage
    res: ServerResponse
    status: number
    type: string
    body: unknown
    set(name: string, value: string): void
    oidc: {
      account?: { accountId: string }
      client: ProviderClient
      session: ProviderSession
      entities: { IdTokenHint?: { payload: { sub?: string } } }
      result?: { consent?: { grantId?: string } }
      params?: Record<string, string | undefined>
    }
  }

  export interface ProviderInteraction {
    uid: string
    prompt: { name: string; reasons: string[]; details: Record<string, unknown> }
    params: Record<string, string | undefined>
    session?: { accountId: string }
    returnTo: string
  }

  export class Provider extends EventEmitter {
    constructor(issuer: string, setup: Record<string, unknown>)
    readonly issuer: string
    proxy: boolean
    use(middleware: (ctx: ProviderContext, next: () => Promise<void>) => Promise<void>): this
    callback(): (req: IncomingMessage, res: ServerResponse) => Promise<void>
    createContext(req: IncomingMessage, res: ServerResponse): ProviderContext
    interactionDetails(req: IncomingMessage, res: ServerResponse): Promise<ProviderInteraction>
    interactionFinished(
      req: IncomingMessage,
      res: ServerResponse,
      result: Record<string, unknown>,
      options: { mergeWithLastSubmission: boolean },
    ): Promise<void>
    readonly Session: { get(ctx: ProviderContext): Promise<ProviderSession> }
    readonly Grant: {
      new (payload: { accountId: string; clientId: string }): ProviderGrant
      find(id: string): Promise<ProviderGrant | undefined>
    }
  }

  export const errors: {
    InvalidGrant: new (detail: string) => Error
    InvalidTarget: new () => Error
    SessionNotFound: new (detail: string) => Error
  }

  export const interactionPolicy: {
    base(): PromptPolicy
    Prompt: new (options: { name: string; requestable: boolean }, ...checks: unknown[]) => PolicyPrompt
    Check: new (reason: string, description: string, check: (ctx: ProviderContext) => boolean) => unknown
  }

  export interface PolicyPrompt {
    checks: { add(check: unknown, at?: number): void }
  }

  export interface PromptPolicy {
    get(name: string): PolicyPrompt | undefined
    add(prompt: PolicyPrompt, at?: number): void
  }
}
