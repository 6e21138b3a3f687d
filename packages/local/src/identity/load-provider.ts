type OidcProvider = typeof import('oidc-provider')

const RUNTIME_NOTICE = 'Unsupported runtime'

/**
 * Imports oidc-provider without the one line it prints on Node.js 20 as it is loaded. Everything else that is printed
 * meanwhile passes. The provider itself runs on Node.js 20.19 and later; the tests of this folder are the proof.
 */
export async function loadOidcProvider(): Promise<OidcProvider> {
  const printer = globalThis.console
  const { warn } = printer
  printer.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes(RUNTIME_NOTICE)) warn.apply(printer, words)
  }
  try {
    return await import('oidc-provider')
  } finally {
    printer.warn = warn
  }
}
