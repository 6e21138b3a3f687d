/** What the server tells the app about its home: `GET /config.json`. */
export interface AppConfig {
  /** The OpenID provider's issuer URL. */
  issuer: string
  clientId: string
  /** Where the API answers, without a trailing slash; empty for "the same place as the app". */
  apiUrl: string
  /** Scopes to ask for when logging in; the usual three when absent. */
  scope?: string
  /** Where Cognito's login pages are, when it is the provider: it signs up and logs out in its own way. */
  loginUrl?: string
}

/** Loads the configuration. Rejects when the server does not answer it. */
export async function loadConfig(): Promise<AppConfig> {
  const response = await fetch('/config.json', { headers: { accept: 'application/json' } })
  if (!response.ok) throw new Error(`The server answered ${response.status} when asked how to log in.`)
  const raw = (await response.json()) as Partial<AppConfig>
  if (!raw.issuer || !raw.clientId) throw new Error('The server did not say where to log in.')
  return { ...raw, issuer: raw.issuer, clientId: raw.clientId, apiUrl: (raw.apiUrl ?? '').replace(/\/$/, '') }
}
