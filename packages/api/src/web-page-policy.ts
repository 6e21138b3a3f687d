/** Other places that the web app's pages may speak to, or show something from. Origins, without a slash at the end. */
export interface OtherPlaces {
  connect: readonly string[]
  show: readonly string[]
}

/** The content security policy of the web app's pages, in every home: nothing inline, in nobody's frame, nothing from elsewhere but what is named here. */
export function webPagePolicy({ connect, show }: OtherPlaces = { connect: [], show: [] }): string {
  const from = (sources: string, more: readonly string[]) => [sources, ...more].join(' ')
  return [
    "default-src 'self'",
    `img-src ${from("'self' data: blob:", show)}`,
    "style-src 'self'",
    "script-src 'self'",
    `connect-src ${from("'self'", connect)}`,
    `frame-src ${from("'self' blob:", show)}`,
    `object-src ${from("'self'", show)}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
